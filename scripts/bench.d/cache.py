"""The fixed profile checked again and again: cold, without a change, and after one document has changed;
each answer is held against one without the cache."""
import os
import subprocess
import time

from common import DAY, Run, corpus, environment, median

QUIET = 4  # A file written right before a run is not trusted by the next one.


def run(bench):
    guiju, rounds = bench.guiju, bench.rounds
    folder = corpus(bench)
    command = [guiju, "check", "--as-of", DAY]
    names = sorted(os.listdir(os.path.join(folder, "procedures/inspection/baseline")))
    # None that already has a fault, nor one beside it that names it.
    path = os.path.join(folder, "procedures/inspection/baseline", names[len(names) // 3])
    with open(path, encoding="utf-8") as file:
        text = file.read()
    changes = {
        "prose edit": lambda: text.replace("核实营运单位", "核实各营运单位", 1),
        "prose edit that plants a fault": lambda: text.replace("</heading>", "</heading>散落的文字", 1),
        "typed value edit": lambda: text.replace('duration="PT', 'duration="PT1', 1),
        "paragraph more": lambda: text.replace(
            "<requirement ", '<p id="azzzzzz7">另附一段。</p><requirement ', 1),
    }
    runs = {}
    right = True

    def measure(name):
        measured = Run(command, folder)
        runs.setdefault(name, []).append(measured)
        return measured

    def put(content):
        with open(path, "w", encoding="utf-8") as file:
            file.write(content)

    def plain():
        return subprocess.run(
            command + ["--no-cache"], cwd=folder, stdout=subprocess.PIPE, env=environment()).stdout

    for _ in range(rounds):
        put(text)
        subprocess.run(["rm", "-rf", ".git/guiju"], cwd=folder, check=True)
        time.sleep(QUIET)
        expected = plain()
        for name in ("cold, writes the cache", "nothing changed", "nothing changed"):
            right &= told(name, measure(name).output, expected)
        for name, change in changes.items():
            content = change()
            if content == text:
                raise SystemExit(f"bench cache: {name} changes nothing")
            put(content)
            measured = measure(name)
            right &= told(name, measured.output, plain())
            put(text)
            time.sleep(QUIET)
            Run(command, folder)
    print(f"{'':34}{'wall s':>9}{'CPU s':>9}{'peak MB':>9}   (median of {rounds} or more)")
    for name, measured in runs.items():
        print(
            f"{name:34}{median([run.wall for run in measured]):9.3f}"
            f"{median([run.processor for run in measured]):9.3f}"
            f"{max(run.memory for run in measured) / 1e6:9.0f}")
    size = os.path.getsize(os.path.join(folder, ".git/guiju/check.cache"))
    print(f"cache: {size / 1e6:.1f} MB; every answer {'equal to' if right else 'DIFFERS FROM'} one without the cache")
    return right


def told(name, output, expected):
    if output != expected:
        print(f"  {name}: the answer differs from one without the cache")
    return output == expected
