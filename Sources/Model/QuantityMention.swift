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

  package init(range: Range<Int>, amount: Amount, isRhythm: Bool = false) {
    self.range = range
    self.amount = amount
    self.isRhythm = isRhythm
  }
}
