package import Corpus
package import Model

/// What a question is about: a law or a place in it, or one of our documents or a clause of it.
package enum Subject: Sendable {
  case law(LawSubject)
  case document(DocumentSubject)
}

/// A regulation of the library, a version of it, or a provision.
package struct LawSubject: Sendable {
  package var key: String
  /// As the question names the version; nil for whichever is meant.
  package var version: CivilDate?
  package var locator: LawLocator

  package init(key: String, version: CivilDate? = nil, locator: LawLocator = LawLocator()) {
    self.key = key
    self.version = version
    self.locator = locator
  }
}

/// A document of the corpus, or a clause of it.
package struct DocumentSubject: Sendable {
  /// Index in the corpus.
  package var document: Int
  package var id: DocumentID
  package var element: ElementID?

  package init(document: Int, id: DocumentID, element: ElementID? = nil) {
    self.document = document
    self.id = id
    self.element = element
  }
}

/// Why the words of a question name nothing, or several things.
package struct SubjectFailure: Error, Sendable {
  package var message: Bilingual
  package var help: Bilingual?
  /// What the words can mean, each as a target and in words.
  package var candidates: [String]

  package init(_ message: Bilingual, help: Bilingual? = nil, candidates: [String] = []) {
    self.message = message
    self.help = help
    self.candidates = candidates
  }
}
