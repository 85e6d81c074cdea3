extension CorpusLoader.Result {
  /// Puts documents that were loaded afterwards in the place of those at the same paths, or beside them.
  package mutating func lay(_ others: Self) {
    var laid: [(CorpusDocument, Value)] = []
    let paths = Set(others.documents.map(\.path))
    for (document, value) in zip(documents, values) where !paths.contains(document.path) {
      laid.append((document, value))
    }
    laid += zip(others.documents, others.values)
    laid.sort { $0.0.path.utf8.lexicographicallyPrecedes($1.0.path.utf8) }
    documents = laid.map(\.0)
    values = laid.map(\.1)
  }
}
