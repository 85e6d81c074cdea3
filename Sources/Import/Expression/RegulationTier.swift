/// Where a text stands in the order of law.
package enum RegulationTier: String, Sendable, Hashable, CaseIterable {
  case law
  case administrativeRegulation = "administrative-regulation"
  case localRegulation = "local-regulation"
  case departmentRule = "department-rule"
  case normativeDocument = "normative-document"
  case guide
  case standard
  case licenceCondition = "licence-condition"
  case licenseeDocument = "licensee-document"

  /// 法律, 行政法规, …
  package var chinese: String {
    switch self {
    case .law: "法律"
    case .administrativeRegulation: "行政法规"
    case .localRegulation: "地方性法规"
    case .departmentRule: "部门规章"
    case .normativeDocument: "规范性文件"
    case .guide: "导则"
    case .standard: "标准"
    case .licenceCondition: "许可证条件"
    case .licenseeDocument: "营运单位文件"
    }
  }

  /// The tier by the body that acted and the title; nil where neither tells.
  package static func guess(title: String, events: [RegulationEvent]) -> RegulationTier? {
    let bodies = events.map { $0.body + ($0.documentNumber ?? "") }.joined(separator: " ")
    if bodies.contains("全国人民代表大会") {
      return title.hasSuffix("法") || title.hasSuffix("法典") ? .law : .normativeDocument
    }
    if bodies.contains("人民代表大会") { return .localRegulation }
    if bodies.contains("国务院"),
      title.hasSuffix("条例") || title.hasSuffix("办法")
        || title.hasSuffix("规定")
    {
      return .administrativeRegulation
    }
    if bodies.contains("部令") || bodies.contains("局令") || bodies.contains("委员会令") {
      return .departmentRule
    }
    return nil
  }
}
