import TestSupport
import Testing

/// Which revision of each plan `guiju align` reviews on a day.
@Suite struct AlignRevisionTests {
  /// Days as seconds: 2026-06-01 and 2026-08-01, noon in China.
  private static let june = 1_780_286_400
  private static let august = 1_785_556_800
  private static let others = ["EP-B1@2 tree", "EP-C1@1 tree"]

  @Test func aPastDayIsAnsweredWithTheRevisionOfThatDay() throws {
    let scene = try PlanScene()
    let first = String(try scene.start().prefix(8))
    let second = try PlanScene.plan(2, "effective", #"effective="2026-06-01""#, minutes: 25)
    try scene.commit([PlanScene.a1: second], on: Self.june)

    let before = try scene.report("2026-05-31")
    #expect(before.plans == ["EP-A1@1 \(first)"] + Self.others)
    #expect(before.alert == "2.1 发出：15分钟内 procedures/emergency/EP-A1.xml")
    #expect(before.findings.count == 12)
    #expect(before.result.errors.contains("取自历史（2026-01-10起施行，提交 \(first)"))
    #expect(before.result.errors.contains("最新的第2版2026-06-01起生效"))

    let after = try scene.report("2026-06-01")
    #expect(after.plans == ["EP-A1@2 tree"] + Self.others)
    #expect(after.alert == "2.1 发出：25分钟内 procedures/emergency/EP-A1.xml")
    #expect(after.result.errors.isEmpty, "\(after.result.errors)")
    #expect(after.absent.isEmpty && after.limitation == nil)

    let english = try Guiju(in: scene.folder)(
      "align", "--as-of", "2026-05-31", "--view", "findings")
    #expect(english.output.contains("revision 1 (commit \(first)"), "\(english.output)")
    #expect(english.errors.contains("revision 2 of the tree is in force from 2026-06-01 only"))
    let page = try Guiju(in: scene.folder, language: "zh")
      .run(["align", "--as-of", "2026-05-31", "--format", "html"])
    #expect(page.output.contains("第1版（提交 \(first)"))
  }

  @Test func whatTheFindingsSayIsOfTheRevisionReviewed() throws {
    let scene = try PlanScene()
    try scene.start()
    // Two lines more before everything, and the alert later than the law has it.
    let second = try PlanScene.plan(2, "draft", "", minutes: 50)
      .replacing("  <section id=\"aexaaaa2\"", with: "\n\n  <section id=\"aexaaaa2\"")
    try scene.write([PlanScene.a1: second])
    let report = try scene.report(Guiju.day)
    let fixture = try PlanScene()
    try fixture.start()
    let expected = try fixture.report(Guiju.day)
    #expect(report.findings.count == 12)
    for member in ["findings", "crosswalk", "pairs", "chains", "command", "resources"] {
      #expect(try report.text(of: member) == expected.text(of: member))
    }
  }

  @Test(arguments: ["draft", "comment", "review"])
  func aDraftDoesNotPutTheRevisionInForceAside(_ state: String) throws {
    let scene = try PlanScene()
    let first = String(try scene.start().prefix(8))
    try scene.write([PlanScene.a1: try PlanScene.plan(2, state, "", minutes: 25)])
    for isCommitted in [false, true] {
      if isCommitted { try scene.commit([:], on: Self.june) }
      for day in [Guiju.day, "2090-01-01"] {
        let report = try scene.report(day)
        #expect(report.plans == ["EP-A1@1 \(first)"] + Self.others)
        #expect(report.alert == "2.1 发出：15分钟内 procedures/emergency/EP-A1.xml")
        #expect(report.result.errors.contains("最新的第2版尚未生效"))
      }
    }
  }

  @Test func anApprovedRevisionCountsFromItsDayOn() throws {
    let scene = try PlanScene()
    let first = String(try scene.start().prefix(8))
    try scene.write([
      PlanScene.a1: try PlanScene.plan(2, "approved", #"effective="2089-01-01""#, minutes: 25)
    ])
    #expect(try scene.report(Guiju.day).plans == ["EP-A1@1 \(first)"] + Self.others)
    #expect(try scene.report("2088-12-31").plans == ["EP-A1@1 \(first)"] + Self.others)
    let later = try scene.report("2089-01-01")
    #expect(later.plans == ["EP-A1@2 tree"] + Self.others)
    #expect(later.alert == "2.1 发出：25分钟内 procedures/emergency/EP-A1.xml")
  }

  @Test func aRevisionThatEndedDoesNotBringBackTheOneBefore() throws {
    let scene = try PlanScene()
    let first = String(try scene.start().prefix(8))
    let dates = #"effective="2026-06-01" expires="2026-08-01""#
    try scene.commit(
      [PlanScene.a1: try PlanScene.plan(2, "withdrawn", dates)], on: Self.june)
    #expect(try scene.report("2026-05-31").plans == ["EP-A1@1 \(first)"] + Self.others)
    #expect(try scene.report("2026-07-31").plans == ["EP-A1@2 tree"] + Self.others)
    let ended = try scene.report("2026-08-01")
    #expect(ended.plans == Self.others)
    #expect(ended.absent == ["EP-A1: 已废止；2026-08-01起失效"])
    // Nor does a new draft after that.
    try scene.commit([PlanScene.a1: try PlanScene.plan(3, "draft", "")], on: Self.august)
    #expect(try scene.report("2026-09-01").absent == ["EP-A1: 尚未生效（起草）"])
    #expect(try scene.report("2026-07-31").plans.first?.hasPrefix("EP-A1@2 ") == true)
  }

  @Test func aPlanThatWasTakenAwayCountsForTheDaysBefore() throws {
    let scene = try PlanScene()
    let first = String(try scene.start().prefix(8))
    try scene.repository.git(["rm", "-q", PlanScene.c1])
    let removal = String(try scene.commit([:], on: Self.august).prefix(10))
    let before = try scene.report("2026-07-31")
    #expect(before.plans == ["EP-A1@1 tree", "EP-B1@2 tree", "EP-C1@1 \(first)"])
    #expect(before.result.errors.contains("文件已由提交 \(removal)（2026-08-01）移出仓库"))
    #expect(before.findings.count == 12)
    // Nothing says that it ended, but it is not kept any more.
    let after = try scene.report("2026-08-01")
    #expect(after.plans == ["EP-A1@1 tree", "EP-B1@2 tree"])
    #expect(
      after.absent == [
        "?EP-C1: 文件已由提交 \(removal)（2026-08-01）移出仓库；文件没有写明失效日期，2026-08-01是否仍然有效无法判定"
      ])
    #expect(after.findings.filter { $0.hasSuffix("undetermined") }.count == 5, "\(after.findings)")
    // Of days to come the tree alone is asked.
    #expect(try scene.report("2090-01-01").absent.isEmpty)
  }

  @Test func aPlanWhoseFileIsAnotherPlanNowHasAPathOfItsOwn() throws {
    let scene = try PlanScene()
    let first = String(try scene.start().prefix(8))
    let other = try PlanScene.text(PlanScene.c1).replacing(#"id="EP-C1""#, with: #"id="EP-C2""#)
      .replacing(#"effective="2026-01-10""#, with: #"effective="2026-08-01""#)
    try scene.commit([PlanScene.c1: other], on: Self.august)
    let before = try scene.report("2026-07-31")
    #expect(before.plans == ["EP-A1@1 tree", "EP-B1@2 tree", "EP-C1@1 \(first)"])
    #expect(before.absent == ["EP-C2: 2026-08-01起生效"])
    #expect(before.findings.count == 12)
  }

  @Test func aPlanThatWasMovedIsFound() throws {
    let scene = try PlanScene()
    let first = String(try scene.start().prefix(8))
    try scene.repository.git(["rm", "-q", PlanScene.a1])
    let moved = "procedures/emergency/plant/EP-A1.xml"
    try scene.commit(
      [moved: try PlanScene.plan(2, "effective", #"effective="2026-08-01""#, minutes: 25)],
      on: Self.august)
    let before = try scene.report("2026-07-31")
    #expect(before.plans == Self.others + ["EP-A1@1 \(first)"])
    #expect(before.alert == "2.1 发出：15分钟内 \(moved)")
  }

  @Test func whereHistoryDoesNotReachNothingIsDetermined() throws {
    let scene = try PlanScene()
    try scene.start()
    try scene.commit([PlanScene.a1: try PlanScene.plan(2, "draft", "")], on: Self.june)
    let clone = try GitFixture(scratch: ScratchFolder(), name: "clone")
    try scene.repository.git([
      "clone", "-q", "--depth", "1", "file://" + scene.repository.path, clone.path,
    ])
    let report = try PlanScene.report(clone.path, Guiju.day)
    #expect(report.plans == Self.others)
    #expect(report.absent.count == 1)
    #expect(report.absent[0].hasPrefix("?EP-A1: 尚未生效（起草）；浅克隆只有最近 1 个提交"))
    #expect(report.result.errors.contains("无法判定"))
    #expect(report.limitation == nil)
    // A day before the cut: what was taken away since then cannot be known either.
    let early = "2026-05-01"
    let limitation = try #require(try PlanScene.report(clone.path, early).limitation)
    #expect(limitation.hasPrefix("已移出仓库的预案无从查找：浅克隆只有最近 1 个提交"))
    let page = try Guiju(in: clone.path, language: "zh")("align", "--as-of", early)
    #expect(page.output.contains(limitation) && page.errors.contains(limitation))
    let text = try Guiju(in: clone.path, language: "zh")("align", "--as-of", Guiju.day)
    #expect(text.output.contains("另有1份预案当日是否有效无法判定，没有参加比对。"))

    let none = try Guiju(in: clone.path, language: "zh")("align", "--as-of", "2025-01-01")
    #expect(none.status == 2)
    #expect(none.errors.contains("有没有有效的应急预案，无法判定"), "\(none.errors)")
  }

  @Test func withoutRepositoryOrCommitTheDraftIsUndetermined() throws {
    let scene = try PlanScene()
    try scene.start()
    try scene.write([PlanScene.a1: try PlanScene.plan(2, "draft", "")])
    let folder = try ScratchFolder()
    _ = try runProcess(
      "/bin/cp", ["-r", scene.folder + "/.", folder.path], environment: ["PATH": "/bin"])
    _ = try runProcess("/bin/rm", ["-rf", folder.path + "/.git"], environment: ["PATH": "/bin"])
    let bare = try PlanScene.report(folder.path, Guiju.day)
    #expect(bare.plans == Self.others)
    #expect(
      bare.absent == [
        "?EP-A1: 尚未生效（起草）；这里不是 git 仓库，没有历史版本可查，2026-11-23有效的是哪一版无法判定"
      ])
    _ = try runProcess(
      "/usr/bin/git", ["init", "-q", "-b", "main"], environment: scene.repository.environment,
      cwd: folder.path)
    let unborn = try PlanScene.report(folder.path, Guiju.day)
    #expect(unborn.absent.first?.contains("仓库还没有任何提交") == true, "\(unborn.absent)")
    // The first revision has none before it: there is nothing that could be in force.
    try scene.write([PlanScene.a1: try PlanScene.plan(1, "draft", "")])
    #expect(try scene.report(Guiju.day).absent == ["EP-A1: 尚未生效（起草）"])
  }

  @Test func historyThatCannotBeReadIsNoAnswer() throws {
    let scene = try PlanScene()
    try scene.start()
    let blob = try scene.repository.git(["rev-parse", "HEAD:" + PlanScene.a1])
    try scene.commit([PlanScene.a1: try PlanScene.plan(2, "draft", "")], on: Self.june)
    let object = ".git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))"
    _ = try runProcess(
      "/bin/rm", ["-f", scene.folder + "/" + object], environment: ["PATH": "/bin"])
    let report = try scene.report(Guiju.day)
    #expect(report.plans == Self.others)
    #expect(report.absent.count == 1)
    #expect(report.absent.first?.hasPrefix("?EP-A1: 尚未生效（起草）；历史读不出（仓库缺少对象 \(blob)") == true)
    #expect(report.limitation?.contains(blob) == true)
    // Of days to come nobody looks for what was taken away.
    #expect(try scene.report("2090-01-01").limitation == nil)
  }

  @Test func aCorpusInAFolderOfTheRepositoryAndABareOne() throws {
    let scene = try PlanScene(prefix: "corpus")
    let first = String(try scene.start().prefix(8))
    try scene.repository.git(["rm", "-q", "corpus/" + PlanScene.c1])
    try scene.commit(
      [PlanScene.a1: try PlanScene.plan(2, "draft", "", minutes: 25)], on: Self.august)
    let report = try scene.report("2026-07-31")
    #expect(report.plans == ["EP-A1@1 \(first)", "EP-B1@2 tree", "EP-C1@1 \(first)"])
    #expect(report.alert == "2.1 发出：15分钟内 procedures/emergency/EP-A1.xml")

    let whole = try PlanScene()
    try whole.start()
    try whole.commit(
      [PlanScene.a1: try PlanScene.plan(2, "draft", "", minutes: 25)], on: Self.august)
    let bare = try GitFixture(scratch: ScratchFolder(), name: "bare.git")
    try whole.repository.git(["clone", "-q", "--bare", whole.repository.path, bare.path])
    #expect(
      try PlanScene.report(bare.path, Guiju.day).alert
        == "2.1 发出：15分钟内 procedures/emergency/EP-A1.xml")
  }

  @Test func aRevisionCanBeAskedFor() throws {
    let scene = try PlanScene()
    let first = String(try scene.start().prefix(8))
    try scene.commit(
      [PlanScene.a1: try PlanScene.plan(2, "effective", #"effective="2026-06-01""#)],
      on: Self.june)
    try scene.repository.git(["rm", "-q", PlanScene.c1])
    try scene.commit(
      [PlanScene.a1: try PlanScene.plan(3, "draft", "", minutes: 25)], on: Self.august)
    let draft = try scene.report(Guiju.day, "EP-A1@3")
    #expect(draft.plans == ["EP-A1@3 tree", "EP-B1@2 tree"])
    #expect(draft.alert == "2.1 发出：25分钟内 procedures/emergency/EP-A1.xml")
    let old = try scene.report(Guiju.day, "A-EP-001@1", "--with", "EP-B1")
    #expect(old.plans == ["EP-A1@1 \(first)", "EP-B1@2 tree"])
    #expect(old.result.errors.contains("按指定的版次"))
    let gone = try scene.report("2090-01-01", "EP-C1@1")
    #expect(gone.plans.last == "EP-C1@1 \(first)")
    let text = try Guiju(in: scene.folder, language: "zh")
      .run(["align", "--as-of", Guiju.day, "EP-A1@3"])
    #expect(text.output.contains("（其中1份按指定的版次）"))
    #expect(text.output.contains("第3版（起草）"))
  }

  @Test(arguments: [
    (["EP-A1@9"], "EP-A1 没有第9版"), (["EP-A1@0"], "“@0”不是版次"), (["EP-Z9@1"], "EP-Z9 没有第1版"),
    (["没有的预案@1"], "没有应急预案“没有的预案”"), (["EP-A1@1", "--with", "EP-A1@2"], "一次只能按一版审查"),
    (["EP-A1@x"], "有效的预案中没有“EP-A1@x”"), (["EP-C1"], "“EP-C1”没有参加审查：尚未生效（起草）"),
  ])
  func aRevisionThatThereIsNot(_ words: [String], _ answer: String) throws {
    let scene = try PlanScene()
    try scene.start()
    try scene.commit(
      [PlanScene.a1: try PlanScene.plan(2, "effective", #"effective="2026-06-01""#)],
      on: Self.june)
    try scene.write([
      PlanScene.c1: try PlanScene.text(PlanScene.c1)
        .replacing(#"state="effective""#, with: #"state="draft""#)
    ])
    let result = try Guiju(in: scene.folder, language: "zh")
      .run(["align", "--as-of", Guiju.day] + words)
    #expect(result.status == 64)
    #expect(result.errors.contains(answer), "\(result.errors)")
  }
}
