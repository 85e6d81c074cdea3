/// A run of provisions that make one mention.
struct ProvisionList: Sendable {
  var targets: [CitationTarget]
  /// The level and number it begins with.
  let firstLevel: ProvisionLevel
  let firstValue: Int
  /// Whether it is one number at one level, the form that ordinary words imitate (第一条生产线).
  var isSimple: Bool
  /// Whether all its numbers are at one level.
  var isFlat = true
  /// Whether a further number stood behind it that counts a thing: 第5条、第6条焊缝.
  var precedesThing = false
  /// Whether its first number is in brackets, which counted things never are.
  let isBracketed: Bool
  /// The level it ends with.
  var lastLevel: ProvisionLevel
  /// The last whole number at the level it ends with.
  var lastValue: Int {
    guard let target = targets.last, let number = target.number(at: lastLevel) else { return 0 }
    return Int(number.prefix { $0 != "-" && $0 != "." }) ?? 0
  }
  /// The unit behind it.
  var end: Int
}
