import Changes
import Documents
import GitStore
import Model
import Reports
import XMLTree

/// One side of a comparison, read.
struct ComparedSide: Sendable {
  enum Content: Sendable {
    case xml(XMLDocument)
    case word(ClauseTree)
  }

  var content: Content
  var bytes: [UInt8]
  /// A file, `IP-024`.
  var name: String
  /// 第4版, `main`, a file.
  var version: Bilingual
  /// Nil for a document of another vocabulary.
  var facts: DocumentFacts?
  /// What the cover of a Word file states.
  var classification: String?
  /// A Word file with changes that nobody has decided on.
  var isTracked = false
  /// The commit that it was read from.
  var commit: ObjectID?

  init(
    content: Content, bytes: [UInt8], name: String, version: Bilingual, commit: ObjectID? = nil
  ) {
    self.content = content
    self.bytes = bytes
    self.name = name
    self.version = version
    self.commit = commit
    if case .xml(let document) = content { facts = FactsExtractor.facts(of: document) }
  }

  /// As the heads of tables say it.
  var document: ComparedDocument {
    let title = facts?.meta?.title ?? statedTitle ?? ""
    return ComparedDocument(title: title.isEmpty ? name : "《\(title)》", version: version)
  }

  /// The title of a document of another vocabulary, where it is one of the first things in it.
  private var statedTitle: String? {
    switch content {
    case .xml(let document):
      document.root.children.first { ["title", "docTitle"].contains($0.name.local) }?.normalisedText
    case .word(let clauses): clauses.nodes.first?.text
    }
  }

  var isWord: Bool {
    if case .word = content { true } else { false }
  }
}
