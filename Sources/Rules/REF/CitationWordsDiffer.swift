import Corpus
import Diagnostics
import Documents
import Import
import Model

/// REF202
struct CitationWordsDiffer: DocumentRule {
  static let metadata = RuleMetadata(
    code: "REF202", slug: "citation-words-differ",
    title: Bilingual(zh: "印出的引用与所指的条款不一致", en: "printed citation and target disagree"),
    severity: .error,
    rationale: Bilingual(
      zh: "读者看的是印出的文字，清理和核对用的是 target；两者不一致，必有一处是错的。",
      en:
        "Readers see the printed words, the tools use `target`; where they disagree one of them is wrong."
    ),
    remedy: Bilingual(
      zh: "核对法规，改正文字或者 target；一处引用几条的，target 逐条写出，以空格分开。",
      en:
        "Check the law and correct the words or the target; for several provisions list every target, separated by blanks."
    ),
    failing: .procedure(
      #"<p id="aexamp22">依照<cite target="示例法典#1">《示例法典》第二条</cite>核实。</p>"#,
      registry: LawExample.library),
    passing: .procedure(
      #"<p id="aexamp22">依照<cite target="示例法典#2.1.1 示例法典#2.1.2">《示例法典》第二条第（一）项、第（二）项</cite>、<cite target="exc#2.2">《示例法典》第二条第二款</cite>、<cite target="示例法典#1..2">《中华人民共和国示例法典》第一条至第二条</cite>和<cite target="示例法典#1">其第一条</cite>核实。</p>"#,
      registry: LawExample.library))

  init() {}

  func finish(_ document: DocumentContext, _ sink: inout FindingSink) {
    guard let resolver = document.law?.resolver, let citations = document.citations else { return }
    let tags = document.facts.citations
    for (place, mention) in citations.mentions.enumerated() {
      guard let tag = mention.tag, !tags[tag].targets.isEmpty, tags[tag].kind != "licensee"
      else { continue }
      sink.cover()
      guard !mention.agreesWithTag else { continue }
      let inside = citations.mentions[place...].prefix { $0.tag == tag }
      check(mention, tags[tag], isAlone: inside.count == 1, resolver, &sink)
    }
  }

  private func check(
    _ mention: CitationMention, _ tag: CitationRecord, isAlone: Bool,
    _ resolver: CitationResolver, _ sink: inout FindingSink
  ) {
    let library = resolver.library
    let printed = mention.targets.filter { $0.namesNorm && $0.relative == nil }.map(\.reference)
    let wanted = tag.targets.compactMap { LawReference(target: $0) }
    guard !printed.isEmpty, !wanted.isEmpty else { return }
    let words = printed.map { resolver.resolve(at($0, tag)) }
    let targets = wanted.map { resolver.resolve($0) }
    // A name that the library does not know is no contradiction.
    let printedKeys = Set(words.compactMap(\.key))
    guard printedKeys.count == 1, let key = printedKeys.first, words.allSatisfy({ $0.key != nil })
    else { return }
    let same = targets.filter { $0.key == key }
    guard !same.isEmpty else {
      report(mention, tag, words, targets, library, &sink)
      return
    }
    // （HAF003）behind a title repeats the law; the provisions stand with the title.
    let isWhole = printed.allSatisfy(\.locator.isWhole)
    if isWhole, !isAlone { return }
    // （2017年修正） is said of one version, and the tag is of another.
    if !mention.isHistorical, printed.contains(where: { $0.mark != nil }),
      let entry = words.first(where: \.isFound)?.entry, same.allSatisfy({ $0.entry != entry })
    {
      report(mention, tag, words, targets, library, &sink)
      return
    }
    let found = places(words, library)
    let wantedPlaces = places(same, library)
    if mention.extent == .intoOther ? !wantedPlaces.isSubset(of: found) : wantedPlaces != found {
      report(mention, tag, words, targets, library, &sink)
    }
  }

  /// The printed words mean the version that the tag names.
  private func at(_ reference: LawReference, _ tag: CitationRecord) -> LawReference {
    var reference = reference
    if reference.mark != nil { return reference }
    reference.version = tag.targets.first.flatMap { LawReference(target: $0)?.version }
    return reference
  }

  /// The provisions by their place where the structure is known, else by their numbers.
  private func places(_ resolutions: [Resolution], _ library: RegulationLibrary) -> Set<String> {
    var found: Set<String> = []
    for resolution in resolutions {
      if let entry = resolution.entry, !resolution.places.isEmpty {
        let regulation = library.entries[entry].regulation
        for place in resolution.places { found.insert(regulation.locator(of: place)) }
      } else {
        found.insert(resolution.reference.locator.description.replacing(".?.", with: ".1."))
      }
    }
    return found
  }

  private func report(
    _ mention: CitationMention, _ tag: CitationRecord, _ words: [Resolution],
    _ targets: [Resolution], _ library: RegulationLibrary, _ sink: inout FindingSink
  ) {
    let printed = Self.names(words, library)
    let meant = Self.names(targets, library)
    sink.report(
      Bilingual(
        zh: "文字写的是\(printed)，target 所指的是\(meant)。",
        en: "The words say \(printed), the target is \(meant)."),
      at: tag.node, spot: .attribute("target"),
      discriminator: tag.targets.joined(separator: " "))
  }

  private static func names(_ resolutions: [Resolution], _ library: RegulationLibrary) -> String {
    var names: [String] = []
    var last = ""
    for resolution in resolutions {
      let title =
        resolution.entry.map { library.entries[$0].regulation.title } ?? resolution.reference.norm
      let locator = resolution.printedLocator(in: library)
      names.append(title == last && !locator.isEmpty ? locator : "《\(title)》" + locator)
      last = title
    }
    return names.joined(separator: "、")
  }
}
