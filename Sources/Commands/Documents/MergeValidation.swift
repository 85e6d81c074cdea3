import Changes
import Diagnostics
import Documents
import Model
import Rules
import XMLTree

/// Judges a merged document as `check` would judge it alone.
struct MergeValidation: Sendable {
  private let file: SingleFile
  private let path: String

  init(path: String) throws {
    file = try SingleFile(asOf: CommandContext.current.today)
    self.path = path
  }

  /// Errors of a document of ours; nothing for other vocabularies.
  func faults(_ bytes: [UInt8]) -> [MergeFault] {
    let outcome = XMLParser.parse(bytes, names: Vocabulary.names)
    guard outcome.document?.root.name.namespace == Vocabulary.namespace else { return [] }
    return file.findings(bytes, path: path).compactMap { finding in
      guard finding.severity >= .error, finding.verdict == .fail else { return nil }
      return MergeFault(
        code: finding.rule, subject: finding.fingerprint, offset: finding.place.offset,
        message: Bilingual(
          zh: "\(finding.message.zh)（\(finding.rule)）",
          en: "\(finding.message.en) (\(finding.rule))"
        ))
    }
  }
}
