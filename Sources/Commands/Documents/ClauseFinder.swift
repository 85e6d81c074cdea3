import Corpus
import Documents
import Model
import XMLTree

/// Finds the clause that a user named by its id or by its printed number.
struct ClauseFinder {
  private let document: CorpusDocument
  private let choice: SourceChoice
  private let loaded: CorpusLoader.Result<Void>

  init(
    _ document: CorpusDocument, _ choice: SourceChoice, _ loaded: CorpusLoader.Result<Void>
  ) {
    self.document = document
    self.choice = choice
    self.loaded = loaded
  }

  /// An id is taken as it is: history may know a clause that the document has no longer.
  /// - Throws: `CommandFailure` where no clause has the number.
  func find(_ words: DocumentWords) throws -> ElementID {
    if let element = words.element { return element }
    let number = words.number ?? ""
    let loader = CorpusLoader(source: choice.source, schema: try SchemaLibrary.compiled())
    let file = try loader.reload([document.path], limits: loaded.configuration.limits)
    if let xml = file[document.path]?.document {
      let numbering = Numbering(
        of: xml.root, profile: document.meta?.numbering ?? .standard)
      for element in xml.root.descendants {
        guard let printed = numbering[element.index], printed == number,
          let id = element[.id].flatMap({ ElementID($0) })
        else { continue }
        return id
      }
    }
    throw CommandFailure(
      .usage,
      Bilingual(
        zh: "\(document.designation.zh)没有第\(number)条。",
        en: "\(document.designation.en) has no clause \(number)."),
      help: Bilingual(
        zh: "guiju show \(document.id?.description ?? document.path) 查看条款编号。",
        en: "See its numbers with `guiju show \(document.id?.description ?? document.path)`."))
  }
}
