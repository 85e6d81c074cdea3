package import Citations
package import Documents
import Model
package import XMLTree

/// The citations in the prose of one document. They depend on its bytes and on the names of the
/// library, on nothing else, so that they can be kept by blob id and ``RegulationLibrary/catalogue``.
package struct DocumentCitations: Sendable {
  /// In the order of the text.
  package private(set) var mentions: [CitationMention] = []
  /// Short name → the name it stands for: 《放污法》 → 中华人民共和国放射性污染防治法.
  package private(set) var shortForms: [String: String] = [:]
  /// Mentions of documents of licensees, by their place in ``mentions``; one for each target.
  package private(set) var licensees: [Int: [LicenseeReference]] = [:]

  package init() {}

  package init(of document: XMLDocument, facts: DocumentFacts, _ recogniser: CitationRecogniser) {
    let prose = DocumentProse(of: document)
    let found = recogniser.recognise(prose.bytes)
    guard !found.citations.isEmpty else { return }
    for form in found.shortForms where shortForms[form.name] == nil && form.name != form.norm {
      shortForms[form.name] = form.norm
    }
    mentions.reserveCapacity(found.citations.count)
    for citation in found.citations {
      if let mention = mention(citation, found.shortForms, prose, document, facts) {
        let references = LicenseeReference.read(citation.targets, title: mention.targets[0]) {
          prose.words(of: citation.bytes, andBehind: 60)
        }
        if !references.isEmpty { licensees[mentions.count] = references }
        mentions.append(mention)
      }
    }
  }

  /// Adds a mention of a document of a licensee.
  package mutating func add(_ mention: CitationMention, _ references: [LicenseeReference]) {
    licensees[mentions.count] = references
    mentions.append(mention)
  }

  // MARK: One mention

  private func mention(
    _ citation: Citation, _ forms: [ShortForm], _ prose: DocumentProse, _ document: XMLDocument,
    _ facts: DocumentFacts
  ) -> CitationMention? {
    guard let passage = prose.passage(at: citation.bytes.lowerBound),
      let (first, last) = prose.origins(of: citation.bytes)
    else { return nil }
    let source = DocumentProse.sourceRange(from: first, to: last, in: document)
    let block = prose.passages[passage].element
    let around = Surroundings(of: first.node, upTo: block, in: document)
    let tag = around.cite.flatMap { Self.index(of: $0, in: facts.citations) }
    var isHistorical =
      citation.isHistorical || tag.map { facts.citations[$0].isHistorical } ?? false
    let start = citation.bytes.lowerBound
    if !isHistorical, Self.starts(Self.that, prose.bytes, start, prose.bytes.count) {
      isHistorical =
        mentions.last { mention in
          mention.targets.contains { $0.reference.norm == norm(citation.targets[0].norm) }
        }?.isHistorical ?? false
    }
    let targets = citation.targets.map { target in
      var reference = LawReference(target)
      if !shortForms.isEmpty { reference.norm = norm(reference.norm) }
      return CitationMention.Target(reference: reference, relative: target.relative)
    }
    var mention = CitationMention(
      block: block, text: first.node,
      clause: Self.clause(of: first.node, around, tag, document, facts),
      source: source, tag: tag, kind: citation.kind, isHistorical: isHistorical, targets: targets)
    mention.isQuoted = around.isQuoted
    mention.isDefinition = Self.isDefined(at: citation.bytes.lowerBound, in: prose.bytes)
    mention.isInOnePiece = first.node == last.node
    mention.isTaggable =
      mention.isInOnePiece && around.cite == nil && around.admitsCite && !around.isQuoted
    if let cite = around.cite, first.node != last.node {
      let end = Surroundings(of: last.node, upTo: block, in: document).cite
      mention.extent = end == cite ? .within : end == nil ? .beyond : .intoOther
    }
    if let tag { mention.agreesWithTag = Self.agree(targets, facts.citations[tag].targets) }
    mention.carriedFrom = targets.first.flatMap { target in
      target.relative.flatMap { Backward(of: $0, from: block, in: document)?.nodes }
    }
    mention.quotation = Self.quotation(
      behind: citation.bytes.upperBound, upTo: prose.end(ofPassage: passage), in: prose.bytes)
    return mention
  }

  /// The name behind a short name that the document gives.
  ///
  /// A short name counts wherever it stands: the 依据 of the envelope come before the words that define it.
  private func norm(_ name: String) -> String {
    guard let full = shortForms[name], full != name else { return name }
    return shortForms[full] ?? full
  }

  /// A `cite` has no id of its own as a rule, so that the clause around it is that of its words.
  private static func clause(
    of text: NodeIndex, _ around: Surroundings, _ tag: Int?, _ document: XMLDocument,
    _ facts: DocumentFacts
  ) -> ClausePlace {
    if let tag, let cite = around.cite, document.parent(of: text) == cite,
      document.attributeIndex(of: cite, AttributeName.id.nameID) == nil
    {
      return facts.citations[tag].clause
    }
    return ClausePlace(around: text, in: document)
  }

  /// Whether 简称, 下称 or 统称 stands right before a place.
  private static func isDefined(at start: Int, in bytes: [UInt8]) -> Bool {
    // The last bytes of 称, 为 and “.
    guard start > 0, [0xB0, 0xBA, 0x9C].contains(bytes[start - 1]) else { return false }
    return definitionMarks.contains { mark in
      start >= mark.count && bytes[start - mark.count..<start].elementsEqual(mark)
    }
  }

  private static let definitionMarks = ["简称", "下称", "统称", "简称为", "简称“", "下称“", "统称为"]
    .map { Array($0.utf8) }

  private static let that = Array("该".utf8)

  private static func index(of node: NodeIndex, in citations: [CitationRecord]) -> Int? {
    let place = citations.boundary { $0.node >= node }
    return place < citations.count && citations[place].node == node ? place : nil
  }

  private static func agree(_ printed: [CitationMention.Target], _ targets: [String]) -> Bool {
    guard printed.count == targets.count, printed.allSatisfy({ $0.reference.mark == nil }) else {
      return false
    }
    return zip(printed, targets).allSatisfy { printed, target in
      if printed.reference.surelyAgrees(withTarget: target) { return true }
      guard let reference = LawReference(target: target) else { return false }
      guard reference.locator == printed.reference.locator else { return false }
      return reference.norm == printed.reference.norm
        || without(republic, reference.norm) == without(republic, printed.reference.norm)
    }
  }

  private static let republic = "中华人民共和国"

  private static func without(_ prefix: String, _ name: String) -> Substring {
    name.hasPrefix(prefix) ? name.dropFirst(prefix.count) : name[...]
  }

  // MARK: Quotations

  private static let says: [[UInt8]] = [
    "规定", "明确", "要求", "指出", "所称", "所列", "中", "的", "：", ":", "，", ",", "为",
  ].map { Array($0.utf8) }
  private static let sayStarts = (0..<256).map { byte in says.contains { Int($0[0]) == byte } }
  private static let open = Array("“".utf8)
  private static let close = Array("”".utf8)
  private static let limit = 3000

  /// The words in “” behind a citation that says 规定: or the like.
  private static func quotation(behind end: Int, upTo limit: Int, in bytes: [UInt8]) -> String? {
    var place = end
    var hasVerb = false
    for _ in 0..<4 {
      guard place < limit, sayStarts[Int(bytes[place])] else { break }
      guard let word = says.first(where: { starts($0, bytes, place, limit) }) else { break }
      hasVerb = hasVerb || word.count == 6
      place += word.count
    }
    guard hasVerb, starts(open, bytes, place, limit) else { return nil }
    let start = place + open.count
    place = start
    while place < min(limit, start + Self.limit) {
      if bytes[place] == close[0], starts(close, bytes, place, limit) {
        return place > start ? String(decoding: bytes[start..<place], as: UTF8.self) : nil
      }
      place += 1
    }
    return nil
  }

  private static func starts(_ word: [UInt8], _ bytes: [UInt8], _ place: Int, _ limit: Int) -> Bool
  {
    guard place + word.count <= limit else { return false }
    for offset in word.indices where bytes[place + offset] != word[offset] { return false }
    return true
  }
}

/// The elements around the first word of a mention.
private struct Surroundings {
  var cite: NodeIndex?
  var isQuoted = false
  /// Whether the element directly around the words may hold a `cite`.
  var admitsCite = true

  init(of text: NodeIndex, upTo block: NodeIndex, in document: XMLDocument) {
    var current = document.parent(of: text)
    var isDirect = true
    while let node = current {
      let name = Vocabulary.element(document.nameID(of: node))
      switch name {
      case .cite: if cite == nil { cite = node }
      case .quote: isQuoted = true
      default: break
      }
      if isDirect {
        switch name {
        case .cite, .ref, .term, .party, .value, .quote, .em, .option, nil: admitsCite = false
        default: break
        }
        isDirect = false
      }
      if node == block { break }
      current = document.parent(of: node)
    }
  }
}
