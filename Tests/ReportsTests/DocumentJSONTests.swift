import Documents
import Model
import Testing
import XMLTree

@testable import Reports

struct DocumentJSONTests {
  private func json(_ document: String, _ language: Language = .chinese) throws -> String {
    try DocumentFixtures.viewer(document, DocumentViewOptions(language: language))
      .render(as: .json)
  }

  @Test func clausesAreFlatNumberedAndFaithful() throws {
    let json = try json(DocumentFixtures.procedure)
    for part in [
      "\"schema\": \"guiju/document/1\"", "\"id\": \"IP-901\"", "\"revision\": 2",
      """
            "id": "critbbbb",
            "name": "criterion",
            "parent": "itemaaaa",
            "number": "2.1.6",
            "depth": 3,
            "text": "在15分钟内，依照《核安全法》第五十八条报告。",
            "attributes": {
              "type": "numeric",
              "quantity": "时间"
            },
            "values": [
              {
                "role": "limit",
                "duration": "PT15M",
                "op": "le",
                "text": "15分钟"
              }
            ],
            "citations": [
              {
                "target": "核安全法#58",
                "text": "《核安全法》第五十八条"
              }
            ]
      """,
      "\"number\": \"表A.1\"", "\"number\": \"附录A\"",
    ] {
      #expect(json.contains(part), "\(part)")
    }
  }

  @Test func everyElementWithAnIDIsThereInOrder() throws {
    for text in [DocumentFixtures.procedure, DocumentFixtures.template, DocumentFixtures.plan] {
      let json = try json(text)
      let root = try DocumentFixtures.parse(text).root
      let ids = root.descendants.compactMap { $0[.id] }
      var rest = json[...]
      for id in ids {
        let place = try #require(rest.firstRange(of: "\"id\": \"\(id)\""), "\(id)")
        rest = rest[place.upperBound...]
      }
    }
  }

  @Test func theReadersLanguageDoesNotMatter() throws {
    for text in [DocumentFixtures.procedure, DocumentFixtures.template] {
      #expect(try json(text, .chinese) == json(text, .english))
    }
  }
}
