import Model

/// The written form that an attribute asks for, in words instead of a regular expression.
enum ValueForms {
  static func words(facet: String?, limit: String?, attribute: String?) -> Bilingual {
    if let attribute, let form = byAttribute[attribute] { return form }
    if let limit, let form = byType[limit] { return form }
    switch facet {
    case "pattern":
      return Bilingual(zh: "应当符合 \(limit ?? "")", en: "it must match \(limit ?? "")")
    case "maxLength":
      return Bilingual(zh: "最长 \(limit ?? "") 个字", en: "at most \(limit ?? "") characters")
    case "minLength":
      return Bilingual(zh: "不能为空", en: "it must not be empty")
    default:
      return Bilingual(
        zh: "类型应当是 \(limit ?? "规定的类型")", en: "its type must be \(limit ?? "as declared")")
    }
  }

  private static let date = Bilingual(
    zh: "日期写成 2026-08-15 的样子，不带时区", en: "a date is written 2026-08-15, without a zone")
  private static let duration = Bilingual(
    zh:
      "时限写成 PT15M（15分钟）、P7WD（7个工作日）、P30D、P1M、PT2H..PT3H，或者 immediate（立即）、prompt（及时）、discretionary（视情况）",
    en:
      "a time limit is written PT15M, P7WD (working days), P30D, P1M, PT2H..PT3H, or immediate, prompt, discretionary"
  )
  private static let party = Bilingual(
    zh: "机构写成 party:名录中的代号、role:本文件中岗位的标识，或者 kind:机构种类",
    en: "a party is written party:KEY, role:id or kind:KIND")
  private static let place = Bilingual(
    zh: "写成 #标识（本文件之内），或者 IP-024、IP-024@4、IP-024#标识（其他文件）",
    en: "it is written #id within the document, or IP-024, IP-024@4, IP-024#id for another")

  private static let byAttribute: [String: Bilingual] = [
    "id": Bilingual(
      zh: "标识是 8 个字符，小写字母开头，其余为小写字母或者数字 2–7；文件标识写成 IP-024 的样子",
      en:
        "an id has eight characters: a lower-case letter, then lower-case letters or digits 2–7; a document id is like IP-024"
    ),
    "issued": date, "effective": date, "expires": date, "nextReview": date, "date": date,
    "validFrom": date, "validTo": date, "validUntil": date, "granted": date,
    "duration": duration, "limit": duration, "over": duration,
    "party": party, "to": party, "from": party, "cc": party,
    "doc": place, "counterpart": place, "after": place, "for": place,
    "number": Bilingual(
      zh: "数字写成 10 或者 0.25，区间写成 5..10", en: "a number is written 10 or 0.25, a range 5..10"),
    "level": Bilingual(
      zh: "写成 分级:值 的样子，如 nuclear-state:厂房应急，“及以上”写成 ge:nuclear-state:厂房应急",
      en: "it is written scale:value, such as nuclear-state:厂房应急, or ge:nuclear-state:厂房应急"),
    "target": Bilingual(
      zh: "法规条款写成 核安全法#56.1（第五十六条第一款）的样子",
      en: "a provision is written 核安全法#56.1 (article 56, paragraph 1)"),
  ]

  private static let byType: [String: Bilingual] = [
    "xs:positiveInteger": Bilingual(zh: "应当是正整数", en: "it must be a positive whole number"),
    "xs:nonNegativeInteger": Bilingual(zh: "应当是非负整数", en: "it must be a whole number"),
    "xs:decimal": Bilingual(zh: "应当是数字", en: "it must be a number"),
  ]
}
