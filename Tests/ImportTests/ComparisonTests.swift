import Foundation
import Import
import Model
import Testing

@Suite struct ComparisonTests {
  static func regulation(
    _ articles: [String], key: String = "exl", day: String = "2001-01-01", isOutline: Bool = false
  ) throws -> Regulation {
    let text =
      "示例法\n（\(day.prefix(4))年1月1日第九届全国人民代表大会常务委员会第十九次会议通过）\n"
      + articles.joined(separator: "\n") + "\n"
    let document = try LawTextReader.read(
      Array(text.utf8), name: "a.txt", options: ImportOptions(versionDate: CivilDate(day)))
    let facts = try RegulationFacts(document, key: key)
    return try RegulationReader.read(
      AKNWriter.write(document, facts: facts, isOutline: isOutline))
  }

  /// `修改 2→3 [修改2 新增3]`.
  static func told(_ comparison: RegulationComparison) -> [String] {
    comparison.articles.filter { $0.change != .same }.map { told($0, comparison) }
  }

  private static func told(
    _ pair: RegulationComparison.Pair, _ comparison: RegulationComparison
  ) -> String {
    let old = pair.old.map { comparison.old.locator(of: $0) } ?? ""
    let new = pair.new.map { comparison.new.locator(of: $0) } ?? ""
    let units = pair.units.map { told($0, comparison) }
    return "\(pair.change.rawValue) \(old)→\(new)"
      + (units.isEmpty ? "" : " [\(units.joined(separator: ", "))]")
  }

  static let before = [
    "第一条　为了安全，制定本法。", "第二条　单位应当登记，并且按照规定保存记录。\n记录保存三年。",
    "第三条　禁止擅自转让。", "第四条　主管部门应当监督检查：\n（一）制度；\n（二）记录；\n（三）人员；\n（四）其他。",
    "第五条　本法自2001年6月1日起施行。",
  ]
  static let after = [
    "第一条　为了安全，制定本法。", "第二条　国家鼓励研究开发。",
    "第三条　单位应当登记，并且按照规定保存记录。\n记录保存五年。\n到期的记录应当销毁。",
    "第四条　主管部门应当监督检查：\n（一）制度；\n（二）人员；\n（三）设备；\n（四）其他。",
    "第五条　本法自2001年6月1日起施行。",
  ]

  @Test(arguments: [true, false]) func everyChangeIsTold(isOutline: Bool) throws {
    let comparison = RegulationComparison(
      try Self.regulation(Self.before, isOutline: isOutline),
      try Self.regulation(Self.after, day: "2011-01-01", isOutline: isOutline))
    #expect(
      Self.told(comparison) == [
        "added →2", "modified 2→3 [modified 2.2→3.2, added →3.3]", "deleted 3→",
        "modified 4→4 [modified 4.1→4.1 [deleted 4.1.2→, renumbered 4.1.3→4.1.2, added →4.1.3]]",
      ])
    #expect(comparison.count(of: .same) == 2)
  }

  @Test func renumberingAloneIsNoChange() throws {
    let shifted =
      [Self.before[0], "第二条　新的一条，与别的都不相同。"]
      + zip(Self.before.dropFirst(), ["三", "四", "五", "六"]).map { article, number in
        "第\(number)条" + article.dropFirst(3)
      }
    let comparison = RegulationComparison(
      try Self.regulation(Self.before), try Self.regulation(shifted, day: "2011-01-01"))
    #expect(
      Self.told(comparison) == [
        "added →2", "renumbered 2→3", "renumbered 3→4", "renumbered 4→5", "renumbered 5→6",
      ])
  }

  @Test func theSameIsTheSame() throws {
    let one = try Self.regulation(Self.before)
    #expect(!RegulationComparison(one, one).hasDifferences)
  }

  @Test func aDraftConcordanceIsUnverifiedAndPointsAtSomething() throws {
    let old = try Self.regulation(Self.before)
    let new = try Self.regulation(Self.after, day: "2011-01-01")
    let day = try #require(CivilDate("2011-06-01"))
    let table = try #require(
      Concordance.draft(RegulationComparison(old, new), id: "concordance-exl", on: day))
    let bytes = ConcordanceWriter.write(table, made: day)
    let read = try ConcordanceReader.read(bytes)
    #expect(read.rows.map(\.relation) == [.same, .candidate, .none, .candidate, .same])
    #expect(read.rows.allSatisfy { !$0.isVerified })
    #expect(read.problems { $0.version == old.facts.version ? old : new } == [])
  }

  @Test func aRowIsChangedInPlace() throws {
    let file = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- ours -->
      <concordance xmlns="urn:guiju:1" id="c" schemaVersion="1" from="a" to="b" on="2026-08-15">
        <header date="2026-01-01"><title>表</title></header>
        <row   from="a#3" to="b#5"
             relation="candidate" state="unverified" validFrom="2026-08-15"/>
        <row from="a#4" relation="none" state="unverified"/>
      </concordance>

      """
    var row = try #require(try ConcordanceReader.read(Array(file.utf8)).rows.first)
    row.relation = .changed
    row.isVerified = true
    row.verifiedBy = "张<三>"
    row.verifiedOn = CivilDate("2026-09-01")
    let changed = String(
      decoding: try ConcordanceWriter.put(row, into: Array(file.utf8)), as: UTF8.self)
    let start = try #require(file.range(of: "  <row   ")?.lowerBound)
    let end = try #require(file.range(of: "\n  <row from=\"a#4\"")?.lowerBound)
    #expect(
      changed == file[..<start]
        + "  <row from=\"a#3\" to=\"b#5\" relation=\"changed\" state=\"verified\" "
        + "verifiedBy=\"张&lt;三&gt;\" verifiedOn=\"2026-09-01\" validFrom=\"2026-08-15\"/>"
        + file[end...])
    let more = ConcordanceRow(
      from: [try #require(ProvisionTarget("a#6"))], to: [], relation: .none, isVerified: false)
    let longer = String(
      decoding: try ConcordanceWriter.put(more, into: Array(file.utf8)), as: UTF8.self)
    #expect(
      longer.hasSuffix(
        "  <row from=\"a#6\" relation=\"none\" state=\"unverified\"/>\n</concordance>\n"))
  }
}
