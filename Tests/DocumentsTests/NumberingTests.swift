import Model
import Testing
import XMLTree

@testable import Documents

struct NumberingTests {
  private func root(_ inner: String, name: String = "procedure") throws -> Element {
    let text = "<\(name) xmlns='urn:guiju:1'>\(inner)</\(name)>"
    let outcome = XMLParser.parse(Array(text.utf8), names: Vocabulary.names)
    return try #require(outcome.document).root
  }

  /// `id=number` for every element with an id and a number, in document order.
  private func numbers(
    _ root: Element, _ profile: DocumentMeta.NumberingProfile
  ) -> [String] {
    let numbering = Numbering(of: root, profile: profile)
    return root.descendants.compactMap { element in
      guard let id = element[.id],
        let number = numbering[element.index] ?? numbering.caption(element.index)?.zh
      else { return nil }
      return "\(id)=\(number)"
    }
  }

  @Test func looseClausesAreNumberedAndListsBelongToThem() throws {
    let root = try root(
      """
      <section id='a'><heading>目的</heading><p id='b'/></section>
      <section id='c'><heading>依据</heading>
        <p id='d'/><list type='ordered'><li id='e'/><li id='f'>x<list type='ordered'><li id='g'/></list></li></list>
        <p id='h'/><note id='n'><p id='o'/></note></section>
      <section id='i'><heading>单列项</heading><list type='ordered'><li id='j'/></list></section>
      """)
    #expect(
      numbers(root, .standard) == [
        "a=1", "c=2", "d=2.1", "e=a)", "f=b)", "g=1)", "h=2.2", "i=3", "j=a)",
      ])
  }

  @Test func titledClausesLeaveLooseParagraphsUnnumbered() throws {
    let root = try root(
      """
      <section id='a'><heading>内容</heading><p id='b'/><p id='c'/>
        <item id='d'><heading>甲</heading><requirement id='e'><p id='f'/></requirement>
          <guidance id='g'><p id='h'/></guidance><legal violation='x'/></item>
        <section id='i'><heading>乙</heading><p id='j'/></section></section>
      """)
    #expect(numbers(root, .standard) == ["a=1", "d=1.1", "e=1.1.1", "g=1.1.2", "i=1.2"])
  }

  @Test func annexesAreLetteredAndTheirTablesToo() throws {
    let root = try root(
      """
      <section id='a'><heading>正文</heading><table id='b'><caption>甲</caption></table>
        <table id='c'/><table id='d'><caption>乙</caption></table></section>
      <section id='e' topic='annex'><heading>丙</heading><p id='f'/><p id='g'/>
        <table id='h'><caption>丁</caption></table><record id='i' derived='items'/>
        <figure id='j'><caption>戊</caption></figure></section>
      <section id='k' topic='management'><heading>管理</heading></section>
      <section id='l' topic='appendix'><heading>己</heading><section id='m'><heading>庚</heading></section></section>
      """)
    #expect(
      numbers(root, .standard) == [
        "a=1", "b=表1", "d=表2", "e=附录A", "f=A.1", "g=A.2", "h=表A.1", "i=表A.2", "j=图A.1",
        "k=2", "l=附录B", "m=B.1",
      ])
  }

  @Test func officialProfileFollowsItsFourLevels() throws {
    let root = try root(
      """
      <text><p id='z'/>
      <section id='a'><heading>一级</heading><p id='b'/><p id='c'/>
        <section id='d'><heading>二级</heading><section id='e'><heading>三级</heading>
          <section id='f'><heading>四级</heading></section></section></section></section>
      <section id='g'><heading>列项</heading><p id='h'/><list type='ordered'><li id='i'>甲<list type='ordered'><li id='j'/></list></li></list></section>
      <section id='k' topic='annex'><heading>附</heading><section id='l'><heading>子</heading></section></section>
      </text>
      """, name: "template")
    #expect(
      numbers(root, .official) == [
        "a=一、", "d=（一）", "e=1.", "f=（1）", "g=二、", "i=（一）", "j=1.", "k=附件1", "l=一、",
      ])
    #expect(numbers(root, .none) == [])
  }

  @Test func citationsReadAsPrinted() throws {
    let root = try root(
      """
      <section id='a'><heading>一</heading><section id='b'><heading>二</heading>
        <p id='c'/><list type='ordered'><li id='d'/></list><p id='e'/></section></section>
      <section id='f' topic='annex'><heading>三</heading><p id='g'/><p id='h'/>
        <table id='i'><caption>四</caption><row id='j'><cell/></row></table></section>
      """)
    let numbering = Numbering(of: root, profile: .standard)
    let citations = root.descendants.filter { $0[.id] != nil }.map {
      numbering.citation(of: $0)?.zh ?? "-"
    }
    #expect(
      citations == [
        "第1章", "第1.1条", "第1.1.1条", "第1.1.1条a)", "第1.1.2条", "附录A", "第A.1条", "第A.2条", "表A.1",
        "表A.1",
      ])
    #expect(numbering.citation(of: root) == nil)
    let entry = try #require(root.descendants.first { $0[.id] == "d" })
    #expect(numbering.nearest(entry) == "1.1.1 a)")
    let row = try #require(root.descendants.first { $0[.id] == "j" })
    #expect(numbering.nearest(row) == "附录A")
    #expect(numbering.citation(of: row)?.en == "Table A.1")
  }

  @Test func officialPlacesAreNamedWithTheLevelsAbove() throws {
    let root = try root(
      """
      <section id='a'><heading>一</heading><section id='b'><heading>二</heading>
        <section id='c'><heading>三</heading><p id='d'/></section></section></section>
      """)
    let numbering = Numbering(of: root, profile: .official)
    let clause = try #require(root.descendants.first { $0[.id] == "d" })
    #expect(numbering.nearest(clause) == "一、（一）1")
    #expect(numbering.citation(of: clause)?.zh == "第一（一）1部分")
  }

  @Test func deepNestingDoesNotRecurse() throws {
    let depth = 200
    let text =
      String(repeating: "<section id='x'><heading>深</heading>", count: depth)
      + String(repeating: "</section>", count: depth)
    #expect(numbers(try root(text), .standard).last?.hasSuffix(".1") == true)
  }
}
