/// What of a document is shown.
package enum DocumentViewKind: String, Sendable, Hashable, CaseIterable {
  /// The document as it is read and printed.
  case document
  /// 检查记录表, made from the inspection items of a procedure.
  case record
}
