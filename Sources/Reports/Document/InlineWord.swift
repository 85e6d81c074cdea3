import Documents

/// Writes the words of a paragraph as runs.
enum InlineWord {
  /// - Parameter isPlain: without the marks that a heading or a link would double.
  static func runs(
    _ inline: Inline, size: Double? = nil, isPlain: Bool = false
  ) -> [WordRun] {
    var runs: [WordRun] = []
    var open: [InlineMark.Kind] = []
    /// A break is owed before the next words.
    var breaks = false
    for piece in inline.pieces {
      switch piece {
      case .open(let mark):
        open.append(mark.kind)
        if mark.kind == .option { breaks = true }
      case .close(let mark):
        if let place = open.lastIndex(of: mark.kind) { open.remove(at: place) }
        if mark.kind == .option { breaks = true }
      case .text(let text):
        let words = line(text)
        guard !words.isEmpty else { continue }
        if breaks, !runs.isEmpty { runs.append(WordRun("\n")) }
        if breaks, open.contains(.option) { runs.append(WordRun("\u{3000}\u{3000}")) }
        breaks = false
        runs.append(run(words, open, size, isPlain))
      }
    }
    return runs
  }

  private static func run(
    _ text: String, _ open: [InlineMark.Kind], _ size: Double?, _ isPlain: Bool
  ) -> WordRun {
    var run = WordRun(text, size: size)
    for kind in open where !isPlain {
      switch kind {
      case .term: run.font = .hei
      case .emphasis: run.font = .kai
      case .slot: run.marks.insert(.underline)
      case .reference(let anchor?): run.link = WordBookmark.name(anchor)
      default: break
      }
    }
    return run
  }

  /// White space is normalised already; what breaks a line inside a run is a space.
  private static func line(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      result.unicodeScalars.append(scalar.isLineSpace ? " " : scalar)
    }
  }
}
