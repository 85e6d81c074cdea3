package import Model

/// What a rule could say. Unknown is never a pass: where the facts do not suffice, the answer is
/// 无法判定, with the sentence that is to blame.
package enum Verdict: String, Sendable, Hashable {
  case fail
  case undetermined

  package var name: Bilingual {
    switch self {
    case .fail: Bilingual(zh: "不符合", en: "fail")
    case .undetermined: Bilingual(zh: "无法判定", en: "undetermined")
    }
  }
}
