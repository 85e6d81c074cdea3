import Documents
import Model
import XMLTree

/// `value number= unit=` held against its words.
struct AmountComparison {
  enum Result {
    case same
    /// Nothing that can be read or compared.
    case unreadable
    case differs
    /// The words have a unit, the data has none.
    case unitMissing
    /// The same number with a unit that lies close by.
    case slip(factor: Int64?)
    /// Equal numbers, units that the catalogue does not know.
    case unknownUnit
  }

  var result: Result
  /// As the words have it.
  var words: String { String(decoding: text[range], as: UTF8.self) }
  var data: String { number.replacing("..", with: "至") + unit }
  private let number: String
  private let unit: String
  private let text: [UInt8]
  private let range: Range<Int>

  /// Nil where the element has no number, or one that cannot be read.
  init?(_ element: Element, in document: DocumentContext) {
    let unit = element[.unit] ?? ""
    guard let number = element[.number], let quantity = Quantity(number: number, unit: unit) else {
      return nil
    }
    let words = document.words(of: element)
    // The unit may stand behind the value, and only then are the words behind it of interest.
    let reach = words.mentions.reduce(0) { max($0, $1.range.upperBound) }
    let isInside = reach < words.words.count || words.mentions.allSatisfy { $0.unitStart < reach }
    let all = isInside ? words.words : words.words + words.surroundings.after
    (self.number, self.unit) = (number, unit)
    var best: (rank: Int, result: Result, range: Range<Int>)?
    for mention in words.mentions where !mention.isVague {
      let result = Self.compare(quantity, mention, all, valueCount: words.words.count)
      let rank =
        switch result {
        case .same: 5
        case .slip: 4
        case .unitMissing: 3
        case .differs: 2
        case .unknownUnit: 1
        case .unreadable: 0
        }
      if rank > best?.rank ?? 0 {
        let end = min(mention.range.upperBound, all.count)
        best = (rank, result, mention.range.lowerBound..<end)
      }
    }
    result = best?.result ?? .unreadable
    text = all
    range = best?.range ?? 0..<0
  }

  private static func compare(
    _ data: Quantity, _ mention: QuantityMention, _ text: [UInt8], valueCount count: Int
  ) -> Result {
    guard case .quantity(let words) = mention.amount else { return time(data, mention) }
    let isSameNumber = data.lower == words.lower && data.upper == words.upper
    let written = data.unit.utf8
    if words.unit.isEmpty {
      guard isSameNumber else { return .differs }
      return isUnit(data.unit, unlike: text[min(mention.range.upperBound, count)..<count])
        ? .unknownUnit : .same
    }
    if data.unit.isEmpty {
      let isMeasure = UnitCatalogue.factor(of: words.unit).map { !$0.dimension.hasPrefix("#") }
      return isMeasure == true ? .unitMissing : isSameNumber ? .same : .differs
    }
    // 3个车组 for a unit 车组: what stands behind the number, less its 个.
    let behind = text[min(mention.unitStart, text.count)...]
    // km stands at the head of km², 人 at that of 人日: a longer unit of the catalogue wins.
    if words.unit.utf8.count <= written.count,
      behind.starts(with: written)
        || behind.starts(with: Self.piece)
          && behind.dropFirst(Self.piece.count).starts(with: written)
    {
      return isSameNumber ? .same : .differs
    }
    switch data.isSameAmount(as: words) {
    case true: return .same
    case nil: return isSameNumber ? .unknownUnit : .differs
    default: return isSameNumber ? slip(data.unit, words.unit) : .differs
    }
  }

  private static let piece = Array("个".utf8)

  /// Whether a word stands behind the number that is neither the unit nor a comparison: 3柜 for 台.
  private static func isUnit(_ unit: String, unlike behind: ArraySlice<UInt8>) -> Bool {
    let words = behind.drop { $0 == 0x20 }
    guard !unit.isEmpty, let first = words.first else { return false }
    if words.starts(with: unit.utf8) {
      let next = words.dropFirst(unit.utf8.count).first
      return next.map(isLatin) == true && unit.utf8.last.map(isLatin) == true
    }
    return ((0xE4...0xE9).contains(first) || isLatin(first))
      && !notUnits.contains { words.starts(with: $0.utf8) }
  }

  private static func isLatin(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) }

  private static let notUnits = ["以", "及", "左右", "上下", "内", "的", "至", "到", "或", "之"]

  /// number="24" unit="小时"
  private static func time(_ data: Quantity, _ mention: QuantityMention) -> Result {
    guard case .time(let lower, let upper) = mention.amount else { return .unreadable }
    let low = QuantityScanner(Array("\(data.lower)\(data.unit)".utf8), counts: true).mentions()
    let high = QuantityScanner(Array("\(data.upper)\(data.unit)".utf8), counts: true).mentions()
    guard case .time(let a, _) = low.first?.amount, case .time(let b, _) = high.first?.amount else {
      return .differs
    }
    return a.states(lower) && b.states(upper) ? .same : .differs
  }

  private static func slip(_ data: String, _ words: String) -> Result {
    guard let a = UnitCatalogue.factor(of: data), let b = UnitCatalogue.factor(of: words),
      family(a.dimension) == family(b.dimension), !a.dimension.hasPrefix("#")
    else { return .differs }
    guard a.dimension == b.dimension else { return .slip(factor: nil) }
    let (left, overflow) = a.numerator.multipliedReportingOverflow(by: b.denominator)
    let (right, tooLarge) = b.numerator.multipliedReportingOverflow(by: a.denominator)
    guard !overflow, !tooLarge, left > 0, right > 0 else { return .slip(factor: nil) }
    let (large, small) = (max(left, right), min(left, right))
    return .slip(factor: large % small == 0 ? large / small : nil)
  }

  /// Dose and dose rate, activity and its concentrations lie close enough to be mistaken.
  private static func family(_ dimension: String) -> String {
    if dimension.has("-dose") { return "dose" }
    return dimension.hasPrefix("activity") ? "activity" : dimension
  }
}

extension String {
  fileprivate func has(_ word: String) -> Bool { Array(utf8).has(word) }
}
