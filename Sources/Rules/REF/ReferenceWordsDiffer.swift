import Diagnostics
package import Documents
import Model
package import XMLTree

/// REF108
package struct ReferenceWordsDiffer: DocumentRule {
  package static let metadata = RuleMetadata(
    code: "REF108", slug: "reference-words-differ",
    title: Bilingual(zh: "引用的条款号与条款不符", en: "printed number of another clause"),
    severity: .warning,
    rationale: Bilingual(
      zh: "条款号是写死的，增删条款后序号调整，文字就指到了别的条款；按文字查和按标记查，查到的不是同一条。",
      en:
        "A number written out goes astray when clauses are added or deleted: the words then lead to one clause and the link to another."
    ),
    remedy: Bilingual(
      zh: "删去引用中的文字，写成空的 ref，编号由工具计算；或者改为所指条款现在的编号。",
      en: "Leave the reference empty, so that its number is computed, or print the number of today."
    ),
    failing: .procedure(body("第1.3条")), passing: .procedure(body("第1.2条")))

  private static func body(_ words: String) -> String {
    ##"<p id="aexamp22">抽样按<ref to="#aexamp44">"## + words
      + ##"</ref>进行，数量见<ref to="#aexamp44">抽样要求</ref>（<ref to="#aexamp44"/>）。</p><p id="aexamp44">每次不少于三份。</p>"##
  }

  package static let elements: [ElementName] = [.ref]

  private var numbering: Numbering?
  /// References into other documents whose words are a number.
  private var foreign: [NodeIndex] = []

  package init() {}

  package mutating func visit(
    _ element: Element, in document: DocumentContext, _ sink: inout FindingSink
  ) {
    // A reference without words is printed by its target.
    guard document.xml.subtreeEnd(of: element.index).rawValue > element.index.rawValue + 1,
      let meta = document.meta, meta.numbering != .none,
      let reference = element[.to].flatMap({ DocumentReference($0) })
    else { return }
    let words = element.normalisedText
    guard !words.isEmpty, let printed = PrintedNumber(words) else { return }
    guard reference.document == nil || reference.document == document.facts.id else {
      if reference.element != nil { foreign.append(element.index) }
      return
    }
    guard let id = reference.element,
      let record = document.facts.elements.first(where: { $0.id == id }),
      let target = document.element(record.node)
    else { return }
    let numbering =
      self.numbering ?? Numbering(of: document.xml.root, profile: meta.numbering)
    self.numbering = numbering
    guard let actual = Self.difference(of: printed, from: target, numbering, meta.numbering)
    else { return }
    sink.report(
      Bilingual(
        zh: "引用写的是“\(words)”，所指的条款现在是\(actual.zh)。",
        en: "The words say “\(words)”; the clause referred to is now \(actual.en)."),
      at: element.index,
      related: [
        .init(
          document: 0, node: target.index,
          message: Bilingual(zh: "所指的条款", en: "the clause referred to"))
      ], discriminator: reference.description)
  }

  package mutating func finish(_ document: DocumentContext, _ sink: inout FindingSink) {
    guard let first = foreign.first else { return }
    sink.report(
      Bilingual(
        zh: "有\(foreign.count)处引用写了其他文件的条款号，本规则只核对本文件内的编号，无法判定。",
        en:
          "\(foreign.count) references print clause numbers of other documents; only numbers of this document are compared."
      ),
      at: first,
      help: Bilingual(
        zh: "引用其他文件时写文件名称，条款号留空，由工具计算。",
        en: "Name the other document and leave the number to be computed."),
      verdict: .undetermined, discriminator: "foreign")
  }

  /// The number that the target has, where it is not the printed one.
  private static func difference(
    of printed: PrintedNumber, from target: Element, _ numbering: Numbering,
    _ profile: DocumentMeta.NumberingProfile
  ) -> Bilingual? {
    guard let citation = numbering.citation(of: target) else { return nil }
    if profile == .official {
      // 一、 against 第一部分: the figures alone are compared, and only those of one level.
      guard printed.kind == .clause, printed.entries.isEmpty,
        let label = numbering[target.index], let number = PrintedNumber.ordinal(in: label)
      else { return nil }
      return printed.clause == "\(number)" ? nil : Bilingual(zh: label, en: label)
    }
    guard let actual = PrintedNumber(citation.zh) else { return nil }
    let isSameClause = printed.clause.isEmpty || printed.clause == actual.clause
    let isSameEntry =
      printed.entries.isEmpty
      || actual.entries.suffix(printed.entries.count) == printed.entries[...]
    return printed.kind == actual.kind && isSameClause && isSameEntry ? nil : citation
  }
}
