package import Corpus
import Diagnostics
import Documents
import Model

/// REF006
package struct DanglingReference: CorpusRule {
  package static let metadata = RuleMetadata(
    code: "REF006", slug: "dangling-reference",
    title: Bilingual(zh: "引用的条款或者文件不存在", en: "dangling reference"),
    severity: .error,
    rationale: Bilingual(
      zh: "读者按引用去找，找不到条款或者文件，这一要求就落空；打印时也算不出所引条款的编号。",
      en:
        "A reader who follows the reference finds nothing, so the requirement has no content; nor can its number be printed."
    ),
    remedy: Bilingual(
      zh: "改引现有的条款；条款已经删除的，删去引用或者改写这一句；引用其他文件的，核对文件标识是否写错、文件是否已纳入本库。",
      en:
        "Refer to an existing clause; where the clause was deleted, drop or rewrite the reference; for another document, check its id and whether it is kept here."
    ),
    failing: .procedure(
      ##"<p id="aexamp22">检查人员按<ref to="#azzzzz22"/>抽样。</p>"##),
    passing: .procedure(
      ##"<p id="aexamp22">检查人员按<ref to="#aexamp44"/>抽样。</p><p id="aexamp44">抽样不少于三份；编号形如 azzzzz22 的旧条款已经删除。</p>"##
    ))

  package init() {}

  package func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    for (index, document) in corpus.documents.enumerated() {
      // The rules over the 例外清单 speak of its documents.
      guard let facts = document.facts, facts.kind != .waivers else { continue }
      let references = OutgoingReference.all(in: facts)
      guard !references.isEmpty else { continue }
      sink.cover()
      for reference in references {
        if reference.target.document == nil {
          guard let element = reference.target.element, document.missing.contains(element) else {
            continue
          }
          let what = LinkWords.of(reference.element, reference.attribute)
          sink.report(
            Bilingual(
              zh: "\(what.zh)指向本文件的“\(reference.target)”，本文件没有标识为 \(element) 的条款或者要素。",
              en: "No element of this document has id \(element), to which \(what.en) points."),
            at: reference.node, spot: .attribute(reference.attribute.text), in: index,
            discriminator: reference.attribute.text + "/" + reference.target.description)
        } else {
          follow(reference, from: index, in: corpus, &sink)
        }
      }
    }
  }

  private func follow(
    _ reference: OutgoingReference, from index: Int, in corpus: Corpus, _ sink: inout FindingSink
  ) {
    guard let id = reference.target.document else { return }
    let what = LinkWords.of(reference.element, reference.attribute)
    let discriminator = reference.attribute.text + "/" + reference.target.description
    guard let targets = corpus.byID[id], let first = targets.first else {
      guard corpus.isComplete else {
        let why =
          corpus.isPartial
          ? Bilingual(zh: "本次只校验了部分文件", en: "only part of the repository was checked")
          : Bilingual(zh: "有文件未能读取", en: "some files could not be read")
        sink.report(
          Bilingual(
            zh: "\(what.zh)指向文件 \(id)，\(why.zh)，其中没有该文件，无法判定是否存在。",
            en:
              "\(what.en.capitalisedFirst) points to document \(id), which is not among those read: \(why.en)."
          ),
          at: reference.node, spot: .attribute(reference.attribute.text), in: index,
          help: Bilingual(
            zh: "对全库校验一次；有文件读不出来的，先处理该文件的问题。",
            en: "Check the whole repository; first cure the files that cannot be read."),
          verdict: .undetermined, discriminator: discriminator)
        return
      }
      sink.report(
        Bilingual(
          zh: "\(what.zh)指向文件 \(id)，本库没有该文件。",
          en: "\(what.en.capitalisedFirst) points to document \(id), which is not kept here."),
        at: reference.node, spot: .attribute(reference.attribute.text), in: index,
        discriminator: discriminator)
      return
    }
    guard let element = reference.target.element,
      !targets.contains(where: { corpus.hasElement(element, in: $0) })
    else { return }
    let target = corpus.documents[first]
    let related = [
      RawFinding.Related(
        document: first, node: nil,
        message: Bilingual(zh: "所引的文件", en: "the document referred to"))
    ]
    if let wanted = reference.target.revision, let current = target.meta?.revision,
      wanted != current
    {
      // A revision to come is REF101's; what an earlier one held is not in the tree.
      guard wanted < current else { return }
      sink.report(
        Bilingual(
          zh:
            "\(what.zh)指向 \(id) 第\(wanted)版的 \(element)，本库现为第\(current)版，其中没有这一条款，无法判定第\(wanted)版是否有。",
          en:
            "\(what.en.capitalisedFirst) points to \(element) of \(id), revision \(wanted); the repository holds revision \(current), which has no such element."
        ),
        at: reference.node, spot: .attribute(reference.attribute.text), in: index,
        help: Bilingual(
          zh: "改引现行版次的条款；确需引用旧版的，核对旧版文本。",
          en:
            "Refer to the current revision, or hold the reference against the text of the old one."),
        verdict: .undetermined, related: related, discriminator: discriminator)
      return
    }
    sink.report(
      Bilingual(
        zh: "\(what.zh)指向《\(target.title)》（\(id)）的 \(element)，该文件没有这一条款或者要素。",
        en:
          "\(what.en.capitalisedFirst) points to \(element) of \(id), which has no such element."),
      at: reference.node, spot: .attribute(reference.attribute.text), in: index,
      related: related, discriminator: discriminator)
  }
}
