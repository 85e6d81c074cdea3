package import Model

/// What fails together: two channels of one class are one channel when the network behind them is lost.
package enum ChannelClass: String, Sendable, Hashable, CaseIterable {
  case publicNetwork
  case dedicated
  case satellite
  case data
  case radio
  case courier

  /// The class of a channel type of the vocabulary.
  package init?(type: String) {
    switch type {
    case "phone", "fax", "mobile": self = .publicNetwork
    case "dedicated": self = .dedicated
    case "satellite": self = .satellite
    case "data-link", "system", "email": self = .data
    case "radio": self = .radio
    case "courier": self = .courier
    default: return nil
    }
  }

  package var name: Bilingual {
    switch self {
    case .publicNetwork: Bilingual(zh: "公众通信网", en: "public network")
    case .dedicated: Bilingual(zh: "专线", en: "dedicated line")
    case .satellite: Bilingual(zh: "卫星", en: "satellite")
    case .data: Bilingual(zh: "数据网", en: "data network")
    case .radio: Bilingual(zh: "无线电", en: "radio")
    case .courier: Bilingual(zh: "专人递送", en: "courier")
    }
  }

  /// 座机、传真 …, as the schema names the types.
  package static func name(ofType type: String) -> Bilingual {
    switch type {
    case "phone": Bilingual(zh: "电话", en: "phone")
    case "dedicated": Bilingual(zh: "专线", en: "dedicated line")
    case "fax": Bilingual(zh: "传真", en: "fax")
    case "satellite": Bilingual(zh: "卫星", en: "satellite")
    case "data-link": Bilingual(zh: "数据专网", en: "data link")
    case "email": Bilingual(zh: "电子邮件", en: "e-mail")
    case "mobile": Bilingual(zh: "移动电话", en: "mobile phone")
    case "radio": Bilingual(zh: "无线电", en: "radio")
    case "courier": Bilingual(zh: "专人递送", en: "courier")
    case "system": Bilingual(zh: "信息系统", en: "information system")
    default: Bilingual(zh: type, en: type)
    }
  }
}
