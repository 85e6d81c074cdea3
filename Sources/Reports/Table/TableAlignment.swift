/// How the text of a column stands in it.
package enum TableAlignment: String, Sendable, Hashable, CaseIterable {
  case leading
  case center
  case trailing
}
