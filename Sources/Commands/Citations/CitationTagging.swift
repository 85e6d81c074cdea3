import Citations
import Corpus
import Documents
import Files
import Import
import Model
import XMLTree

/// `guiju cite --tag`: puts `<cite>` around the citations of a controlled document that have none.
struct CitationTagging {
  let lookup: CitationLookup
  let dryRun: Bool
  private var resolver: CitationResolver { lookup.resolver }

  /// - Parameter files: the path of each, its name as given, and its bytes.
  func run(_ inputs: [(path: String, name: String, bytes: [UInt8])]) throws {
    let context = CommandContext.current
    var tagged = 0
    var left = 0
    var files = 0
    for (path, name, bytes) in inputs {
      let result = try tag(bytes, name)
      for place in result.places {
        try Console.print(
          "\(name):\(place.line):\(place.column)\t\(place.words)\t\(place.tag)\n")
      }
      for place in result.left {
        try Console.print("\(name):\(place.line):\(place.column)\t\(place.words)\t")
        try Console.print(
          Bilingual(zh: "未标注：\(place.tag)", en: "left: \(place.tag)")[context.language] + "\n")
      }
      tagged += result.places.count
      left += result.left.count
      guard !result.places.isEmpty else { continue }
      files += 1
      if !dryRun {
        try AtomicWriter.write(result.bytes, to: path, within: PathText.parent(of: path))
      }
      if result.isEffective {
        Console.note(
          Bilingual(
            zh: "\(name)：文件已生效，标注后规范内容的摘要随之改变，登记的批准须重新核对（guiju verify）。",
            en:
              "\(name) is in effect; tags change the digest of its normative content, so check its approval (`guiju verify`)."
          ))
      }
    }
    let more = Bilingual(
      zh: left > 0 ? "另有 \(left) 处所引条款没有找到，没有标注。" : "",
      en: left > 0 ? " \(left) more lead to no provision and were left." : "")
    Console.note(
      dryRun
        ? Bilingual(
          zh: "可以标注 \(tagged) 处（\(files) 个文件）；未写入。\(more.zh)",
          en: "\(tagged) citations in \(files) files can be tagged; nothing written.\(more.en)")
        : Bilingual(
          zh: "标注了 \(tagged) 处（\(files) 个文件），文字未改。\(more.zh)",
          en: "Tagged \(tagged) citations in \(files) files; no word changed.\(more.en)"))
  }

  // MARK: One file

  struct Place {
    var line: Int
    var column: Int
    var words: String
    /// The tag, or why there is none.
    var tag: String
  }

  struct Result {
    var bytes: [UInt8]
    var places: [Place] = []
    var left: [Place] = []
    var isEffective = false
  }

  /// - Throws: `CommandFailure` for a file that is no controlled document, and where the edited file would not
  ///   be what was meant: then nothing is written.
  func tag(_ bytes: [UInt8], _ name: String) throws -> Result {
    let schema = try SchemaLibrary.compiled()
    let before = XMLParser.parse(bytes, names: Vocabulary.names, schema: schema)
    guard let document = before.document, let facts = FactsExtractor.facts(of: document),
      facts.kind.isControlled
    else {
      throw CommandFailure.cannot(
        zh: "“\(name)”不是程序、预案或者文书格式文本，不能标注。",
        en: "“\(name)” is no procedure, plan or template; nothing to tag.")
    }
    let citations = DocumentCitations(of: document, facts: facts, lookup.recogniser)
    var result = Result(bytes: bytes)
    result.isEffective = facts.meta?.state == .effective
    var edits: [(range: Range<Int>, open: String)] = []
    var found: [(mention: CitationMention, outcome: Outcome)] = []
    let uses = LawUses(of: facts, citations, resolver)
    for untagged in UntaggedCitation.all(in: citations, uses, document: 0)
    where untagged.mention.isTaggable {
      let mention = untagged.mention
      guard let outcome = outcome(mention, untagged.resolutions) else { continue }
      found.append((mention, outcome))
    }
    let own = LicenseeUses(of: facts, citations, lookup.licensees, resolver.library)
    for untagged in UntaggedLicensee.all(in: citations, own, document: 0) {
      if untagged.mention.isTaggable { found.append((untagged.mention, outcome(untagged))) }
    }
    found.sort { $0.mention.source.lowerBound < $1.mention.source.lowerBound }
    for (mention, outcome) in found {
      let position = document.position(at: mention.source.lowerBound)
      var place = Place(
        line: position.line, column: position.column,
        words: String(decoding: bytes[mention.source], as: UTF8.self), tag: "")
      switch outcome {
      case .tag(let open):
        place.tag = open
        result.places.append(place)
        edits.append((mention.source, open))
      case .left(let why):
        place.tag = why[CommandContext.current.language]
        result.left.append(place)
      }
    }
    guard !edits.isEmpty else { return result }
    for edit in edits.reversed() {
      result.bytes.insert(contentsOf: Array("</cite>".utf8), at: edit.range.upperBound)
      result.bytes.insert(contentsOf: Array(edit.open.utf8), at: edit.range.lowerBound)
    }
    try verify(result.bytes, document, before.faults.count, facts, edits.count, name)
    return result
  }

