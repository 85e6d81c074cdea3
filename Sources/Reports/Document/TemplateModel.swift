import Corpus
import Documents
import Model
import XMLTree

/// The model of a template as tables: when it may be used, who decides, what is filled in, which
/// provisions it rests on.
struct TemplateModel {
  let context: DocumentViewContext

  var tables: [Table] {
    guard let model = context.root.child(.model) else { return [] }
    return [conditions(model), fields(model), pairs(model), clocks(model)].filter {
      !$0.rows.isEmpty
    }
  }

  private func words(_ element: Element) -> String {
    InlineBuilder(context: context).build(element).words
  }

  private func conditions(_ model: Element) -> Table {
    var rows: [[TableCell]] = model.children(.entry).map { entry in
      [
        TableCell(CodeWords.entry(entry[.kind] ?? "") ?? Bilingual(zh: "条件", en: "condition")),
        TableCell(words(entry)),
      ]
    }
    if let authority = model.child(.authority) {
      func row(_ zh: String, _ en: String, _ value: String?) {
        guard let value else { return }
        rows.append([TableCell(Bilingual(zh: zh, en: en)), TableCell(value)])
      }
      row("提出", "Proposed by", authority[.proposer].map(context.parties))
      row("决定", "Decided by", authority[.decider].map(context.parties))
      row("署名", "Signed as", authority[.signedAs])
      row("决定依据", "Basis", words(authority))
    }
    return Table(
      name: "template-conditions",
      caption: Bilingual(zh: "使用条件和决定权限", en: "Conditions and authority"),
      columns: [
        TableColumn(key: "kind", title: Bilingual(zh: "类别", en: "Kind"), characters: 7),
        TableColumn(key: "text", title: Bilingual(zh: "内容", en: "Content")),
      ], rows: rows)
  }

  private func fields(_ model: Element) -> Table {
    let rows = model.descendants.filter { $0.kind == .field }.map { field -> [TableCell] in
      let options = field.children(.option).map(\.normalisedText)
      let when = (field[.when] ?? "").split(separator: "=", maxSplits: 1).map(String.init)
      let condition =
        when.count == 2
        ? Bilingual(
          zh: "“\(when[0])”为“\(context.option(when[1], of: when[0]))”时",
          en: "when “\(when[0])” is “\(context.option(when[1], of: when[0]))”")
        : Bilingual(zh: "", en: "")
      return [
        TableCell(field[.name] ?? ""),
        TableCell(
          CodeWords.fieldType(field[.type] ?? "")
            ?? Bilingual(zh: field[.type] ?? "", en: field[.type] ?? "")),
        TableCell(
          CodeWords.cardinality(field[.card] ?? "1") ?? Bilingual(zh: "必填", en: "required")),
        TableCell(condition),
        TableCell(options.joined(separator: "；")),
      ]
    }
    return Table(
      name: "template-fields", caption: Bilingual(zh: "填写项目", en: "Fields"),
      columns: [
        TableColumn(key: "name", title: Bilingual(zh: "项目", en: "Field"), weight: 3),
        TableColumn(key: "type", title: Bilingual(zh: "类型", en: "Type"), weight: 3),
        TableColumn(key: "card", title: Bilingual(zh: "个数", en: "Count"), weight: 2),
        TableColumn(key: "when", title: Bilingual(zh: "填写条件", en: "Condition"), weight: 3),
        TableColumn(key: "options", title: Bilingual(zh: "选项", en: "Options"), weight: 5),
      ], rows: rows)
  }

  private func pairs(_ model: Element) -> Table {
    let rows = model.children(.pair).map { pair -> [TableCell] in
      [
        TableCell(TargetText.list(pair[.violation] ?? "")),
        TableCell(TargetText.list(pair[.order] ?? "")),
        TableCell(TargetText.list(pair[.penalty] ?? "")),
        TableCell(pair[.lawOn] ?? ""),
      ]
    }
    return Table(
      name: "template-provisions", caption: Bilingual(zh: "适用的法律条款", en: "Provisions"),
      columns: [
        TableColumn(key: "violation", title: Bilingual(zh: "违反条款", en: "Violated"), weight: 4),
        TableColumn(key: "order", title: Bilingual(zh: "责令改正依据", en: "Order"), weight: 4),
        TableColumn(key: "penalty", title: Bilingual(zh: "处罚依据", en: "Penalty"), weight: 4),
        TableColumn(key: "lawOn", title: Bilingual(zh: "适用法律之日", en: "Law as on"), weight: 2),
      ], rows: rows)
  }

  private func clocks(_ model: Element) -> Table {
    let rows = model.children(.clock).map { clock -> [TableCell] in
      let key = clock[.deadline] ?? ""
      let row = context.registry.rows[.deadlines]?[key]?.entry
      return [
        TableCell(row?.text.isEmpty == false ? row?.text ?? key : key),
        TableCell(clock[.start] ?? ""), TableCell(clock[.end] ?? ""),
      ]
    }
    return Table(
      name: "template-clocks", caption: Bilingual(zh: "期限", en: "Time limits"),
      columns: [
        TableColumn(key: "deadline", title: Bilingual(zh: "期限", en: "Limit"), weight: 4),
        TableColumn(key: "start", title: Bilingual(zh: "起", en: "From"), weight: 2),
        TableColumn(key: "end", title: Bilingual(zh: "止", en: "To"), weight: 2),
      ], rows: rows)
  }
}
