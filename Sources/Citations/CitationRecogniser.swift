/// Finds the citations in plain text.
///
/// The same bytes give the same result on every run. Any bytes are accepted: what is not UTF-8 is
/// passed over. Time is linear in the text.
package struct CitationRecogniser: Sendable {
  private let catalogue: NormCatalogue
  private let triggers: TriggerTable

  /// A recogniser that knows the given names; by default the national statutes.
  package init(catalogue: NormCatalogue = NormCatalogue()) {
    self.catalogue = catalogue
    triggers = TriggerTable(pairs: catalogue.firstPairs)
  }

  /// The citations and short names in a text.
  package func recognise(_ bytes: [UInt8]) -> RecognisedText {
    var scan = CitationScan(SourceText(bytes), catalogue: catalogue, triggers: triggers)
    scan.run()
    return RecognisedText(citations: scan.citations, shortForms: scan.shortForms)
  }

  /// The citations and short names in a text that is copied first.
  package func recognise(_ bytes: Span<UInt8>) -> RecognisedText {
    var copy: [UInt8] = []
    copy.reserveCapacity(bytes.count)
    for index in bytes.indices { copy.append(bytes[index]) }
    return recognise(copy)
  }

  /// The citations and short names in a string.
  package func recognise(_ text: String) -> RecognisedText {
    recognise(Array(text.utf8))
  }
}
