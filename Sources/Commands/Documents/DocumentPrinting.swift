import Corpus
import Documents
import Model
import Reports
import XMLTree

/// Prints one document in the view and format asked for.
struct DocumentPrinting {
  let xml: XMLDocument
  let facts: DocumentFacts
  let registry: Registry
  let approvals: [Approval]
  let context: CommandContext

  func text(view: ShowCommand.View, format: ShowCommand.Format) throws -> String {
    throw CommandFailure.cannot(zh: "-", en: "-")
  }
}
