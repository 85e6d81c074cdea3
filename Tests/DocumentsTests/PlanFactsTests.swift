import Documents
import Model
import Testing
import XMLTree

/// What the extractor tells of a plan beyond its attributes.
struct PlanFactsTests {
  private func facts(_ body: String) throws -> DocumentFacts {
    let text = """
      <plan xmlns="urn:guiju:1" id="EP-1" schemaVersion="1"><meta modelled="full" numbering="none">
      <title>预案</title><issuer party="party:a"/>
      <applicability role="baseline"><facility ref="a-1" type="npp"/></applicability>
      <jurisdiction scope="county" codes="990121 990123"/></meta>\(body)</plan>
      """
    let outcome = XMLParser.parse(
      Array(text.utf8), names: Vocabulary.names, limits: ParseLimits(), schema: nil)
    let document = try #require(outcome.document)
    return try #require(FactsExtractor.facts(of: document))
  }

  @Test func acknowledgementBelongsToItsNotification() throws {
    let facts = try facts(
      """
      <section id="aexamp22"><p id="aexamp33"><notification id="aexamp44" kind="alert" to="party:b">在\
      <value role="within" duration="PT15M">15分钟</value>内<acknowledgement>复诵，\
      <value role="within" duration="PT5M">5分钟</value></acknowledgement></notification></p></section>
      """)
    #expect(facts.typed.map(\.name) == [.notification, .acknowledgement])
    #expect(facts.typed.map(\.parent) == [nil, 0])
    #expect(facts.typed[0].values.count == 1)
    #expect(facts.typed[1].values.first?.limit == Limit("PT5M"))
  }

  @Test func budgetHoldsItsPathAndLimit() throws {
    let facts = try facts(
      """
      <section id="aexamp22"><budget id="aexamp33" path="party:b party:c"><p id="aexamp44">\
      <value role="within" duration="PT2H">2小时</value>内逐级上报</p></budget></section>
      """)
    #expect(facts.typed[0][.path] == "party:b party:c")
    #expect(facts.typed[0].values.first?.limit == Limit("PT2H"))
    #expect(facts.links.filter { $0.attribute == .path }.count == 2)
  }

  @Test func metaAndTopics() throws {
    let facts = try facts(
      """
      <section id="aexamp22" topic="terms"><heading>术语</heading><p id="aexamp33"><term>场区</term>：红线以内。</p>\
      </section><section id="aexamp44" topic="support"><heading>支援</heading></section>\
      <section id="aexamp55" topic="zones"><zone id="aexamp66" type="inner"><p id="aexamp77">场区以外</p></zone></section>
      """)
    #expect(facts.meta?.facilities == [.init(key: "a-1", type: "npp")])
    #expect(facts.meta?.jurisdictionScope == "county")
    #expect(facts.meta?.jurisdictionCodes == ["990121", "990123"])
    #expect(facts.topics.map(\.topic) == ["terms", "support", "zones"])
    #expect(facts.topics.map(\.hasContent) == [true, false, true])
    #expect(facts.definitions.map(\.term) == ["场区"])
    #expect(facts.definitions.map(\.text) == ["红线以内。"])
    #expect(facts.definitions.map(\.isUsedInThreshold) == [true])
  }
}
