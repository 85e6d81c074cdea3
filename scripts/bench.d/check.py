"""2,000 generated procedures against xmllint on the same files: ratios, peak memory, and whether every
planted fault was found and nothing else. Every check is cold: it finds no memory of an earlier one."""
import json
import os
import shutil
import subprocess

from common import DAY, Run, corpus, environment, median


def run(bench):
    guiju, scratch, rounds = bench.guiju, bench.scratch, bench.rounds
    folder = corpus(bench)
    schemas = os.path.join(scratch, "schemas")
    subprocess.run([guiju, "schema", "export", schemas], stdout=subprocess.DEVNULL, check=True, env=environment())
    names = sorted(
        os.path.join("procedures/inspection/baseline", name)
        for name in os.listdir(os.path.join(folder, "procedures/inspection/baseline")))
    listed = "\0".join(names).encode()
    schema = schemas + "/guiju.xsd"
    programs = {
        "guiju check": [guiju, "check", "--as-of", DAY],
        "xmllint --schema": ["xmllint", "--noout", "--schema", schema] + names,
        "xargs -P2 xmllint --schema": [
            "xargs", "-0", "-P2", "-n", str((len(names) + 1) // 2), "xmllint", "--noout", "--schema", schema],
        "xargs -P2 xmllint": ["xargs", "-0", "-P2", "-n", str((len(names) + 1) // 2), "xmllint", "--noout"],
    }
    runs = {name: [] for name in programs}
    for _ in range(rounds):
        for name, command in programs.items():
            shutil.rmtree(os.path.join(folder, ".git/guiju"), ignore_errors=True)
            runs[name].append(Run(command, folder, listed if name.startswith("xargs") else None))
    print(f"{'':30}{'wall s':>9}{'CPU s':>9}{'peak MB':>9}   (median of {rounds})")
    for name, measured in runs.items():
        print(
            f"{name:30}{median([run.wall for run in measured]):9.2f}"
            f"{median([run.processor for run in measured]):9.2f}"
            f"{max(run.memory for run in measured) / 1e6:9.0f}")

    def ratio(kind, other):
        return median([getattr(run, kind) for run in runs["guiju check"]]) / median(
            [getattr(run, kind) for run in runs[other]])

    for other in list(programs)[1:]:
        print(
            f"guiju check / {other}: wall {ratio('wall', other):.2f}, CPU {ratio('processor', other):.2f}")
    return proof(guiju, folder)


def proof(guiju, folder):
    """All planted faults, and nothing else at or above error."""
    report = json.loads(subprocess.run(
        [guiju, "check", "--as-of", DAY, "--format", "json", "--no-cache"], cwd=folder, stdout=subprocess.PIPE,
        env=environment()).stdout)
    with open(os.path.join(folder, "faults.json")) as file:
        planted = json.load(file)
    by_path = {}
    for finding in report["findings"]:
        by_path.setdefault(finding["path"], []).append(finding)
    found = [
        fault for fault in planted
        if any(finding["rule"] in fault["rules"] for finding in by_path.get(fault["path"], []))]
    paths = {fault["path"] for fault in planted}
    others = [finding for finding in report["findings"] if finding["path"] not in paths]
    print(
        f"planted {len(planted)}, found {len(found)}; findings in other files: {len(others)}; "
        f"scope: {report['scope']['documents']} documents, {report['scope']['rules']} rules, "
        f"{report['scope']['links']} links")
    for fault in planted:
        if fault not in found:
            print("  not found:", fault["path"], "/".join(fault["rules"]))
    for finding in others[:10]:
        print("  unexpected:", finding["rule"], f"{finding['path']}:{finding['line']}", finding["message"]["en"])
    return len(found) == len(planted) and not others
