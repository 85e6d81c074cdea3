import Changes
import Corpus
import Documents
import Files
import GitStore
import Import
import Model
import Reports
import XMLTree

/// Finds out what is to be compared, reads it and compares.
struct DiffSession {
  let first: String
  let second: String?
  let folder: String
  /// Which words of Word files with tracked changes.
  var reading = DocxReading.accepted

  struct Comparison {
    var old: ComparedSide
    var new: ComparedSide
    var changes: DocumentChanges
    var report: ComparisonReport
  }

  func read(needsImpact: Bool) async throws -> Comparison {
    if let second, range(second) == nil || isFile(first) && isFile(second) {
      if !isFile(first), !isFile(second), Self.namesDocument(first), Self.namesDocument(second) {
        return try await documents(DocumentWords(first), DocumentWords(second), needsImpact)
      }
      return try await files(first, second, needsImpact)
    }
    if second == nil, isFile(first), let comparison = try ownChanges() { return comparison }
    if second == nil, !isFile(first), let revision = try DocumentWords(first).revision {
      return try await revisions(first, (String(revision), ""), needsImpact)
    }
    let words = second ?? (isFile(first) && Self.named(first) == nil ? nil : "HEAD..")
    guard let words, let range = range(words) else { throw misused }
    return try await revisions(first, range, needsImpact)
  }

  /// A Word file alone: as it was before its tracked changes, and with them.
  private func ownChanges() throws -> Comparison? {
    let limits = ParseLimits()
    guard ComparedFile.isWordName(first) else { return nil }
    var old = try ComparedFile.read(first, limits: limits, reading: .original)
    var new = try ComparedFile.read(first, limits: limits)
    guard old.isTracked else {
      throw CommandFailure(
        .usage,
        Bilingual(
          zh: "“\(first)”没有修订痕迹，一份文件没有可以比对的。",
          en: "“\(first)” has no tracked changes; one file alone leaves nothing to compare."),
        help: misused.help)
    }
    old.version = Bilingual(zh: "修订前", en: "before the tracked changes")
    new.version = Bilingual(zh: "接受修订后", en: "with the tracked changes")
    let changes = try compare(old, new)
    return Comparison(
      old: old, new: new, changes: changes, report: report(old, new, changes, reasons: []))
  }

  private var misused: CommandFailure {
    CommandFailure(
      .usage,
      Bilingual(
        zh: "要比对两份文件，或者一份文件的两个版本。",
        en: "Compare two files, or two revisions of one document."),
      help: Bilingual(
        zh: "例如：guiju diff 旧.docx 新.docx，guiju diff IP-024 3..4。",
        en: "For example: guiju diff old.docx new.docx, guiju diff IP-024 3..4."))
  }

  private static func named(_ path: String) -> String? { path.hasSuffix(".xml") ? path : nil }

  /// `IP-024` and `IP-024@3`, not the name of a file.
  private static func namesDocument(_ words: String) -> Bool {
    !words.contains("/") && !words.contains(".")
  }

  private func isFile(_ path: String) -> Bool {
    let absolute =
      path.hasPrefix("/") ? path : CommandContext.current.currentFolder + "/" + path
    return (try? FileFacts(of: absolute, followingLinks: true)) != nil
  }

  /// `3..4`, `main..topic`, `4..`; nil where it is none.
  private func range(_ words: String) -> (old: String, new: String)? {
    guard let dots = words.firstRange(of: ".."), !words[dots.upperBound...].hasPrefix("."),
      !words.hasPrefix("../"), !words.contains("/../"), dots.lowerBound > words.startIndex
    else { return nil }
    return (String(words[..<dots.lowerBound]), String(words[dots.upperBound...]))
  }

  // MARK: - Two files

  private func files(_ first: String, _ second: String, _ needsImpact: Bool) async throws
    -> Comparison
  {
    let limits = ParseLimits()
    async let other = ComparedFile.read(second, limits: limits, reading: reading)
    let old = try ComparedFile.read(first, limits: limits, reading: reading)
    let new = try await other
    let changes = try compare(old, new)
    var report = report(old, new, changes, reasons: [])
    if needsImpact, let id = new.facts?.id, new.facts?.meta != nil,
      let workspace = try? Workspace.open(folder), workspace.root != nil,
      let root = workspace.root, (try? FileFacts(of: root + "/" + Configuration.path)) != nil
    {
      let choice = try SourceChoice.readable("worktree", in: workspace)
      let loaded = try await CorpusReading.load(
        choice.source, asOf: CommandContext.current.today)
      if let found = loaded.documents.first(where: { $0.id == id }) {
        report.impact = try impact(changes, id, found.path, new, choice, loaded)
      }
    }
    return Comparison(old: old, new: new, changes: changes, report: report)
  }

  // MARK: - Two revisions

