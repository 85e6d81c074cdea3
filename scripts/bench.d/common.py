"""What the benches share: programs timed from outside, the machine, the files of the fixed profile."""
import json
import os
import platform
import statistics
import subprocess
import sys
import time

DAY = "2026-11-23"
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


class Bench:
    """What a bench is given: the program, a folder of its own, and the options of the command line."""

    def __init__(self, guiju, scratch, files, rounds):
        self.guiju = guiju
        self.scratch = scratch
        self.files = files
        self.rounds = rounds


def environment():
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LD_LIBRARY_PATH") if name in os.environ}
    return kept | {
        "LC_ALL": "C", "TZ": "UTC", "GUIJU_LANG": "en", "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_NAME": "bench", "GIT_AUTHOR_EMAIL": "bench@example.org",
        "GIT_COMMITTER_NAME": "bench", "GIT_COMMITTER_EMAIL": "bench@example.org",
    }


class Run:
    def __init__(self, command, folder, stdin=None, keepsErrors=False):
        """Wall and processor seconds and peak memory of one program and its children."""
        usage = os.path.join(folder, ".usage")
        start = time.perf_counter()
        done = subprocess.run(
            ["/usr/bin/time", "-f", "%U %S %M", "-o", usage] + command, cwd=folder, input=stdin,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE if keepsErrors else subprocess.DEVNULL,
            env=environment())
        self.errors = done.stderr
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


def corpus(bench):
    """The fixed profile as a repository with one commit, and what the generator said of it."""
    folder = os.path.join(bench.scratch, "corpus")
    if os.path.isdir(folder):
        return folder
    rules = json.loads(subprocess.run(
        [bench.guiju, "rules", "--format", "json"], stdout=subprocess.PIPE, check=True, env=environment()).stdout)
    codes = ",".join(row["code"] if isinstance(row["code"], str) else row["code"]["zh"] for row in rules["rows"])
    print(subprocess.run(
        [sys.executable, os.path.join(HERE, "generate.py"), folder, "--files", str(bench.files), "--rules", codes],
        stdout=subprocess.PIPE, check=True).stdout.decode().strip())
    for command in (["git", "init", "-q", "-b", "main"], ["git", "add", "-A"], ["git", "commit", "-qm", "corpus"]):
        subprocess.run(command, cwd=folder, check=True, env=environment())
    return folder
