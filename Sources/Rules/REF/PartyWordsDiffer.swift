import Corpus
import Diagnostics
package import Documents
import Model
package import XMLTree

/// REF106
package struct PartyWordsDiffer: DocumentRule {
  package static let metadata = RuleMetadata(
    code: "REF106", slug: "party-words-differ",
    title: Bilingual(zh: "单位名称与所指不一致", en: "words name another party"),
    severity: .error,
    rationale: Bilingual(
      zh: "正文写的是一个单位，标记指的是另一个：读的人和衔接性审查各按各的理解，谁也不知道以哪个为准。",
      en:
        "The words name one party and the link another: readers and the alignment check each follow their own."
    ),
    remedy: Bilingual(
      zh: "核实这里指的是谁：名称写错的改名称，标记指错的改标记；确为该单位的简称或者法定称谓的，先登记到机构名录。",
      en:
        "Establish who is meant and correct the words or the link; register a short form or statutory designation that is missing."
    ),
    failing: .procedure(
      #"<p id="aexamp22">检查结果报<party ref="party:mee">国家核安全局</party>。</p>"#,
      registry: [ExampleMeta.parties]),
    passing: .procedure(
      #"<p id="aexamp22">检查结果报生态环境部（以下简称主管部门），<party ref="party:mee">主管部门</party>和<party ref="party:nnsa">国家核安全局</party>在审核后答复。</p>"#,
      registry: [ExampleMeta.parties]))

  package static let elements: [ElementName] = [.party]

  private var suspects: [(node: NodeIndex, key: String, words: String)] = []

  package init() {}

  package mutating func visit(
    _ element: Element, in document: DocumentContext, _ sink: inout FindingSink
  ) {
    guard document.facts.kind.isControlled,
      case .party(let key)? = element[.ref].flatMap({ PartyReference($0) }),
      document.registry.has(.parties, key: key)
    else { return }
    let words = element.normalisedText
    guard !words.isEmpty, !Self.isName(words, of: key, document.registry.parties) else { return }
    suspects.append((element.index, key, words))
  }

  package mutating func finish(_ document: DocumentContext, _ sink: inout FindingSink) {
    guard !suspects.isEmpty else { return }
    let parties = document.registry.parties
    let short = ShortNames(of: document.xml)
    for suspect in suspects where !short.admit(suspect.words, for: suspect.key, parties) {
      let party = parties.parties[suspect.key]?.name ?? suspect.key
      let others = Set(parties.aliases(spelled: suspect.words).map(\.party)).sorted()
      let zh =
        others.isEmpty
        ? "机构名录中“\(party)”（\(suspect.key)）没有“\(suspect.words)”这一名称、简称或者法定称谓。"
        : "标记指的是“\(party)”（\(suspect.key)），“\(suspect.words)”却是\(others.joined(separator: "、"))的名称。"
      sink.report(
        Bilingual(
          zh: zh,
          en: others.isEmpty
            ? "“\(suspect.words)” is no name, short form or designation of \(suspect.key)."
            : "The link says \(suspect.key), but “\(suspect.words)” is the name of \(others.joined(separator: ", "))."
        ),
        at: suspect.node, discriminator: suspect.key + "/" + suspect.words)
    }
  }

  /// White space between Han characters plays no part.
  private static func isName(_ words: String, of key: String, _ parties: PartyRegister) -> Bool {
    if parties.isName(words, of: key) { return true }
    let bytes = words.utf8.filter { $0 > 0x20 }
    guard let entry = parties.labels.longest(in: bytes.span, at: 0),
      entry.byteCount == bytes.count
    else { return false }
    return parties.isName(entry.label, of: key)
  }
}
