import Archive
import Files
import Foundation
import TestSupport
import Testing

/// What `guiju align` shows, on three small plans with one fault in every plane.
@Suite struct AlignViewTests {
  private static func repository() throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    let tests = PathText.parent(of: PathText.parent(of: #filePath))
    _ = try runProcess(
      "/bin/cp", ["-r", tests + "/Fixtures/alignment/views/.", scratch.path],
      environment: ["PATH": "/bin"])
    return scratch
  }

  private static func align(_ arguments: String..., language: String = "zh") throws -> ProcessResult
  {
    let scratch = try repository()
    return try Guiju(in: scratch, language: language)
      .run(["align", "--as-of", Guiju.day] + arguments)
  }

  private static func json(_ arguments: String...) throws -> [String: Any] {
    let scratch = try repository()
    let result = try Guiju(in: scratch)
      .run(["align", "--as-of", Guiju.day, "--format", "json"] + arguments)
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(object as? [String: Any], "\(result.errors)")
  }

  /// `主题 | 预案 条款 值 [问题] … | 结论`, one line a row.
  private static func crosswalk(_ report: [String: Any]) throws -> [String] {
    let sections = try #require(report["crosswalk"] as? [[String: Any]])
    return try sections.flatMap { section -> [String] in
      let topic = section["topic"] as? String ?? ""
      return try #require(section["rows"] as? [[String: Any]]).map { row in
        let cells = (row["cells"] as? [[String: Any]] ?? []).map { cell -> String in
          let value = (cell["value"] as? [String: String])?["zh"] ?? ""
          let number = cell["number"] as? String ?? "-"
          return "\(cell["document"] as? String ?? "") \(number) \(value)"
        }
        let absent = (row["absent"] as? [String] ?? []).map { "\($0) 无" }
        let name = (row["topic"] as? [String: String])?["zh"] ?? ""
        let verdict = row["verdict"] as? String ?? ""
        let findings = row["findings"] as? [Int] ?? []
        return ([topic, name] + cells + absent + [verdict]).joined(separator: " | ")
          + findings.map { " \($0)" }.joined()
      }
    }
  }

