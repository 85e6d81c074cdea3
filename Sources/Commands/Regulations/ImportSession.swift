import Corpus
import Files
import Import
import Model

/// One run of the importer: what it wrote counts for the files that follow.
struct ImportSession {
  private(set) var report: ImportReport
  private let library: RegulationLibrary
  private let folder: String
  /// Nil where nothing is to be written.
  private let root: String?
  private var added: [String: [Regulation]] = [:]
  private var keysByTitle: [String: String] = [:]

  init(library: RegulationLibrary, folder: String, root: String?) {
    self.library = library
    self.folder = folder
    self.root = root
    report = ImportReport(isDryRun: root == nil)
  }

  /// Reads one file and puts it into the library.
  mutating func take(_ path: String, named name: String, _ request: LibraryImport.Request) {
    do {
      let bytes = try FileReader.readFile(
        path, maxBytes: request.options.maxBytes, followingLinks: true)
      let source = try SourceReader.read(
        bytes, name: PathText.name(of: path), options: request.options)
      let plan = try LibraryImport.plan(
        source, request, keys: { keys(named: $0) }, versions: { versions(of: $0) })
      try write(plan)
      report.add(plan, file: name, path: folder + "/" + plan.path)
    } catch {
      report.refuse(name, FailureWords.of(error).message)
    }
  }

  private func keys(named title: String) -> Set<String> {
    let known = library.keys(named: title)
    guard known.isEmpty, let key = keysByTitle[title] else { return known }
    return [key]
  }

  private func versions(of key: String) -> [Regulation] {
    let new = added[key] ?? []
    let dates = Set(new.map(\.facts.version))
    let old = library.versions(of: key).map(\.regulation)
      .filter { !dates.contains($0.facts.version) }
    return (old + new).sorted { $0.facts.version < $1.facts.version }
  }

  private mutating func write(_ plan: LibraryImport) throws {
    guard !plan.bytes.isEmpty else { return }
    if let root {
      let path = root + "/" + folder + "/" + plan.path
      try Folders.create(PathText.parent(of: path))
      try AtomicWriter.write(plan.bytes, to: path, within: root)
    }
    let regulation = try RegulationReader.read(plan.bytes)
    added[regulation.key, default: []].removeAll {
      $0.facts.version == regulation.facts.version
    }
    added[regulation.key, default: []].append(regulation)
    keysByTitle[plan.document.title] = regulation.key
  }
}
