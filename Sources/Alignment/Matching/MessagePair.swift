package import Model

/// What one plan sends and another expects, taken as the same message, and why.
package struct MessagePair: Sendable {
  /// Why the two were taken together, strongest reason first.
  package enum Reason: Sendable, Hashable {
    /// One of the plans names the other's clause.
    case named
    case sameParties
    /// The notice reaches the child through the parent, whose plan passes it on.
    case throughParent
    case sameKind(MessageKind)
    case kindsGoTogether(MessageKind, MessageKind)
    case sameEvent(String)
    case sameMoment
    case levels(byMap: Bool, isVerified: Bool)
    case sameForm(String)
    case sharedChannel
    /// One message here, split by level or by moment there.
    case split
    /// Too many messages between the two parties to weigh every combination.
    case firstThatFits
    /// The parties differ, and only the explicit counterpart joins the two.
    case partiesDiffer
  }

  package let sent: Int
  package let expected: Int
  package let sender: Int
  package let receiver: Int
  package let reasons: [Reason]

  package var isNamed: Bool { reasons.contains(.named) }
}

extension MessagePair.Reason {
  package var words: Bilingual {
    switch self {
    case .named: Bilingual(zh: "预案中写明对应", en: "named as counterpart")
    case .sameParties: Bilingual(zh: "发送、接收单位一致", en: "same sender and receiver")
    case .throughParent:
      Bilingual(zh: "经上级单位转达", en: "passed on by the parent body")
    case .sameKind(let kind):
      Bilingual(zh: "文种同为\(kind.name.zh)", en: "both \(kind.name.en)")
    case .kindsGoTogether(let a, let b):
      Bilingual(
        zh: "文种相当（\(a.name.zh)、\(b.name.zh)）", en: "kinds go together (\(a.name.en), \(b.name.en))")
    case .sameEvent(let event): Bilingual(zh: "事件相同（\(event)）", en: "same event (\(event))")
    case .sameMoment: Bilingual(zh: "时机相同", en: "same moment")
    case .levels(false, _): Bilingual(zh: "等级有交集", en: "levels overlap")
    case .levels(true, true):
      Bilingual(zh: "等级按对应关系有交集", en: "levels overlap through the map")
    case .levels(true, false):
      Bilingual(
        zh: "等级按对应关系有交集（对应关系待核实）", en: "levels overlap through a map that nobody has verified")
    case .sameForm(let form): Bilingual(zh: "表格相同（\(form)）", en: "same form (\(form))")
    case .sharedChannel: Bilingual(zh: "渠道相同", en: "a channel in common")
    case .split: Bilingual(zh: "一方分级（分时机）写明", en: "split by level or moment on one side")
    case .firstThatFits:
      Bilingual(zh: "数量过多，取首个相符的", en: "too many to weigh; the first that fits")
    case .partiesDiffer: Bilingual(zh: "双方写明的单位不同", en: "the parties differ")
    }
  }
}
