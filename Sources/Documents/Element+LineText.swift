package import XMLTree

extension Element {
  /// The words in one line, as a reader quotes them: the cells of a row apart, and an empty `ref` with
  /// what it prints.
  ///
  /// - Parameter printed: What a `ref` without words prints: `表2`; nil leaves it out.
  package func lineText(printing printed: (Element) -> String? = { _ in nil }) -> String {
    let cells = children(.cell)
    guard cells.isEmpty else {
      return cells.map { $0.lineText(printing: printed) }.joined(separator: "｜")
    }
    var machine = WhiteSpace()
    for place in index.rawValue..<document.subtreeEnd(of: index).rawValue {
      let node = NodeIndex(rawValue: place)
      switch document.kind(of: node) {
      case .text: document.withText(of: node) { machine.append(text: $0) }
      case .element:
        guard let element = Element(document, at: node), element.kind == .ref, element.isEmpty,
          let words = printed(element)
        else { continue }
        machine.append(text: Array(words.utf8).span)
      default: continue
      }
    }
    return String(decoding: machine.output, as: UTF8.self)
  }

  private var isEmpty: Bool {
    document.subtreeEnd(of: index).rawValue == index.rawValue + 1
  }
}
