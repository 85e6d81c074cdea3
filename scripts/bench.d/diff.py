#!/usr/bin/env python3
"""Comparing two documents: guiju beside xmldiff, git and xmllint on the same pairs in one run.

The pairs are generated: three sizes, with permanent ids, without, and with ids made of positions; two of a
hundred elements changed, one section moved, everything renumbered. The operations of guiju are held against
what was done. Where ../shared/data/diff is there, its pairs are measured too. xmldiff is used if it is
installed (pip install xmldiff), or named by XMLDIFF."""
import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = os.path.join(HERE, "..", "..", "..", "shared", "data", "diff")

WHO = ["监督检查人员", "营运单位", "值班负责人", "地区监督站", "技术支持单位", "应急指挥部", "运行值班长"]
WHEN = ["每季度，", "大修期间，", "事件发生后，", "装料前，", "每日，", "必要时，", "三十日内，", ""]
HOW = ["核实", "记录", "抽查", "逐项检查", "书面报告", "现场见证", "签字确认"]
WHAT = ["安全壳泄漏率试验报告", "应急柴油发电机组试验结果", "控制棒落棒时间", "实物保护系统报警记录", "操纵人员执照及复训记录",
        "放射性流出物监测数据", "乏燃料水池水位与温度", "不符合项处理单及其关闭情况", "核级焊缝无损检验报告"]
TAIL = ["，每月至少一次", "，二小时内至少一次", "，十五日内至少一次", "，每班至少一次", ""]
END = ["，依据HAF 003 第十二条执行。", "，记录的保存期限不少于五年。", "，逾期未整改的依法查处。", "，发现异常的立即报告。",
       "，依据《核安全法》第八条执行。"]
DIGITS = "〇一二三四五六七八九"


