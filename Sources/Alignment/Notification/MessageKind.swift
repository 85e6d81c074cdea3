package import Model

/// 文种: five words upwards, sideways and downwards that the field never mixes.
package enum MessageKind: String, Sendable, Hashable, CaseIterable {
  case alert
  case report
  case followup
  case final
  case summary
  case inform
  case notify
  case announce

  package var name: Bilingual {
    switch self {
    case .alert: Bilingual(zh: "应急通告", en: "alert")
    case .report: Bilingual(zh: "应急报告", en: "report")
    case .followup: Bilingual(zh: "续报", en: "follow-up")
    case .final: Bilingual(zh: "处理结果报告", en: "final report")
    case .summary: Bilingual(zh: "总结报告", en: "summary report")
    case .inform: Bilingual(zh: "通报", en: "information")
    case .notify: Bilingual(zh: "通知", en: "notice")
    case .announce: Bilingual(zh: "公告", en: "announcement")
    }
  }

  /// Whether one side's word may stand for the other's. 应急通告 and 应急报告 are two documents with two
  /// limits and never do; 通报 and 通知 are what each side calls the same message.
  package func mayBe(_ other: MessageKind) -> Bool {
    if self == other { return true }
    let sideways: Set<MessageKind> = [.inform, .notify]
    let first: Set<MessageKind> = [.alert, .report, .inform, .notify]
    if sideways.contains(self) { return first.contains(other) }
    if sideways.contains(other) { return first.contains(self) }
    return false
  }

  /// Whether it opens the chain: follow-ups and closing reports do not.
  package var isFirst: Bool {
    switch self {
    case .alert, .report, .inform, .notify, .announce: true
    case .followup, .final, .summary: false
    }
  }
}
