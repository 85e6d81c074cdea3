import Documents
import Model
import XMLTree

/// What changed in the attributes of an element and of the elements inside its words. Numbers and limits are
/// compared as amounts.
struct AttributeComparison {
  private(set) var operations: [ChangeOperation] = []
  private let old: ClauseLabels
  private let new: ClauseLabels
  private let before: Int
  private let after: Int

  init(
    _ diff: StructuralDiff, _ old: ClauseLabels, _ new: ClauseLabels, _ before: Int, _ after: Int
  ) {
    self.old = old
    self.new = new
    self.before = before
    self.after = after
    guard case .xml(let oldDocument) = diff.old.source,
      case .xml(let newDocument) = diff.new.source,
      let left = Element(oldDocument, at: NodeIndex(Int(diff.old.nodes[before].origin))),
      let right = Element(newDocument, at: NodeIndex(Int(diff.new.nodes[after].origin)))
    else { return }
    compare(InlineElement(left), InlineElement(right))
    compareInline(
      InlineElement.all(in: before, of: diff.old), InlineElement.all(in: after, of: diff.new))
  }

  // MARK: - Elements inside the words

  private mutating func compareInline(_ left: [InlineElement], _ right: [InlineElement]) {
    guard !left.isEmpty || !right.isEmpty else { return }
    var numbers: [String: Int32] = [:]
    func number(_ key: String) -> Int32 {
      if let known = numbers[key] { return known }
      numbers[key] = Int32(numbers.count)
      return Int32(numbers.count - 1)
    }
    let hunks = SequenceDiff.hunks(left.map { number($0.key) }, right.map { number($0.key) })
    var (place, other) = (0, 0)
    for hunk in hunks {
      while place < hunk.old.lowerBound {
        compare(left[place], right[other])
        place += 1
        other += 1
      }
      compareChanged(Array(left[hunk.old]), Array(right[hunk.new]))
      (place, other) = (hunk.old.upperBound, hunk.new.upperBound)
    }
    while place < left.count, other < right.count {
      compare(left[place], right[other])
      place += 1
      other += 1
    }
  }

  /// Elements whose words changed too: those of one name in their order.
  private mutating func compareChanged(_ left: [InlineElement], _ right: [InlineElement]) {
    var rest = right
    for element in left {
      if let place = rest.firstIndex(where: { $0.name == element.name }) {
        compare(element, rest.remove(at: place))
      } else {
        addMarkup(.unwrap, element)
      }
    }
    for element in rest { addMarkup(.wrap, element) }
  }

  /// Words that were marked or are no longer: a citation that was recognised changes no word.
  private mutating func addMarkup(_ kind: ChangeKind, _ element: InlineElement) {
    guard !element.isValue else {
      addValue(kind == .wrap ? nil : element, kind == .wrap ? element : nil)
      return
    }
    let words = kind == .wrap ? old.tree.words(of: before) : new.tree.words(of: after)
    // Where the words came or went with it, the change of words says all.
    guard element.words.isEmpty || words.contains(element.words) else { return }
    var operation = start(kind, element)
    operation.count = 1
    if kind == .wrap { operation.new = element.words } else { operation.old = element.words }
    let isLink = ["cite", "ref", "term", "party", "em", "quote"].contains(element.name)
    operation.significance = limited(isLink ? .editorial : .substantive)
    operations.append(operation)
  }

  /// A value that the text did not mark before, or no longer marks.
  private mutating func addValue(_ left: InlineElement?, _ right: InlineElement?) {
    guard let element = right ?? left else { return }
    for attribute in element.attributes where Self.amounts.contains(attribute.name) {
      var operation = start(.value, element)
      operation.attribute = attribute.name
      operation.old = left == nil ? nil : attribute.value
      operation.new = right == nil ? nil : attribute.value
      operation.significance = limited(.substantive)
      operations.append(operation)
    }
  }

  // MARK: - Attributes

  private static let amounts: Set<String> = [
    "duration", "number", "limit", "from", "to", "times", "rate",
  ]
  /// What changes no requirement.
  private static let administrative: Set<String> = [
    "topic", "modelled", "numbering", "schemaVersion", "lang", "model", "verified", "verifiedBy",
    "verifiedOn", "digest",
  ]

  private mutating func compare(_ left: InlineElement, _ right: InlineElement) {
    let names = left.attributes.map(\.name)
    let added = right.attributes.map(\.name).filter { !names.contains($0) }
    for name in names + added {
      let before = left.attributes.first { $0.name == name }?.value
      let after = right.attributes.first { $0.name == name }?.value
      guard before != after else { continue }
      let isAmount =
        right.isValue || Self.isAmount(before) && Self.isAmount(after)
      var operation = start(isAmount ? .value : .attribute, right)
      operation.attribute = name
      operation.old = before
      operation.new = after
      operation.isSameAmount = isAmount && Self.isSameAmount(name, left, right)
      let isEditorial = operation.isSameAmount || Self.administrative.contains(name)
      operation.significance = limited(isEditorial ? .editorial : .substantive)
      operations.append(operation)
    }
  }

  private static func isAmount(_ text: String?) -> Bool {
    guard let text, text.utf8.first == UInt8(ascii: "P") else { return false }
    return Limit(text) != nil
  }

  private static func isSameAmount(
    _ name: String, _ left: InlineElement, _ right: InlineElement
  ) -> Bool {
    func value(_ element: InlineElement, _ name: String) -> String? {
      element.attributes.first { $0.name == name }?.value
    }
    if name == "number" || name == "unit" {
      guard let a = Quantity(number: value(left, "number") ?? "", unit: value(left, "unit") ?? ""),
        let b = Quantity(number: value(right, "number") ?? "", unit: value(right, "unit") ?? "")
      else { return false }
      return a.isSameAmount(as: b) ?? false
    }
    guard let a = value(left, name).flatMap({ Limit($0) }),
      let b = value(right, name).flatMap({ Limit($0) })
    else { return false }
    if case .within(let low, let high) = a, case .within(let otherLow, let otherHigh) = b {
      return low.compared(to: otherLow) == .same && high.compared(to: otherHigh) == .same
    }
    return a == b
  }

  private func start(_ kind: ChangeKind, _ element: InlineElement) -> ChangeOperation {
    var operation = ChangeOperation(
      kind: kind, element: element.id ?? new.tree.idText(of: after), name: element.name)
    operation.from = old.place(of: before)
    operation.to = new.place(of: after)
    operation.touched = (element.id.map { [$0] } ?? []) + old.touched(before)
    return operation
  }

  private func limited(_ significance: Significance) -> Significance {
    SignificanceJudge.limit(significance, at: after, in: new)
  }
}
