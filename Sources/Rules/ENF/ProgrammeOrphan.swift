import Corpus
import Diagnostics
import Documents
import Impact
import Model

/// ENF007
struct ProgrammeOrphan: CorpusRule {
  static let metadata = RuleMetadata(
    code: "ENF007", slug: "programme-orphan",
    title: Bilingual(zh: "监督检查大纲与程序不能互指", en: "programme and procedures do not meet"),
    severity: .warning,
    rationale: Bilingual(
      zh: "大纲的每个项目应当有程序可用，每份程序应当写明落实大纲的哪个项目；否则该查的没有程序，查了的不计入大纲。",
      en:
        "Every entry of the programme needs a procedure, and every procedure names the entry it carries out; else what must be inspected has no procedure, and what is inspected does not count."
    ),
    remedy: Bilingual(
      zh: "在程序的适用范围中用 <programme ref=\"…\"/> 写明大纲项目；大纲项目没有程序的，编制程序或者在大纲中说明。",
      en:
        "Name the entry with <programme ref=\"…\"/> under applicability; write a procedure for an entry that has none, or say why not."
    ),
    failing: .meta(ExampleMeta(), others: [entries]),
    passing: RuleExample(
      files: [
        RuleExample.File(
          "procedures/inspection/baseline/IP-900.xml",
          ExampleMeta().document(ExampleMeta.plainBody).replacing(
            "</meta>", with: "  \(applicability)\n  </meta>")),
        entries,
      ], excerpt: applicability, asOf: RuleExample.day))

  private static let applicability =
    #"<applicability role="baseline"><programme ref="prog-1"/></applicability>"#

  private static let entries = EnforcementExample.register(
    "programme", #"<entry key="prog-1" stage="operation" title="登记" state="unverified"/>"#)

  init() {}

  func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    guard corpus.registry.rows[.programme]?.isEmpty == false, !corpus.isPartial else { return }
    let (entries, without) = Coverage.programme(of: corpus)
    sink.cover()
    for index in without {
      sink.report(
        Bilingual(
          zh: "本程序没有写明落实监督检查大纲的哪个项目。",
          en: "The procedure names no entry of the inspection programme."),
        at: nil, in: index)
    }
    let orphans = entries.filter { $0.procedures.isEmpty }
    guard let first = orphans.first, let document = corpus.index(ofPath: first.row.origin.path)
    else { return }
    let titles = orphans.map { $0.row.entry[.title] ?? $0.key }
    sink.report(
      Bilingual(
        zh: "大纲项目\(entries.count)个，没有程序的\(orphans.count)个：\(titles.joined(separator: "、"))。",
        en:
          "\(orphans.count) of \(entries.count) entries of the programme have no procedure: \(titles.joined(separator: ", "))."
      ), at: first.row.origin.node, in: document, discriminator: "entries", cap: .info)
  }
}
