package import Model

/// A JSON value whose objects keep the order in which their members were declared, so that the
/// same value always gives the same bytes.
package enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  /// Not a number and the infinities are written as `null`.
  case double(Double)
  case string(String)
  case array([JSONValue])
  /// Members in output order; a repeated name is written twice.
  case object([JSONMember])

  /// `{"zh":…,"en":…}`, as every machine format carries both languages.
  package init(_ text: Bilingual) {
    self = ["zh": .string(text.zh), "en": .string(text.en)]
  }

  /// A string, or `null` for nil.
  package init(_ text: String?) {
    self = text.map(JSONValue.string) ?? .null
  }

  package init(_ texts: some Sequence<String>) {
    self = .array(texts.map(JSONValue.string))
  }

  /// The first member of that name; nil for a missing name and for anything but an object.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// Nil for an index out of range and for anything but an array.
  package subscript(index: Int) -> JSONValue? {
    guard case .array(let items) = self, items.indices.contains(index) else { return nil }
    return items[index]
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(nilLiteral: ()) { self = .null }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { JSONMember(name: $0.0, value: $0.1) })
  }
}
