import Alignment
import Corpus
import Diagnostics
import Documents
import Model

extension AlignmentIndex {
  /// The other side of a finding, in its own words.
  func related(_ element: PlanElement, _ text: Bilingual) -> RawFinding.Related {
    let plan = plans[element.place.plan].name
    return RawFinding.Related(
      document: element.place.document, node: element.place.node,
      message: Bilingual(zh: plan.zh + text.zh, en: plan.en + ": " + text.en), isQuoted: true)
  }

  /// The row of the register of powers that a finding rests on.
  func related(_ power: StatutoryPower, _ corpus: Corpus) -> [RawFinding.Related] {
    guard let document = corpus.index(ofPath: power.origin.path) else { return [] }
    return [
      RawFinding.Related(
        document: document, node: power.origin.node,
        message: Bilingual(
          zh: "依据：\(power.source)，\(power.words.zh)",
          en: "basis: \(power.source); \(power.words.en)"))
    ]
  }

  /// 海岭核电厂应急总指挥: the body, and the post where one is named.
  func name(of actor: Actor) -> Bilingual { words.actor(actor) }

  func names(of actors: [Actor]) -> Bilingual {
    let names = actors.map { name(of: $0) }
    return Bilingual(
      zh: names.map(\.zh).joined(separator: "、"), en: names.map(\.en).joined(separator: ", "))
  }

  /// A code of a list of the register in words; the code itself where the list does not have it.
  func code(_ value: String, list: String, _ corpus: Corpus) -> Bilingual {
    planSet.codes.name(of: value, in: list)
  }

  /// Who is asked for support, what for, and what is promised.
  func words(of answer: SupportAnswer) -> (
    from: Bilingual, what: Bilingual, promised: [RawFinding.Related]
  ) {
    (
      names(of: answer.asked),
      planSet.codes.name(of: answer.request[.type] ?? "", in: "resource-type"),
      answer.commitments.map { related($0, Bilingual(zh: "的承诺", en: "promises")) }
    )
  }

  func owner(of element: PlanElement) -> Bilingual { owner(ofPlan: element.place.plan) }

  /// Who has to change what: the plan that differs, unless both owners agree otherwise.
  func agree(_ element: PlanElement, _ reference: PlanElement) -> Bilingual {
    let (own, other) = (owner(of: element), owner(of: reference))
    return Bilingual(
      zh: "由\(own.zh)按\(other.zh)的预案修改；认为对方有误的，会同\(other.zh)商定后两份预案一并修改。",
      en:
        "\(own.en) follows the plan of \(other.en); where that one is wrong, both agree and change both plans."
    )
  }
}

extension StatutoryPower {
  /// What rests on a row that nobody has verified is at most a warning.
  var cap: Severity? { isVerified ? nil : .warning }
}

extension AlignmentIndex {
  /// What tells a plan from others in a fingerprint.
  func key(ofPlan plan: Int) -> String { plans[plan].id.map { "\($0)" } ?? "" }
}
