/// 密级. 国家秘密 (秘密, 机密, 绝密) is refused always, 工作秘密 unless the configuration admits it.
package enum Classification: String, Sendable, Hashable, CaseIterable {
  case open = "公开"
  case `internal` = "内部"
  case workSecret = "工作秘密"
  case secret = "秘密"
  case confidential = "机密"
  case topSecret = "绝密"

  package var isStateSecret: Bool {
    switch self {
    case .open, .internal, .workSecret: false
    case .secret, .confidential, .topSecret: true
    }
  }

  package var name: Bilingual {
    switch self {
    case .open: Bilingual(zh: rawValue, en: "public")
    case .internal: Bilingual(zh: rawValue, en: "internal")
    case .workSecret: Bilingual(zh: rawValue, en: "work secret")
    case .secret: Bilingual(zh: rawValue, en: "state secret (secret)")
    case .confidential: Bilingual(zh: rawValue, en: "state secret (confidential)")
    case .topSecret: Bilingual(zh: rawValue, en: "state secret (top secret)")
    }
  }
}
