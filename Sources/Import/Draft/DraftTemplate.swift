import Model

/// The model and the text of a template: 〔字段〕 becomes a place to be filled in.
struct DraftTemplate {
  private let body: [DraftElement]
  private let title: String
  private let decider: String

  init(_ body: [DraftElement], title: String, decider: String) {
    self.body = body
    self.title = title
    self.decider = decider
  }

  func write(_ output: inout XMLOutput) {
    var fields: [String] = []
    for element in body { Self.collect(element, &fields) }
    if fields.isEmpty { fields = ["文号"] }
    output.begin("model", [("layer", "supervision"), ("category", "inspection")])
    output.leaf("authority", [("decider", decider)], words: "（写明决定机关的法律依据。）")
    for field in fields {
      output.leaf("field", [("name", field), ("type", "text"), ("card", "1")])
    }
    output.end()
    output.begin("text")
    output.leaf("docTitle", words: title)
    for element in body { element.write(&output, hasSlots: true) }
    output.end()
  }

  private static func collect(_ element: DraftElement, _ fields: inout [String]) {
    for field in SlotText.fields(element.words ?? "") where !fields.contains(field) {
      fields.append(field)
    }
    for child in element.children { collect(child, &fields) }
  }
}
