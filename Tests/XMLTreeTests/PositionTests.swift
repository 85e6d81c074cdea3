import Testing

@testable import XMLTree

@Suite struct PositionTests {
  @Test func rangesOfEveryKind() throws {
    let text = """
      <?xml version="1.0"?>
      <!-- a < b > c -->
      <a x="1>2"
         y='z'><b/><b  /><c></c >t&lt;&#x4e00;u<![CDATA[<k>&]]><?pi a > b?></a>
      """
    let document = try document(text)
    let root = document.root
    #expect(document.text(in: root.openTagRange) == "<a x=\"1>2\"\n   y='z'>")
    #expect(root.position == SourcePosition(line: 3, column: 1))
    #expect(root.range.upperBound == text.utf8.count)
    #expect(root.children.map { document.text(in: $0.range) } == ["<b/>", "<b  />", "<c></c >"])
    #expect(root.children.map { $0.position.column } == [10, 14, 20])
    #expect(document.text(in: root.innerRange).hasPrefix("<b/>"))
    #expect(document.text(in: root.innerRange).hasSuffix("<?pi a > b?>"))
    let nodes = Array(root.childNodes)
    #expect(
      nodes.map { document.kind(of: $0) } == [
        .element, .element, .element, .text, .text, .processingInstruction,
      ])
    #expect(document.text(of: nodes[3]) == "t<一u")
    #expect(document.text(in: document.range(of: nodes[3])) == "t&lt;&#x4e00;u")
    #expect(document.text(of: nodes[4]) == "<k>&")
    #expect(document.text(in: document.range(of: nodes[4])) == "<![CDATA[<k>&]]>")
    #expect(document.text(of: nodes[5]) == "pi a > b")
    #expect(root.textContent == "t<一u<k>&")
    let comment = try #require(document.firstChild(of: .document))
    #expect(document.kind(of: comment) == .comment)
    #expect(document.text(of: comment) == " a < b > c ")
    #expect(document.nextSibling(of: comment) == document.rootIndex)
  }

  @Test func attributeRangesAndValues() throws {
    let document = try document(
      "<a xmlns:p='u' one = 'x&amp;y'\n\tp:two=\"a\nb\tc&#10;d\" three=''/>")
    let root = document.root
    #expect(root.attribute("one") == "x&y")
    #expect(root.attribute(XMLName(namespace: "u", local: "two")) == "a b c\nd")
    #expect(root.attribute("three") == "")
    #expect(root.attribute("two") == nil)
    #expect(root.attributes.map(\.name.local) == ["one", "two", "three"])
    let two = try #require(document.attributeID(XMLName(namespace: "u", local: "two")))
    let range = try #require(root.attributeRange(two))
    #expect(document.text(in: range.name) == "p:two")
    #expect(document.text(in: range.value) == "a\nb\tc&#10;d")
    #expect(document.position(at: range.name.lowerBound) == SourcePosition(line: 2, column: 2))
  }

  @Test func carriageReturnsAndByteOrderMark() throws {
    let document = try document("\u{FEFF}<a>\r\n  <b k='1\r\n2'>x\r\ny</b>\r\n</a>\r\n")
    let b = try #require(document.element("b"))
    #expect(document.root.range.lowerBound == 3)
    #expect(document.root.position == SourcePosition(line: 1, column: 1))
    #expect(b.position == SourcePosition(line: 2, column: 3))
    #expect(b.textContent == "x\ny")
    #expect(b.attribute("k") == "1 2")
    let text = try #require(document.firstChild(of: b.index))
    let start = document.range(of: text).lowerBound
    #expect(document.sourceOffset(ofText: text, byteOffset: 0) == start)
    #expect(document.sourceOffset(ofText: text, byteOffset: 1) == start + 1)
    #expect(document.sourceOffset(ofText: text, byteOffset: 2) == start + 3)
    #expect(document.sourceOffset(ofText: text, byteOffset: 3) == start + 4)
  }

  @Test func sourceOffsetsThroughReferencesAndCharacterData() throws {
    let document = try document("<a>一&lt;&#x4e00;丁<![CDATA[二]三]]></a>")
    let nodes = Array(document.root.childNodes)
    // 一 3, < 1, 一 3, 丁 3
    let offsets = [0, 3, 4, 5, 7, 10].map {
      document.sourceOffset(ofText: nodes[0], byteOffset: $0)
    }
    #expect(offsets == [3, 6, 10, 10, 18, 21])
    #expect(document.sourceOffset(ofText: nodes[1], byteOffset: 3) == 21 + 9 + 3)
  }

  @Test func columnsCountScalars() throws {
    let document = try document("<a>\n  核安全𠀀<b/>\n</a>")
    #expect(document.element("b")?.position == SourcePosition(line: 2, column: 7))
  }

  @Test func exactBeyondSixteenBitLines() throws {
    var text = "<a>\n"
    for _ in 0..<70_000 { text += "<b/>\n" }
    text += " <c/>\n</a>\n"
    let document = try document(text)
    #expect(document.element("c")?.position == SourcePosition(line: 70_002, column: 2))
    let last = try #require(document.root.children.filter { $0.name.local == "b" }.last)
    #expect(last.position == SourcePosition(line: 70_001, column: 1))
    let broken = faults(text.replacing(" <c/>", with: " <c></d>"))
    #expect(broken.map(\.line) == [70_002])
    #expect(broken.map(\.column) == [5])
  }

  @Test func everyElementRangeReadsAsItself() throws {
    let text = "<r><a i='1'><b>x</b><b/>y</a><a/><!-- <a> --><a j=\"&quot;\"></a></r>"
    let document = try document(text)
    for element in document.root.descendants {
      let source = document.text(in: element.range)
      let again = try #require(XMLParser.parse(Array(source.utf8)).document)
      #expect(again.root.name == element.name)
      #expect(again.root.textContent == element.textContent)
    }
  }
}

/// Columns on lines that are longer than the marks of `LineTable` lie apart.
@Suite struct LongLineTests {
  @Test(arguments: ["", "\u{FEFF}"]) func everyColumnIsCountedFromTheBeginning(_ mark: String) {
    let long = String(repeating: "规a矩😀", count: 2_000)
    let bytes = Array((mark + long + "\n" + "短\r\n" + long + long).utf8)
    let table = LineTable(bytes)
    var line = 1
    var column = 1
    for offset in mark.utf8.count..<bytes.count {
      let isStart = bytes[offset] & 0xC0 != 0x80
      if offset % 97 == 0 || bytes[offset] == 0x0A {
        let expected = SourcePosition(line: line, column: column)
        #expect(table.position(of: offset, in: bytes) == expected, "at \(offset)")
      }
      if bytes[offset] == 0x0A {
        (line, column) = (line + 1, 1)
      } else if isStart {
        column += 1
      }
    }
    #expect(line == 3)
    #expect(table.position(of: bytes.count, in: bytes).column == 16_001)
  }
}