def numeral(value):
    if value < 10:
        return DIGITS[value]
    if value < 20:
        return "十" + (DIGITS[value % 10] if value % 10 else "")
    if value < 100:
        return DIGITS[value // 10] + "十" + (DIGITS[value % 10] if value % 10 else "")
    rest = value % 100
    tens = numeral(rest) if rest >= 20 else ("一" + numeral(rest) if rest >= 10 else "零" + numeral(rest))
    return DIGITS[value // 100] + "百" + (tens if rest else "")


class Node:
    def __init__(self, maker, name, text=None):
        self.name, self.text, self.children = name, text, []
        self.id = name[0] + "%07x" % maker.getrandbits(28)


def sentence(maker):
    pick = maker.choice
    return pick(WHEN) + pick(WHO) + "应当" + pick(HOW) + pick(WHAT) + pick(TAIL) + pick(END)


def document(maker, size):
    root = Node(maker, "procedure")
    root.children.append(Node(maker, "title", "现场监督检查程序"))
    count = 2
    while count < size:
        section = Node(maker, "section")
        section.children = [Node(maker, "num"), Node(maker, "heading", maker.choice(WHAT))]
        count += 3
        for _ in range(maker.randint(3, 22)):
            article = Node(maker, "article")
            article.children = [Node(maker, "num")]
            count += 2
            for _ in range(maker.randint(1, 2)):
                article.children.append(Node(maker, "p", sentence(maker)))
                count += 1
            if maker.random() < 0.35:
                items = Node(maker, "list")
                items.children = [Node(maker, "item", sentence(maker)) for _ in range(maker.randint(2, 4))]
                article.children.append(items)
                count += 1 + len(items.children)
            section.children.append(article)
            if count >= size:
                break
        root.children.append(section)
    return root


def revise(maker, root, size):
    """Changes the document and says what was done, by id."""
    sections = [child for child in root.children if child.name == "section"]
    homes = [(article, child) for section in sections for article in section.children
             for child in article.children if child.name == "p"]
    maker.shuffle(homes)
    number = max(2, size // 100)
    edits, inserts, deletes = [], [], []
    for article, child in homes[:number // 2]:
        child.text = child.text.replace("应当", "应当会同地区监督站")
        edits.append(child.id)
    for article, child in homes[number // 2:number // 2 + number // 4]:
        new = Node(maker, "p", sentence(maker))
        article.children.insert(article.children.index(child) + 1, new)
        inserts.append(new.id)
    for article, child in homes[number:number + number // 4]:
        if sum(1 for other in article.children if other.name != "num") > 1:
            article.children.remove(child)
            deletes.append(child.id)
    moved = sections[len(sections) * 7 // 10]
    root.children.remove(moved)
    root.children.insert(1 + len(sections) // 4, moved)
    return {"update": sorted(edits), "insert": sorted(inserts), "delete": sorted(deletes), "move": [moved.id]}


def write(root, path, form):
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    counts = {"section": 0, "article": 0}

    def put(node, depth, place, parent):
        if node.name in counts:
            counts[node.name] += 1
        identity = {"ids": node.id, "none": None, "positions": place}[form]
        attribute = ' xml:id="%s"' % identity if identity else ""
        indent = "  " * depth
        if not node.children:
            text = node.text
            if node.name == "num":
                text = "第%s%s" % (numeral(counts[parent]), "章" if parent == "section" else "条")
            lines.append("%s<%s%s>%s</%s>" % (indent, node.name, attribute, text or "", node.name))
            return
        lines.append("%s<%s%s>" % (indent, node.name, attribute))
        seen = {}
        for child in node.children:
            seen[child.name] = seen.get(child.name, 0) + 1
            step = "%s_%d" % (child.name, seen[child.name])
            put(child, depth + 1, step if place == "doc" else place + "__" + step, node.name)
        lines.append("%s</%s>" % (indent, node.name))

    put(root, 0, "doc", "")
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def pairs(scratch):
    for size in (100, 1000, 5000):
        for form in ("ids", "none", "positions"):
            maker = random.Random(size)
            root = document(maker, size)
            old, new = (os.path.join(scratch, "%d-%s-%s.xml" % (size, form, side)) for side in ("old", "new"))
            write(root, old, form)
            truth = revise(maker, root, size)
            write(root, new, form)
            yield "%d elements, %s" % (size, form), old, new, truth if form == "ids" else {
                name: len(ids) for name, ids in truth.items()}
    for size in ("n100", "n1000", "n5000"):
        for form in ("", "noid", "renum"):
            old, new = (os.path.join(SHARED, size, form, side) for side in ("old.xml", "new.xml"))
            if os.path.exists(old):
                yield "shared %s/%s" % (size, form or "ids"), old, new, None


def once(command, accepted=(0,)):
    """Wall time, process start included; None where the program failed."""
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    taken = time.perf_counter() - start
    return taken if done.returncode in accepted else None


def alternating(commands, rounds):
    """The median of each command; they take turns, so that a busy moment hits all of them."""
    times = [[] for _ in commands]
    for _ in range(rounds):
        for place, (command, accepted) in enumerate(commands):
            times[place].append(once(command, accepted))
    return [None if None in taken else statistics.median(taken) for taken in times]


def told(guiju, old, new):
    output = subprocess.run([guiju, "diff", old, new, "--format", "json"], stdout=subprocess.PIPE).stdout
    found = {}
    for operation in json.loads(output)["operations"]:
        found.setdefault(operation["op"], []).append(operation["element"])
    return found


def verdict(found, truth):
    if truth is None:
        return "-"
    for name, expected in truth.items():
        got = found.get(name, [])
        if (len(got) if isinstance(expected, int) else sorted(got)) != expected:
            return "WRONG (%s)" % name
    return "exact" if not set(found) - set(truth) - {"renumber"} else "WRONG (more)"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("guiju")
    parser.add_argument("scratch")
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    return 0 if compare(options.guiju, options.scratch, options.rounds) else 1


def run(bench):
    return compare(bench.guiju, bench.scratch, bench.rounds)


def compare(guiju, scratch, rounds):
    xmldiff = os.environ.get("XMLDIFF") or shutil.which("xmldiff")
    print("milliseconds of wall time, median of %d, process start included; load %.1f"
          % (rounds, os.getloadavg()[0]))
    print("%-26s %8s %8s %7s %9s %9s  %s" % ("pair", "guiju", "xmllint", "ratio", "git -w-d", "xmldiff", "operations"))
    failed = False
    for name, old, new, truth in pairs(scratch):
        ours, lint, git = alternating([
            ([guiju, "diff", old, new], (0,)), (["xmllint", "--noout", old, new], (0,)),
            (["git", "diff", "--no-index", "--word-diff", old, new], (0, 1))], rounds)
        theirs = once([xmldiff, old, new]) if xmldiff else None
        result = verdict(told(guiju, old, new), truth)
        failed = failed or result.startswith("WRONG")

        def shown(value):
            return "%.1f" % (value * 1000) if value is not None else "-"
        print("%-26s %8s %8s %6.1fx %9s %9s  %s" % (
            name, shown(ours), shown(lint), ours / lint, shown(git), shown(theirs), result), flush=True)
    if not xmldiff:
        print("xmldiff is not installed (pip install xmldiff)")
    return not failed


if __name__ == "__main__":
    sys.exit(main())
