import Documents
import Model

/// How messages speak of an attribute that refers to something.
enum LinkWords {
  static func of(_ element: ElementName, _ attribute: AttributeName) -> Bilingual {
    switch (element, attribute) {
    case (.ref, _): Bilingual(zh: "引用", en: "the reference")
    case (.upper, _): Bilingual(zh: "上位预案", en: "the upper plan")
    case (.lower, _): Bilingual(zh: "下位预案", en: "the lower plan")
    case (.peer, _): Bilingual(zh: "平级预案", en: "the peer plan")
    case (.derivedFrom, _): Bilingual(zh: "编制所依据的文件", en: "the source document")
    case (.approval, .doc): Bilingual(zh: "批准的文件", en: "the approved document")
    case (_, .baseline): Bilingual(zh: "统一程序", en: "the baseline")
    case (_, .counterpart): Bilingual(zh: "对方预案的对应条款", en: "the counterpart")
    case (_, .after): Bilingual(zh: "前一步骤", en: "the step before")
    case (_, .for): Bilingual(zh: "所用于的通告、报告", en: "the notification served")
    case (_, .zone): Bilingual(zh: "应急计划区", en: "the zone")
    case (_, .resource): Bilingual(zh: "应急资源", en: "the resource")
    case (_, .agreement): Bilingual(zh: "协议", en: "the agreement")
    case (_, .escalateTo): Bilingual(zh: "转入的文件", en: "the document escalated to")
    default: Bilingual(zh: "引用", en: "the reference")
    }
  }
}
