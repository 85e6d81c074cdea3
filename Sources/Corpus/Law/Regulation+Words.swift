package import Import

extension Regulation {
  /// What two versions of a provision are compared by: the digest, else that of the full text; nil for an
  /// outline without digests.
  package func fingerprint(at place: Int) -> String? {
    provisions[place].digest ?? words(at: place).flatMap { UnitText.digest(of: $0) }
  }

  /// The words of a provision with all below it, without its own number and with theirs; nil in an outline.
  package func words(at place: Int) -> String? {
    guard facts.extent == .full else { return nil }
    let unit = provisions[place]
    return (unit.text ?? "")
      + unit.children.map { child in
        provisions[child].printedNumber + (words(at: child) ?? "")
      }.joined()
  }

  /// What becomes of a quotation held against a provision.
  package enum Quotation: Sendable, Hashable {
    case holds
    case differs
    /// The outline has no words, and the quotation is not the whole of a unit.
    case undecided
  }

  /// Whether words stand in a provision: by its words where they are here, else by the digests of the
  /// provision and the units below it. …… stands for what is left out.
  package func holds(_ quotation: String, in places: [Int]) -> Quotation {
    let wanted = Self.parts(of: quotation)
    guard !wanted.isEmpty else { return .holds }
    var isKnown = true
    for place in places {
      if let words = words(at: place) {
        if Self.contains(UnitText.comparable(words), wanted) { return .holds }
      } else {
        isKnown = false
        let whole = UnitText.digest(of: quotation)
        if (place..<provisions[place].end).contains(where: { provisions[$0].digest == whole }) {
          return .holds
        }
      }
    }
    return isKnown && !places.isEmpty ? .differs : .undecided
  }

  private static func parts(of quotation: String) -> [String] {
    quotation.split(separator: "…").map { part in
      // The stop of the sentence around it is not the law's.
      var text = UnitText.comparable(String(part))
      while let last = text.last, ",.;:。、；，：".contains(last) { text.removeLast() }
      return text
    }.filter { !$0.isEmpty }
  }

  private static func contains(_ text: String, _ parts: [String]) -> Bool {
    var rest = text[...]
    for part in parts {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }
}
