package import Model

/// 起算点: what a limit counts from.
package enum MessageClock: String, Sendable, Hashable {
  case occur
  case detect
  case confirm
  case decide
  case enter
  case receive

  package var name: Bilingual {
    switch self {
    case .occur: Bilingual(zh: "事件发生", en: "occurrence")
    case .detect: Bilingual(zh: "发现", en: "detection")
    case .confirm: Bilingual(zh: "核实（确认）", en: "confirmation")
    case .decide: Bilingual(zh: "决定（宣布）", en: "decision")
    case .enter: Bilingual(zh: "进入应急状态", en: "entry into the state")
    case .receive: Bilingual(zh: "接到", en: "receipt")
    }
  }

  /// Where it lies on the way from the event to the declared state; receipt has no place on it.
  package var order: Int? {
    switch self {
    case .occur: 0
    case .detect: 1
    case .confirm: 2
    case .decide: 3
    case .enter: 4
    case .receive: nil
    }
  }
}
