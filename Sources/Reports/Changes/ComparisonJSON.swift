import Changes
import Model

/// `guiju/diff/1`.
struct ComparisonJSON {
  let report: ComparisonReport

  var value: JSONValue {
    [
      "schema": "guiju/diff/1",
      "old": side(report.old), "new": side(report.new),
      "matching": [
        "by": .string(report.changes.matching.by.rawValue),
        "share": .double(report.changes.matching.share),
      ],
      "notes": .array(report.caveats.map { JSONValue($0) }),
      "operations": .array(report.changes.operations.map(operation)),
      "impact": report.impact.map { TableJSON(table: $0).value } ?? .null,
    ]
  }

  private func side(_ document: ComparedDocument) -> JSONValue {
    ["title": .string(document.title), "version": JSONValue(document.version)]
  }

  private func operation(_ operation: ChangeOperation) -> JSONValue {
    var members: [JSONMember] = [
      JSONMember(name: "op", value: .string(operation.kind.rawValue)),
      JSONMember(name: "element", value: JSONValue(operation.element)),
      JSONMember(name: "name", value: .string(operation.name)),
      JSONMember(
        name: "from", value: place(operation.from, last: operation.lastNumber?.from)),
      JSONMember(name: "to", value: place(operation.to, last: operation.lastNumber?.to)),
      JSONMember(name: "old", value: JSONValue(operation.old)),
      JSONMember(name: "new", value: JSONValue(operation.new)),
      JSONMember(name: "words", value: .array(operation.words.flatMap(words))),
      JSONMember(name: "count", value: .integer(operation.count)),
      JSONMember(name: "significance", value: .string(operation.significance.rawValue)),
    ]
    if let attribute = operation.attribute {
      members.append(JSONMember(name: "attribute", value: .string(attribute)))
    }
    if let characters = operation.characters {
      members.append(JSONMember(name: "characters", value: .string(characters.rawValue)))
    }
    if operation.isSameAmount { members.append(JSONMember(name: "sameAmount", value: true)) }
    if !operation.parts.isEmpty {
      members.append(
        JSONMember(name: "parts", value: .array(operation.parts.map { place($0, last: nil) })))
      members.append(
        JSONMember(name: "partElements", value: JSONValue(operation.partElements)))
    }
    return .object(members)
  }

  private func place(_ place: ChangePlace?, last: String?) -> JSONValue {
    guard let place else { return .null }
    var members = [
      JSONMember(name: "path", value: .string(place.path)),
      JSONMember(name: "number", value: JSONValue(place.number)),
    ]
    if let last { members.append(JSONMember(name: "last", value: .string(last))) }
    if let line = place.line { members.append(JSONMember(name: "line", value: .integer(line))) }
    return .object(members)
  }

  private func words(_ segment: TextSegment) -> [JSONValue] {
    switch segment.kind {
    case .equal: return [["op": "equal", "text": .string(segment.old)]]
    case .words:
      return
        (segment.old.isEmpty ? [] : [["op": "delete", "text": .string(segment.old)]])
        + (segment.new.isEmpty ? [] : [["op": "insert", "text": .string(segment.new)]])
    case .characters(let change):
      return [
        [
          "op": "characters", "class": .string(change.rawValue), "old": .string(segment.old),
          "new": .string(segment.new),
        ]
      ]
    }
  }
}
