import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// The tables that stand before and after the views: the plans, 收发对应, 问题清单.
struct AlignmentTables {
  let report: AlignmentReport

  private var index: AlignmentIndex { report.index }

  static let disclaimer = Bilingual(
    zh: "机器比对结果，供法规部门和预案编制单位核定，不作为法律意见。",
    en:
      "Compared by machine, for the owners of the plans and the lawyers to judge; no legal opinion."
  )

  /// What each mark of the tables means.
  static let signs = Bilingual(
    zh: "✓ 未发现问题；✗ 有问题；△ 已登记例外；？无法判定；— 仅一方规定，没有可比的。记号后的数字是衔接问题清单的序号。",
    en:
      "✓ nothing found; ✗ problem; △ waived; ? undetermined; — one plan only, nothing to compare. Numbers are those of the list of findings."
  )

  static let omitted = Bilingual(
    zh: "只列两份以上预案有规定的事项；某事项一份预案也没有规定的，不设该列。",
    en:
      "Only topics on which several plans speak; a plan that says nothing on a topic has no column."
  )

  private func table(
    _ name: String, _ caption: Bilingual, _ columns: [TableColumn], _ rows: [[TableCell]]
  ) -> Table {
    Table(
      name: name, caption: caption, columns: columns, rows: rows,
      classification: report.classification, landscape: true)
  }

  /// 参加审查的预案.
  var plans: Table {
    let shown = Set(report.groups.flatMap(\.plans))
    let rows = index.plans.filter { shown.contains($0.index) && report.selection.shows($0.index) }
      .enumerated().map { position, plan -> [TableCell] in
        let open = report.marks.findings(ofPlan: plan.index).map { report.check.findings[$0] }
        let waived = open.count { $0.waiver != nil }
        return [
          TableCell(position + 1), TableCell(plan.id?.description ?? ""),
          TableCell(Bilingual(zh: plan.title, en: plan.name.en)),
          TableCell(plan.issuer?.party.map { report.words.party($0) } ?? .empty),
          TableCell(revision(plan)),
          TableCell(FamilyWords.name(plan.family)), TableCell(open.count - waived),
          TableCell(waived),
        ]
      }
    return table(
      "align-plans", Bilingual(zh: "参加审查的预案", en: "Plans taken together"),
      [
        .ordinal, .init(key: "id", title: Bilingual(zh: "编号", en: "Id"), weight: 2),
        .init(key: "title", title: Bilingual(zh: "预案名称", en: "Plan"), weight: 6),
        .init(key: "issuer", title: Bilingual(zh: "制定单位", en: "Issued by"), weight: 5),
        .init(key: "revision", title: Bilingual(zh: "版次", en: "Revision"), weight: 2),
        .init(key: "family", title: Bilingual(zh: "类别", en: "Family"), weight: 3),
        .init(key: "open", title: Bilingual(zh: "问题", en: "Open"), weight: 1, alignment: .center),
        .init(
          key: "waived", title: Bilingual(zh: "已登记例外", en: "Waived"), weight: 2,
          alignment: .center),
      ], rows)
  }

  /// 第2版（提交 0123456789）.
  private func revision(_ plan: Plan) -> Bilingual {
    guard let number = plan.revision else { return .empty }
    var notes: [Bilingual] = []
    if let former = report.former(plan) {
      let commit = former.commit.prefix(10)
      notes.append(Bilingual(zh: "提交 \(commit)", en: "commit \(commit)"))
    }
    let state = report.corpus.documents[plan.document].meta?.state
    if report.isRequested(plan), let state, state != .effective { notes.append(state.name) }
    return Bilingual(zh: "第\(number)版", en: "revision \(number)")
      .followed(by: .joined(notes, zh: "，", en: ", "))
  }

  /// 没有参加审查的预案.
  var absences: Table {
    let rows = report.absences.enumerated().map { position, absence -> [TableCell] in
      [
        TableCell(position + 1), TableCell(absence.id?.description ?? ""),
        TableCell(absence.title), TableCell(absence.why),
      ]
    }
    return table(
      "align-absent", Bilingual(zh: "没有参加审查的预案", en: "Plans that take no part"),
      [
        .ordinal, .init(key: "id", title: Bilingual(zh: "编号", en: "Id"), weight: 2),
        .init(key: "title", title: Bilingual(zh: "预案名称", en: "Plan"), weight: 6),
        .init(key: "why", title: Bilingual(zh: "原因", en: "Why"), weight: 8),
      ], rows)
  }

