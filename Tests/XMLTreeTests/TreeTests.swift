import Foundation
import Testing

@testable import XMLTree

@Suite struct TreeTests {
  @Test func anElementKeepsItsDocument() throws {
    func element() throws -> Element {
      let document = try document("<a><b>kept</b></a>")
      return try #require(document.element("b"))
    }
    let kept = try element()
    #expect(kept.textContent == "kept")
    #expect(kept.parent?.name.local == "a")
    #expect(kept.parent?.parent == nil)
  }

  @Test func handlesCompareByPlace() throws {
    let document = try document("<a><b/><b/></a>")
    let children = Array(document.root.children)
    #expect(children[0] != children[1])
    #expect(Set([children[0], children[1], Array(document.root.children)[0]]).count == 2)
    #expect(Element(document, at: .document) == nil)
  }

  @Test func walks() throws {
    let document = try document("<a><b><c/>t</b><!--x--><d><e/></d></a>")
    #expect(document.root.descendants.map(\.name.local) == ["b", "c", "d", "e"])
    #expect(document.root.children.map(\.name.local) == ["b", "d"])
    var kinds: [NodeKind] = []
    var next = document.firstChild(of: document.rootIndex)
    while let index = next {
      kinds.append(document.kind(of: index))
      #expect(document.parent(of: index) == document.rootIndex)
      next = document.nextSibling(of: index)
    }
    #expect(kinds == [.element, .comment, .element])
    #expect(document.subtreeEnd(of: .document).rawValue == Int32(document.nodeCount))
  }

  /// Debian's libxml2 drags ICU into its headers; this test is that it does not clash with
  /// Foundation's.
  @Test func worksBesideFoundation() throws {
    let data = Data("<a>\(Date.distantPast.timeIntervalSince1970 < 0)</a>".utf8)
    #expect(XMLTree.XMLParser.parse(Array(data)).document?.root.textContent == "true")
  }

  @Test func canonicalForm() throws {
    let left = try XMLTree.XMLParser.canonicalForm(
      of: Array("<a  z='1' b=\"2\"><!-- c --><e/>\r\n<![CDATA[<]]></a>".utf8))
    let right = try XMLTree.XMLParser.canonicalForm(
      of: Array("<?xml version='1.0'?>\n<a b='2' z='1'><e></e>\n&lt;</a>".utf8))
    #expect(String(decoding: left, as: UTF8.self) == "<a b=\"2\" z=\"1\"><e></e>\n&lt;</a>")
    #expect(left == right)
    let error = #expect(throws: XMLFault.self) {
      try XMLTree.XMLParser.canonicalForm(of: Array("<a>".utf8))
    }
    #expect(error?.code == .unclosedTag)
  }
}
