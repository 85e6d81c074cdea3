import Corpus
import Diagnostics
import Documents
import Import
import Model
import XMLTree

/// REF004
struct QuoteDrift: DocumentRule {
  static let metadata = RuleMetadata(
    code: "REF004", slug: "quote-drift",
    title: Bilingual(zh: "引文与现行条文不一致", en: "quotation differs from the law in force"),
    severity: .warning,
    rationale: Bilingual(
      zh: "法规修改以后，照抄下来的旧条文就成了错的要求；引错一个字，也可能改变义务的范围。",
      en:
        "When a law changes, the words copied from it become a wrong requirement; one word misquoted may change the duty."
    ),
    remedy: Bilingual(
      zh: "对照现行条文核对引文；条文确已改动的，重新引用并审查本条的要求是否随之改变。法规库只有提纲的，用 guiju regulation import 导入全文后再核对。",
      en:
        "Hold the quotation against the text in force; where that has changed, quote anew and review the clause. Where the library has an outline only, bring in the full text with `guiju regulation import`."
    ),
    failing: .procedure(
      #"<p id="aexamp22">依照<cite target="示例程序法#2.2">《示例程序法》第二条第二款</cite>，<quote of="示例程序法#2.2">报告应当在二十四小时内送达</quote>。</p>"#,
      registry: LawExample.library),
    passing: .procedure(
      #"<p id="aexamp22">依照<cite target="示例程序法#2.2">《示例程序法》第二条第二款</cite>，<quote of="示例程序法#2.2">报告应当在十二小时内送达</quote>；《示例程序法》第二条第二款规定：“报告……送达。”检查组说明“二十四小时内送达”是修订前的要求。</p>"#,
      registry: LawExample.library))

  init() {}

  func finish(_ document: DocumentContext, _ sink: inout FindingSink) {
    guard let resolver = document.law?.resolver else { return }
    for quote in document.facts.quotes where !quote.isHistorical {
      check(quote, resolver, &sink)
    }
    for tag in document.facts.citations where !tag.isHistorical {
      if let digest = tag.digest { check(digest, tag, resolver, &sink) }
    }
    for mention in document.citations?.mentions ?? [] where !mention.isHistorical {
      if let words = mention.quotation { check(words, mention, resolver, &sink) }
    }
  }

  // MARK: Three ways to quote

  private func check(
    _ quote: QuoteRecord, _ resolver: CitationResolver, _ sink: inout FindingSink
  ) {
    let library = resolver.library
    let resolutions = quote.targets.compactMap { LawReference(target: $0) }
      .map { resolver.resolve($0) }.filter { $0.isFound && !$0.places.isEmpty }
    guard !resolutions.isEmpty else { return }
    sink.cover()
    let verdicts = resolutions.map { holds(quote.text, $0, library) }
    if verdicts.contains(.holds) { return }
    let discriminator = quote.targets.joined(separator: " ")
    if let former = former(quote.text, resolutions, library) {
      sink.report(former, at: quote.node, discriminator: discriminator)
    } else if verdicts.contains(.undecided) {
      let law = words(resolutions[0], library)
      sink.report(
        Bilingual(
          zh: "法规库中\(law.zh)只有提纲，这段引文不是整条、整款或者整项，无法核对。",
          en:
            "The library has \(law.en) as an outline only, and the quotation is not the whole of a unit: it cannot be held against the text."
        ), at: quote.node, verdict: .undetermined, discriminator: discriminator,
        cap: .info)
    } else {
      let law = words(resolutions[0], library)
      sink.report(
        Bilingual(zh: "\(law.zh)没有这样的文字。", en: "\(law.en) has no such words."),
        at: quote.node, discriminator: discriminator)
    }
  }

  /// `cite digest`: what the provision said when the citation was written.
  private func check(
    _ digest: String, _ tag: CitationRecord, _ resolver: CitationResolver,
    _ sink: inout FindingSink
  ) {
    guard tag.targets.count == 1, let reference = LawReference(target: tag.targets[0]) else {
      return
    }
    let resolution = resolver.resolve(reference)
    guard let entry = resolution.entry, resolution.places.count == 1, resolution.isFound else {
      return
    }
    sink.cover()
    let regulation = resolver.library.entries[entry].regulation
    guard let now = regulation.fingerprint(at: resolution.places[0]), now != digest else { return }
    let law = words(resolution, resolver.library)
    sink.report(
      Bilingual(
        zh: "\(law.zh)的文字与引用时登记的摘要不同：条文已经改动，或者当时引的是另一版本。",
        en:
          "The words of \(law.en) have another digest than the citation recorded: the provision has changed, or another version was meant."
      ), at: tag.node, spot: .attribute("digest"),
      discriminator: "digest/" + tag.targets[0])
  }

  /// 《…》第三条规定：“…” in plain words. A term in quotation marks is no quotation that an outline could
  /// decide, so that is silent.
  private func check(
    _ quotation: String, _ mention: CitationMention, _ resolver: CitationResolver,
    _ sink: inout FindingSink
  ) {
    guard mention.targets.count == 1, mention.targets[0].namesNorm,
      mention.targets[0].relative == nil
    else { return }
    let resolution = resolver.resolve(mention.targets[0].reference)
    guard resolution.isFound, !resolution.places.isEmpty else { return }
    sink.cover()
    let verdict = holds(quotation, resolution, resolver.library)
    guard verdict != .holds else { return }
    let former = former(quotation, [resolution], resolver.library)
    guard verdict == .differs || former != nil else { return }
    let law = words(resolution, resolver.library)
    sink.report(
      former
        ?? Bilingual(
          zh: "\(law.zh)没有“\(Self.excerpt(quotation))”这样的文字。",
          en: "\(law.en) has no such words as “\(Self.excerpt(quotation))”."),
      at: mention.text, spot: .bytes(mention.source),
      discriminator: "prose/" + resolution.reference.target)
  }

  // MARK: Comparing

  private func holds(_ text: String, _ resolution: Resolution, _ library: RegulationLibrary)
    -> Regulation.Quotation
  {
    guard let entry = resolution.entry else { return .undecided }
    return library.entries[entry].regulation.holds(text, in: resolution.places)
  }

  /// What is said where an earlier or later version has the words.
  private func former(
    _ text: String, _ resolutions: [Resolution], _ library: RegulationLibrary
  ) -> Bilingual? {
    for resolution in resolutions {
      guard let key = resolution.key else { continue }
      for place in library.versionPlaces(of: key) where place != resolution.entry {
        let other = library.entries[place].regulation
        let found = LawLookup(other).find(resolution.reference.locator)
        guard found.obstacle == nil, other.holds(text, in: found.places) == .holds else {
          continue
        }
        let law = words(resolution, library)
        let day = other.facts.version
        return Bilingual(
          zh: "引文是\(law.zh)在\(day.chinese)版本中的文字，现行版本已经不同。",
          en:
            "The words are those of \(law.en) in its version of \(day); the version in force differs."
        )
      }
    }
    return nil
  }

  private func words(_ resolution: Resolution, _ library: RegulationLibrary) -> Bilingual {
    let title =
      resolution.entry.map { library.entries[$0].regulation.title }
      ?? resolution.reference.norm
    let words = "《\(title)》" + resolution.printedLocator(in: library)
    return Bilingual(zh: words, en: words)
  }

  private static func excerpt(_ words: String) -> String {
    words.count > 24 ? words.prefix(22) + "……" : words
  }
}
