import Alignment
import Documents
import Model

/// What is asked and promised, in words.
struct SupportWords {
  let index: AlignmentIndex

  /// 动员30分钟、路途60分钟.
  func arrival(_ commitment: PlanElement) -> Bilingual? {
    let mobilise = commitment.value("mobilise").map { value in
      let time = TimeText.words(value.limit)
      return Bilingual(zh: "动员\(time.zh)", en: "ready in \(time.en)")
    }
    let travel = commitment.value("travel").map { value in
      let time = TimeText.words(value.limit)
      return Bilingual(zh: "路途\(time.zh)", en: "travel \(time.en)")
    }
    let words = Bilingual.joined([mobilise, travel], zh: "、", en: ", ")
    return words.isEmpty ? nil : words
  }

  /// 协议HL-XY-2025-07（至2028-07-09）.
  func agreement(_ support: PlanElement) -> Bilingual? {
    agreementAlone(support).map {
      Bilingual(zh: "协议\($0.zh)", en: "agreement \($0.en)")
    }
  }

  /// HL-XY-2025-07（至2028-07-09）.
  func agreementAlone(_ support: PlanElement) -> Bilingual? {
    guard let text = support[.agreement], let agreement = named(text, in: support.place.plan) else {
      return nil
    }
    let number = agreement[.number] ?? agreement.place.id?.description ?? ""
    let expires = agreement[.expires].map { Bilingual(zh: "至\($0)", en: "until \($0)") }
    return Bilingual(zh: number, en: number).followed(by: expires)
  }

  private func named(_ text: String, in plan: Int) -> PlanElement? {
    guard let reference = DocumentReference(text), let id = reference.element else { return nil }
    let holder =
      reference.document.map { index.planSet.plan($0) } ?? index.plans[plan]
    return holder?.element(.agreement, id)
  }
}
