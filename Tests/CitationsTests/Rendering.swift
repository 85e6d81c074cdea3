import Testing
import Citations

/// A mention on one line: its words, its kind, its targets.
func rendered(_ citation: Citation, in text: String) -> String {
  let scalars = Array(text.unicodeScalars)[citation.codePoints]
  let targets = citation.targets.map { target in
    target.fields.map { $0.name == "norm" ? $0.value : "\($0.name)=\($0.value)" }
      .joined(separator: " ")
  }
  return "\(String(String.UnicodeScalarView(scalars))) | \(citation.kind) | "
    + targets.joined(separator: " / ") + (citation.isHistorical ? " | historical" : "")
}

/// The mentions of a text, rendered; also holds the byte ranges against the code point ranges.
func mentions(_ text: String, _ recogniser: CitationRecogniser = CitationRecogniser()) -> [String] {
  let bytes = Array(text.utf8)
  return recogniser.recognise(bytes).citations.map { citation in
    let fromBytes = String(decoding: bytes[citation.bytes], as: UTF8.self)
    let scalars = Array(text.unicodeScalars)[citation.codePoints]
    return fromBytes == String(String.UnicodeScalarView(scalars))
      ? rendered(citation, in: text) : "byte range differs: \(fromBytes)"
  }
}

/// A sentence and what it cites, written by hand from the specification.
struct Sentence: Sendable, CustomTestStringConvertible {
  let text: String
  let expected: [String]

  init(_ text: String, _ expected: String...) {
    self.text = text
    self.expected = expected
  }

  var testDescription: String { text }
}
