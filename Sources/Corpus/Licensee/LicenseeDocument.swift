package import Model

/// A document of the licensee by what it is for; which one is meant depends on the plant that is inspected.
package enum LicenseeDocument: String, Sendable, Hashable, CaseIterable {
  case onsitePlan = "onsite-plan"
  case techSpec = "tech-spec"
  case fsar
  case qaProgramme = "qa-programme"
  case operatingLimits = "operating-limits"

  package var name: Bilingual {
    switch self {
    case .onsitePlan: Bilingual(zh: "场内核事故应急预案", en: "on-site emergency plan")
    case .techSpec: Bilingual(zh: "技术规格书", en: "technical specifications")
    case .fsar: Bilingual(zh: "最终安全分析报告", en: "final safety analysis report")
    case .qaProgramme: Bilingual(zh: "质量保证大纲", en: "quality assurance programme")
    case .operatingLimits: Bilingual(zh: "运行限值和条件", en: "operating limits and conditions")
    }
  }

  /// The role that a title tells: 《海岭核电厂技术规格书》 is technical specifications. Exact endings only.
  package init?(title: String) {
    guard let ending = Self.ending(of: title) else { return nil }
    self = ending.role
  }

  /// The role that a title tells, and what stands before the words for it: whose document it is.
  package static func ending(of title: String) -> (role: LicenseeDocument, owner: String)? {
    // Most titles are laws and end otherwise.
    guard let last = title.utf8.last, lastBytes.contains(last) else { return nil }
    guard let (words, role) = endings.first(where: { title.hasSuffix($0.0) }) else { return nil }
    return (role, String(title.dropLast(words.count)))
  }

  /// Longer ones first.
  private static let endings: [(String, LicenseeDocument)] = [
    ("场内核事故应急预案", .onsitePlan), ("场内核应急预案", .onsitePlan), ("场内应急预案", .onsitePlan),
    ("场内应急计划", .onsitePlan), ("运行技术规格书", .techSpec), ("技术规格书", .techSpec),
    ("最终安全分析报告", .fsar), ("质量保证大纲", .qaProgramme), ("质保大纲", .qaProgramme),
    ("运行限值和条件", .operatingLimits),
  ]

  private static let lastBytes = Set(endings.compactMap { $0.0.utf8.last })
}
