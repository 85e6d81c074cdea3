import Documents
import Model
import XMLTree

/// The words of a paragraph that stand in no element with a meaning of its own. Where such an element was
/// taken out stands U+FFFC, so that what is left does not grow together.
struct PlainText {
  private(set) var bytes: [UInt8] = []
  private var pieces: [(start: Int, node: NodeIndex)] = []

  /// Whether a number may stand in the words of an element that are read here; false is certain.
  static func mayHoldNumber(_ element: Element) -> Bool {
    let document = element.document
    let source = document.source
    var index = element.index.rawValue + 1
    let end = document.subtreeEnd(of: element.index).rawValue
    while index < end {
      let node = NodeIndex(rawValue: index)
      index += 1
      switch document.kind(of: node) {
      case .element:
        if let kind = Vocabulary.element(document.nameID(of: node)), opaque[Int(kind.rawValue)] {
          index = document.subtreeEnd(of: node).rawValue
        }
      case .text:
        guard let range = document.textRange(of: node) else { return true }
        if QuantityScanner.mayHoldNumber(source.span.extracting(range)) { return true }
      default: break
      }
    }
    return false
  }

  /// Reads an element anew, keeping the storage.
  mutating func read(_ element: Element) {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    let document = element.document
    var index = Int(element.index.rawValue) + 1
    let end = Int(document.subtreeEnd(of: element.index).rawValue)
    while index < end {
      let node = NodeIndex(index)
      index += 1
      switch document.kind(of: node) {
      case .element:
        if let kind = Vocabulary.element(document.nameID(of: node)), Self.opaque[Int(kind.rawValue)]
        {
          bytes += [0xEF, 0xBF, 0xBC]
          index = Int(document.subtreeEnd(of: node).rawValue)
        }
      case .text:
        pieces.append((bytes.count, node))
        document.appendTextContent(of: node, to: &bytes)
      default: break
      }
    }
  }

  /// The text node in which a range begins, and the part of the range inside it.
  func place(of range: Range<Int>) -> (node: NodeIndex, range: Range<Int>)? {
    guard let index = pieces.lastIndex(where: { $0.start <= range.lowerBound }) else { return nil }
    let start = pieces[index].start
    let end = index + 1 < pieces.count ? pieces[index + 1].start : bytes.count
    return (pieces[index].node, range.lowerBound - start..<min(range.upperBound, end) - start)
  }

  /// Data, the words of others, names, and lists, whose entries are read by themselves.
  private static let opaque: [Bool] = {
    let names: Set<ElementName> = [
      .value, .cite, .quote, .ref, .term, .party, .list, .slot,
    ]
    return ElementName.allCases.map { names.contains($0) }
  }()
}
