/// Finds the trailers of a commit message by the rules of `git interpret-trailers --parse`.
///
/// libgit2's own parser joins no continued lines and loses a key that is followed by a space.
enum TrailerParser {
  /// The trailers of `message`, in order.
  static func trailers(of message: String) -> [Trailer] {
    var lines = message.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      // A carriage return and a line feed are one Character; splitting at "\n" leaves them joined.
      Substring(line)
    }
    lines = lines.flatMap { $0.split(separator: "\r\n", omittingEmptySubsequences: false) }
    lines = upToPatch(lines)
    lines = upToEnd(lines)
    guard let start = start(of: lines) else { return [] }
    return parse(lines[start...])
  }

  /// git takes a line `---` for the beginning of a patch.
  private static func upToPatch(_ lines: [Substring]) -> [Substring] {
    let end = lines.firstIndex { line in
      line == "---" || line.hasPrefix("--- ") || line.hasPrefix("---\t")
    }
    return Array(lines[..<(end ?? lines.count)])
  }

  /// Without the blank and comment lines at the end.
  private static func upToEnd(_ lines: [Substring]) -> [Substring] {
    let last = lines.lastIndex { !isBlank($0) && !$0.hasPrefix("#") }
    return Array(lines[..<(last.map { $0 + 1 } ?? 0)])
  }

  /// Where the last paragraph begins, when it is a block of trailers: all of it, or a quarter of it
  /// with one line that git itself writes. The first paragraph is the title and never one.
  private static func start(of lines: [Substring]) -> Int? {
    guard let titleEnd = lines.firstIndex(where: { !$0.hasPrefix("#") && isBlank($0) }) else {
      return nil
    }
    var (trailers, others, continuations) = (0, 0, 0)
    var isRecognised = false
    var index = lines.count - 1
    while index >= titleEnd {
      let line = lines[index]
      if line.hasPrefix("#") {
        others += continuations
        continuations = 0
      } else if isBlank(line) {
        others += continuations
        let isBlock = isRecognised && trailers * 3 >= others || trailers > 0 && others == 0
        return isBlock ? index + 1 : nil
      } else if generated.contains(where: { line.hasPrefix($0) }) {
        trailers += 1
        continuations = 0
        isRecognised = true
      } else if let cut = separator(in: line), cut > line.startIndex, !startsBlank(line) {
        trailers += 1
        continuations = 0
      } else if startsBlank(line) {
        continuations += 1
      } else {
        others += 1 + continuations
        continuations = 0
      }
      index -= 1
    }
    return nil
  }

  private static func parse(_ lines: ArraySlice<Substring>) -> [Trailer] {
    var trailers: [Trailer] = []
    // Whether the line before was a trailer, which alone can be continued.
    var isOpen = false
    for line in lines where !line.hasPrefix("#") {
      if startsBlank(line) {
        guard isOpen, let last = trailers.popLast() else { continue }
        let value = (last.value + " " + trimmed(line))
        trailers.append(Trailer(key: last.key, value: trimmed(value[...])))
      } else if let cut = separator(in: line), cut > line.startIndex {
        trailers.append(
          Trailer(
            key: trimmed(line[..<cut]), value: trimmed(line[line.index(after: cut)...])))
        isOpen = true
      } else {
        isOpen = false
      }
    }
    return trailers
  }

  private static let generated = ["Signed-off-by: ", "(cherry picked from commit "]

  /// The colon that ends a key: letters, digits and hyphens, then perhaps white space.
  private static func separator(in line: Substring) -> Substring.Index? {
    var hasSpace = false
    for index in line.indices {
      let character = line[index]
      if character == ":" { return index }
      let isKey = character.isASCII && (character.isLetter || character.isNumber)
      if !hasSpace, isKey || character == "-" { continue }
      guard index != line.startIndex, character == " " || character == "\t" else { return nil }
      hasSpace = true
    }
    return nil
  }

  private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy(isSpace) }

  private static func startsBlank(_ line: Substring) -> Bool {
    line.first.map(isSpace) ?? false
  }

  private static func isSpace(_ character: Character) -> Bool {
    character == " " || character == "\t" || character == "\r"
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, isSpace(first) { text.removeFirst() }
    while let last = text.last, isSpace(last) { text.removeLast() }
    return String(text)
  }
}
