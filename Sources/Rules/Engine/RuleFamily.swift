package import Model

/// A family of rules: three letters, by subject.
package enum RuleFamily: String, Sendable, Hashable, CaseIterable {
  case xml = "XML"
  case schema = "SCH"
  case identity = "IDS"
  case text = "TXT"
  case reference = "REF"
  case lifecycle = "LIF"
  case coverage = "COV"
  case notification = "NTF"
  case enforcement = "ENF"
  case waiver = "SUP"

  package var name: Bilingual {
    switch self {
    case .xml: Bilingual(zh: "XML 格式", en: "XML")
    case .schema: Bilingual(zh: "文件结构", en: "schema")
    case .identity: Bilingual(zh: "标识", en: "identifiers")
    case .text: Bilingual(zh: "文字与数据一致", en: "words and values")
    case .reference: Bilingual(zh: "引用与术语", en: "references and terms")
    case .lifecycle: Bilingual(zh: "版次与审批", en: "lifecycle")
    case .coverage: Bilingual(zh: "预案体系与必备内容", en: "coverage and required content")
    case .notification: Bilingual(zh: "通告与报告", en: "notification")
    case .enforcement: Bilingual(zh: "义务、检查与执法", en: "duties, inspection, enforcement")
    case .waiver: Bilingual(zh: "例外登记", en: "waivers")
    }
  }
}
