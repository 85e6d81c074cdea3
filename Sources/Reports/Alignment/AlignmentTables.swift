import Alignment
import Diagnostics
import Model

/// The tables of 衔接性审查: 应急预案衔接对照表, 报告链, 收发对应.
struct AlignmentTables {
  let report: AlignmentReport

  private var index: AlignmentIndex { report.index }

  var set: TableSet {
    TableSet(
      name: "align", caption: Bilingual(zh: "衔接性审查", en: "Alignment of emergency plans"),
      tables: [crosswalk, chains, pairs, findings],
      notes: [
        Bilingual(
          zh: "机器比对结果，供法规部门和预案编制单位核定，不作为法律意见。",
          en:
            "Compared by machine, for the owners of the plans and the lawyers to judge; no legal opinion."
        )
      ])
  }

  private func table(
    _ name: String, _ caption: Bilingual, _ columns: [TableColumn], _ rows: [[TableCell]]
  )
    -> Table
  {
    Table(
      name: name, caption: caption, columns: columns, rows: rows,
      classification: report.classification)
  }

  /// 报告链: the worst chain against every limit.
  var chains: Table {
    let words = ChainWords(index)
    let names = AlignmentWords(index.planSet)
    let rows = report.chains.enumerated().map { position, chain -> [TableCell] in
      let worst = chain.worstLoss.map { loss -> Bilingual in
        let what = words.lost(loss.what)
        guard let total = loss.total else {
          return Bilingual(zh: "失去\(what.zh)：不再接到", en: "without \(what.en): never told")
        }
        let time = AlignmentWords.time(total)
        return Bilingual(zh: "失去\(what.zh)：\(time.zh)", en: "without \(what.en): \(time.en)")
      }
      let to = names.party(chain.addressee)
      let path = words.path(chain)
      let way =
        chain.lacksLastLeg
        ? Bilingual(zh: path.zh + " →（预案未写）\(to.zh)", en: path.en + " → (in no plan) \(to.en)")
        : path
      let notes = chain.assumptions
      let slack = chain.slack.map { AlignmentWords.time($0) }
      return [
        TableCell(position + 1), TableCell(names.trigger(chain.trigger)), TableCell(way),
        TableCell(AlignmentWords.time(chain.total)),
        TableCell(AlignmentWords.time(chain.limitSeconds)),
        slack.map { TableCell($0) } ?? TableCell(Bilingual(zh: "无法判定", en: "undetermined")),
        TableCell(chain.verdict.name), worst.map { TableCell($0) } ?? .empty,
        TableCell(
          Bilingual(
            zh: ([chain.limit.citation.zh] + notes.map(\.zh)).joined(separator: "；"),
            en: ([chain.limit.citation.en] + notes.map(\.en)).joined(separator: "; "))),
      ]
    }
    return table(
      "align-chains", Bilingual(zh: "最不利报告链", en: "Worst chains of reports"),
      [
        .ordinal, .init(key: "trigger", title: Bilingual(zh: "触发", en: "Trigger"), weight: 3),
        .init(key: "path", title: Bilingual(zh: "报告链", en: "Chain"), weight: 6),
        .init(key: "total", title: Bilingual(zh: "全链最迟时间", en: "Latest")),
        .init(key: "limit", title: Bilingual(zh: "时限", en: "Limit")),
        .init(key: "slack", title: Bilingual(zh: "富余时间", en: "Slack")),
        .init(key: "verdict", title: Bilingual(zh: "结论", en: "Verdict")),
        .init(key: "loss", title: Bilingual(zh: "失去一条联系", en: "One link lost"), weight: 3),
        .init(key: "basis", title: Bilingual(zh: "依据和假定", en: "Basis, assumptions"), weight: 4),
      ], rows)
  }

  var pairs: Table {
    let names = AlignmentWords(index.planSet)
    let rows = report.pairs.enumerated().map { position, pair -> [TableCell] in
      let why = pair.reasons.map(\.words)
      return [
        TableCell(position + 1), TableCell(names.party(pair.sender)),
        TableCell(names.party(pair.receiver)), TableCell(names.message(index.messages[pair.sent])),
        TableCell(report.clause(pair.sent)), TableCell(report.clause(pair.expected)),
        TableCell(
          Bilingual(
            zh: why.map(\.zh).joined(separator: "；"), en: why.map(\.en).joined(separator: "; "))),
      ]
    }
    return table(
      "align-pairs", Bilingual(zh: "通告收发对应", en: "Notifications and their receipts"),
      [
        .ordinal, .init(key: "from", title: Bilingual(zh: "发送", en: "From"), weight: 2),
        .init(key: "to", title: Bilingual(zh: "接收", en: "To"), weight: 2),
        .init(key: "message", title: Bilingual(zh: "文种", en: "Message"), weight: 2),
        .init(key: "sent", title: Bilingual(zh: "发出条款", en: "Sent in"), weight: 3),
        .init(key: "expected", title: Bilingual(zh: "接收条款", en: "Expected in"), weight: 3),
        .init(key: "why", title: Bilingual(zh: "对应理由", en: "Why the same"), weight: 4),
      ], rows)
  }

