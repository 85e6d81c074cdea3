import Diagnostics
import Documents
import Model
import XMLTree

/// SCH109
struct EmptyParagraph: DocumentRule {
  static let metadata = RuleMetadata(
    code: "SCH109", slug: "empty-paragraph",
    title: Bilingual(zh: "空段落", en: "paragraph without words"),
    severity: .error,
    rationale: Bilingual(
      zh: "没有文字的段落不规定任何事项，却占一个标识和一个编号，印出来是空行。",
      en:
        "A paragraph without words orders nothing, yet takes an id and a number and prints as an empty line."
    ),
    remedy: Bilingual(
      zh: "写上文字，或者删去该段；要留空行的，由版式决定。",
      en: "Write the words or remove it; spacing belongs to the layout."),
    failing: .procedure(#"<p id="aexamp22">　</p>"#),
    passing: .procedure(##"<p id="aexamp22">见<ref to="#aexamp33"/>。</p>"##))

  static let elements: [ElementName] = [.p, .li, .heading]

  mutating func visit(
    _ element: Element, in document: DocumentContext, _ sink: inout FindingSink
  ) {
    guard !hasWords(element) else { return }
    let name = ElementWords.of((element.kind ?? .p).text)
    sink.report(
      Bilingual(zh: "\(name.zh) 没有文字。", en: "\(name.en) has no words."), at: element.index)
  }

  /// A slot, a reference and a seal print something though they are empty in the file.
  private func hasWords(_ element: Element) -> Bool {
    let document = element.document
    var index = Int(element.index.rawValue) + 1
    let end = Int(document.subtreeEnd(of: element.index).rawValue)
    while index < end {
      let node = NodeIndex(index)
      index += 1
      switch document.kind(of: node) {
      case .text:
        if Self.hasWords(document, node) { return true }
      case .element:
        switch Vocabulary.element(document.nameID(of: node)) {
        case .slot, .ref, .seal, .choose: return true
        // The words of a list are those of its entries.
        case .list: index = Int(document.subtreeEnd(of: node).rawValue)
        default: break
        }
      default: break
      }
    }
    return false
  }

  private static func hasWords(_ document: XMLDocument, _ node: NodeIndex) -> Bool {
    // Nearly every paragraph begins with a Han character or an ASCII one.
    let isPlain = document.withText(of: node) { bytes in
      bytes.count > 0 && ((0x21..<0x7F).contains(bytes[0]) || (0xE4...0xE9).contains(bytes[0]))
    }
    return isPlain
      || document.text(of: node).unicodeScalars.contains { !isBlank($0) }
  }

  /// White space of every script, and characters that print nothing.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
  }
}
