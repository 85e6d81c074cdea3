import Digests

/// Keys of regulations: ASCII, short, permanent.
package enum RegulationKey {
  /// Whether a word can be a key, as the schema says.
  package static func isValid(_ key: String) -> Bool {
    guard let first = key.utf8.first, isLetter(first) else { return false }
    return key.utf8.allSatisfy {
      isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || $0 == UInt8(ascii: "-")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  /// Orders whose number alone tells the regulation apart.
  private static let series: [(issuer: String, prefix: String)] = [
    ("国务院令", "sc"), ("生态环境部令", "mee"), ("环境保护部令", "mep"),
    ("环境保护总局令", "sepa"),
  ]

  /// A key for a law that the library does not know: by the order that promulgated it, else by
  /// a digest of its title, which is the same every time.
  static func make(for document: RegulationDocument) -> String {
    for event in document.events where event.kind == .promulgation {
      guard let order = event.documentNumber else { continue }
      for (issuer, prefix) in series {
        guard let start = order.firstRange(of: issuer)?.upperBound else { continue }
        let digits = order[start...].drop { $0 == "第" }.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty { return prefix + digits }
      }
    }
    let digest = try? SHA256Digest(ofText: UnitText.comparable(document.title))
    return "reg-" + String((digest?.hex ?? "0").prefix(8))
  }
}
