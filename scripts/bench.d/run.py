#!/usr/bin/env python3
"""Runs benches. A bench is one file beside this one with a function `run(bench)`, which prints what it
measured and says whether what it measured was also right; its first line of documentation is its help."""
import argparse
import importlib
import os
import sys

from common import HERE, Bench, machine

NOT_BENCHES = {"common", "generate", "plans", "run"}


def names():
    found = (name[:-3] for name in os.listdir(HERE) if name.endswith(".py"))
    return sorted(name for name in found if name not in NOT_BENCHES)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("what")
    parser.add_argument("guiju")
    parser.add_argument("scratch")
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    if options.what != "all" and options.what not in names():
        print("scripts/bench " + "|".join(names() + ["all"]), file=sys.stderr)
        sys.exit(64)
    bench = Bench(os.path.abspath(options.guiju), options.scratch, options.files, options.rounds)
    print(machine())
    good = True
    for name in names() if options.what == "all" else [options.what]:
        print(f"== {name}", flush=True)
        good = importlib.import_module(name).run(bench) and good
    sys.exit(0 if good else 1)


main()
