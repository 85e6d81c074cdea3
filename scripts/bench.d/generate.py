#!/usr/bin/env python3
"""Writes the fixed profile that `scripts/bench check` measures: procedures of about 50 kB, each with at
least 400 elements, 150 typed elements and 150 citations, a registry that resolves all of them, and one
planted fault in every hundred files. No randomness: the same arguments give the same bytes.

    generate.py FOLDER [--files 2000] [--rules CODE,CODE,…]

`faults.json` beside the documents says what was planted: path, and the rules that may speak for it.
"""
import argparse
import hashlib
import json
import os

ITEMS = 21
SENTENCES = [
    "核实营运单位按照经批准的文件组织本事项的活动，职责明确，人员到位，并且在任何时刻都能拿出原始记录。",
    "检查人员先看记录，再到现场，最后访谈，三者不一致的，以现场的事实为准，并当场请营运单位说明原因。",
    "记录应当写明时间、地点、人物和结论，不得只写合格；事后补记的，写明补记的时间和理由，由补记人签名。",
    "抽样由检查组自行确定，不接受营运单位事先准备的样本；样本的清单由检查组长签字后附在检查记录之后。",
    "上次检查提出的问题逐项核对，已经关闭的看证据，没有关闭的看措施和期限，措施不落实的再次提出。",
    "设备的状态以现场标识、定期试验记录和维修记录相互印证，任何一处对不上的，扩大抽样一倍再作结论。",
    "承包商承担的工作与营运单位自己的工作同样要求，营运单位应当说明怎样选择、怎样监督、怎样评价承包商。",
    "经验反馈应当有来源、有分析、有措施、有验证，只有转发没有分析的，不作为已经落实经验反馈的证据。",
]
LAWS = [
    ("核安全法", "中华人民共和国核安全法", 90), ("原子能法", "中华人民共和国原子能法", 60),
    ("核电厂核事故应急管理条例", "核电厂核事故应急管理条例", 40),
    ("民用核设施安全监督管理条例", "民用核设施安全监督管理条例", 25),
]
DIGITS = "零一二三四五六七八九"


def chinese(number):
    if number < 10:
        return DIGITS[number]
    tens, ones = divmod(number, 10)
    return ("十" if tens == 1 else DIGITS[tens] + "十") + (DIGITS[ones] if ones else "")


