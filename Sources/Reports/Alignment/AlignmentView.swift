package import Model

/// The parts of 衔接性审查.
package enum AlignmentView: String, Sendable, Hashable, CaseIterable {
  case crosswalk
  case command
  case resources
  case timeline
  case pairs
  case findings

  package var name: Bilingual {
    switch self {
    case .crosswalk: Bilingual(zh: "应急预案衔接对照表", en: "Crosswalk of emergency plans")
    case .command: Bilingual(zh: "指挥职能表", en: "Command functions")
    case .resources: Bilingual(zh: "支援平衡表", en: "Balance of support")
    case .timeline: Bilingual(zh: "报告时间线", en: "Timeline of reports")
    case .pairs: Bilingual(zh: "通告收发对应表", en: "Notifications and their receipts")
    case .findings: Bilingual(zh: "衔接问题清单", en: "Findings")
    }
  }
}