  private func revisions(
    _ document: String, _ range: (old: String, new: String), _ needsImpact: Bool
  ) async throws -> Comparison {
    let workspace = try Workspace.open(folder)
    let isCommit = !range.new.isEmpty && Int(range.new) == nil
    let choice = try SourceChoice.readable(isCommit ? range.new : "worktree", in: workspace)
    let loaded = try await CorpusReading.load(
      choice.source, asOf: CommandContext.current.today)
    let words = try DocumentWords(document)
    let found = try DocumentFinder(documents: loaded.documents).find(words.name)
    let reader = ComparedRevision(found, workspace, choice, loaded)
    let old = try reader.side(range.old)
    let new = try reader.side(range.new)
    let changes = try compare(old, new)
    var reasons: [ChangeReason] = []
    if let start = old.commit, let location = workspace.repository {
      let tip = try new.commit ?? location.open().resolve("HEAD")
      reasons = try RevisionReasons.trailers(from: start, to: tip, in: location)
    }
    var report = report(old, new, changes, reasons: reasons)
    if needsImpact, let id = found.id {
      report.impact = try impact(changes, id, found.path, new, choice, loaded)
    }
    return Comparison(old: old, new: new, changes: changes, report: report)
  }

  /// `IP-024@3 IP-024@4`, or two documents: `IP-024 EC-IP-024`.
  private func documents(
    _ first: DocumentWords, _ second: DocumentWords, _ needsImpact: Bool
  ) async throws -> Comparison {
    let workspace = try Workspace.open(folder)
    let choice = try SourceChoice.readable("worktree", in: workspace)
    let loaded = try await CorpusReading.load(choice.source, asOf: CommandContext.current.today)
    let finder = DocumentFinder(documents: loaded.documents)
    let sides = try [first, second].map { words in
      let found = try finder.find(words.name)
      let side = try ComparedRevision(found, workspace, choice, loaded).side(
        words.revision.map(String.init) ?? "")
      return (found, side)
    }
    let (old, new) = (sides[0].1, sides[1].1)
    let changes = try compare(old, new)
    var report = report(old, new, changes, reasons: [])
    // What refers to a document is touched by its change, not by its difference from another.
    if needsImpact, let id = sides[1].0.id, id == sides[0].0.id {
      report.impact = try impact(changes, id, sides[1].0.path, new, choice, loaded)
    }
    return Comparison(old: old, new: new, changes: changes, report: report)
  }

  // MARK: - Both

  private func compare(_ old: ComparedSide, _ new: ComparedSide) throws -> DocumentChanges {
    switch (old.content, new.content) {
    case (.xml(let left), .xml(let right)):
      guard left.root.name == right.root.name else {
        throw CommandFailure.usage(
          zh:
            "“\(old.name)”是 \(left.root.name.local)，“\(new.name)”是 \(right.root.name.local)，不是同一类文件，无法比对。",
          en:
            "“\(old.name)” is a \(left.root.name.local), “\(new.name)” a \(right.root.name.local): documents of different kinds cannot be compared."
        )
      }
      return DocumentChanges(old: left, new: right)
    case (.word(let left), .word(let right)): return DocumentChanges(old: left, new: right)
    default:
      let (word, xml) = old.isWord ? (old, new) : (new, old)
      throw CommandFailure(
        .usage,
        Bilingual(
          zh: "“\(word.name)”是 Word 文件，“\(xml.name)”是 XML 文件，不能直接比对。",
          en: "“\(word.name)” is a Word file and “\(xml.name)” is XML; they cannot be compared."),
        help: Bilingual(
          zh: "先用 guiju show 文件 --format docx 导出，或者用 guiju import 导入，再比对同一类文件。",
          en:
            "Export with `guiju show DOC --format docx` or bring in with `guiju import`, then compare."
        ))
    }
  }

  private func report(
    _ old: ComparedSide, _ new: ComparedSide, _ changes: DocumentChanges, reasons: [ChangeReason]
  ) -> ComparisonReport {
    ComparisonReport(
      changes: changes, old: old.document, new: new.document,
      reasons: RevisionReasons.entries(old: old.facts, new: new.facts) + reasons,
      classification: ReportClassification(
        stated: [old, new].compactMap {
          $0.facts?.meta?.classification?.rawValue ?? $0.classification
        }))
  }

  private func impact(
    _ changes: DocumentChanges, _ id: DocumentID, _ path: String, _ new: ComparedSide,
    _ choice: SourceChoice, _ loaded: CorpusLoader.Result<Void>
  ) throws -> Table? {
    guard case .xml(let own) = new.content else { return nil }
    let loader = CorpusLoader(source: choice.source, schema: try SchemaLibrary.compiled())
    return try ChangeImpact(changes, of: id, path: path, loaded).table(
      reload: { paths in
        try loader.reload(Set(paths), limits: loaded.configuration.limits).compactMapValues(
          \.document)
      }, own: own)
  }
}
