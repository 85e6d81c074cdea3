/// A small repository that shows a rule at work. It is run as a test and printed by `explain`.
package struct RuleExample: Sendable {
  /// Path and content of each file, complete.
  package let files: [File]
  /// The part that a reader should see, where a file is mostly scaffolding.
  package let excerpt: String?
  /// Files of an earlier commit that the check is held against; empty where history plays no part.
  package let base: [File]
  /// The day of the check.
  package let asOf: String

  package struct File: Sendable {
    package let path: String
    package let content: String

    package init(_ path: String, _ content: String) {
      self.path = path
      self.content = content
    }
  }

  package init(files: [File], excerpt: String? = nil, base: [File] = [], asOf: String) {
    self.files = files
    self.excerpt = excerpt
    self.base = base
    self.asOf = asOf
  }

  /// The day on which every example is checked unless it says otherwise.
  package static let day = "2026-11-23"

  /// One raw file.
  package static func file(_ path: String, _ content: String) -> RuleExample {
    RuleExample(files: [File(path, content)], asOf: day)
  }

  /// A procedure whose first section holds `body`.
  package static func procedure(
    _ body: String, meta: ExampleMeta = ExampleMeta(), registry: [File] = [], asOf: String = day
  ) -> RuleExample {
    RuleExample(
      files: [File("procedures/inspection/baseline/IP-900.xml", meta.document(body))] + registry,
      excerpt: body, asOf: asOf)
  }

  /// A procedure whose `meta` is what matters.
  package static func meta(_ meta: ExampleMeta, others: [File] = [], asOf: String = day)
    -> RuleExample
  {
    RuleExample(
      files: [
        File("procedures/inspection/baseline/IP-900.xml", meta.document(ExampleMeta.plainBody))
      ] + others, excerpt: meta.revisionLine, asOf: asOf)
  }
}
