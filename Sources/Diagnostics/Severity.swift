package import Model

/// How much a finding weighs: 阻断, 错误, 警告, 提示.
package enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  case info
  case warning
  case error
  case blocking

  package var name: Bilingual {
    switch self {
    case .blocking: Bilingual(zh: "阻断", en: "blocking")
    case .error: Bilingual(zh: "错误", en: "error")
    case .warning: Bilingual(zh: "警告", en: "warning")
    case .info: Bilingual(zh: "提示", en: "info")
    }
  }

  package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    case .blocking: 3
    }
  }
}
