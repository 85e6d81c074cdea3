import Files
import Foundation
import TestSupport
import Testing

/// `regulation diff|concordance`, `refs`, `impact` and `coverage` on the built program.
@Suite struct LawQuestionTests {
  static func rows(_ result: ProcessResult, table: Int? = nil) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    guard let table else { return try #require(object?["rows"] as? [[String: Any]]) }
    let tables = try #require(object?["tables"] as? [[String: Any]])
    return try #require(tables[table]["rows"] as? [[String: Any]])
  }

  @Test func twoFilesAreCompared() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.write("old.txt", RegulationImportTests.law)
    _ = try scratch.write("new.txt", RegulationImportTests.law.replacing("保持安静", with: "不得喧哗"))
    let guiju = try Guiju(in: scratch)
    let result = try guiju("regulation", "diff", "old.txt", "new.txt", "--exit-code")
    #expect(result.status == 1, "\(result.errors)")
    #expect(result.output.contains("[-保持安静-]{+不得喧哗+}"), "\(result.output)")
    #expect(result.output.contains("modified 1, added 0, deleted 0, renumbered 0, unchanged 2."))
    #expect(try guiju("regulation", "diff", "old.txt", "old.txt", "--exit-code").status == 0)
    #expect(try guiju("regulation", "diff", "示例安全法").status == 64)
  }

  @Test func aRowIsVerifiedAndABadOneRefused() throws {
    let repository = try Sample.shipped()
    let guiju = try Guiju(in: repository)
    let verified = try guiju.run([
      "regulation", "concordance", "verify", "rpcl#31", "--relation", "same", "--by", "张三", "--on",
      "2026-11-20", "--basis", "会签单",
    ])
    #expect(verified.status == 0, "\(verified.errors)")
    let shown = try Self.rows(
      guiju("regulation", "concordance", "show", "放射性污染防治法", "--format", "json"))
    let row = try #require(shown.first { ($0["old"] as? [String]) == ["rpcl#31"] })
    #expect(row["state"] as? String == "verified" && row["verifiedBy"] as? String == "张三")
    // The clean-up table now says who.
    let impact = try guiju("impact", "放射性污染防治法#31", "--format", "json", "--as-of", Guiju.day)
    let ours = try Self.rows(impact, table: 0)
    #expect(ours.map { $0["verifiedBy"] as? String } == ["张三", "张三", "张三"])
    let changed = try changes(under: repository.scratch.path) { () throws -> Void in
      let bad = try guiju.run([
        "regulation", "concordance", "add", "rpcl#31", "--to", "eco-code#9999", "--relation",
        "same",
      ])
      #expect(bad.status == 2)
      #expect(bad.errors.contains("eco-code#9999") && bad.errors.contains("has no such article"))
    }
    #expect(changed == [])
    #expect(try guiju("regulation", "concordance", "check").status == 0)
  }

  @Test func theCleanUpTableInEveryFormat() throws {
    let repository = try Sample.shipped()
    let guiju = try Guiju(in: repository, language: "zh")
    let arguments = ["impact", "生态环境法典", "--as-of", Guiju.day]
    let json = try guiju.run(arguments + ["--format", "json"])
    #expect(json.status == 0, "\(json.errors)")
    let ours = try Self.rows(json, table: 0)
    let elements = Set(
      try ours.map { row in
        let clause = try #require(row["clause"] as? [String: Any])
        return "\(clause["path"] ?? "")#\(clause["element"] ?? "")"
      })
    #expect(elements.count == 47)
    #expect(elements.contains("procedures/inspection/baseline/IP-052.xml#b3k6nrez"))
    // Nobody has filled in what people fill in.
    #expect(ours.allSatisfy { ($0["opinion"] as? String ?? "").isEmpty })
    let html = try guiju.run(arguments + ["--format", "html"])
    for words in ["我们要改的", "应当建议上位机关改的", "未核定", "机器比对结果，供法规部门核定，不作为法律意见。"] {
      #expect(html.output.contains(words), "\(words)")
    }
    let csv = try guiju.run(arguments + ["--format", "csv"])
    #expect(csv.output.split(separator: "\r\n").count > 60)
    let docx = try guiju.run(arguments + ["--format", "docx"])
    #expect(docx.status == 0 && docx.output.hasPrefix("PK"))
  }

  @Test func severalCandidatesAreListed() throws {
    let repository = try Sample.shipped()
    let guiju = try Guiju(in: repository)
    let several = try guiju("refs", "监督检查程序")
    #expect(several.status == 64)
    #expect(several.errors.contains("can mean") && several.errors.contains("IP-024"))
    let none = try guiju("refs", "《核安全法》第九百条")
    #expect(none.status == 64 && none.errors.contains("has no 900"), "\(none.errors)")
    #expect(try guiju("impact", "行政处罚法", "2017").status == 64)
    let facts = try guiju("impact", "行政处罚法", "2017-09-01..2021-01-22")
    #expect(facts.status == 2 && facts.errors.contains("name and dates only"), "\(facts.errors)")
    let found = try Self.rows(guiju("refs", "《核安全法》第五十五条第三款", "--format", "json"))
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { ($0["provision"] as? String)?.hasPrefix("第五十五条") == true })
  }

  @Test func coverageTellsGaps() throws {
    let repository = try Sample.shipped()
    let guiju = try Guiju(in: repository)
    let result = try guiju(
      "coverage", "--only", "ranges", "--format", "json", "--as-of", Guiju.day, "--exit-code")
    #expect(result.status == 1, "\(result.errors)")
    let keys = try Self.rows(result).compactMap { $0["violation"] as? String }
    #expect(keys.contains("d449-15") && keys.contains("d449-32") && !keys.contains("d500-25"))
    // The code was not in force the day before.
    let before = try guiju(
      "coverage", "--only", "ranges", "--format", "json", "--as-of", "2026-08-14", "--exit-code")
    #expect(before.status == 0)
    let bare = try Sample.repository()
    let empty = try Guiju(in: bare)("coverage")
    #expect(empty.status == 2 && empty.errors.contains("no register of obligations"))
  }
}
