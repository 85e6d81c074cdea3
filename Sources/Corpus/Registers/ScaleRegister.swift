import Documents
import Model

/// `registry/scales`: 应急状态, 事故等级, 响应等级, 预警级别, each ordered.
package struct ScaleRegister: Sendable {
  package struct Scale: Sendable, Hashable {
    package var key: String
    package var name: String
    /// Value → rank; higher is more severe.
    package var ranks: [String: Int]
    package var origin: EntryOrigin
  }

  package private(set) var scales: [String: Scale] = [:]

  package init() {}

  mutating func add(_ row: RegistryRow) {
    guard row.entry.element == .scale, let key = row.entry[.key], scales[key] == nil else { return }
    var ranks: [String: Int] = [:]
    for child in row.entry.children where child.element == .level {
      if let value = child[.value], let rank = child[.rank].flatMap({ Int($0) }) {
        ranks[value] = rank
      }
    }
    scales[key] = Scale(
      key: key, name: row.entry[.zh] ?? key, ranks: ranks, origin: row.origin)
  }
}
