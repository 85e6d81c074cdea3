package import Model
package import XMLTree

/// Where the rhythm of one side's follow-up reports does not keep to that of the other.
package struct RhythmDifference: Sendable {
  /// `normal`, `slow`, `fast`, or `change`: the pace at which they differ.
  package let pace: String
  package let sent: Limit?
  package let expected: Limit
  /// Nil where nobody can tell.
  package let comparison: TimeSpan.Comparison?
  /// The rhythm of the sender; nil where it states none for the pace.
  package let node: NodeIndex?

  /// What is expected at each pace, held against what is sent then. A sender without a pace of its own
  /// for slow or fast times keeps to its normal one; a receiver that knows no slow times expects the
  /// normal one then too. 立即 and 及时 have no number and ask for nothing that could be measured.
  package static func all(_ sent: [MessageRhythm], expected: [MessageRhythm]) -> [RhythmDifference]
  {
    var differences: [RhythmDifference] = []
    let normal = sent.first { $0.pace == "normal" }
    for wanted in expected {
      guard let limit = wanted.limit else { continue }
      let own = sent.first { $0.pace == wanted.pace } ?? (wanted.pace == "change" ? nil : normal)
      // Slow times are an exception that the sender need not make use of.
      if own == nil, wanted.pace == "slow" { continue }
      if let found = compare(own, wanted.pace, limit) { differences.append(found) }
    }
    if let slow = sent.first(where: { $0.pace == "slow" }),
      !expected.contains(where: { $0.pace == "slow" }),
      let limit = expected.first(where: { $0.pace == "normal" })?.limit,
      let found = compare(slow, "slow", limit)
    {
      differences.append(found)
    }
    return differences
  }

  private static func compare(_ own: MessageRhythm?, _ pace: String, _ limit: Limit)
    -> RhythmDifference?
  {
    var comparison: TimeSpan.Comparison?
    if let stated = own?.limit {
      guard let bound = limit.upper else { return nil }
      // 立即 is as soon as can be.
      if stated == .immediate { return nil }
      comparison = stated.upper.flatMap { $0.keeping(bound) }
      if comparison == .shorter || comparison == .same { return nil }
    }
    return RhythmDifference(
      pace: pace, sent: own?.limit, expected: limit, comparison: comparison, node: own?.node)
  }

  /// 一般情形下, at the normal pace.
  package static func name(ofPace pace: String) -> Bilingual {
    switch pace {
    case "normal": Bilingual(zh: "一般情形下", en: "at the normal pace")
    case "slow": Bilingual(zh: "事态发展缓慢时", en: "at the slow pace")
    case "fast": Bilingual(zh: "事态发展迅速时", en: "at the fast pace")
    case "controlled": Bilingual(zh: "事故受控后", en: "once the accident is controlled")
    case "change": Bilingual(zh: "情况变化时", en: "on change")
    default: Bilingual(zh: "（\(pace)）", en: "(\(pace))")
    }
  }
}
