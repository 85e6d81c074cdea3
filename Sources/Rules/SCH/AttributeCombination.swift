import Diagnostics
import Documents
import Model
import XMLTree

/// SCH110
struct AttributeCombination: DocumentRule {
  static let metadata = RuleMetadata(
    code: "SCH110", slug: "attribute-combination",
    title: Bilingual(zh: "属性搭配不当", en: "attributes do not go together"),
    severity: .error,
    rationale: Bilingual(
      zh: "有的属性离开了另一个属性没有意义，有的两个属性只能取其一。结构（XSD）表达不了这类规定。",
      en:
        "Some attributes mean nothing without another, some exclude each other. The schema language cannot say so."
    ),
    remedy: Bilingual(
      zh: "补上缺少的属性，或者删去多余的属性。", en: "Add the attribute that is missing or remove the one too many."),
    isWaivable: false,
    failing: .procedure(
      #"<p id="aexamp22">符合<cite kind="licensee">营运单位场内应急预案</cite>。</p>"#),
    passing: .procedure(
      #"<p id="aexamp22">符合<cite kind="licensee" document="onsite-plan">场内应急预案</cite>和<cite target="核安全法#55">《核安全法》第五十五条</cite>。</p>"#
    ))

  static let elements: [ElementName] = [.slot, .cite, .value, .deadline]

  mutating func visit(
    _ element: Element, in document: DocumentContext, _ sink: inout FindingSink
  ) {
    guard let problem = problem(element) else { return }
    sink.report(problem, at: element.index)
  }

  private func problem(_ element: Element) -> Bilingual? {
    switch element.kind {
    case .slot: slot(element)
    case .cite where !element.has(.document) && element[.kind] == "licensee":
      Bilingual(
        zh: "引用营运单位的文件，没有用 document 写明是哪一种文件。",
        en: "A licensee's document is cited, and `document` does not say which.")
    case .deadline where !element.has(.limit) && element[.subject] != "filing":
      Bilingual(
        zh: "期限表的这一行没有时限（limit）；只有备案可以不写。",
        en: "A row of the register of time limits without `limit`; a filing alone may go without.")
    case .value: value(element)
    default: nil
    }
  }

  private func slot(_ element: Element) -> Bilingual? {
    switch (element[.field] != nil, element[.pair] != nil, element[.part] != nil) {
    case (false, false, _):
      Bilingual(
        zh: "填写处既没有 field，也没有 pair，不知道填什么。",
        en: "A slot with neither `field` nor `pair` has nothing to be filled with.")
    case (true, true, _), (true, false, true):
      Bilingual(
        zh: "填写处只能在 field 和 pair、part 之间取其一。",
        en: "A slot takes either `field` or `pair` with `part`.")
    case (false, true, false):
      Bilingual(
        zh: "填写处有 pair，没有用 part 写明取违反条款、责令改正依据还是处罚依据。",
        en: "A slot with `pair` needs `part`: violation, order or penalty.")
    default: nil
    }
  }

  private func value(_ element: Element) -> Bilingual? {
    func without(_ companion: AttributeName, _ names: [AttributeName]) -> Bilingual? {
      guard !element.has(companion) else { return nil }
      let present = names.filter { element.has($0) }.map(\.text)
      guard !present.isEmpty else { return nil }
      return Bilingual(
        zh: "数值有 \(present.joined(separator: "、"))，没有 \(companion.text)。",
        en: "The value has \(present.joined(separator: ", ")) but no \(companion.text).")
    }
    return without(.number, [.unit, .doseKind]) ?? without(.duration, [.dayType])
  }
}
