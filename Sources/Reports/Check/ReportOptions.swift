package import Diagnostics
package import Model

/// What a reader or a pipeline asked of a report.
package struct ReportOptions: Sendable, Hashable {
  package var language: Language
  /// Terminal colours in `text`.
  package var color: Bool
  /// False leaves out the words of the documents (`--no-quotes`): quotations and the text of fixes.
  /// Messages stay, so a rule's message must say what is wrong without repeating the sentence.
  package var quotes: Bool
  /// Columns of the terminal; nil writes each statement on one line.
  package var width: Int?
  /// The lowest level that makes the conclusion 不通过.
  package var failOn: Severity
  /// Whether 无法判定 alone makes the conclusion 不通过 (`--undetermined fail`).
  package var undeterminedFails: Bool
  /// Whether `text` lists the findings that a registered 例外 covers, and each rule's basis.
  package var verbose: Bool
  /// Where the repository is published, for SARIF; nil where it is not known.
  package var repositoryURI: String?

  package init(
    language: Language = .chinese, color: Bool = false, quotes: Bool = true, width: Int? = nil,
    failOn: Severity = .error, undeterminedFails: Bool = false, verbose: Bool = false,
    repositoryURI: String? = nil
  ) {
    self.language = language
    self.color = color
    self.quotes = quotes
    self.width = width
    self.failOn = failOn
    self.undeterminedFails = undeterminedFails
    self.verbose = verbose
    self.repositoryURI = repositoryURI
  }
}
