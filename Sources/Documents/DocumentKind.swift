package import Model

/// What a file of the repository is, read from its root element.
package enum DocumentKind: Sendable, Hashable {
  case procedure
  case plan
  case template
  case registry(RegistryKind)
  case approvals
  case waivers
  /// 新旧条文对照表.
  case concordance
  case configuration

  package init?(root: ElementName) {
    switch root {
    case .procedure: self = .procedure
    case .plan: self = .plan
    case .template: self = .template
    case .approvals: self = .approvals
    case .waivers: self = .waivers
    case .concordance: self = .concordance
    case .guiju: self = .configuration
    default:
      guard let registry = RegistryKind(rawValue: root.text) else { return nil }
      self = .registry(registry)
    }
  }

  /// A controlled document with `meta`: procedure, plan or template.
  package var isControlled: Bool {
    switch self {
    case .procedure, .plan, .template: true
    default: false
    }
  }

  package var name: Bilingual {
    switch self {
    case .procedure: Bilingual(zh: "程序", en: "procedure")
    case .plan: Bilingual(zh: "预案", en: "plan")
    case .template: Bilingual(zh: "文书格式文本", en: "template")
    case .registry(let kind): kind.name
    case .approvals: Bilingual(zh: "批准记录", en: "approval records")
    case .waivers: Bilingual(zh: "例外清单", en: "waivers")
    case .concordance: Bilingual(zh: "新旧条文对照表", en: "concordance")
    case .configuration: Bilingual(zh: "配置", en: "configuration")
    }
  }
}