class Document:
    def __init__(self, number, count):
        self.number = number
        self.count = count
        self.id = f"IP-B{number:04d}"
        self.next = 0

    def new_id(self):
        """Eight characters `[a-z][a-z2-7]{7}`, from the document's number and the place alone."""
        self.next += 1
        digest = hashlib.sha256(f"{self.number}/{self.next}".encode()).digest()
        letters = "abcdefghijklmnopqrstuvwxyz"
        # The last four characters count, so that no two are equal.
        value, tail = self.next, ""
        for _ in range(4):
            tail = (letters + "234567")[value % 32] + tail
            value //= 32
        head = letters[digest[0] % 26] + "".join((letters + "234567")[b % 32] for b in digest[1:4])
        return head + tail

    def cite(self, place):
        name, full, last = LAWS[(self.number + place) % len(LAWS)]
        article = 1 + (self.number * 7 + place * 3) % (last - 1)
        return f'<cite target="{name}#{article}">《{full}》第{chinese(article)}条</cite>'

    def sentence(self, place):
        return SENTENCES[(self.number * 5 + place) % len(SENTENCES)]

    def p(self, text):
        return f'<p id="{self.new_id()}">{text}</p>'

    def item(self, place):
        number, s, c = self.number, self.sentence, self.cite
        minutes = 5 + (number + place) % 50
        days = 5 + (number * 3 + place) % 40
        count = 3 + (number + place * 2) % 20
        lines = [
            f'    <item id="{self.new_id()}" mode="document interview" significance="high" remote="partial">',
            f"      <heading>第{chinese(place + 1)}类活动的组织和记录</heading>",
            f'      <requirement id="{self.new_id()}">',
            "        " + self.p(s(place) + f"（{c(7 * place)}、{c(7 * place + 1)}）"),
            "      </requirement>",
            f'      <method id="{self.new_id()}" kind="document">',
            "        " + self.p(s(place + 1)),
            "      </method>",
            f'      <sampling id="{self.new_id()}" population="记录" basis="risk">',
            "        " + self.p(
                f'抽取不少于<value role="min" number="{count}" unit="份">{count}份</value>记录，'
                f'覆盖近<value duration="P{days}D" dayType="natural">{days}日（自然日）</value>的活动。{s(place + 3)}'),
            "      </sampling>",
            f'      <criterion id="{self.new_id()}" type="numeric" quantity="完成时间">',
            "        " + self.p(
                f'活动在<value role="limit" duration="PT{minutes}M" op="le">{minutes}分钟</value>之内完成。'
                f"{c(7 * place + 2)}；{c(7 * place + 3)}"),
            "      </criterion>",
            f'      <criterion id="{self.new_id()}" type="judgement">',
            "        " + self.p(s(place + 4) + f"{c(7 * place + 4)}；{c(7 * place + 5)}；{c(7 * place + 6)}"),
            "      </criterion>",
            f'      <evidence id="{self.new_id()}" kind="documentary">',
            "        " + self.p("复制被抽查的记录，注明出处，由提供人签名。"),
            "      </evidence>",
            "    </item>",
        ]
        return lines

    def lines(self):
        # Never a document with a planted fault: what points into one would be a finding too.
        other = (self.number + (2 if (self.number + 1) % 100 == 50 else 1)) % self.count
        other = f"IP-B{other:04d}"
        lines = [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<procedure xmlns="urn:guiju:1" id="{self.id}" schemaVersion="1" xml:lang="zh-CN">',
            '  <meta modelled="full" numbering="gbt1.1">',
            f"    <title>第{self.number}号活动监督检查程序</title>",
            f"    <number>NNSA/HQ-08-JD-IP-B{self.number:04d}</number>",
            '    <issuer party="party:nnsa"/>',
            '    <owner party="party:nnsa">核设施安全监管司</owner>',
            "    <tier>3</tier>",
            "    <classification>公开</classification>",
            '    <revision number="1" state="draft"/>',
            '    <applicability role="baseline">',
            '      <facility type="npp"/>',
            '      <stage value="operation"/>',
            '      <programme ref="prog-bench"/>',
            "    </applicability>",
            "    <basedOn>",
            "      " + self.cite(0), "      " + self.cite(1), "      " + self.cite(2),
            "    </basedOn>",
            "    <history>",
            '      <entry revision="1" date="2026-08-20" reason="new">首次发布。</entry>',
            "    </history>",
            "  </meta>",
        ]
        for topic, heading in (("purpose", "目的"), ("scope", "适用范围")):
            lines += [
                f'  <section id="{self.new_id()}" topic="{topic}">', f"    <heading>{heading}</heading>",
                "    " + self.p(self.sentence(11)), "    " + self.p(self.sentence(12)), "  </section>",
            ]
        lines += [
            f'  <section id="{self.new_id()}" topic="responsibility">', "    <heading>职责</heading>",
            f'    <responsibility id="{self.new_id()}" party="party:nnsa" duty="decide">',
            "      " + self.p("国家核安全局负责发布和修订本程序，对涉嫌违法行为作出处理决定。"), "    </responsibility>",
            f'    <responsibility id="{self.new_id()}" party="kind:station" duty="implement">',
            "      " + self.p("监督站负责编制检查实施方案，组织现场检查，编写检查报告，并跟踪整改直至关闭。"),
            "    </responsibility>", "  </section>",
            f'  <section id="{self.new_id()}" topic="content">', "    <heading>检查内容与方法</heading>",
            "    " + self.p(f'与本程序有关的活动见<ref to="{other}"/>。'),
        ]
        for place in range(ITEMS):
            lines += self.item(place)
        lines += [
            "  </section>", f'  <section id="{self.new_id()}" topic="record">', "    <heading>记录</heading>",
            "    " + self.p(
                f'<record id="{self.new_id()}" form="form-bench">检查记录保存'
                '<value role="retain" duration="P10Y">10年</value></record>。'),
            "  </section>", "</procedure>",
        ]
        return lines


