/// Keeps track of fields that are open: their codes are no words, their results are.
struct DocxFields {
  private struct Field {
    var code = ""
    var isResult = false

    var isContents: Bool { Characters.trimmed(code).uppercased().hasPrefix("TOC") }
  }

  private var open: [Field] = []

  /// No file nests fields that deep.
  private static let limit = 64

  /// Whether what stands here is part of a result.
  var showsWords: Bool { open.allSatisfy(\.isResult) }

  /// Whether it is a line of a table of contents.
  var isContents: Bool { open.contains { $0.isResult && $0.isContents } }

  mutating func mark(_ type: String?) {
    switch type {
    case "begin": if open.count < Self.limit { open.append(Field()) }
    case "separate": if !open.isEmpty { open[open.count - 1].isResult = true }
    case "end": _ = open.popLast()
    default: break
    }
  }

  mutating func code(_ text: String) {
    guard let last = open.indices.last, !open[last].isResult else { return }
    open[last].code += text
  }
}
