/// Codes of administrative divisions (GB/T 2260): two digits a province, two a city, two a county.
package enum RegionCode {
  /// Whether the first code is the second or lies in it.
  package static func isWithin(_ code: String, _ area: String) -> Bool {
    let stem = significant(area)
    return code == area || code.hasPrefix(stem)
  }

  package static func province(of code: String) -> String { String(code.prefix(2)) + "0000" }

  /// The digits that say something: `990100` is `9901`.
  private static func significant(_ code: String) -> Substring {
    var stem = Substring(code)
    while stem.count > 2, stem.hasSuffix("00"), stem.count.isMultiple(of: 2) {
      stem = stem.dropLast(2)
    }
    return stem
  }
}
