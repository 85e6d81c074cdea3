import Corpus
import Documents
import Model
import XMLTree

/// What every form of a document's view asks for.
struct DocumentViewContext {
  let document: XMLDocument
  let meta: DocumentMeta
  let registry: Registry
  let numbering: Numbering
  /// The language of labels.
  var language: Language
  let kind: DocumentKind?
  let id: String
  /// Records of approval of this revision.
  let approvals: [Approval]
  /// The digest of the normative content, against which the approvals are held.
  let digest: String?
  private let elements: [String: Element]
  /// Field → value → words of the options of a template.
  private let options: [String: [String: String]]
  private let citation: @Sendable (DocumentReference) -> Bilingual?

  init(
    document: XMLDocument, meta: DocumentMeta, registry: Registry, approvals: [Approval],
    language: Language, citation: @escaping @Sendable (DocumentReference) -> Bilingual?
  ) {
    self.document = document
    self.meta = meta
    self.registry = registry
    self.language = language
    self.citation = citation
    let root = document.root
    numbering = Numbering(of: root, profile: meta.numbering)
    kind = root.kind.flatMap { DocumentKind(root: $0) }
    id = root[.id] ?? ""
    let own = root[.id].flatMap { DocumentID($0) }
    self.approvals = approvals.filter {
      $0.document.document == own && own != nil
        && ($0.document.revision == nil || $0.document.revision == meta.revision)
    }
    digest = self.approvals.isEmpty ? nil : NormativeDigest.of(root)
    var elements: [String: Element] = [:]
    var options: [String: [String: String]] = [:]
    for element in root.descendants {
      if let id = element[.id], elements[id] == nil { elements[id] = element }
      guard element.kind == .option, let value = element[.value],
        let field = element.parent?[.name]
      else { continue }
      options[field, default: [:]][value] = element.normalisedText
    }
    self.elements = elements
    self.options = options
  }

  var root: Element { document.root }
  var phrases: ReportPhrases { ReportPhrases(language) }

  func pick(_ zh: String, _ en: String) -> String { phrases.pick(zh, en) }

  func element(_ id: String) -> Element? { elements[id] }

  /// How a text in that language refers to `#id` or `IP-024#id`.
  func citation(
    of reference: String, in language: Language
  ) -> (words: String, anchor: String?) {
    guard let target = DocumentReference(reference) else { return (reference, nil) }
    if let document = target.document, document.description != id {
      return (citation(target)?[language] ?? reference, nil)
    }
    guard let key = target.element?.description, let element = elements[key] else {
      return (reference, nil)
    }
    if let words = numbering.citation(of: element)?[language] { return (words, key) }
    let heading = element.child(.heading) ?? element.parent?.child(.heading)
    guard let heading else { return (ReportPhrases(language).pick("本文件", "this document"), key) }
    return ("“\(heading.normalisedText)”", key)
  }

  /// The words of an option of a template's field; the value where there are none.
  func option(_ value: String, of field: String) -> String { options[field]?[value] ?? value }

  /// The organisation as its register names it, the post of a role, the kind of party.
  func party(_ reference: String) -> String {
    switch PartyReference(reference) {
    case .party(let key): registry.parties.parties[key]?.name ?? key
    case .role(let id): elements[id.description]?[.post] ?? reference
    case .kind(let kind): CodeWords.partyKind(kind)?[language] ?? kind
    case .designated(let words): words
    case nil: reference
    }
  }

  func parties(_ references: String) -> String {
    references.split(separator: " ").map { party(String($0)) }.joined(separator: pick("、", ", "))
  }

  /// `附录A`, `Annex A`.
  func annexNumber(_ number: String?) -> String? {
    number.map { pick($0, "Annex " + $0.dropFirst(2)) }
  }

  func date(_ date: CivilDate?) -> String? { date.map { pick($0.chinese, $0.description) } }

  /// `第4版`
  var revision: String? {
    meta.revision.map { pick("第\($0)版", "revision \($0)") }
  }

  var classification: ReportClassification {
    ReportClassification(
      stated: [root.child(.meta)?.child(.classification)?.normalisedText ?? ""])
  }

  var issuer: String? { meta.issuer.map { party($0.description) } }

  /// What must be seen at once where the document does not bind: 征求意见稿, 已废止.
  var stateMark: String? {
    switch meta.state {
    case .draft: pick("起草稿", "Draft")
    case .comment: pick("征求意见稿", "Draft for comment")
    case .review: pick("送审稿", "Draft under review")
    case .approved: pick("已批准，尚未生效", "Approved, not yet in force")
    case .withdrawn: pick("已废止", "Withdrawn")
    case .effective, nil: nil
    }
  }

  /// Name and value of the key facts.
  var facts: [(name: String, value: String)] {
    let missing = pick("未写明", "not stated")
    return [
      (pick("文件编号", "Number"), meta.number ?? missing),
      (pick("版次", "Revision"), revision ?? missing),
      (pick("状态", "State"), meta.state?.name[language] ?? missing),
      (pick("密级", "Classification"), classification.name(language)),
      (pick("生效日期", "Effective"), date(meta.effective) ?? missing),
      (pick("下次复审日期", "Next review"), date(meta.nextReview) ?? missing),
      (pick("发布单位", "Issued by"), issuer ?? missing),
      (pick("责任部门", "Owner"), meta.owner ?? missing),
    ]
  }
}
