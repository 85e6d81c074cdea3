import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// COV004
struct RequiredContentMissing: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "COV004", slug: "required-content-missing",
    title: Bilingual(zh: "缺少法定内容", en: "required content is missing"),
    severity: .blocking,
    rationale: Bilingual(
      zh: "法规规定了预案应当包括的内容；缺一项，预案就不完整，相互配合、支援的内容缺了，别家也无从衔接。",
      en:
        "The law lists what a plan contains; a plan without it is incomplete, and others have nothing to meet."
    ),
    remedy: Bilingual(
      zh: "补充该项内容的章节（topic），写明具体安排，不要只有标题。",
      en: "Add the section (topic) with its arrangements, not a heading alone."),
    basis: [
      Bilingual(
        zh: "《核电厂核事故应急管理条例》第十三条；《突发事件应对法》第二十八条",
        en:
          "Regulations on Emergency Management of Nuclear Accidents at NPPs, art. 13; Emergency Response Law, art. 28"
      )
    ], basisTargets: ["核电厂核事故应急管理条例#13", "突发事件应对法#28"],
    failing: example("coordination"), passing: example("support"))

  private static func example(_ topic: String) -> RuleExample {
    ExamplePlan.example(
      [
        ExamplePlan(
          "EP-900", "plant",
          #"<section id="aexamp22" topic="\#(topic)"><heading>相互支援</heading><p id="aexamp33">支援事项和措施。</p></section>"#
        )
      ],
      [
        RuleExample.File(
          "registry/required-contents.xml",
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <requiredContents xmlns="urn:guiju:1" id="REG-CONTENTS" schemaVersion="1">
            <header date="2026-09-01">
              <title>必备内容表</title>
            </header>
            <family key="nuclear" title="核事故应急预案">
              <content topic="support" basis="核电厂核事故应急管理条例#13.1.7" level="blocking" state="verified">支援的事项和措施</content>
            </family>
          </requiredContents>

          """)
      ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    for plan in index.plans {
      guard let family = plan.family else { continue }
      // 条例第十三条 speaks of on-site and off-site plans, not of a department's own.
      if family == "nuclear", ["national", "region"].contains(plan.scope ?? "") { continue }
      guard let row = corpus.registry.rows[.requiredContents]?[family] else { continue }
      let present = Set(plan.topics.filter(\.hasContent).map(\.topic))
      let headings = Set(plan.topics.map(\.topic))
      var seen: Set<String> = []
      for content in row.entry.children where content.element == .content {
        guard let topic = content[.topic] else { continue }
        sink.cover()
        guard !present.contains(topic), seen.insert(topic).inserted else { continue }
        let isVerified = content[.state] == "verified"
        let basis = content[.basis] ?? ""
        let note = isVerified ? "（\(basis)）" : "（\(basis)，依据待核实）"
        let level = content[.level].flatMap { Severity(rawValue: $0) } ?? .error
        let what = Bilingual(zh: content.text, en: "“\(topic)” (\(content.text))")
        let document = corpus.index(ofPath: row.origin.path)
        sink.report(
          headings.contains(topic)
            ? Bilingual(
              zh: "“\(what.zh)”只有标题，没有内容\(note)。",
              en: "\(what.en) is a heading without content (\(basis)).")
            : Bilingual(
              zh: "没有“\(what.zh)”的章节\(note)。", en: "No section on \(what.en) (\(basis))."),
          at: nil, in: plan.document,
          help: Bilingual(
            zh: "由\(index.owner(ofPlan: plan.index).zh)补充章节（topic=\"\(topic)\"）。",
            en: "\(index.owner(ofPlan: plan.index).en) adds the section (topic “\(topic)”)."),
          related: document.map {
            [
              .init(
                document: $0, node: content.node,
                message: Bilingual(zh: "依据：\(basis)", en: "basis: \(basis)"))
            ]
          } ?? [], discriminator: topic, cap: isVerified ? level : min(level, .warning))
      }
    }
  }
}
