import Testing

@testable import XMLTree

/// Damages a valid document element by element. Run with the address sanitizer it also watches
/// over the mending of libxml2's tree.
@Suite struct SchemaFuzzTests {
  @Test(arguments: 0..<4)
  func damagedElements(_ seed: Int) throws {
    let schema = try SchemaTests.compiled()
    let text = SchemaTests.good.replacing(
      "</section>",
      with: "<section><heading>A</heading><p/><p>x<b/>y</p></section></section>"
        + "<section><heading>B</heading></section>")
    let bytes = Array(text.utf8)
    let original = try #require(XMLParser.parse(bytes, schema: schema).document)
    let elements = Array(original.root.descendants)
    let names = ["p", "section", "heading", "b", "end", "title", "junk"]
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<150 {
      var damaged = bytes
      // From the back, so that the offsets in front stay right.
      let count = Int.random(in: 1...4, using: &random)
      var chosen: [Element] = []
      for element in elements.shuffled(using: &random) where chosen.count < count {
        if chosen.allSatisfy({ !$0.range.overlaps(element.range) }) { chosen.append(element) }
      }
      for element in chosen.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
        let range = element.range
        let copy = Array(damaged[range])
        let new = "<\(names.randomElement(using: &random) ?? "p")/>"
        switch Int.random(in: 0..<4, using: &random) {
        case 0: damaged.removeSubrange(range)
        case 1: damaged.insert(contentsOf: copy, at: range.lowerBound)
        case 2: damaged.insert(contentsOf: Array(new.utf8), at: range.upperBound)
        default: damaged.replaceSubrange(range, with: Array(new.utf8))
        }
      }
      let outcome = XMLParser.parse(damaged, schema: schema)
      let shown = String(decoding: damaged, as: UTF8.self)
      let document = try #require(outcome.document, "\(shown)")
      #expect(!outcome.isCapped, "\(shown)")
      #expect(outcome.faults.count <= 4 * count, "\(shown)")
      for fault in outcome.faults {
        let node = try #require(fault.node)
        #expect(document.range(of: node).contains(fault.offset), "\(shown)")
        #expect(fault.code != .internalFault && fault.code != .schemaOther, "\(shown)")
      }
    }
  }
}
