#!/usr/bin/env python3
"""The measuring half of scripts/bench: alternates the programs, prints medians and ratios, and holds the
findings against what was planted."""
import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import time

DAY = "2026-11-23"
HERE = os.path.dirname(os.path.abspath(__file__))


def environment():
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LD_LIBRARY_PATH") if name in os.environ}
    return kept | {
        "LC_ALL": "C", "TZ": "UTC", "GUIJU_LANG": "en", "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_NAME": "bench", "GIT_AUTHOR_EMAIL": "bench@example.org",
        "GIT_COMMITTER_NAME": "bench", "GIT_COMMITTER_EMAIL": "bench@example.org",
    }


class Run:
    def __init__(self, command, folder, stdin=None):
        """Wall and processor seconds and peak memory of one program and its children."""
        usage = os.path.join(folder, ".usage")
        start = time.perf_counter()
        done = subprocess.run(
            ["/usr/bin/time", "-f", "%U %S %M", "-o", usage] + command, cwd=folder, input=stdin,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment())
        self.wall = time.perf_counter() - start
        self.status = done.returncode
        self.output = done.stdout
        with open(usage) as file:
            user, system, memory = file.read().split("\n")[-2].split()
        os.remove(usage)
        self.processor = float(user) + float(system)
        self.memory = int(memory) * 1024


def median(values):
    return statistics.median(values)


def machine():
    name = platform.processor()
    try:
        with open("/proc/cpuinfo") as file:
            name = next(line.split(":", 1)[1].strip() for line in file if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    load = os.getloadavg()[0]
    return f"{name}, {os.cpu_count()} processors, load {load:.1f}, {platform.system()} {platform.release()}"


def check(guiju, scratch, files, rounds):
    folder = os.path.join(scratch, "corpus")
    rules = json.loads(subprocess.run(
        [guiju, "rules", "--format", "json"], stdout=subprocess.PIPE, check=True, env=environment()).stdout)
    codes = ",".join(row["code"] if isinstance(row["code"], str) else row["code"]["zh"] for row in rules["rows"])
    print(subprocess.run(
        [sys.executable, os.path.join(HERE, "generate.py"), folder, "--files", str(files), "--rules", codes],
        stdout=subprocess.PIPE, check=True).stdout.decode().strip())
    for command in (["git", "init", "-q", "-b", "main"], ["git", "add", "-A"], ["git", "commit", "-qm", "corpus"]):
        subprocess.run(command, cwd=folder, check=True, env=environment())
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
        [guiju, "check", "--as-of", DAY, "--format", "json"], cwd=folder, stdout=subprocess.PIPE,
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


def startup(guiju, scratch):
    for arguments in (["--version"], ["rules"], ["check", "--help"]):
        times = []
        for _ in range(30):
            start = time.perf_counter()
            subprocess.run(
                [guiju] + arguments, stdout=subprocess.DEVNULL, check=True, cwd=scratch, env=environment())
            times.append(time.perf_counter() - start)
        print(f"guiju {' '.join(arguments):14} {1000 * median(times):6.1f} ms median, {1000 * min(times):6.1f} ms best of 30")
    times = []
    for _ in range(30):
        start = time.perf_counter()
        subprocess.run(["/bin/true"], check=True)
        times.append(time.perf_counter() - start)
    print(f"/bin/true            {1000 * median(times):6.1f} ms median")
    return True


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("what")
    parser.add_argument("guiju")
    parser.add_argument("scratch")
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    guiju = os.path.abspath(options.guiju)
    print(machine())
    good = True
    if options.what in ("startup", "all"):
        good = startup(guiju, options.scratch) and good
    if options.what in ("check", "all"):
        good = check(guiju, options.scratch, options.files, options.rounds) and good
    sys.exit(0 if good else 1)


main()
