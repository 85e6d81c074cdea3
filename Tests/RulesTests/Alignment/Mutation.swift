/// One change of the clean twin.
struct Mutation: Sendable, CustomStringConvertible {
  /// What was done where.
  let name: String
  let edits: [TwinEdit]
  /// Files taken away.
  var removed: [String] = []

  init(_ name: String, _ edits: [TwinEdit?], removed: [String] = []) {
    self.name = name
    self.edits = edits.compactMap { $0 }
    self.removed = removed
  }

  var isEmpty: Bool { edits.isEmpty && removed.isEmpty }
  var description: String { name }
}

/// A way of making mutations, with the rules of which one must find every one of them.
struct MutationFamily: Sendable, CustomStringConvertible {
  let name: String
  let rules: [String]
  let make: @Sendable (Twin) throws -> [Mutation]

  init(_ rules: String..., name: String, make: @escaping @Sendable (Twin) throws -> [Mutation]) {
    self.name = name
    self.rules = rules
    self.make = make
  }

  /// The rules as the catalogue writes them.
  var key: String { rules.joined(separator: "|") }
  var description: String { name }
}
