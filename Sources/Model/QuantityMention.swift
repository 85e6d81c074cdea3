/// A quantity found in running text.
package struct QuantityMention: Sendable, Hashable {
  package enum Amount: Sendable, Hashable {
    /// 15分钟, 7个工作日, 2至3小时. `lower` equals `upper` unless the text gives a range.
    case time(lower: TimeSpan, upper: TimeSpan)
    case quantity(Quantity)
  }

  /// UTF-8 offsets in the text that was read.
  package var range: Range<Int>
  package var amount: Amount
  /// The words are 每小时, 每年: a rhythm that states no number.
  package var isRhythm: Bool
  /// 三分之一, 十几人: a quantity that cannot be compared.
  package var isVague: Bool
  /// Where the unit begins; the end of the range where there is none.
  package var unitStart: Int

  package init(
    range: Range<Int>, amount: Amount, isRhythm: Bool = false, isVague: Bool = false,
    unitStart: Int? = nil
  ) {
    self.range = range
    self.amount = amount
    self.isRhythm = isRhythm
    self.isVague = isVague
    self.unitStart = unitStart ?? range.upperBound
  }

  package var isTime: Bool {
    if case .time = amount { true } else { false }
  }
}