# What is planted: the rules that may speak for it, and the change. All lie deep in the document.
def replace(old, new, start=None):
    def change(lines):
        place = len(lines) // 2 if start is None else start
        while old not in lines[place]:
            place += 1
        lines[place] = lines[place].replace(old, new, 1)
    return change


def drop(old):
    def change(lines):
        place = len(lines) // 2
        while old not in lines[place]:
            place += 1
        del lines[place]
    return change


FAULTS = [
    (["SCH101"], replace("<heading>", "<title>错放的名称</title><heading>")),
    (["SCH102"], drop("<heading>")),
    (["SCH103"], replace("<item ", '<item colour="red" ')),
    (["SCH104"], replace(' mode="document interview"', "")),
    (["SCH105"], replace(' basis="risk"', ' basis="whim"')),
    (["SCH106"], replace("</heading>", "</heading>散落的文字")),
    (["XML103"], replace("</heading>", "</headline>")),
    (["SCH103"], replace(' number="', ' numbr="')),
    (["SCH105"], replace('duration="PT', 'duration="PX')),
    (["SCH106"], replace("<requirement ", "散落的文字<requirement ")),
    # Of meaning; planted only where the program has the rule.
    (["TXT001"], replace('duration="PT', 'duration="PT1')),
    (["REF006"], replace('<ref to="', '<ref to="IP-NONE-', start=0)),
]

REGISTRY = {
    "parties.xml": """<parties xmlns="urn:guiju:1" id="parties" schemaVersion="1">
  <header date="2026-08-15">
    <title>机构名录</title>
  </header>
  <party key="nnsa" kind="regulator" state="verified">
    <name>国家核安全局</name>
  </party>
  <party key="station-east" kind="station" parent="nnsa" state="verified">
    <name>华东核与辐射安全监督站</name>
  </party>
</parties>
""",
    "forms.xml": """<forms xmlns="urn:guiju:1" id="forms" schemaVersion="1">
  <header date="2026-08-15">
    <title>记录表</title>
  </header>
  <form key="form-bench" title="检查记录表" number="JL-01">
    <column title="检查项目"/>
    <column title="检查情况"/>
  </form>
</forms>
""",
    "programme.xml": """<programme xmlns="urn:guiju:1" id="programme" schemaVersion="1">
  <header date="2026-08-15">
    <title>监督检查大纲</title>
  </header>
  <entry key="prog-bench" stage="operation" title="各类活动" per="site" state="verified"/>
</programme>
""",
}
CONFIGURATION = '<guiju xmlns="urn:guiju:1" schemaVersion="1" language="zh"/>\n'
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--rules", default="", help="codes that the program has; faults of others are left out")
    parser.add_argument("--clean", action="store_true", help="plant nothing")
    options = parser.parse_args()
    known = set(filter(None, options.rules.split(",")))
    faults = [fault for fault in FAULTS if not known or set(fault[0]) <= known]
    write(options.folder + "/guiju.xml", DECLARATION + CONFIGURATION)
    for name, text in REGISTRY.items():
        write(f"{options.folder}/registry/{name}", DECLARATION + text)
    planted = []
    size = elements = typed = citations = 0
    for number in range(options.files):
        lines = Document(number, options.files).lines()
        path = f"procedures/inspection/baseline/IP-B{number:04d}.xml"
        if number % 100 == 50 and not options.clean:
            rules, change = faults[number // 100 % len(faults)]
            change(lines)
            planted.append({"path": path, "rules": rules})
        text = "\n".join(lines) + "\n"
        if number == 0:
            elements = text.count("<") - text.count("</") - 1
            citations = text.count("<cite ")
            typed = sum(text.count(f"<{name} ") for name in (
                "responsibility", "item", "requirement", "method", "sampling", "criterion", "evidence", "record"))
        size += len(text.encode())
        write(f"{options.folder}/{path}", text)
    write(options.folder + "/faults.json", json.dumps(planted, ensure_ascii=False, indent=1) + "\n")
    print(
        f"{options.files} files, {size / options.files / 1000:.1f} kB, {elements} elements, {typed} typed, "
        f"{citations} citations each; {len(planted)} faults planted")


main()
