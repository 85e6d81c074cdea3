package import Citations
package import Import
package import Model

/// A provision as a citation or a target names it: the document by any of its names, perhaps a
/// version, and the place in it.
package struct LawReference: Sendable, Hashable {
  /// The name as written, without 《》, or the key of the library.
  package var norm: String
  /// The version that a target names: `核安全法@2017-09-01`.
  package var version: CivilDate?
  /// The version that words name: （2017年修正）, 修订前的.
  package var mark: VersionMark?
  package var locator: LawLocator

  package init(
    norm: String, version: CivilDate? = nil, mark: VersionMark? = nil,
    locator: LawLocator = LawLocator()
  ) {
    self.norm = norm
    self.version = version
    self.mark = mark
    self.locator = locator
  }

  /// What the recogniser read.
  package init(_ target: CitationTarget) {
    self.init(norm: target.norm, mark: target.version, locator: LawLocator(target))
  }

  /// The provision that a row of a concordance names.
  package init(_ target: ProvisionTarget) {
    self.init(norm: target.norm, version: target.version)
    if let article = target.article {
      locator = LawLocator(
        article: article, paragraph: target.paragraph, point: target.point, indent: target.indent)
    }
  }

  /// Reads a target: `核安全法@2017-09-01#55.2.3.1`, `eco-code#pt2/ch3`, `HAF003`.
  ///
  /// Nil where the text has not this form; the schema refuses most of those.
  package init?(target text: some StringProtocol) {
    // By bytes: a corpus holds some hundred thousand targets.
    let hash = text.utf8.firstIndex(of: UInt8(ascii: "#"))
    let front = text[..<(hash ?? text.endIndex)]
    let at = front.utf8.firstIndex(of: UInt8(ascii: "@"))
    norm = String(front[..<(at ?? front.endIndex)])
    version = nil
    mark = nil
    locator = LawLocator()
    guard !norm.isEmpty else { return nil }
    if let at {
      guard let date = CivilDate(front[front.utf8.index(after: at)...]) else { return nil }
      version = date
    }
    if let hash {
      guard let locator = LawLocator(text[text.utf8.index(after: hash)...]) else { return nil }
      self.locator = locator
    }
  }

  /// Whether a target surely names the same provision, its version and 中华人民共和国 left out of account.
  /// False says nothing: only the plainest targets are compared, byte by byte.
  func surelyAgrees(withTarget text: String) -> Bool {
    if mark != nil { return false }
    let bytes = text.utf8.span
    var end = 0
    while end < bytes.count, bytes[end] != UInt8(ascii: "#") {
      if bytes[end] == UInt8(ascii: "@") { return false }
      end += 1
    }
    guard end > 0, Self.isSameName(bytes.extracting(0..<end), norm.utf8.span) else { return false }
    if end == bytes.count { return locator == LawLocator() }
    return LawLocator.plainPath(bytes.extracting(end + 1..<bytes.count)) == locator
  }

  private static func isSameName(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    let start = republicCount(left)
    let offset = republicCount(right) - start
    guard left.count - start == right.count - start - offset else { return false }
    for place in start..<left.count where left[place] != right[place + offset] { return false }
    return true
  }

  /// How many bytes 中华人民共和国 takes at the front.
  private static func republicCount(_ name: Span<UInt8>) -> Int {
    let prefix = republic.span
    guard name.count >= prefix.count else { return 0 }
    for place in prefix.indices where name[place] != prefix[place] { return 0 }
    return prefix.count
  }

  private static let republic = Array("中华人民共和国".utf8)

  /// Whether the version meant is said, by a target or in words.
  package var namesVersion: Bool {
    version != nil || mark != nil || LawName.versionMark(in: norm) != nil
  }

  /// As a target writes it.
  package var target: String {
    norm + (version.map { "@\($0)" } ?? "") + (locator.isWhole ? "" : "#\(locator)")
  }

  /// 《核安全法》第五十五条第二款.
  package var printed: String { "《\(norm)》" + locator.printed }
}
