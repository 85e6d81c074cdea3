import Corpus
import Diagnostics
import Documents
import Model
import XMLTree

/// IDS106
struct ElementIDReused: CorpusRule {
  static let metadata = RuleMetadata(
    code: "IDS106", slug: "id-reused",
    title: Bilingual(zh: "标识改作他用", en: "id given to something else"),
    severity: .error,
    rationale: Bilingual(
      zh: "标识终身属于一个条款，不得再给别的内容。改作他用，修订对照会把两件事当成一件事，旧的引用和批准记录会指向无关的内容。",
      en:
        "An id belongs to one clause for good. Given to another, comparisons take two things for one, and old references and approvals point at something else."
    ),
    remedy: Bilingual(
      zh: "给新内容一个新标识（删去 id 后运行 guiju fmt）；如系同一内容只改了标注的种类，登记例外并写明理由。",
      en:
        "Give the new content an id of its own (remove the id and run `guiju fmt`); where the same content was only typed differently, register a waiver that says so."
    ),
    failing: example(now: #"<list><li id="aexamp44">新的一项。</li></list>"#),
    passing: example(
      now: #"<requirement id="aexamp66"><p id="aexamp44">原来的一段，现在是要求。</p></requirement>"#))

  func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    guard let base = corpus.base else { return }
    for (index, document) in corpus.documents.enumerated() {
      guard let id = document.id, document.kind?.isControlled ?? false else { continue }
      sink.cover()
      guard let earlier = base[id] else { continue }
      let names = Dictionary(
        earlier.facts.elements.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
      for element in document.elements {
        guard let name = names[element.id], name != element.name,
          !isSameClause(name, element.name)
        else { continue }
        let old = ElementWords.of(name.text)
        let new = ElementWords.of(element.name.text)
        sink.report(
          Bilingual(
            zh: "标识 \(element.id) 在上一次提交中属于 \(old.zh)，现在属于 \(new.zh)。",
            en: "Id \(element.id) belonged to \(old.en) in the last commit and now to \(new.en)."),
          at: element.node, spot: .attribute("id"), in: index)
      }
    }
  }

  /// A row or a section that was given its type is the clause that it was.
  private func isSameClause(_ old: ElementName, _ new: ElementName) -> Bool {
    if old == .row || new == .row { return ContentModel.isTyped(old) || ContentModel.isTyped(new) }
    return [old, new] == [.section, .item] || [old, new] == [.item, .section]
  }

  private static func example(now body: String) -> RuleExample {
    RuleExample(
      files: [.init("procedures/inspection/baseline/IP-900.xml", ExampleMeta().document(body))],
      excerpt: body,
      base: [
        .init(
          "procedures/inspection/baseline/IP-900.xml",
          ExampleMeta().document(#"<p id="aexamp44">原来的一段。</p>"#))
      ], asOf: RuleExample.day)
  }
}
