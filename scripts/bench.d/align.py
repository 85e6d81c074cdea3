#!/usr/bin/env python3
"""Alignment of 100, 300 and 1,000 plans that belong together, generated from the clean twin of the tests:
time of alignment alone and of the whole command, memory, and growth (time for each plan, against the
smallest set). Gaps of known rules are planted; all have to be found and nothing else. On the 1,000 plans as
they are nothing may be found."""
import json
import os
import shutil
import subprocess
import sys

import plans
from common import Run, environment, median

DAY = "2026-11-24"
SIZES = (100, 300, 1000)

def prepared(folder):
    for command in (["git", "init", "-q", "-b", "main"], ["git", "add", "-A"], ["git", "commit", "-qm", "plans"]):
        subprocess.run(command, cwd=folder, check=True, env=environment())


def align(bench, folder):
    run = Run([bench.guiju, "align", "--as-of", DAY, "--format", "json", "--times"], folder, keepsErrors=True)
    times = {}
    for line in run.errors.decode().splitlines():
        # guiju: time alignment 103.6 ms
        words = line.removeprefix("guiju: ").split()
        if len(words) == 4 and words[0] == "time":
            times[words[1]] = float(words[2]) / 1000
    return run, times


def found(output):
    return [(row["rule"], os.path.basename(row["path"]).removesuffix(".xml")) for row in json.loads(output)["findings"]]


def run(bench):
    good = True
    print("seconds, median of %d; alignment is the index and all its rules; as of %s" % (bench.rounds, DAY))
    print("%6s %9s %9s %9s %9s %8s %9s %9s   %s" % (
        "plans", "load", "alignment", "view", "processor", "wall", "memory", "µs/plan", "gaps planted and found"))
    first = None
    for size in SIZES:
        folder = os.path.join(bench.scratch, "plans-%d" % size)
        country = plans.generate(size, folder)
        if size == SIZES[-1]:
            prepared(folder)
            clean = found(align(bench, folder)[0].output)
            print("%6d plans without a planted gap: %d findings" % (size, len(clean)))
            good = good and not clean
            shutil.rmtree(os.path.join(folder, ".git"))
        gaps = plans.plant(country, folder)
        prepared(folder)
        runs = [align(bench, folder) for _ in range(bench.rounds)]
        got = found(runs[0][0].output)
        missed = [gap for gap in gaps if gap not in got]
        more = [row for row in got if row not in gaps]
        good = good and not missed and not more and all(run.status == 1 for run, _ in runs)

        def of(name):
            return median([times[name] for _, times in runs])
        growth = of("alignment") / size * 1e6
        first = first or growth
        print("%6d %9.3f %9.3f %9.3f %9.2f %8.2f %6d MB %9.0f   %d of %d, %d more" % (
            size, of("load"), of("alignment"), of("view"), median([run.processor for run, _ in runs]),
            median([run.wall for run, _ in runs]), median([run.memory for run, _ in runs]) >> 20, growth,
            len(gaps) - len(missed), len(gaps), len(more)), flush=True)
        for name, rows in (("missed", missed), ("not planted", more)):
            for rule, plan in sorted(set(rows))[:20]:
                print("       %s: %s %s" % (name, rule, plan))
    print("growth: a plan among %d costs %.2f times as much as among %d" % (SIZES[-1], growth / first, SIZES[0]))
    return good
