import Diagnostics
import Model

/// The statements of what was checked and to what end, in one language.
extension ReportPhrases {
  /// The short answer: `不通过`.
  func verdict(_ conclusion: CheckConclusion) -> String {
    switch conclusion {
    case .failed: pick("不通过", "FAILED")
    case .passed: pick("通过", "PASSED")
    case .open: pick("有待判定", "OPEN")
    case .nothingCovered: pick("未校验", "NOTHING CHECKED")
    }
  }

  /// The answer with its reason.
  func conclusion(_ report: CheckReport, options: ReportOptions) -> String {
    let conclusion = CheckConclusion(report, options: options)
    let tally = FindingTally(report.findings)
    let level = options.failOn.name[language]
    let answer = verdict(conclusion)
    var sentence =
      switch conclusion {
      case .failed:
        if options.undeterminedFails {
          pick(
            "\(answer)（“\(level)”及以上级别或无法判定的校验问题共"
              + "\(CheckConclusion.decisive(in: report, options: options))项）",
            "\(answer) (findings at or above \(level), or undetermined: "
              + "\(CheckConclusion.decisive(in: report, options: options)))")
        } else {
          pick(
            "\(answer)（“\(level)”及以上级别的校验问题"
              + "\(CheckConclusion.decisive(in: report, options: options))项）",
            "\(answer) (findings at or above \(level): "
              + "\(CheckConclusion.decisive(in: report, options: options)))")
        }
      case .passed:
        pick("\(answer)（没有“\(level)”及以上级别的校验问题）", "\(answer) (no finding at or above \(level))")
      case .open:
        pick(
          "\(answer)（没有“\(level)”及以上级别的校验问题，另有\(tally.undetermined)项无法判定，不等于符合）",
          "\(answer) (no finding at or above \(level); \(tally.undetermined) undetermined, "
            + "which is not a pass)")
      case .nothingCovered:
        pick("\(answer)（范围内没有任何文件）", "\(answer) (no file in scope)")
      }
    if report.scope.documents == 0, conclusion != .nothingCovered {
      sentence += pick("；范围内没有受控文件", "; no controlled document in scope")
    }
    if !report.scope.skipped.isEmpty {
      sentence += pick(
        "；\(report.scope.skipped.count)个文件未校验",
        "; \(count(report.scope.skipped.count, "file")) not checked")
    }
    return sentence
  }

  /// The lines of the scope proof as label and text.
  func scope(_ scope: CheckScope) -> [(label: String, text: String)] {
    [
      (pick("校验范围", "Scope"), covered(scope)),
      (pick("基准日期", "As of"), day(scope)),
      (pick("校验对象", "Source"), source(scope)),
      (pick("工具", "Tool"), PlainText.line(scope.tool)),
    ]
  }

  /// `文件 12　法规 40　基础数据 8　规则 60　引用与关联 310`
  func covered(_ scope: CheckScope) -> String {
    [
      (pick("文件", "documents"), scope.documents), (pick("法规", "regulations"), scope.regulations),
      (pick("基础数据", "registries"), scope.registries), (pick("规则", "rules"), scope.rules),
      (pick("引用与关联", "links"), scope.links),
    ].map { "\($0.0) \($0.1)" }.joined(separator: pick("　", ", "))
  }

  func day(_ scope: CheckScope) -> String {
    pick(
      "\(scope.asOf.chinese)（北京时间，Asia/Shanghai）", "\(scope.asOf) (Asia/Shanghai)")
  }

  /// The work tree, the index or the revision, and the commit.
  func source(_ scope: CheckScope) -> String {
    let name =
      switch scope.source {
      case "worktree": pick("工作区", "work tree")
      case "index": pick("暂存区", "index")
      default: PlainText.exact(scope.source)
      }
    guard let commit = scope.commit else { return name }
    return pick(
      "\(name)（提交 \(PlainText.exact(commit))）", "\(name) (commit \(PlainText.exact(commit)))")
  }

  /// Names and the first twelve digits, by name.
  func shortDigests(_ scope: CheckScope) -> String {
    digests(scope).map { "\($0.name) \(Self.short($0.digest))" }
      .joined(separator: pick("　", ", "))
  }

  /// Names and whole digests, by name.
  func digests(_ scope: CheckScope) -> [(name: String, digest: String)] {
    scope.digests
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { (PlainText.exact($0.key), PlainText.exact($0.value)) }
  }

  /// `2 files`, in English only.
  func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  private static func short(_ digest: String) -> String {
    let digits = digest.split(separator: ":").last ?? ""
    return String(digits.prefix(12))
  }

  var notChecked: String { pick("未校验的文件", "Files not checked") }
  var uncovered: String { pick("没有可校验内容的规则", "Rules that covered nothing") }
  var digestsLabel: String { pick("摘要值", "Digests") }
}
