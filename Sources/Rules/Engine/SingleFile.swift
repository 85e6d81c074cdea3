import Corpus
package import Diagnostics
import Documents
package import Model

/// What is wrong with one document by itself: schema and the rules that look at one file. Nothing outside
/// it is read, so what it points at is not judged.
package struct SingleFile: Sendable {
  private let loader: FileLoader
  private let check: FileCheck

  /// - Throws: `SchemaFailure`.
  package init(asOf: CivilDate) throws {
    let entries = RuleRegistry.all
    loader = FileLoader(schema: try SchemaLibrary.compiled(), limits: Configuration().limits)
    check = FileCheck(
      rules: RuleSet(entries),
      metadata: Dictionary(uniqueKeysWithValues: entries.map { ($0.metadata.code, $0.metadata) }),
      asOf: asOf)
  }

  package func findings(_ bytes: [UInt8], path: String) -> [Finding] {
    check.check(loader.load(bytes, path: path), Registry(), Configuration()).findings
  }
}
