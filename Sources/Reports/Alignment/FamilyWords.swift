import Model

/// The families of plans in words.
enum FamilyWords {
  static func name(_ family: String?) -> Bilingual {
    switch family {
    case "nuclear": Bilingual(zh: "核事故应急", en: "Nuclear accident")
    case "radiation": Bilingual(zh: "辐射事故应急", en: "Radiation accident")
    case "environmental": Bilingual(zh: "突发生态环境事件应急", en: "Environmental emergency")
    case "transport": Bilingual(zh: "运输事故应急", en: "Transport accident")
    case "general": Bilingual(zh: "突发事件总体应急", en: "All-hazards emergency")
    case "continuity": Bilingual(zh: "业务连续性", en: "Continuity")
    case let other?: Bilingual(zh: other, en: other)
    case nil: Bilingual(zh: "未写明类别的应急", en: "Plans of no stated family")
    }
  }
}
