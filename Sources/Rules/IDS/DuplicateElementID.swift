import Diagnostics
import Documents
import Model
import XMLTree

/// IDS101
struct DuplicateElementID: DocumentRule {
  static let metadata = RuleMetadata(
    code: "IDS101", slug: "duplicate-element-id",
    title: Bilingual(zh: "标识重复", en: "id used twice"),
    severity: .error,
    rationale: Bilingual(
      zh: "标识是条款的身份，引用、修订对照、批准和例外都靠它。两个条款用一个标识，就不知道说的是哪一条。",
      en:
        "An id is the identity of a clause: references, comparisons, approvals and waivers rest on it. Two clauses with one id cannot be told apart."
    ),
    remedy: Bilingual(
      zh: "运行 guiju fmt：上一次提交中就在该处的条款保留标识，另一个得到新标识。",
      en:
        "Run `guiju fmt`: the clause that stands where the last commit has it keeps the id, the other gets a new one."
    ),
    isWaivable: false,
    failing: .procedure(
      #"<p id="aexamp22">复制前的一段。</p><p id="aexamp22">复制后的一段。</p>"#),
    passing: .procedure(#"<p id="aexamp22">复制前的一段。</p><p id="aexamp23">复制前的一段。</p>"#))

  mutating func finish(_ document: DocumentContext, _ sink: inout FindingSink) {
    sink.cover()
    guard Self.mayRepeat(document.facts.elements) else { return }
    var first: [ElementID: NodeIndex] = [:]
    for element in document.facts.elements {
      guard let earlier = first[element.id] else {
        first[element.id] = element.node
        continue
      }
      sink.report(
        Bilingual(
          zh: "标识 \(element.id) 在本文件中已经用过。",
          en: "Id \(element.id) is already in use in this document."),
        at: element.node, spot: .attribute("id"),
        related: [
          .init(
            document: 0, node: earlier,
            message: Bilingual(zh: "第一次出现在此处", en: "first used here"))
        ])
    }
  }

  /// Whether an id may stand twice; false, which is the rule, is certain. Where too many fall on one place
  /// the question is left open, so that no choice of ids makes it slow.
  private static func mayRepeat(_ elements: [ElementRecord]) -> Bool {
    var size = 64
    while size < elements.count * 2 { size *= 2 }
    // No id is zero.
    var table = Array(repeating: UInt64(0), count: size)
    var steps = 0
    for element in elements {
      let id = element.id.packed
      var slot = Int(truncatingIfNeeded: (id &* 0x9E37_79B9_7F4A_7C15) &>> 32) & (size - 1)
      while table[slot] != 0 {
        if table[slot] == id || steps > elements.count * 8 { return true }
        slot = (slot + 1) & (size - 1)
        steps += 1
      }
      table[slot] = id
    }
    return false
  }
}
