import Corpus
import Diagnostics
package import Documents
import Model
package import XMLTree

/// REF005
package struct ObsoleteBody: DocumentRule {
  package static let metadata = RuleMetadata(
    code: "REF005", slug: "obsolete-body",
    title: Bilingual(zh: "机构名称陈旧", en: "obsolete name of a body"),
    severity: .warning,
    rationale: Bilingual(
      zh: "机构更名或者职责划转后仍用旧称，执行的人不知道该找谁，文书上的名称也与印章不符。",
      en:
        "With the former name of a body, readers do not know whom to turn to, and the paper does not agree with the seal."
    ),
    remedy: Bilingual(
      zh: "改为现名称；叙述历史事实的，在名称前加“原”，引用旧文件的，放在书名号内或者标为历史引用。",
      en:
        "Use today's name; for history put 原 before it, and mark citations of old documents as historical."
    ),
    failing: .procedure(
      #"<p id="aexamp22">检查结果报环境保护部。</p>"#, registry: [ExampleMeta.parties]),
    passing: .procedure(
      #"<p id="aexamp22">检查结果报生态环境部和省级环境保护部门；核实环境保护部分的记录，原环境保护部发布的《环境保护部核安全文件汇编》（环境保护部令第18号）仍可参照。</p>"#,
      registry: [ExampleMeta.parties]))

  /// Whatever holds running text of a controlled document.
  package static let elements: [ElementName] = [
    .p, .li, .cell, .heading, .caption, .title, .owner, .docTitle, .docNumber, .option, .authority,
    .entry, .basedOn,
  ]

  private var prose = ProseText()

  package init() {}

  package mutating func visit(
    _ element: Element, in document: DocumentContext, _ sink: inout FindingSink
  ) {
    let parties = document.registry.parties
    guard document.facts.kind.isControlled, !parties.labels.isEmpty else { return }
    guard Self.mayHoldFormer(element, parties.labels) else { return }
    if element.kind == .entry, element.parent?.kind == .history { return }
    prose.read(element) { name, inner in
      // An inner list has entries of its own; other people's words and history keep their names.
      name == .list || name == .p || name == .quote
        || name == .cite && inner[.role] == "historical"
    }
    let hits = hits(parties, document.asOf)
    guard !hits.isEmpty else { return }
    var told: [String: (range: Range<Int>, count: Int)] = [:]
    for hit in hits {
      told[hit.label, default: (hit.range, 0)].count += 1
    }
    for (label, hit) in told.sorted(by: { $0.value.range.lowerBound < $1.value.range.lowerBound }) {
      report(label, hit.range, count: hit.count, element, document, &sink)
    }
  }

  // MARK: Looking

  /// Whether a former name may stand in the words of a block; of most blocks it surely does not.
  private static func mayHoldFormer(_ block: Element, _ labels: LabelTable) -> Bool {
    let document = block.document
    let source = document.source
    for index in block.index.rawValue..<document.subtreeEnd(of: block.index).rawValue {
      let node = NodeIndex(rawValue: index)
      guard document.kind(of: node) == .text else { continue }
      guard let range = document.textRange(of: node) else { return true }
      if labels.mayHoldDated(source.span.extracting(range)) { return true }
    }
    return false
  }

  private struct Hit {
    var label: String
    var range: Range<Int>
  }

  private func hits(_ parties: PartyRegister, _ day: CivilDate) -> [Hit] {
    var hits: [Hit] = []
    let bytes = prose.bytes.span
    var depth = 0
    /// Every label of the block so far, former or not.
    var seen: [Hit] = []
    var offset = 0
    while true {
      offset = parties.labels.nextCandidate(in: bytes, from: offset)
      if offset >= bytes.count { break }
      if bytes[offset] == 0xE3, offset + 2 < bytes.count, bytes[offset + 1] == 0x80 {
        if bytes[offset + 2] == 0x8A { depth += 1 }
        if bytes[offset + 2] == 0x8B { depth = max(0, depth - 1) }
      }
      guard let entry = parties.labels.longest(in: bytes, at: offset) else {
        offset += 3
        continue
      }
      let range = offset..<offset + entry.byteCount
      offset = range.upperBound
      guard depth == 0 else { continue }
      let neighbour = seen.last.flatMap { $0.range.upperBound == range.lowerBound ? $0.label : nil }
      seen.append(Hit(label: entry.label, range: range))
      guard entry.isDated, isFormer(entry.label, in: range, parties, day) else { continue }
      let after = prose.words(after: range.upperBound)
      guard !NameContext.isPartOfWord(entry.label, before: after),
        !NameContext.isIssuerOfDocument(before: after),
        !NameContext.isExplained(before: after), !isHistorical(seen),
        !isDepartment(entry.label, range, of: neighbour, parties)
      else { continue }
      hits.append(Hit(label: entry.label, range: range))
    }
    return hits
  }

  /// Whether 原 stands before the last of the labels, or before the first of the list that it ends.
  private func isHistorical(_ labels: [Hit]) -> Bool {
    for (index, label) in labels.enumerated().reversed() {
      if NameContext.isHistorical(before: prose.words(before: label.range.lowerBound)) {
        return true
      }
      guard index > 0,
        NameContext.isJoint(
          prose.words(labels[index - 1].range.upperBound..<label.range.lowerBound))
      else { return false }
    }
    return false
  }

  /// Whether the label was a name and is none any more. In a mention only the party meant counts.
  private func isFormer(
    _ label: String, in range: Range<Int>, _ parties: PartyRegister, _ day: CivilDate
  ) -> Bool {
    var aliases = parties.aliases(spelled: label)
    if let key = prose.mention(around: range) {
      let own = aliases.filter { $0.party == key }
      if !own.isEmpty { aliases = own }
    }
    return !aliases.contains { $0.isValid(on: day) }
      && aliases.contains { !$0.isDesignation && $0.validTo.map { $0 < day } ?? false }
  }

  /// 本公司环境保护部 is a department, not the former ministry.
  private func isDepartment(
    _ label: String, _ range: Range<Int>, of neighbour: String?, _ parties: PartyRegister
  ) -> Bool {
    guard prose.mention(around: range) == nil else { return false }
    if let neighbour {
      let above = Set(parties.aliases(spelled: neighbour).map(\.party))
      return !parties.aliases(spelled: label).contains { alias in
        var key: String? = alias.party
        // Rows name their parents; a circle among them must not hang the search.
        for _ in 0..<16 {
          guard let current = key else { return false }
          if above.contains(current) { return true }
          key = parties.parties[current]?.parent
        }
        return false
      }
    }
    return NameContext.endsWithEnterprise(prose.words(before: range.lowerBound))
  }

  // MARK: Telling

  private func report(
    _ label: String, _ range: Range<Int>, count: Int, _ element: Element,
    _ document: DocumentContext, _ sink: inout FindingSink
  ) {
    let parties = document.registry.parties
    let former = parties.aliases(spelled: label).filter { !$0.isDesignation }
    guard
      let last = former.max(by: { ($0.validTo?.dayNumber ?? 0) < ($1.validTo?.dayNumber ?? 0) }),
      let until = last.validTo
    else { return }
    let verified = former.allSatisfy(\.isVerified)
    let doubt = verified ? "" : "（依据待核实）"
    let times = count > 1 ? "（本段共\(count)处）" : ""
    let names = Set(former.map(\.party)).sorted().compactMap {
      parties.name(of: $0, on: document.asOf)
    }
    let message: Bilingual
    let help: Bilingual?
    if names.isEmpty {
      message = Bilingual(
        zh: "“\(label)”\(times)用到\(until.chinese)为止，机构名录中没有承接的名称\(doubt)。",
        en:
          "“\(label)” was in use until \(until); the register has no name after it\(verified ? "" : " (not verified)")."
      )
      help = Bilingual(
        zh: "核实职责由哪个单位承接，改为该单位的名称，并在机构名录中登记。",
        en: "Establish which body has taken over, name it, and register it.")
    } else {
      let today = names.map { "“\($0)”" }.joined(separator: "或者")
      message = Bilingual(
        zh: "“\(label)”\(times)是旧称，用到\(until.chinese)为止，现名称为\(today)\(doubt)。",
        en:
          "“\(label)” is a former name, in use until \(until); today it is \(names.joined(separator: " or "))\(verified ? "" : " (not verified)")."
      )
      help = nil
    }
    let place = prose.place(of: range, in: document.xml)
    sink.report(
      message, at: place?.0 ?? element.index, spot: place.map { .text($0.0, $0.1) } ?? .node,
      help: help, discriminator: label, cap: verified ? nil : .warning)
  }
}