  @Test func everyPlaneHasItsRow() throws {
    let report = try Self.json()
    let rows = try Self.crosswalk(report)
    #expect(
      rows == [
        "relations | 上级预案 | EP-A1 - 《省场外应急预案》（第1版，现行第2版） | EP-C1 - 《省场外应急预案》（现行第2版） | fails 1 12",
        "relations | 下级预案 | EP-B1 - 《甲核电厂<1号&2号机组>“场内”应急预案》（现行第1版） | single",
        "notification | 甲核电厂→省核应急办：应急通告（厂房应急及以上） | EP-A1 2.1 发出：15分钟内，自进入应急状态起；专线、卫星（备用）；须回执 | EP-B1 1.1 接收：10分钟内，自进入应急状态起；专线、卫星（备用）；须回执 | fails 2",
        "notification | 甲核电厂→乙县政府：通报（场区应急及以上） | EP-A1 2.2 发出：30分钟内，自进入应急状态起；卫星（备用）、电话；须回执 | EP-C1 无 | fails 3",
        "notification | 省核应急办→乙县政府：通知（厂房应急及以上） | EP-B1 1.2 发出：20分钟内，自接到起；专线、卫星（备用） | EP-C1 1.1 接收：20分钟内，自接到起；专线、卫星（备用）；须回执 | agrees",
        "command | 场内总指挥 | EP-A1 1.2 牵头：应急总指挥（厂长；替代：副厂长）；自到位起；厂房应急及以上 | single",
        "command | 场外监测 | EP-A1 1.3 牵头：甲核电厂；自事件发生起；场外应急 | EP-B1 2 牵头：省核应急办；自事件发生起；场外应急 | fails 10",
        "support | 车辆：甲核电厂←乙县政府 | EP-A1 3 请求：30辆；90分钟内到位；场区应急及以上 | EP-C1 2.2 承诺：20辆；动员40分钟、路途1小时；场区应急及以上 | fails 4 5",
        "protection | 隐蔽 | EP-A1 4.1 判据：可防止剂量≥10 mSv；决定：省核应急办；实施：乙县政府 | EP-B1 3.1 判据：预期剂量≥10 mSv；决定：省核应急办；实施：乙县政府 | fails 6",
        "zones | 烟羽应急计划区 | EP-A1 4.2 半径：10 km；乙县 | EP-B1 3.2 半径：7 km；乙县 | fails 7",
        "termination | 场外应急状态终止：条件 | EP-A1 5.1 （1）释放已经停止 | single",
        "termination | 场外应急状态终止：权限 | EP-A1 5.1 建议：甲核电厂；决定：甲核电厂；公布：省核应急办 | EP-B1 4.1 建议：甲核电厂；决定：省核应急办；公布：省核应急办 | fails 11",
        "information | 信息发布 | EP-A1 5.2 发布：省核应急办 | EP-B1 4.2 发布：省核应急办 | agrees",
        "drills | 甲核电厂—省核应急办 | EP-A1 5.3 联合演习；每2年；上次2025-06-01；下次2027-06-01 | agrees",
        "drills | 省核应急办—乙县政府 | EP-B1 无 | EP-C1 无 | fails 9",
      ])
    // The numbers are those of the findings, and the verdicts theirs.
    let findings = try #require(report["findings"] as? [[String: Any]])
    #expect(
      findings.map { $0["rule"] as? String ?? "" } == [
        "REF002", "NTF003", "NTF001", "RES001", "RES004", "PRO001", "PRO002", "COV008", "DRL001",
        "CMD004", "END002", "COV003",
      ])
  }

  @Test func theCommandTableSaysWhoActsBefore() throws {
    let command = try #require(try Self.json("--view", "command")["command"] as? [[String: Any]])
    #expect(command.count == 1)
    #expect(command[0]["levels"] as? [String] == ["应急待命", "厂房应急", "场区应急", "场外应急"])
    let functions = try #require(command[0]["functions"] as? [[String: Any]])
    #expect(
      functions.map { $0["function"] as? String } == ["overall-command", "offsite-monitoring"])
    let overall = try #require(functions[0]["cells"] as? [[String: Any]])
    #expect((overall[0]["holders"] as? [Any])?.isEmpty == true)
    let holder = try #require((overall[1]["holders"] as? [[String: Any]])?.first)
    #expect(holder["from"] as? String == "arrival" && holder["acting"] as? [String] == ["当班值长"])
    let monitoring = try #require(functions[1]["cells"] as? [[String: Any]])
    #expect((monitoring[3]["holders"] as? [Any])?.count == 2)
    #expect(functions[1]["verdict"] as? String == "fails")
    #expect(functions[1]["findings"] as? [Int] == [10])
    let text = try Self.align("--view", "command").output
    #expect(text.contains("先由当班值长代行；到位后：甲核电厂应急总指挥〔EP-A1 第1.2条〕"), "\(text)")
    #expect(text.contains("同左") && text.contains("厂长") && text.contains("副厂长"))
  }

  @Test func supportIsShortAndLate() throws {
    let report = try Self.json("--view", "resources")
    #expect(report["crosswalk"] == nil && report["chains"] == nil)
    let resources = try #require(report["resources"] as? [String: Any])
    let request = try #require((resources["requests"] as? [[String: Any]])?.first)
    #expect(request["amount"] as? String == "short" && request["arrival"] as? String == "late")
    #expect(request["findings"] as? [Int] == [4, 5])
    let promise = try #require((request["commitments"] as? [[String: Any]])?.first)
    #expect(promise["quantity"] as? String == "20" && promise["unit"] as? String == "辆")
    #expect(promise["mobilise"] as? Int == 40 && promise["travel"] as? Int == 60)
    let text = try Self.align("--view", "resources", language: "en").output
    #expect(text.contains("30 vehicles") && text.contains("20 vehicles"), "\(text)")
  }

  @Test func theTimelineCountsFromTheTrigger() throws {
    let stories = try #require(try Self.json()["timelines"] as? [[String: Any]])
    #expect(stories.count == 2)
    func steps(_ story: [String: Any]) -> [String] {
      (story["steps"] as? [[String: Any]] ?? []).map { step in
        "\(step["number"] ?? "") \(step["from"] ?? "") \(step["to"] ?? "") \(step["at"] ?? "") \(step["worst"] as? Bool == true)"
      }
    }
    #expect(
      steps(stories[0]) == [
        "1 party:plant party:province 15 true", "2 party:province party:county 35 false",
      ])
    // From the site area on the county hears of it earlier, and of two states in one story.
    #expect((stories[1]["triggers"] as? [Any])?.count == 2)
    #expect(
      steps(stories[1]) == [
        "1 party:plant party:province 15 true", "2 party:plant party:county 30 false",
        "3 party:province party:county 35 false",
      ])
    let limit = try #require((stories[0]["limits"] as? [[String: Any]])?.first)
    #expect(limit["at"] as? Int == 15 && limit["slack"] as? Int == 0)
  }

  @Test func aScenarioLeavesOutWhatItDoesNotReach() throws {
    for words in ["厂房应急", "Facility emergency", "nuclear-state:厂房应急", "厂房应急+plant"] {
      let report = try Self.json("--scenario", words)
      let rows = try Self.crosswalk(report)
      #expect(!rows.contains { $0.hasPrefix("support") || $0.contains("通报") }, "\(words)")
      #expect(rows.contains { $0.contains("场内总指挥") } && !rows.contains { $0.contains("场外监测") })
      let rules =
        (report["findings"] as? [[String: Any]])?.compactMap { $0["rule"] as? String } ?? []
      #expect(!rules.contains("RES001") && !rules.contains("CMD004") && rules.contains("NTF003"))
      let command = try #require((report["command"] as? [[String: Any]])?.first)
      #expect(command["levels"] as? [String] == ["厂房应急"])
      #expect((report["timelines"] as? [Any])?.count == 1)
    }
    let wrong = try Self.align("--scenario", "不存在", language: "en")
    #expect(wrong.status == 64 && wrong.errors.contains("nuclear-state:厂房应急"), "\(wrong.errors)")
  }

  @Test func twoPlansAreHeldAgainstEachOther() throws {
    let report = try Self.json("EP-A1", "--with", "EP-B1")
    let rows = try Self.crosswalk(report)
    #expect(!rows.contains { $0.contains("EP-C1") }, "\(rows)")
    #expect(rows.contains { $0.hasPrefix("zones") } && !rows.contains { $0.hasPrefix("support") })
    let rules = (report["findings"] as? [[String: Any]])?.compactMap { $0["rule"] as? String } ?? []
    #expect(
      rules == ["REF002", "NTF003", "PRO001", "PRO002", "CMD004", "END002"], "\(rules)")
    #expect(try Self.align("--with", "EP-B1").status == 64)
    #expect(try Self.align("EP-A1", "--with", "EP-X1").status == 64)
  }

  @Test func htmlEscapesNamesAndDrawsTheTimeline() throws {
    for language in ["zh", "en"] {
      let page = try Self.align("--format", "html", language: language).output
      #expect(!page.contains("<1号") && !page.contains("<units"))
      #expect(
        page.contains(
          language == "zh" ? "甲核电厂&lt;1号&amp;2号机组&gt;“场内”应急预案" : "Plant A &lt;units 1 &amp; 2&gt;"))
      #expect(
        page.contains("<svg") && page.contains("fill=\"black\"") && !page.contains("color=\"red\""))
      #expect(
        page.contains(language == "zh" ? "时限15分钟，富余0分钟" : "limit 15 min, slack 0 min"))
    }
  }

  @Test func wordHoldsTheTables() throws {
    let scratch = try Self.repository()
    let result = try Guiju(in: scratch, language: "zh")
      .shell("\"$guiju\" align --as-of \(Guiju.day) --format docx > out.docx; echo $?")
    #expect(result.output == "1\n", "\(result.errors)")
    let archive = try ZipReader(
      FileReader.readFile(scratch.path("out.docx"), maxBytes: 1 << 24))
    let document = String(
      decoding: try archive.bytes(of: "word/document.xml"), as: UTF8.self)
    for words in [
      "应急预案衔接对照表", "指挥职能表", "支援平衡表", "最不利报告链", "衔接问题清单", "可防止剂量≥10 mSv",
      "甲核电厂&lt;1号&amp;2号机组&gt;", "w:orient=\"landscape\"", "<w:tblHeader/>",
    ] {
      let isThere = document.contains(words)
      #expect(isThere, "\(words)")
    }
  }

  @Test func englishSpeaksEnglish() throws {
    let text = try Self.align(language: "en").output
    for words in [
      "Plant A → Provincial office: alert (Facility emergency and above)", "Sheltering",
      "averted dose ≥10 mSv", "on-site overall command", "Plant A (emergency director)", "County B",
      "General emergency",
      "(not provided for)", "✗ problem (finding 2)",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("场外应急") && !text.contains("省核应急办"))
  }

  @Test func csvHasOneLineAPlan() throws {
    let csv = try Self.align("--format", "csv", "--view", "crosswalk").output
    #expect(csv.contains("烟羽应急计划区,EP-B1 省场外应急预案,半径：7 km；乙县 ✗7,第3.2条,✗ 有问题（问题7）"), "\(csv)")
  }

  // MARK: - Pictures

  private struct Box {
    var words: String
    var x: ClosedRange<Double>
    var y: ClosedRange<Double>

    func meets(_ other: Box) -> Bool { x.overlaps(other.x) && y.overlaps(other.y) }
  }

  /// The labels and numbered dots of a picture; a Chinese character is as wide as it is high.
  private static func boxes(_ svg: Substring) throws -> [Box] {
    var boxes: [Box] = []
    for line in svg.split(separator: "\n") {
      func number(_ name: String) throws -> Double? {
        try line.firstMatch(of: Regex(" \(name)=\"([0-9.]+)\""))
          .flatMap { $0[1].substring.flatMap { Double($0) } }
      }
      if line.hasPrefix("<circle"), let x = try number("cx"), let y = try number("cy"),
        try number("r") == 10
      {
        boxes.append(Box(words: "dot \(x) \(y)", x: (x - 10)...(x + 10), y: (y - 10)...(y + 10)))
      } else if line.hasPrefix("<text"), !line.contains("middle"), let x = try number("x"),
        let y = try number("y"), let from = line.firstIndex(of: ">")
      {
        let words = line[line.index(after: from)...].prefix { $0 != "<" }
        let width = words.unicodeScalars.reduce(0.0) { $0 + ($1.value > 0x2E80 ? 12 : 6) }
        let isEnd = line.contains("\"end\"")
        boxes.append(
          Box(
            words: String(words), x: isEnd ? (x - width)...x : x...(x + width),
            y: (y - 9)...(y + 2)))
      }
    }
    return boxes
  }

  @Test func noLabelOfAnyTimelineLiesOnAnother() throws {
    let repository = try Sample.shipped()
    for language in ["zh", "en"] {
      let page = try Guiju(in: repository, language: language)
        .run(["align", "--as-of", Guiju.day, "--view", "timeline", "--format", "html"]).output
      let pictures = page.split(separator: "<svg").dropFirst()
      #expect(pictures.count > 5)
      for picture in pictures {
        let boxes = try Self.boxes(
          picture.prefix(upTo: picture.firstRange(of: "</svg>")?.lowerBound ?? picture.endIndex))
        #expect(boxes.count > 4)
        for (place, box) in boxes.enumerated() {
          for other in boxes[..<place] where box.meets(other) {
            Issue.record("\(box.words) lies on \(other.words)")
          }
        }
      }
    }
  }

  @Test func aTerminalIsNotOverrun() throws {
    let scratch = try Self.repository()
    for width in [80, 120] {
      let result = try Guiju(in: scratch, language: "zh").shell(
        "script -qc \"stty cols \(width); $guiju align --as-of \(Guiju.day)\" /dev/null")
      // Where the machine has no `script` there is no terminal to look at.
      guard result.output.contains("衔接") else { return }
      #expect(result.output.split(whereSeparator: \.isNewline).count > 50)
      for line in result.output.split(whereSeparator: \.isNewline) {
        let plain = try line.replacing(Regex("\u{1B}\\[[0-9;]*m"), with: "")
        let columns = plain.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) }
        #expect(columns <= width, "\(plain)")
      }
    }
  }
}