  var findings: Table {
    let rows = report.check.findings.enumerated().map { position, finding in
      [
        TableCell(position + 1), TableCell(finding.severity.name),
        TableCell(finding.place.path + (finding.place.number.map { " " + $0 } ?? "")),
        TableCell(finding.message), TableCell(finding.help), TableCell(finding.rule),
      ]
    }
    return table(
      "align-findings", Bilingual(zh: "衔接问题清单", en: "Findings"),
      [
        .ordinal, .init(key: "level", title: Bilingual(zh: "级别", en: "Level")),
        .init(key: "place", title: Bilingual(zh: "文件和条款", en: "Document, clause"), weight: 3),
        .init(key: "message", title: Bilingual(zh: "问题", en: "Finding"), weight: 6),
        .init(key: "help", title: Bilingual(zh: "处理", en: "What to do"), weight: 4),
        .init(key: "rule", title: Bilingual(zh: "规则", en: "Rule")),
      ], rows)
  }

  /// 应急预案衔接对照表, the part on 通告与报告: rows are what is sent, columns the plans; a cell is limit,
  /// clock, clause and verdict.
  var crosswalk: Table {
    let names = AlignmentWords(index.planSet)
    let plans = index.plans.filter { report.plans.isEmpty || report.plans.contains($0.index) }
    let failed = Set(
      report.check.findings.filter { $0.verdict == .fail }.map {
        "\($0.place.path)#\($0.place.element ?? "")"
      })
    func mark(_ message: Int) -> String {
      let place = index.messages[message].place
      let path = report.clauses[place]?.path ?? ""
      return failed.contains("\(path)#\(place.id?.description ?? "")") ? "✗" : "✓"
    }
    var rows: [[TableCell]] = []
    for (position, message) in index.messages.enumerated() where !message.isExpected {
      let pairs = (index.matches.ofSent[position] ?? []).map { index.matches.pairs[$0] }
      let involved = Set(
        [message.place.plan] + pairs.map { index.messages[$0.expected].place.plan })
      guard involved.contains(where: { plan in plans.contains { $0.index == plan } }) else {
        continue
      }
      let to = names.parties(message.receivers.compactMap(\.party))
      let from = names.parties(message.senders.compactMap(\.party))
      let what = names.message(message)
      var row = [
        TableCell(
          Bilingual(zh: "\(from.zh) → \(to.zh)：\(what.zh)", en: "\(from.en) → \(to.en): \(what.en)")
        )
      ]
      for plan in plans {
        var own = pairs.filter { index.messages[$0.expected].place.plan == plan.index }.map(
          \.expected)
        if message.place.plan == plan.index { own.insert(position, at: 0) }
        let cells = own.map { cell($0, mark($0)) }
        row.append(
          TableCell(
            Bilingual(
              zh: cells.map(\.zh).joined(separator: "；"),
              en: cells.map(\.en).joined(separator: "; "))))
      }
      rows.append(row)
    }
    return Table(
      name: "align-crosswalk",
      caption: Bilingual(zh: "应急预案衔接对照表（通告与报告）", en: "Crosswalk: notification"),
      columns: [.init(key: "topic", title: Bilingual(zh: "事项", en: "Topic"), weight: 3)]
        + plans.map {
          .init(
            key: $0.id?.description ?? "plan\($0.index)",
            title: Bilingual(zh: $0.title, en: $0.name.en), weight: 2)
        },
      rows: rows,
      notes: [
        Bilingual(
          zh: "✓ 没有发现问题；✗ 有问题，见衔接问题清单；空白：该预案没有写。",
          en: "✓ nothing found; ✗ see the findings; empty: that plan says nothing.")
      ], classification: report.classification, landscape: true)
  }

  private func cell(_ position: Int, _ mark: String) -> Bilingual {
    let message = index.messages[position]
    let limit = AlignmentTimeline.words(message.limit)
    let clause = report.clauses[message.place]?.number ?? ""
    let clock = message.effectiveClock?.name
    return Bilingual(
      zh: "\(mark) \(limit.zh)\(clock.map { "（自\($0.zh)）" } ?? "") \(clause)",
      en: "\(mark) \(limit.en)\(clock.map { " (from \($0.en))" } ?? "") \(clause)")
  }
}
