import Documents
import Corpus

extension CorpusDocument {
  /// The title, or the path of a document that has none.
  var title: String {
    if let title = meta?.title, !title.isEmpty { title } else { path }
  }
}

extension String {
  /// For an English sentence that begins with it.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
