import Corpus
import Documents
import Model
import XMLTree

/// What stands in attributes and has no words in the text.
extension ViewBuilder {
  func itemRemarks(_ item: Element) -> [String] {
    let language = context.language
    let colon = context.phrases.colon
    var result: [String] = []
    let methods = (item[.mode] ?? "").split(separator: " ").map {
      CodeWords.method(String($0))?[language] ?? String($0)
    }
    if !methods.isEmpty {
      result.append(
        context.pick("检查方式", "Methods") + colon + methods.joined(separator: context.pick("、", ", "))
      )
    }
    if let word = item[.significance].flatMap(CodeWords.significance) {
      result.append(context.pick("重要度", "Significance") + colon + word[language])
    }
    if let word = item[.remote].flatMap(CodeWords.remote) {
      result.append(context.pick("远程检查", "Remote") + colon + word[language])
    }
    if let word = item[.hold].flatMap(CodeWords.hold) { result.append(word[language]) }
    if let baseline = item[.baseline] {
      result.append(
        context.pick("对应统一程序", "Uniform procedure") + colon
          + context.citation(of: baseline, in: language).words)
    }
    return result
  }

  func clauseRemark(_ element: Element) -> String? {
    let language = context.language
    let colon = context.phrases.colon
    var parts: [String] = []
    switch element.kind {
    case .disposition:
      if element[.letter] == "yes" { parts.append(context.pick("发函", "by letter")) }
      if let document = element[.escalateTo] {
        parts.append(
          context.pick("转用文书", "goes on to") + colon
            + context.citation(of: document, in: language).words)
      }
    case .rectification:
      if let word = element[.verify].flatMap(CodeWords.verify) {
        parts.append(context.pick("验证方式", "Verified") + colon + word[language])
      }
      if let closer = element[.closer] {
        parts.append(context.pick("关闭", "Closed by") + colon + context.party(closer))
      }
    default: return nil
    }
    guard !parts.isEmpty else { return nil }
    let words = parts.joined(separator: context.pick("；", "; "))
    return context.pick("（\(words)）", "(\(words))")
  }

  /// A link without words: the provisions that the sanctions registry names, or what was learned.
  mutating func link(_ element: Element, _ depth: Int) {
    var frame = frame(.clause, element, depth)
    frame.label = ClauseLabel(element, context: context)
    let words =
      element.kind == .legal ? liability(element[.violation] ?? "") : element[.ref] ?? ""
    guard !words.isEmpty else { return }
    events.append(.open(frame))
    events.append(.paragraph(ViewParagraph(inline: Inline(text: words))))
    events.append(.close(frame))
  }

  private func liability(_ key: String) -> String {
    guard let row = context.registry.rows[.sanctions]?[key]?.entry else { return key }
    let violation = row[.violation].map(TargetText.list) ?? ""
    let penalty = (row[.penalty] ?? row[.order]).map(TargetText.list) ?? ""
    let open = row.isVerified ? "" : context.pick("（依据待核实）", " (basis not verified)")
    return context.pick(
      "违反条款：\(violation)；法律责任条款：\(penalty)\(open)",
      "Violated: \(violation); liability: \(penalty)\(open)")
  }

  /// The record that is made from the items, at its place among the tables.
  mutating func form(_ element: Element) {
    let row = element[.form].flatMap { context.registry.rows[.forms]?[$0]?.entry }
    events.append(
      .form(
        id: element[.id], number: context.numbering.caption(element.index),
        title: row?[.title] ?? context.pick("检查记录表", "Inspection record"),
        printedNumber: row?[.number]))
  }

  // MARK: - Templates

  mutating func template(
    _ kind: ViewFrame.Kind, _ element: Element, _ depth: Int, _ waiting: inout [Work]
  ) {
    var frame = frame(kind, element, depth)
    let words: String
    switch kind {
    case .repeating:
      let field = element[.over] ?? ""
      words = context.pick("〔按“\(field)”逐项重复〕", "[once for every “\(field)”]")
    case .choice:
      let field = element[.on] ?? ""
      words = context.pick("〔按“\(field)”选一〕", "[one of these, by “\(field)”]")
    default:
      let field = element.parent?[.on] ?? ""
      let value = context.option(element[.value] ?? "", of: field)
      words = context.pick("〔“\(field)”为“\(value)”〕", "[“\(field)” is “\(value)”]")
    }
    frame.heading = Inline(text: words)
    open(frame, element, depth, &waiting)
  }
}
