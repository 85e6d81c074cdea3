import Testing

@testable import XMLTree

@Suite struct NameTests {
  let table = NameTable(
    elements: [
      XMLName(namespace: "urn:guiju:1", local: "p"), XMLName(local: "p"),
      XMLName(namespace: "urn:guiju:1", local: "section"),
    ],
    attributes: [XMLName(local: "id"), XMLName(local: "topic")])

  @Test func knownNamesKeepTheirNumbers() throws {
    let document = try document(
      "<q:section xmlns:q='urn:guiju:1' topic='t' id='i' other='o'><q:p/><p/><x/><y/></q:section>",
      names: table)
    #expect(document.root.nameID.rawValue == 2)
    #expect(document.root.children.map(\.nameID.rawValue) == [0, 1, 3, 4])
    #expect(document.root.attributes.map(\.nameID.rawValue) == [1, 0, 2])
    #expect(document.root.attribute(NameID(rawValue: 0)) == "i")
    #expect(document.elementName(NameID(rawValue: 4)) == XMLName(local: "y"))
    #expect(document.elementID(XMLName(local: "x")) == NameID(rawValue: 3))
    #expect(document.elementID(XMLName(local: "z")) == nil)
    #expect(document.elementName(.none) == nil)
  }

  @Test func theSamePrefixMayMeanTwoNamespaces() throws {
    let document = try document(
      "<r><n:p xmlns:n='urn:guiju:1'/><n:p xmlns:n='other'/><p xmlns='urn:guiju:1' id='1'/></r>",
      names: table)
    let children = Array(document.root.children)
    #expect(children[0].nameID == children[2].nameID)
    #expect(children[1].name == XMLName(namespace: "other", local: "p"))
    #expect(children[2].attribute("id") == "1")
  }

  @Test func manyNames() throws {
    let inner = (0..<5_000).map { "<e\($0) a\($0)=''/>" }.joined()
    let document = try document("<r>\(inner)</r>")
    for (number, element) in document.root.children.enumerated() {
      #expect(element.name.local == "e\(number)")
      #expect(element.attributes.first?.name.local == "a\(number)")
    }
  }
}
