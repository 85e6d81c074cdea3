package import Model

/// Printed numbers of clauses in running text.
package enum ClauseNumber {
  /// 第7.3.1条 for 7.3.1, 第4章 for 4; a number that says itself what it counts stays: 第四条, （二）.
  package static func words(_ number: String) -> Bilingual {
    let bare = number.hasSuffix(".") || number.hasSuffix("、") ? String(number.dropLast()) : number
    let isDecimal =
      bare.utf8.first.map { (48...57).contains($0) } ?? false
      && bare.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
    guard isDecimal else { return Bilingual(zh: bare, en: bare) }
    return bare.contains(".")
      ? Bilingual(zh: "第\(bare)条", en: "clause \(bare)")
      : Bilingual(zh: "第\(bare)章", en: "chapter \(bare)")
  }
}
