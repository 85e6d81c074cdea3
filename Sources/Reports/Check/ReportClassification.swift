package import Diagnostics
package import Model

/// The 密级 of a report: the highest of the documents it names. A report quotes what it checked,
/// so it is handled as they are.
package enum ReportClassification: Sendable, Hashable {
  /// No document states one.
  case notStated
  case known(Classification)
  /// A document states one that is not in the scale; the report is handled with care, as printed.
  case unknown(String)

  package init(_ scope: CheckScope) {
    self.init(stated: scope.checked.compactMap(\.classification))
  }

  package init(stated: [String]) {
    let scale = Classification.allCases
    var highest: Int?
    var unknown: [String] = []
    for text in stated {
      guard let rank = scale.firstIndex(where: { $0.rawValue == text }) else {
        if !text.isEmpty { unknown.append(text) }
        continue
      }
      highest = max(highest ?? rank, rank)
    }
    let sensitive = highest.map { scale[$0] != .open } ?? false
    if !sensitive, let first = unknown.min() {
      self = .unknown(first)
    } else if let highest {
      self = .known(scale[highest])
    } else {
      self = .notStated
    }
  }

  /// `密级：内部`
  package func banner(_ language: Language) -> String {
    let phrases = ReportPhrases(language)
    return phrases.classification + phrases.colon + name(language)
  }

  /// The word as printed; in English with the Chinese word beside it.
  package func name(_ language: Language) -> String {
    switch (self, language) {
    case (.notStated, .chinese): "未标注"
    case (.notStated, .english): "not stated"
    case (.known(let value), .chinese): value.name.zh
    case (.known(let value), .english): "\(value.name.en) (\(value.rawValue))"
    case (.unknown(let text), _): PlainText.line(text)
    }
  }

  /// Whether the documents may not simply be passed on.
  package var isSensitive: Bool {
    switch self {
    case .notStated, .known(.open): false
    case .known, .unknown: true
    }
  }
}
