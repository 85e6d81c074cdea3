import Documents
import Model
import XMLTree

/// Writes a draft of a document from a Word file: `modelled="text"`, its numbers computed by the profile
/// that prints most of the file's own.
package struct DraftWriter {
  private let outline: WordOutline
  private let request: DraftRequest

  package init(_ outline: WordOutline, _ request: DraftRequest) {
    self.outline = outline
    self.request = request
  }

  /// - Throws: where the file gives no document at all.
  package func draft() throws(ImportFailure) -> Draft {
    var best: Draft?
    for profile in [DraftProfile.standard, .official] {
      guard let draft = attempt(profile) else { continue }
      if best.map({ $0.counts.equalNumbers < draft.counts.equalNumbers }) ?? true { best = draft }
    }
    // Where structure prints other numbers than the file too often, the file's stay in the words.
    if let found = best, found.counts.equalNumbers * 10 < found.counts.numbers * 7,
      let plain = attempt(.none)
    {
      best = plain
    }
    guard var draft = best else {
      throw ImportFailure(
        .damaged, zh: "正文层次过深，无法写成文件，没有导入。",
        en: "The text is nested too deeply to become a document; nothing was written.")
    }
    draft.notices = outline.notices + draft.notices
    return draft
  }

  // MARK: - One profile

  private func attempt(_ profile: DraftProfile) -> Draft? {
    var builder = DraftBuilder(outline, kind: request.kind, profile: profile)
    let body = builder.build()
    let title = request.title ?? (outline.title.isEmpty ? "（文件名称）" : outline.title)
    let number = request.number ?? outline.facts["文件编号"] ?? ""
    var output = XMLOutput()
    output.begin(
      request.kind.rawValue,
      [
        ("xmlns", "urn:guiju:1"), ("id", request.id.description), ("schemaVersion", "1"),
        ("xml:lang", "zh-CN"),
      ])
    meta(&output, title, number, profile)
    if request.kind == .template {
      let template = DraftTemplate(body, title: title, decider: request.issuer)
      template.write(&output)
    } else {
      for element in body { element.write(&output) }
    }
    output.end()
    var draft = Draft(
      xml: output.bytes, title: title, number: number, numbering: profile.rawValue)
    draft.counts = builder.counts
    draft.notices = builder.notices
    guard let parsed = XMLParser.parse(draft.xml, names: Vocabulary.names).document else {
      return nil
    }
    if profile == .none {
      tellTyped(&draft)
    } else {
      compare(body.flatMap(\.numbered), with: parsed, profile, &draft)
    }
    return draft
  }

  private func meta(
    _ output: inout XMLOutput, _ title: String, _ number: String, _ profile: DraftProfile
  ) {
    output.begin("meta", [("modelled", "text"), ("numbering", profile.rawValue)])
    output.leaf("title", words: title)
    if !number.isEmpty { output.leaf("number", words: number) }
    output.leaf("issuer", [("party", request.issuer)])
    if let owner = outline.facts["责任部门"] ?? outline.facts["编制部门"] {
      output.leaf("owner", words: owner)
    }
    let stated = outline.facts["密级"].flatMap { Classification(rawValue: $0) }
    output.leaf("classification", words: (stated ?? .internal).rawValue)
    output.leaf("revision", [("number", String(request.revision)), ("state", "draft")])
    output.begin("history")
    output.leaf(
      "entry",
      [
        ("revision", String(request.revision)), ("date", request.date.description),
        ("reason", "new"),
      ], words: "由Word文件“\(request.source)”导入。")
    output.end()
    output.end()
  }

  // MARK: - Numbers

  private func tellTyped(_ draft: inout Draft) {
    draft.counts.numbers = 0
    draft.notices.append(
      ImportNotice(
        .restructured,
        zh: "原文的编号方式不能由结构计算，编号已照原样写在文字里（numbering=\"none\"）。",
        en: "The file's way of numbering cannot be computed; its numbers stand in the words."))
  }

  /// Holds every number that the draft prints against the file's.
  private func compare(
    _ expected: [DraftElement], with document: XMLDocument, _ profile: DraftProfile,
    _ draft: inout Draft
  ) {
    let root = document.root
    let numbering = Numbering(of: root, profile: profile == .official ? .official : .standard)
    let kinds: Set<ElementName> = [.section, .p, .li, .table]
    let elements = root.descendants.filter { element in
      element.kind.map { kinds.contains($0) } ?? false
    }
    var isTold = 0
    for (element, wanted) in zip(elements, expected) {
      let computed =
        element.kind == .table ? numbering.caption(element.index)?.zh : numbering[element.index]
      if wanted.printed != nil { draft.counts.numbers += 1 }
      guard Self.bare(computed) != Self.bare(wanted.printed) else {
        if wanted.printed != nil { draft.counts.equalNumbers += 1 }
        continue
      }
      isTold += 1
      guard isTold <= 50 else { continue }
      draft.notices.append(Self.difference(wanted, computed))
    }
    guard isTold > 50 else { return }
    draft.notices.append(
      ImportNotice(
        .numberChanged, zh: "另有\(isTold - 50)处编号与原文不同，未逐一列出。",
        en: "\(isTold - 50) more numbers differ from the file's."))
  }

  private static func difference(_ wanted: DraftElement, _ computed: String?) -> ImportNotice {
    let words = (wanted.words ?? wanted.children.first?.words ?? "").prefix(16)
    let old = wanted.printed.map { "“\($0)”" } ?? "无编号"
    let new = computed.map { "“\($0)”" } ?? "不印编号"
    return ImportNotice(
      .numberChanged, line: wanted.line, zh: "原文\(old)，按结构\(new)：“\(words)”。",
      en:
        "The file has \(wanted.printed ?? "no number"), the draft \(computed ?? "none"): “\(words)”."
    )
  }

  /// Without what parts a number from its words; （1） and 1) are different, （ and ( are not.
  private static func bare(_ number: String?) -> String {
    var text = Characters.withoutSpace(number ?? "")
    text = text.replacing("(", with: "（").replacing(")", with: "）").replacing("．", with: ".")
    while text.hasSuffix(".") || text.hasSuffix("、") { text.removeLast() }
    return text
  }
}