  private enum Outcome {
    case tag(String)
    case left(Bilingual)
  }

  /// Nil for what is not looked for: 前款, places of the document itself, names that the library does not
  /// know.
  private func outcome(_ mention: CitationMention, _ resolutions: [Resolution]) -> Outcome? {
    guard mention.targets.allSatisfy({ $0.namesNorm && $0.relative == nil }) else { return nil }
    let role = mention.isHistorical ? #" role="historical""# : ""
    if mention.kind == .standard, resolutions.count == 1, isNumbered(resolutions[0]) {
      let number = escaped(resolutions[0].reference.norm)
      return .tag(#"<cite kind="standard" number="\#(number)"\#(role)>"#)
    }
    guard resolutions.allSatisfy({ $0.key != nil }) else { return nil }
    var targets: [String] = []
    for resolution in resolutions {
      guard resolution.isFound, let key = resolution.key else {
        let obstacle = resolution.obstacles.first(where: \.isFatal) ?? .noPosition
        return .left(ObstacleWords.of(obstacle, resolution, resolver.library))
      }
      targets += self.targets(resolution, key)
    }
    guard targets.allSatisfy({ LawReference(target: $0) != nil && !$0.contains(" ") }) else {
      return nil
    }
    return .tag(#"<cite target="\#(escaped(targets.joined(separator: " ")))"\#(role)>"#)
  }

  /// `<cite kind="licensee" document="tech-spec" party="party:…" section="3.4.1">`, with the target where
  /// the document is one of the set.
  private func outcome(_ untagged: UntaggedLicensee) -> Outcome {
    guard let first = untagged.resolutions.first else { return .left(Bilingual(zh: "", en: "")) }
    for resolution in untagged.resolutions {
      if let obstacle = resolution.obstacles.first(where: { $0.isFatal && $0 != .notHeld }),
        !untagged.dependsOnPlant
      {
        return .left(lookup.words.words(obstacle, resolution))
      }
    }
    var attributes = #" kind="licensee" document="\#(untagged.role)""#
    func add(_ name: String, _ value: String?) {
      if let value { attributes += " \(name)=\"\(escaped(value))\"" }
    }
    add("party", first.owner.map { "party:\($0)" })
    add("number", first.record?.document == nil ? first.record?.number : nil)
    add("revision", first.reference.edition)
    let sections = untagged.resolutions.compactMap(\.reference.section)
    add("section", sections.isEmpty ? nil : sections.joined(separator: " "))
    let targets = untagged.resolutions.compactMap(\.target)
    add("target", targets.isEmpty ? nil : targets.joined(separator: " "))
    if untagged.mention.isHistorical { add("role", "historical") }
    return .tag("<cite\(attributes)>")
  }

  /// Whether a whole standard is cited by its number: it is known by that, and the library need not have it.
  private func isNumbered(_ resolution: Resolution) -> Bool {
    guard resolution.reference.locator.isWhole else { return false }
    guard let entry = resolution.entry else { return resolution.key == nil }
    return resolver.library.entries[entry].regulation.facts.tier == .standard
  }

  /// The targets of one provision; a range of 款 or 项 becomes a list, as a target names no such range.
  private func targets(_ resolution: Resolution, _ key: String) -> [String] {
    let locator = resolution.reference.locator
    // HAF103 stays HAF103; a short name becomes the title.
    let printed = resolution.reference.norm
    let marked = resolution.reference.mark ?? LawName.versionMark(in: printed)
    let isCode =
      marked == nil && printed.utf8.first.map { $0 < 0x80 } ?? false
      && !printed.contains(where: { $0.isWhitespace || "#@".contains($0) })
    var name = isCode ? printed : resolver.library.targetName(of: key)
    // 原《放射性污染防治法》 is the law that is no more, in the only version it has.
    if let marked, let entry = resolution.entry,
      marked.year != nil || entry != resolver.library.versionPlaces(of: key).last
    {
      name += "@\(resolver.library.entries[entry].regulation.facts.version)"
    }
    guard let entry = resolution.entry, !resolution.places.isEmpty, locator.divisions == nil,
      locator.lastArticle == nil
    else { return [LawReference(norm: name, locator: locator).target] }
    let regulation = resolver.library.entries[entry].regulation
    return resolution.places.map { name + "#" + regulation.locator(of: $0) }
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  /// Reads the edited file again: the same words, the same faults, and one tag more for each edit.
  private func verify(
    _ bytes: [UInt8], _ before: XMLDocument, _ faults: Int, _ facts: DocumentFacts, _ count: Int,
    _ name: String
  ) throws {
    let after = XMLParser.parse(
      bytes, names: Vocabulary.names, schema: try SchemaLibrary.compiled())
    guard let document = after.document, let new = FactsExtractor.facts(of: document),
      after.faults.count == faults,
      document.textContent(of: document.rootIndex)
        == before.textContent(of: before.rootIndex),
      new.citations.count == facts.citations.count + count,
      new.elements.count == facts.elements.count
    else {
      throw CommandFailure.cannot(
        zh: "“\(name)”：加上标注以后与原文不一致或者不合结构定义，没有写入。",
        en:
          "“\(name)”: with the tags the file would differ in words or break the schema; nothing was written."
      )
    }
  }
}
