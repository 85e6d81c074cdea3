import Corpus
import Diagnostics
import Documents
import Model

/// REF201
struct CitationUntagged: DocumentRule {
  static let metadata = RuleMetadata(
    code: "REF201", slug: "citation-untagged",
    title: Bilingual(zh: "引用没有标注", en: "citation without a tag"),
    severity: .warning,
    rationale: Bilingual(
      zh: "标注了的引用写明条、款、项和作用，印出来的文字与所指的条款可以互相核对；没有标注的只能由文字识别。",
      en:
        "A tag says which provision is meant and what for, and can be held against the printed words; without it only the words tell."
    ),
    remedy: Bilingual(
      zh: "guiju cite --tag 可以逐处加上 <cite>，文字不变；改后自行核对。",
      en: "`guiju cite --tag` puts <cite> around each, without changing a word; look it over."),
    failing: .procedure(
      #"<p id="aexamp22">依照《示例法典》第二条核实。</p>"#,
      meta: ExampleMeta { $0.modelled = "full" }, registry: LawExample.library),
    passing: .procedure(
      #"<p id="aexamp22">依照<cite target="示例法典">《示例法典》</cite>（以下简称<cite target="示例法典">《法典》</cite>）第二条、<cite target="示例法典#2">《法典》第二条</cite>和有关法律、法规的规定核实，填写《示例记录表》；原《示例污染防治法》第一条不再执行，前款规定另有说明。</p>"#,
      meta: ExampleMeta { $0.modelled = "full" }, registry: LawExample.library))

  init() {}

  func finish(_ document: DocumentContext, _ sink: inout FindingSink) {
    guard let citations = document.citations, let meta = document.meta else { return }
    sink.cover()
    guard let law = document.law else { return }
    var untagged = UntaggedCitation.all(in: citations, law, document: 0)
      .filter { !$0.mention.isHistorical }.map { ($0.mention, $0.words) }
    let own = Self.licensees(citations, law.resolver.library)
    if !own.isEmpty {
      untagged += own
      untagged.sort { $0.0.source.lowerBound < $1.0.source.lowerBound }
    }
    guard let first = untagged.first?.0 else { return }
    if meta.modelled == .full {
      for (mention, words) in untagged {
        sink.report(
          Bilingual(
            zh: "本文件标明全部结构化，\(words)没有标注。",
            en: "The document says it is modelled in full; \(words) has no tag."),
          at: mention.text, spot: .bytes(mention.source), discriminator: words)
      }
      return
    }
    var seen: Set<String> = []
    let named = untagged.map(\.1).filter { seen.insert($0).inserted }.prefix(3)
    let tagged = document.facts.citations.count
    let count = untagged.count
    let what = own.isEmpty ? "法规、标准" : "法规、标准、营运单位文件"
    sink.report(
      Bilingual(
        zh:
          "本文件的结构化程度为“\(meta.modelled.name.zh)”，已标注引用\(tagged)处，另有\(count)处\(what)的引用没有标注：\(named.joined(separator: "、"))\(count > named.count ? "等" : "")。",
        en:
          "The document is modelled as \(meta.modelled.name.en); \(tagged) citations have a tag, \(count) have none: \(named.joined(separator: ", "))\(count > named.count ? ", …" : "")."
      ),
      at: first.text, spot: .bytes(first.source), discriminator: "summary", cap: .info)
  }

  /// Documents of licensees, by what they are for: 技术规格书第3.4.1节.
  private static func licensees(
    _ citations: DocumentCitations, _ library: RegulationLibrary
  ) -> [(CitationMention, String)] {
    citations.licensees.sorted { $0.key < $1.key }.compactMap { place, references in
      let mention = citations.mentions[place]
      guard let first = references.first, first.role != nil, mention.tag == nil,
        !mention.isQuoted, !mention.isHistorical, !mention.isDefinition,
        library.keys(named: first.title).isEmpty
      else { return nil }
      let edition = first.edition.map { "（\(Edition.printed($0).zh)）" } ?? ""
      let sections = references.compactMap(\.section).map { LicenseeWords.place($0).zh }
      return (mention, "《\(first.title)》" + edition + sections.joined(separator: "、"))
    }
  }
}
