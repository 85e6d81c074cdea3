import Changes
import Testing

/// One small document a case: what stands between the tags of its root.
@Suite struct MergeDetailTests {
  static func merge(_ base: String, _ ours: String, _ theirs: String) -> MergeOutcome {
    func document(_ body: String) -> [UInt8] {
      Array("<?xml version=\"1.0\"?>\n<doc id=\"d\">\n\(body)\n</doc>\n".utf8)
    }
    return ThreeWayMerge.merge(
      base: document(base), ours: document(ours), theirs: document(theirs))
  }

  /// The result between the tags of the root; nil where it is not clean.
  static func clean(_ base: String, _ ours: String, _ theirs: String) -> String? {
    let outcome = merge(base, ours, theirs)
    guard outcome.isClean else { return nil }
    let text = String(decoding: outcome.bytes, as: UTF8.self)
    return String(text.dropFirst("<?xml version=\"1.0\"?>\n<doc id=\"d\">\n".count).dropLast(8))
  }

  @Test func attributesOfOneTagMerge() {
    #expect(
      Self.clean(
        #"<p id="a" x="1" y="1" z="1">字</p>"#, #"<p id="a" x="2" y="1" z="1">字</p>"#,
        #"<p id="a" x="1" y="2" w="9">字</p>"#) == #"<p id="a" x="2" y="2" w="9">字</p>"#)
    #expect(
      Self.clean(#"<p id="a" x="1"/>"#, #"<p id="a" x="2"/>"#, #"<p id="a" x="3"/>"#) == nil)
  }

  @Test func anEmptyElementIsWrittenAsItWas() {
    #expect(
      Self.clean(
        #"<p id="a"/><q id="b" />"#, #"<p id="a">新的</p><q id="b" />"#,
        #"<p id="a"/><q id="b" k="1" />"#) == #"<p id="a">新的</p><q id="b" k="1" />"#)
  }

  @Test func wordsBeforeAListMergeApartFromIt() {
    let list = #"<li id="a">前言：<list id="m"><li id="b">甲项</li><li id="c">乙项</li></list></li>"#
    #expect(
      Self.clean(
        list, list.replacing("前言", with: "前言改了"),
        #"<li id="a">前言：<list id="m"><li id="c">乙项</li><li id="b">甲项改</li></list></li>"#)
        == #"<li id="a">前言改了：<list id="m"><li id="c">乙项</li><li id="b">甲项改</li></list></li>"#)
  }

  @Test func aCommentGoesWithTheElementBehindIt() {
    let (one, two) = (#"<p id="a">一</p>"#, "<!-- 注 -->\n<p id=\"b\">二</p>")
    #expect(
      Self.clean(
        one + "\n" + two, two + "\n" + one, one + "\n" + two.replacing("二", with: "二改"))
        == two.replacing("二", with: "二改") + "\n" + one)
    // A comment on what the other side deleted is not lost in silence.
    #expect(Self.clean(one + #"<p id="b">二</p>"#, one, one + two) == nil)
  }

  @Test func aTagAroundWordsAndAnEditBesideItMerge() {
    #expect(
      Self.clean(
        #"<p id="a">营运单位应当在15分钟内报告，并记录在案。</p>"#,
        #"<p id="a">营运单位应当在<value duration="PT15M">15分钟</value>内报告，并记录在案。</p>"#,
        #"<p id="a">营运单位应当在15分钟内报告，并记录归档。</p>"#)
        == #"<p id="a">营运单位应当在<value duration="PT15M">15分钟</value>内报告，并记录归档。</p>"#)
  }

  @Test func tagsThatCrossAreAConflict() {
    #expect(
      Self.clean(
        #"<p id="a">甲乙丙丁戊己庚辛壬癸子丑寅卯</p>"#,
        #"<p id="a">甲<em>乙丙丁戊己庚辛</em>壬癸子丑寅卯</p>"#,
        #"<p id="a">甲乙丙丁<em>戊己庚辛壬癸子丑</em>寅卯</p>"#) == nil)
  }

  @Test func wordsThatTouchAreAConflict() {
    #expect(
      Self.clean(
        #"<p id="a">检查一二三四。</p>"#, #"<p id="a">检查甲二三四。</p>"#,
        #"<p id="a">检查一乙三四。</p>"#) == nil)
  }

  @Test func theSameChangeOnBothSidesCountsOnce() {
    let base = #"<p id="a">一</p><p id="b">二</p>"#
    let swapped = #"<p id="b">二</p><p id="a">一</p>"#
    #expect(
      Self.clean(base, swapped, swapped + #"<p id="c">三</p>"#)
        == swapped + #"<p id="c">三</p>"#)
    #expect(
      Self.clean(
        #"<p id="a">甲乙丙丁戊</p>"#, #"<p id="a">甲乙丙丁庚</p>"#, #"<p id="a">辛乙丙丁庚</p>"#)
        == #"<p id="a">辛乙丙丁庚</p>"#)
  }

  @Test func entriesOfTheHistoryAreTakenFromBothSidesByDate() {
    let first = #"<entry revision="1" date="2024-01-01">首次。</entry>"#
    let (ours, theirs) = (
      #"<entry revision="2" date="2026-02-02">我方。</entry>"#,
      #"<entry revision="2" date="2026-01-02">对方。</entry>"#
    )
    #expect(
      Self.clean(
        "<history>\(first)</history>", "<history>\(first)\(ours)</history>",
        "<history>\(first)\(theirs)</history>") == "<history>\(first)\(theirs)\(ours)</history>")
  }

  @Test func sectionsMovedIntoEachOtherStandWhole() {
    let outcome = Self.merge(
      #"<s id="a"><h>甲</h></s><s id="b"><h>乙</h></s>"#,
      #"<s id="b"><h>乙</h><s id="a"><h>甲</h></s></s>"#,
      #"<s id="a"><h>甲</h><s id="b"><h>乙</h></s></s>"#)
    #expect(outcome.wholeFile != nil)
    let text = String(decoding: outcome.bytes, as: UTF8.self)
    #expect(text.hasPrefix("<<<<<<< ours\n<?xml"))
    #expect(text.hasSuffix("</doc>\n>>>>>>> theirs\n"))
  }

  @Test func anInsertionIntoADeletedSectionIsAConflict() {
    let outcome = Self.merge(
      #"<s id="a"><p id="p">甲</p></s><s id="b"/>"#, #"<s id="b"/>"#,
      #"<s id="a"><p id="p">甲</p><p id="n">新</p></s><s id="b"/>"#)
    #expect(outcome.conflicts.map(\.kind) == [.deletedAndEdited])
  }

  @Test func lineEndsOfTheFileAreThoseOfTheMarkers() {
    let outcome = Self.merge(
      "<p id=\"a\">一</p>\r\n", "<p id=\"a\">二</p>\r\n", "<p id=\"a\">三</p>\r\n")
    #expect(
      String(decoding: outcome.bytes, as: UTF8.self).contains("<<<<<<< ours\r\n<p id=\"a\">二"))
  }

  @Test func withoutIdsPlaceAndContentDecide() {
    #expect(
      Self.clean(
        "<a>一二三四五六</a><b>x</b><a>七八九十</a>", "<a>一二三四五六改</a><b>x</b><a>七八九十</a>",
        "<a>一二三四五六</a><b>x</b><a>七八九十</a><a>新的</a>")
        == "<a>一二三四五六改</a><b>x</b><a>七八九十</a><a>新的</a>")
  }
}
