import Documents
import Testing
import XMLTree

@testable import Changes

/// One situation each.
@Suite struct StructureTests {
  private func diff(_ old: String, _ new: String) throws -> StructuralDiff {
    let documents = try [old, new].map { text in
      try #require(
        XMLParser.parse(Array("<doc>\(text)</doc>".utf8), names: Vocabulary.names).document)
    }
    return StructuralDiff(old: documents[0], new: documents[1])
  }

  /// `kind old-words→new-words`, in the order of kinds.
  private func told(_ old: String, _ new: String) throws -> [String] {
    let diff = try diff(old, new)
    let backward = try self.diff(new, old)
    #expect(Set(diff.changes) == Set(backward.changes.map(\.mirrored)))
    return diff.changes.map { change in
      let name =
        change.new.map { diff.new.idText(of: $0) ?? diff.names[Int(diff.new.nodes[$0].name)].local }
        ?? change.old.map {
          diff.old.idText(of: $0) ?? diff.names[Int(diff.old.nodes[$0].name)].local
        } ?? ""
      return "\(change.kind.rawValue) \(name)"
    }.sorted()
  }

  static let a = "营运单位应当在装料前三十日报送运行限值和条件"
  static let b = "监督检查人员应当现场见证主泵启动试验并签字"
  static let c = "值班长每班核对一次应急柴油发电机组的可用状态"
  static let d = "辐射防护人员应当佩戴个人剂量计进入控制区作业"

  private func p(_ id: String, _ text: String) -> String { "<p id=\"\(id)\">\(text)</p>" }

  @Test func swappedTwinsAreOneMoveOfTheGreaterID() throws {
    #expect(
      try told(p("k1", Self.a) + p("k2", Self.a), p("k2", Self.a) + p("k1", Self.a)) == ["move k2"])
  }

  @Test func withoutIDsSwappedTwinsAreNoChange() throws {
    let text = "<p>\(Self.a)</p><p>\(Self.a)</p>"
    #expect(try told(text, text) == [])
  }

  @Test func theHeavierStays() throws {
    let heavy = "<s id=\"k1\">" + p("k2", Self.a) + p("k3", Self.b) + "</s>"
    let light = p("k0", Self.c)
    #expect(try told(light + heavy, heavy + light) == ["move k0"])
  }

  @Test func splitAndMerge() throws {
    let whole = "<p>\(Self.a)。\(Self.b)。</p>"
    let halves = "<p>\(Self.a)。</p><p>\(Self.b)。</p>"
    let around = "<p>\(Self.c)</p>"
    #expect(try told(around + whole, around + halves) == ["split p"])
    #expect(try told(around + halves, around + whole) == ["merge p"])
  }

  @Test func splitWithIDsWhicheverHalfKeepsIt() throws {
    let whole = p("k1", Self.a + "。" + Self.b + "。") + p("k9", Self.c)
    for (first, second) in [("k1", "k2"), ("k2", "k1")] {
      let halves = p(first, Self.a + "。") + p(second, Self.b + "。") + p("k9", Self.c)
      #expect(try told(whole, halves) == ["split k1"])
    }
  }

  @Test func sectionSplitInTwo() throws {
    let head = "<s id=\"s1\"><heading id=\"h1\">总则</heading>"
    let old = head + p("k1", Self.a) + p("k2", Self.b) + p("k3", Self.c) + p("k4", Self.d) + "</s>"
    let new =
      head + p("k1", Self.a) + p("k2", Self.b) + "</s><s id=\"s2\"><heading id=\"h2\">附则</heading>"
      + p("k3", Self.c) + p("k4", Self.d) + "</s>"
    #expect(try told(old, new) == ["split s1"])
    #expect(try told(new, old) == ["merge s1"])
  }

  @Test func wrappedInAList() throws {
    let old = p("k1", Self.a) + p("k2", Self.b) + p("k3", Self.c)
    let new =
      p("k1", Self.a)
      + "<list id=\"l1\"><item id=\"k2\">\(Self.b)</item><item id=\"k3\">\(Self.c)</item></list>"
    #expect(try told(old, new) == ["wrap l1"])
    #expect(try told(new, old) == ["unwrap l1"])
  }

  @Test func promotedAndDemoted() throws {
    let inner = "<s id=\"s2\"><heading id=\"h2\">抽样</heading>" + p("k1", Self.a) + "</s>"
    let old = "<s id=\"s1\"><heading id=\"h1\">检查</heading>" + p("k2", Self.b) + inner + "</s>"
    let new = "<s id=\"s1\"><heading id=\"h1\">检查</heading>" + p("k2", Self.b) + "</s>" + inner
    #expect(try told(old, new) == ["promote s2"])
    #expect(try told(new, old) == ["demote s2"])
  }

  @Test func aReferenceAroundTheSameWordsChangesNoWord() throws {
    let old = "<p id=\"k1\">按《核安全法》第八条执行并及时归档保存</p>"
    let new = "<p id=\"k1\">按<cite target=\"核安全法#8\">《核安全法》第八条</cite>执行并及时归档保存</p>"
    #expect(try told(old, new) == ["attribute k1"])
  }

  @Test func theLabelOfAnInternalReferenceIsANumber() throws {
    func text(_ label: String) -> String {
      "<p id=\"k1\">按照<ref to=\"#k9\">\(label)</ref>的规定开展检查并记录</p>"
    }
    #expect(try told(text("7.3.1"), text("7.3.2")) == ["renumber k1"])
  }

  @Test func layoutIsNoChangeOfWords() throws {
    #expect(
      try told(
        "<p id=\"k1\" a=\"1\" b=\"2\">\(Self.a)</p>", "<p id=\"k1\" b=\"2\" a=\"1\">\(Self.a)</p>")
        == ["whitespace k1"])
    #expect(
      try told("<p id=\"k1\">甲乙丙\n  丁戊己</p>", "<p id=\"k1\">甲乙丙丁戊己</p>") == ["whitespace k1"])
    #expect(try told("<p>\(Self.a)</p>", "\n  <p>\(Self.a)</p>\n") == [])
  }

  @Test func newIDsFromAnEditorAreNotTrusted() throws {
    func text(_ letter: String) -> String {
      [Self.a, Self.b, Self.c, Self.d].enumerated().map { p("\(letter)\($0.offset)x", $0.element) }
        .joined()
    }
    let diff = try diff(text("k"), text("m"))
    #expect(diff.changes.isEmpty)
    #expect(diff.judge.verdict == .renewed)
  }

  @Test func anArticleDeletedAndASimilarOneAdded() throws {
    let old = p("k1", Self.a) + p("k2", Self.b)
    let new = p("k1", Self.a) + p("k3", Self.b + "字")
    #expect(try told(old, new) == ["delete k2", "insert k3"])
  }

  @Test func movedAndRewritten() throws {
    let old =
      "<s id=\"s1\">" + p("k1", Self.a) + p("k2", Self.b) + "</s><s id=\"s2\">" + p("k3", Self.c)
      + "</s>"
    let new =
      "<s id=\"s1\">" + p("k2", Self.b) + "</s><s id=\"s2\">" + p("k3", Self.c) + p("k1", Self.d)
      + "</s>"
    #expect(try told(old, new) == ["move k1", "update k1"])
  }

  @Test func wordsTakenFromAParagraphIntoAList() throws {
    let old = "<p>下列情形应当报告：\(Self.a)；\(Self.b)。</p>"
    let new = "<p>下列情形应当报告：</p><list><item>\(Self.a)；</item><item>\(Self.b)。</item></list>"
    let kinds = try told(old, new).map { $0.prefix { $0 != " " } }
    #expect(!kinds.isEmpty)
    #expect(kinds.contains("insert") || kinds.contains("split"))
  }

  @Test func tailsOfMixedContentAreWords() throws {
    let old = "<p id=\"k1\">前<em>中</em>后</p>"
    let new = "<p id=\"k1\">前<em>中</em>后面</p>"
    #expect(try told(old, new) == ["update k1"])
  }

  @Test func emptyDocuments() throws {
    #expect(try told("", "") == [])
    #expect(try told("", "<p>\(Self.a)</p>").count == 1)
  }
}
