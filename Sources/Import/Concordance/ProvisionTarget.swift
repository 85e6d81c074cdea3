package import Model

/// A provision as registries write it: `nsl@2017-09-01#55.2.3`, `eco-code#120-1`, `apl`.
package struct ProvisionTarget: Sendable, Hashable, CustomStringConvertible {
  /// The key or title of the regulation.
  package let norm: String
  package let version: CivilDate?
  package let article: UnitNumber?
  package let paragraph: Int?
  package let point: Int?
  package let indent: Int?

  /// Nil where the text is no target, or names a range or a chapter.
  package init?(_ text: some StringProtocol) {
    let halves = text.split(separator: "#", omittingEmptySubsequences: false)
    guard halves.count <= 2, let front = halves.first, !front.isEmpty else { return nil }
    let names = front.split(separator: "@", omittingEmptySubsequences: false)
    guard names.count <= 2, let norm = names.first, !norm.isEmpty else { return nil }
    self.norm = String(norm)
    if names.count == 2 {
      guard let date = CivilDate(names[1]) else { return nil }
      version = date
    } else {
      version = nil
    }
    guard halves.count == 2 else {
      (article, paragraph, point, indent) = (nil, nil, nil, nil)
      return
    }
    let numbers = halves[1].split(separator: ".", omittingEmptySubsequences: false)
    guard (1...4).contains(numbers.count), let article = UnitNumber(numbers[0]) else { return nil }
    var below: [Int?] = []
    for number in numbers.dropFirst() {
      guard let value = Int(number), value > 0 else { return nil }
      below.append(value)
    }
    while below.count < 3 { below.append(nil) }
    self.article = article
    (paragraph, point, indent) = (below[0], below[1], below[2])
  }

  package var description: String {
    var text = norm + (version.map { "@\($0)" } ?? "")
    guard let article else { return text }
    text += "#\(article)"
    for number in [paragraph, point, indent] {
      if let number { text += ".\(number)" }
    }
    return text
  }
}
