package import Model
package import XMLTree

/// Formats a file, and proves that no word of it changed.
package enum DocumentFormatting {
  package enum Outcome: Sendable {
    case unchanged
    case formatted([UInt8])
    case refused(Bilingual)
  }

  /// - Parameter base: the document as the last commit has it; decides which of two equal ids stays.
  package static func format(
    _ bytes: [UInt8], base: XMLDocument?, _ generator: inout some RandomNumberGenerator
  ) -> Outcome {
    let outcome = XMLParser.parse(
      bytes, names: Vocabulary.names, limits: ParseLimits(), schema: nil)
    guard let document = outcome.document else {
      let fault = outcome.faults.first
      let place = fault.map { "\($0.line):\($0.column)" } ?? "1:1"
      return .refused(
        Bilingual(
          zh: "第 \(place) 处 XML 格式有误，未作改动。", en: "not well-formed at \(place); left as it is."))
    }
    guard let rootKind = document.root.kind, DocumentKind(root: rootKind) != nil else {
      return .refused(
        Bilingual(zh: "不是受控文件，未作改动。", en: "no controlled document; left as it is."))
    }
    let ids = IDAssignment.newIDs(in: document, base: base, &generator)
    do throws(Formatter.Failure) {
      let result = try Formatter.format(document, newIDs: ids)
      guard result != bytes else { return .unchanged }
      guard keepsWords(document, result) else {
        return .refused(
          Bilingual(
            zh: "排版会改动文字，未作改动；请报告这个问题。",
            en: "layout would change words; left as it is. Please report this."))
      }
      return .formatted(result)
    } catch {
      return .refused(
        Bilingual(
          zh: "含有规定之外的元素或者属性，请先按 guiju check 改正；未作改动。",
          en: "holds names outside the vocabulary; correct them first (guiju check). Left as it is."
        ))
    }
  }

  private static func keepsWords(_ before: XMLDocument, _ bytes: [UInt8]) -> Bool {
    let outcome = XMLParser.parse(
      bytes, names: Vocabulary.names, limits: ParseLimits(), schema: nil)
    guard let after = outcome.document else { return false }
    return words(before) == words(after)
  }

  /// The words of each element that holds any, in order.
  private static func words(_ document: XMLDocument) -> [[UInt8]] {
    var result: [[UInt8]] = []
    var place = document.rootIndex
    while Int(place.rawValue) < document.nodeCount {
      guard let element = Element(document, at: place) else {
        place = NodeIndex(rawValue: place.rawValue + 1)
        continue
      }
      if Formatter.holdsWords(element) {
        var text: [UInt8] = []
        document.appendTextContent(of: place, to: &text)
        result.append(WhiteSpace.normalised(text))
        place = document.subtreeEnd(of: place)
      } else {
        place = NodeIndex(rawValue: place.rawValue + 1)
      }
    }
    return result
  }
}
