import Diagnostics
import Documents
import Model
import XMLTree

/// ENF003
struct ViolationWithoutEntry: DocumentRule {
  static let metadata = RuleMetadata(
    code: "ENF003", slug: "violation-without-entry",
    title: Bilingual(zh: "涉嫌违法行为没有执法入口", en: "violations lead to no enforcement document"),
    severity: .error,
    rationale: Bilingual(
      zh: "检查发现分为“涉嫌违法行为”的，应当写明转入哪一份执法文书；没有入口，检查与执法脱节。",
      en:
        "A finding classed as a suspected violation must lead to an enforcement document; without one inspection and enforcement part ways."
    ),
    remedy: Bilingual(
      zh: "在该类别上用 escalateTo 写明执法文书格式文本的标识，如 escalateTo=\"T-ZGJD-01\"。",
      en: "Name the enforcement template with escalateTo, such as escalateTo=\"T-ZGJD-01\"."),
    failing: example(""), passing: example(#" escalateTo="T-ZGJD-01""#))

  private static func example(_ attribute: String) -> RuleExample {
    .procedure(
      """
      <disposition id="aexampb2" class="violation" localName="涉嫌违法行为" letter="yes"\(attribute)>
        <p id="aexampb3">固定证据，报国家核安全局。</p>
      </disposition>
      """)
  }

  static let elements: [ElementName] = [.disposition]

  init() {}

  mutating func visit(
    _ element: Element, in document: DocumentContext, _ sink: inout FindingSink
  ) {
    guard element[.class] == "violation" else { return }
    sink.cover()
    guard element[.escalateTo] == nil else { return }
    sink.report(
      Bilingual(
        zh: "“\(element[.localName] ?? "涉嫌违法行为")”没有写明转入哪一份执法文书。",
        en: "“\(element[.localName] ?? "violation")” names no enforcement template."),
      at: element.index,
      // The repository of a draft just begun may not have the template yet.
      cap: document.meta?.state == .draft ? .warning : nil)
  }
}
