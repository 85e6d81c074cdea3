import Model

/// What a kind of party is called in a sentence.
enum PartyKindWords {
  static func name(_ kind: String) -> Bilingual {
    switch PartyKind(rawValue: kind) {
    case .operator: Bilingual(zh: "营运单位", en: "the operator")
    case .group: Bilingual(zh: "上级单位", en: "the group")
    case .regulator: Bilingual(zh: "核安全监督管理部门", en: "the regulator")
    case .station: Bilingual(zh: "地区监督站", en: "the regional office")
    case .ministry: Bilingual(zh: "国务院有关部门", en: "the ministry")
    case .province: Bilingual(zh: "省级单位（机构）", en: "the province")
    case .city: Bilingual(zh: "设区的市级单位（机构）", en: "the city")
    case .county: Bilingual(zh: "县级单位（机构）", en: "the county")
    case .health: Bilingual(zh: "卫生健康部门", en: "the health authority")
    case .police: Bilingual(zh: "公安机关", en: "the police")
    case .hospital: Bilingual(zh: "医院", en: "the hospital")
    case .enterprise: Bilingual(zh: "企业事业单位", en: "the enterprise")
    case .public: Bilingual(zh: "公众", en: "the public")
    default: Bilingual(zh: "类别为\(kind)的单位（机构）", en: "a party of kind \(kind)")
    }
  }
}
