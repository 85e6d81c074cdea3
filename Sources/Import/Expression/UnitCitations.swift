import Citations

/// What the units of a law cite of other regulations: a fact that an outline keeps.
struct UnitCitations {
  private var targets: [Int: [String]] = [:]

  private static let recogniser = CitationRecogniser()

  /// Reads the units in the order of the text, in one run, so that a short name that the law defines
  /// is known from there on.
  init(_ units: [RegulationUnit]) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for unit in units {
      unit.forEach { unit in
        starts.append(bytes.count)
        bytes += Array(unit.text.utf8) + [0x0A, 0x0A]
      }
    }
    guard !bytes.isEmpty else { return }
    let found = Self.recogniser.recognise(bytes)
    let forms = Dictionary(found.shortForms.map { ($0.name, $0.norm) }) { first, _ in first }
    var unit = 0
    for citation in found.citations {
      while unit + 1 < starts.count, starts[unit + 1] <= citation.bytes.lowerBound { unit += 1 }
      for target in citation.targets where target.norm != CitationTarget.selfNorm {
        var named = target
        named.norm = forms[target.norm] ?? target.norm
        guard let text = Self.target(named), targets[unit]?.contains(text) != true else { continue }
        targets[unit, default: []].append(text)
      }
    }
  }

  /// What a unit's own words cite, in their order, each once.
  func targets(ofUnit index: Int) -> [String] { targets[index] ?? [] }

  /// What 《》 also encloses: certificates and what an applicant hands in.
  private static let papers = ["证", "证书", "执照", "申请书", "申请表", "报告", "报告书", "登记表"]

  /// Nil for a name that no target can hold, and for what is no rule.
  private static func target(_ target: CitationTarget) -> String? {
    let republic = "中华人民共和国"
    var norm = Characters.withoutSpace(target.norm)
    if norm.hasPrefix(republic) { norm.removeFirst(republic.count) }
    guard !norm.isEmpty, !norm.contains(where: { "#@".contains($0) }),
      !papers.contains(where: { norm.hasSuffix($0) })
    else { return nil }
    return norm + (target.locator.map { "#" + $0 } ?? "")
  }
}
