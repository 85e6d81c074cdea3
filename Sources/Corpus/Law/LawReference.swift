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
  package var locator: LawLocator

  package init(norm: String, version: CivilDate? = nil, locator: LawLocator = LawLocator()) {
    self.norm = norm
    self.version = version
    self.locator = locator
  }

  /// What the recogniser read.
  package init(_ target: CitationTarget) {
    self.init(norm: target.norm, locator: LawLocator(target))
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

  /// As a target writes it.
  package var target: String {
    norm + (version.map { "@\($0)" } ?? "") + (locator.isWhole ? "" : "#\(locator)")
  }

  /// 《核安全法》第五十五条第二款.
  package var printed: String { "《\(norm)》" + locator.printed }
}
