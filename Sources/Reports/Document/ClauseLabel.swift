import Documents
import Model
import XMLTree

/// What a typed clause is, said before its words where the words alone do not say it.
struct ClauseLabel {
  /// 检查要求, 检查方法, 判定准则 …
  var name: Bilingual
  /// What the sentence leaves to the markup: 文件检查, 按风险.
  var detail: String?

  /// Nil for a clause whose words say what it is: everything outside an inspection item but the
  /// classes of findings.
  init?(_ element: Element, context: DocumentViewContext) {
    guard let kind = element.kind else { return nil }
    if kind == .disposition {
      let zh =
        element[.localName] ?? CodeWords.disposition(element[.class] ?? "")?.zh
        ?? element[.class] ?? ""
      name = Bilingual(zh: zh, en: CodeWords.disposition(element[.class] ?? "")?.en ?? zh)
      return
    }
    guard element.parent?.kind == .item, let name = Self.names[kind] else { return nil }
    self.name = name
    let language = context.language
    switch kind {
    case .method: detail = CodeWords.method(element[.kind] ?? "")?[language]
    case .evidence: detail = CodeWords.evidence(element[.kind] ?? "")?[language]
    case .sampling:
      let population = element[.population].map {
        context.pick("总体：\($0)", "population: \($0)")
      }
      let basis = CodeWords.samplingBasis(element[.basis] ?? "")?[language]
      detail = Self.joined([basis, population], context)
    case .criterion:
      let type = CodeWords.criterion(element[.type] ?? "")?[language]
      detail = Self.joined([type, element[.quantity]], context)
    default: break
    }
  }

  private static func joined(_ parts: [String?], _ context: DocumentViewContext) -> String? {
    let parts = parts.compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: context.pick("；", "; "))
  }

  /// 检查方法（文件检查）
  func text(_ context: DocumentViewContext) -> String {
    guard let detail else { return name[context.language] }
    return context.pick("\(name.zh)（\(detail)）", "\(name.en) (\(detail))")
  }

  private static let names: [ElementName: Bilingual] = [
    .requirement: Bilingual(zh: "检查要求", en: "Requirement"),
    .guidance: Bilingual(zh: "检查指南", en: "Guidance"),
    .question: Bilingual(zh: "提问", en: "Question"),
    .method: Bilingual(zh: "检查方法", en: "Method"),
    .sampling: Bilingual(zh: "抽样", en: "Sampling"),
    .criterion: Bilingual(zh: "判定准则", en: "Criterion"),
    .evidence: Bilingual(zh: "证据", en: "Evidence"),
    .antifraud: Bilingual(zh: "防造假要点", en: "Against fraud"),
    .frequency: Bilingual(zh: "检查频次", en: "Frequency"),
    .workload: Bilingual(zh: "工作量", en: "Workload"),
    .legal: Bilingual(zh: "法律责任", en: "Liability"),
    .experience: Bilingual(zh: "经验反馈", en: "Experience"),
    .record: Bilingual(zh: "记录", en: "Record"),
  ]
}
