import Model

/// The topics of 应急预案衔接对照表, in the order of the official table.
enum CrosswalkTopic: String, CaseIterable {
  case relations
  case levels
  case declaration
  case notification
  case command
  case support
  case protection
  case zones
  case termination
  case information
  case drills

  var name: Bilingual {
    switch self {
    case .relations: Bilingual(zh: "上级预案和衔接预案", en: "Upper and neighbouring plans")
    case .levels: Bilingual(zh: "应急状态与响应等级", en: "States and response levels")
    case .declaration: Bilingual(zh: "启动与宣布权限", en: "Who declares")
    case .notification: Bilingual(zh: "通告与报告", en: "Notification")
    case .command: Bilingual(zh: "指挥与移交", en: "Command and hand-over")
    case .support: Bilingual(zh: "支援请求与承诺", en: "Support asked and promised")
    case .protection: Bilingual(zh: "防护行动和干预水平", en: "Protective actions and criteria")
    case .zones: Bilingual(zh: "应急计划区", en: "Emergency planning zones")
    case .termination: Bilingual(zh: "终止与恢复", en: "Termination and recovery")
    case .information: Bilingual(zh: "信息发布", en: "Public information")
    case .drills: Bilingual(zh: "联合演习（演练）", en: "Joint drills")
    }
  }

  /// Rows in which two sides meet, rather than all plans of the event.
  var isPairwise: Bool {
    switch self {
    case .notification, .support, .drills: true
    default: false
    }
  }
}
