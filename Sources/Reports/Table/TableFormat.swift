/// The formats of a table.
package enum TableFormat: String, Sendable, Hashable, CaseIterable {
  case text
  case csv
  case json
  case html
}
