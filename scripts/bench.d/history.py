#!/usr/bin/env python3
"""Measures `guiju log` and `guiju blame` beside `git log -L` and `git blame` on one long history.

The history is made by git fast-import: 40 documents, of which each commit changes one; the document that
is asked changes in one commit of fifty, the clause that is asked in one of a thousand, and is moved once.
"""
import argparse
import os
import resource
import statistics
import subprocess
import sys
import time

PATH = "procedures/inspection/baseline/IP-900.xml"


def document(number, revision, words, order):
    """A procedure of 60 clauses; `words` holds the changed ones."""
    sections = []
    for section in range(6):
        body = ""
        for place in range(10):
            clause = order[section * 10 + place]
            text = words.get(clause, f"第{clause}款规定的检查，由检查组按照附表逐项进行，结果当场记录。")
            body += f'    <p id="{ident("p", clause)}">{text}</p>\n'
        sections.append(
            f'  <section id="{ident("s", section)}">\n    <heading>检查内容{section}</heading>\n{body}  </section>\n'
        )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<procedure xmlns="urn:guiju:1" id="IP-{number}" schemaVersion="1">\n'
        '  <meta modelled="text" numbering="gbt1.1">\n    <title>示例监督检查程序</title>\n'
        f'    <revision number="{revision}" state="effective" effective="20{10 + revision:02d}-01-01"/>\n'
        "  </meta>\n" + "".join(sections) + "</procedure>\n"
    )


def ident(letter, number):
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    return letter + "aaaaa" + alphabet[number // 26] + alphabet[number % 26]


def history(folder, commits):
    os.makedirs(folder)
    run = lambda *words, **more: subprocess.run(["git", "-C", folder, *words], check=True, **more)
    run("init", "-q", "-b", "main")
    stream = []
    words, order, revision, changes, clause = {}, list(range(60)), 1, 0, 0
    for commit in range(commits):
        files = {}
        if commit == 0:
            files = {f"procedures/inspection/baseline/IP-{900 + n}.xml": document(900 + n, 1, {}, order) for n in range(40)}
            files["guiju.xml"] = '<guiju xmlns="urn:guiju:1" schemaVersion="1"/>\n'
        elif commit % 50 == 0:
            changes += 1
            if commit % 1000 == 0:
                clause += 1
                words[7] = f"第7款第{clause}次修改：检查组每{clause}个月检查一次，结果当场记录。"
                revision += 1
            elif commit == commits // 2 + 50:
                order.remove(7)
                order.insert(40, 7)
            else:
                words[10 + changes % 40] = f"第{changes}次修改后的要求，检查组照此执行。"
            files = {PATH: document(900, revision, words, order)}
        else:
            number = 901 + commit % 39
            files = {
                f"procedures/inspection/baseline/IP-{number}.xml": document(
                    number, 1, {commit % 60: f"提交{commit}改动的要求。"}, list(range(60))
                )
            }
        when = 1_500_000_000 + commit * 3600
        message = f"commit {commit}"
        stream.append(
            f"commit refs/heads/main\nauthor 编制人 <a@example.org> {when} +0800\n"
            f"committer 编制人 <a@example.org> {when} +0800\ndata {len(message)}\n{message}\n"
        )
        for path, text in files.items():
            stream.append(f"M 100644 inline {path}\ndata {len(text.encode())}\n{text}\n")
    run("fast-import", "--quiet", input="".join(stream).encode())
    run("reset", "-q", "--hard", "main")
    run("gc", "-q")


def measure(words, folder, rounds):
    """Median wall time, median processor time, and the last output."""
    walls, processor, output = [], [], b""
    for _ in range(rounds):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.perf_counter()
        output = subprocess.run(words, cwd=folder, check=True, capture_output=True).stdout
        walls.append(time.perf_counter() - start)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        processor.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(walls), statistics.median(processor), output


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("guiju")
    parser.add_argument("scratch")
    parser.add_argument("--commits", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    if not compare(options.guiju, options.scratch, options.commits, options.rounds):
        sys.exit(1)


def run(bench):
    return compare(bench.guiju, bench.scratch, 10_000, 3)


def compare(guiju, scratch, commits, rounds):
    folder = os.path.join(scratch, "history")
    history(folder, commits)
    text = open(os.path.join(folder, PATH), encoding="utf-8").read().split("\n")
    line = next(n for n, words in enumerate(text, 1) if ident("p", 7) in words)
    cases = [
        ("guiju log IP-900", [guiju, "log", "IP-900"]),
        ("guiju log IP-900#clause", [guiju, "log", f"IP-900#{ident('p', 7)}"]),
        ("guiju blame IP-900", [guiju, "blame", "IP-900"]),
        ("git log -L line", ["git", "log", "--oneline", "-s", f"-L{line},{line}:{PATH}"]),
        ("git log -- path", ["git", "log", "--oneline", "--first-parent", "--", PATH]),
        ("git blame path", ["git", "blame", "-s", PATH]),
    ]
    print(f"{commits} commits, median of {rounds}, load {os.getloadavg()[0]:.1f}")
    found = {}
    for name, words in cases:
        wall, processor, output = measure(words, folder, rounds)
        found[name] = output.decode()
        print(f"{name:26} wall {wall:7.3f} s   CPU {processor:7.3f} s")
    expected = (commits - 1) // 1000 + 2
    rows = sum(1 for row in found["guiju log IP-900#clause"].split("\n") if row[:2] == "20")
    if rows != expected:
        print(f"guiju log tells {rows} events of the clause, {expected} are there")
        return False
    lines = len(found["git log -L line"].strip().split("\n"))
    print(f"events of the clause: {expected}; guiju {rows}, git log -L {lines}")
    return True


if __name__ == "__main__":
    main()
