import Documents
package import Model

/// `registry/scales`: 应急状态, 事故等级, 响应等级, 预警级别, each ordered.
package struct ScaleRegister: Sendable {
  package struct Scale: Sendable, Hashable {
    package var key: String
    package var name: String
    /// Nil where the register gives none.
    package var englishName: String?
    /// Value → rank; higher is more severe.
    package var ranks: [String: Int]
    /// Value → its English name.
    package var englishValues: [String: String] = [:]
    package var origin: EntryOrigin
  }

  /// A value of one scale that stands for a value of another. The scales are never equal: a map is a
  /// statement, with an owner and a source.
  package struct LevelMap: Sendable, Hashable {
    package var from: LevelExpression
    package var to: LevelExpression
    /// The plan that states it; nil where it holds for all.
    package var owner: DocumentReference?
    package var isVerified: Bool
    package var origin: EntryOrigin
  }

  package private(set) var scales: [String: Scale] = [:]
  package private(set) var maps: [LevelMap] = []

  package init() {}

  mutating func add(_ row: RegistryRow) {
    guard row.entry.element == .scale, let key = row.entry[.key], scales[key] == nil else { return }
    var ranks: [String: Int] = [:]
    var english: [String: String] = [:]
    for child in row.entry.children where child.element == .level {
      if let value = child[.value], let rank = child[.rank].flatMap({ Int($0) }) {
        ranks[value] = rank
        english[value] = child[.en]
      }
    }
    scales[key] = Scale(
      key: key, name: row.entry[.zh] ?? key, englishName: row.entry[.en], ranks: ranks,
      englishValues: english, origin: row.origin)
    for child in row.entry.children where child.element == .map {
      guard let from = child[.from].flatMap({ LevelExpression($0) }),
        let to = child[.to].flatMap({ LevelExpression($0) })
      else { continue }
      maps.append(
        LevelMap(
          from: from, to: to, owner: child[.owner].flatMap { DocumentReference($0) },
          isVerified: child[.state] == "verified",
          origin: EntryOrigin(path: row.origin.path, node: child.node)))
    }
  }
}