  var pairs: Table {
    let names = report.words
    let rows = report.pairs.enumerated().map { position, pair -> [TableCell] in
      [
        TableCell(position + 1), TableCell(names.party(pair.sender)),
        TableCell(names.party(pair.receiver)), TableCell(names.message(index.messages[pair.sent])),
        TableCell(report.clause(pair.sent)), TableCell(report.clause(pair.expected)),
        TableCell(.joined(pair.reasons.map { reason($0) })),
      ]
    }
    return table(
      "align-pairs", Bilingual(zh: "通告收发对应表", en: "Notifications and their receipts"),
      [
        .ordinal, .init(key: "from", title: Bilingual(zh: "发送", en: "From"), weight: 2),
        .init(key: "to", title: Bilingual(zh: "接收", en: "To"), weight: 2),
        .init(key: "message", title: Bilingual(zh: "文种", en: "Message"), weight: 2),
        .init(key: "sent", title: Bilingual(zh: "发出条款", en: "Sent in"), weight: 3),
        .init(key: "expected", title: Bilingual(zh: "接收条款", en: "Expected in"), weight: 3),
        .init(key: "why", title: Bilingual(zh: "对应理由", en: "Why the same"), weight: 4),
      ], rows)
  }

  private func reason(_ reason: MessagePair.Reason) -> Bilingual {
    guard case .sameEvent(let event) = reason else { return reason.words }
    let name = report.words.event(event)
    return Bilingual(zh: "事件相同（\(name.zh)）", en: "same event (\(name.en))")
  }

  var findings: Table {
    let chinese = ReportPhrases(.chinese)
    let english = ReportPhrases(.english)
    let rows = report.check.findings.enumerated().map { position, finding -> [TableCell] in
      let waiver = finding.waiver.map {
        Bilingual(zh: "已登记例外：" + chinese.waiver($0), en: "waived: " + english.waiver($0))
      }
      return [
        TableCell(position + 1),
        TableCell(Bilingual(zh: chinese.level(finding), en: english.level(finding))),
        TableCell(Bilingual(zh: chinese.subject(finding), en: english.subject(finding))),
        TableCell(finding.message),
        TableCell(waiver ?? finding.help), TableCell(finding.rule),
      ]
    }
    return table(
      "align-findings", Bilingual(zh: "衔接问题清单", en: "Findings"),
      [
        .ordinal, .init(key: "level", title: Bilingual(zh: "级别", en: "Level"), weight: 2),
        .init(key: "place", title: Bilingual(zh: "预案和条款", en: "Plan, clause"), weight: 4),
        .init(key: "message", title: Bilingual(zh: "问题", en: "Finding"), weight: 7),
        .init(key: "help", title: Bilingual(zh: "处理", en: "What to do"), weight: 6),
        .init(key: "rule", title: Bilingual(zh: "规则", en: "Rule"), weight: 2),
      ], rows)
  }

  /// How many plans, how many findings.
  var conclusion: Bilingual {
    let findings = report.check.findings
    let waived = findings.count { $0.waiver != nil }
    let undetermined = findings.count { $0.waiver == nil && $0.verdict == .undetermined }
    let open = findings.count - waived - undetermined
    let day = report.check.scope.asOf
    let count = plans.rows.count
    let asked = index.plans.count { report.isRequested($0) }
    let unknown = report.absences.count(where: \.isUndetermined)
    let request =
      asked == 0
      ? Bilingual.empty
      : Bilingual(zh: "（其中\(asked)份按指定的版次）", en: " (\(asked) in the revision asked for)")
    let doubt =
      unknown == 0
      ? Bilingual.empty
      : Bilingual(
        zh: "另有\(unknown)份预案当日是否有效无法判定，没有参加比对。",
        en: " Whether \(unknown) more were in force cannot be determined; they take no part.")
    return Bilingual(
      zh:
        "按\(day.chinese)有效的\(count)份预案\(request.zh)比对：衔接问题\(open)项，无法判定\(undetermined)项，已登记例外\(waived)项。\(doubt.zh)",
      en:
        "\(count) plans in force on \(day)\(request.en): \(open) gaps, \(undetermined) undetermined, \(waived) waived.\(doubt.en)"
    )
  }

  /// What has been asked, where somebody has asked for less than everything.
  var question: Bilingual? {
    let selection = report.selection
    func names(_ plans: Set<Int>) -> Bilingual {
      .joined(plans.sorted().map { index.plans[$0].name }, zh: "", en: ", ")
    }
    let plans =
      selection.plans.isEmpty
      ? nil : names(selection.plans).labelled("预案", "Plans")
    let others =
      selection.others.isEmpty ? nil : names(selection.others).labelled("对照", "held against")
    let scenario =
      selection.isScenario
      ? TriggerWords(index: index).name(selection.triggers).labelled("情景", "Scenario") : nil
    let words = Bilingual.joined([plans, others, scenario])
    return words.isEmpty ? nil : words
  }
}
