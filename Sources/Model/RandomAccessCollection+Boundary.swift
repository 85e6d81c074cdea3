extension RandomAccessCollection {
  /// Where the elements begin that fulfil what all behind them fulfil too; the end where none does.
  ///
  /// - Parameter belongs: false for every element up to some place, and true from there on.
  @inlinable
  package func boundary(where belongs: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = self.count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if belongs(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
