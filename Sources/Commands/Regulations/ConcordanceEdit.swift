import Corpus
import Documents
import Files
import Import
import Model
import XMLTree

/// Changes a concordance in the work tree; what is not in order afterwards is not written.
struct ConcordanceEdit {
  let library: RegulationLibrary
  private let root: String
  private let folder: String

  init(_ folder: String) async throws {
    let workspace = try Workspace.open(folder)
    root = try workspace.requireRoot()
    let loaded = try await CorpusReading.load(
      .folder(root: root), asOf: CommandContext.current.today, readsRegulations: true)
    library = loaded.regulations
    self.folder =
      (loaded.configuration.folders[.regulations] ?? FolderRole.regulations.standard)
      + "/concordance"
  }

  static func target(_ words: String) throws -> ProvisionTarget {
    guard let target = ProvisionTarget(words), target.article != nil else {
      throw CommandFailure.usage(
        zh: "“\(words)”不是条文，写作 rpcl#24 或者 rpcl#55.1.2（条.款.项）。",
        en: "“\(words)” is no provision; write rpcl#24 or rpcl#55.1.2 (article.paragraph.point).")
    }
    return target
  }

  func put(_ row: ConcordanceRow, into entry: RegulationLibrary.ConcordanceEntry) throws {
    let path = root + "/" + entry.path
    let bytes = try FileReader.readFile(path, maxBytes: ParseLimits().maxBytes)
    let changed = try ConcordanceWriter.put(row, into: bytes)
    try validate(changed, faultsBefore: problems(bytes))
    try AtomicWriter.write(changed, to: path, within: root)
  }

  /// - Returns: the path of the new file.
  func create(_ table: Concordance, named name: String) throws -> String {
    let path = folder + "/" + name + ".xml"
    if (try? FileFacts(of: root + "/" + path)) != nil {
      throw CommandFailure.cannot(
        zh: "“\(path)”已经存在，未作改动。", en: "“\(path)” exists already; nothing was changed.")
    }
    let bytes = ConcordanceWriter.write(table, made: CommandContext.current.today)
    try validate(bytes, faultsBefore: [])
    try Folders.create(root + "/" + folder)
    try AtomicWriter.write(bytes, to: root + "/" + path, within: root)
    return path
  }

  private func problems(_ bytes: [UInt8]) throws -> [ConcordanceProblem] {
    try ConcordanceReader.read(bytes).problems { library.version(of: $0) }
  }

  private func validate(
    _ bytes: [UInt8], faultsBefore: [ConcordanceProblem]
  ) throws {
    let outcome = XMLParser.parse(bytes, schema: try SchemaLibrary.compiled())
    guard outcome.isClean else {
      throw CommandFailure.cannot(
        zh: "改动后的对照表不符合结构定义，没有写入。",
        en: "The changed table does not follow the schema; it was not written.")
    }
    let known = Set(faultsBefore.map { [$0.code.rawValue, $0.target ?? ""] })
    let fresh = try problems(bytes).first { !known.contains([$0.code.rawValue, $0.target ?? ""]) }
    if let fresh { throw CommandFailure(.failure, fresh.message) }
  }
}
