import ArgumentParser
import Corpus
import Diagnostics
import Documents
import Files
import Impact
import Model
import Reports
import Rules
import XMLTree

/// What every question about the whole set takes.
struct QuestionOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: helpText(
      "按哪一天判断，默认今天（北京时间）", "the day to answer for; today in Shanghai by default", valueName: "DATE")
  )
  var asOf: String?

  @Option(
    help: helpText(
      "哪个状态：worktree、index，或者一个版本", "the state: worktree, index, or a revision", valueName: "STATE")
  )
  var at: String = "worktree"

  @Option(help: helpText("输出格式", "output format"))
  var format: TableFileFormat = .text

  init() {}
}

/// The set loaded with the library of law, and the places of what is found in it.
struct QuestionSession {
  let corpus: Corpus
  /// Headings of the items of procedures: document, node → words.
  private let headings: [Int: [NodeIndex: String]]
  private let loader: CorpusLoader
  /// How many files were left out, and why the first was.
  let skipped: [SkippedFile]

  init(_ options: QuestionOptions, folder: String) async throws {
    let context = CommandContext.current
    let day = try DayOption.parse(options.asOf, "--as-of") ?? context.today
    let workspace = try Workspace.open(folder)
    let choice = try SourceChoice.readable(options.at, in: workspace)
    loader = CorpusLoader(source: choice.source, schema: try SchemaLibrary.compiled())
    var loading = CorpusLoader.Options(asOf: day, workers: ProcessEnvironment.processorCount)
    loading.readsRegulations = true
    let loaded = try await loader.load(loading) { file, _, _ in Self.headings(of: file) }
    headings = Dictionary(
      uniqueKeysWithValues: loaded.values.enumerated().filter { !$0.element.isEmpty }
        .map { ($0.offset, $0.element) })
    skipped = loaded.skipped
    corpus = Corpus(
      configuration: loaded.configuration, registry: loaded.registry, waivers: loaded.waivers,
      approvals: loaded.approvals, regulations: loaded.regulations, documents: loaded.documents,
      asOf: day)
    guard corpus.documents.contains(where: { $0.kind?.isControlled ?? false }) else {
      throw CommandFailure.cannot(
        zh: "这里没有受控文件，无从查起。", en: "There are no controlled documents here to ask about.")
    }
  }

  private static func headings(of file: LoadedFile) -> [NodeIndex: String] {
    guard file.facts?.kind == .procedure, let document = file.document else { return [:] }
    var words: [NodeIndex: String] = [:]
    for typed in file.facts?.typed ?? [] where typed.name == .item {
      let heading = Element(document, at: typed.node)?.children.first { $0.kind == .heading }
      words[typed.node] = heading?.normalisedText
    }
    return words
  }

  /// The heading of an inspection item.
  func heading(of item: NodeIndex, in document: Int) -> String? { headings[document]?[item] }

  /// Locators of some documents, by index.
  func locators(of documents: some Sequence<Int>) throws -> [Int: Locator] {
    let indexes = Set(documents)
    let files = try loader.reload(
      Set(indexes.map { corpus.documents[$0].path }), limits: corpus.configuration.limits)
    var result: [Int: Locator] = [:]
    for index in indexes {
      let path = corpus.documents[index].path
      guard let xml = files[path]?.document else { continue }
      result[index] = Locator(path: path, document: xml, meta: corpus.documents[index].meta)
    }
    return result
  }

  /// What the words of a question name.
  /// - Throws: wrong usage, with the candidates where there are several.
  func subject(_ words: String) throws -> Subject {
    let reader = SubjectReader(
      documents: corpus.documents, library: corpus.regulations,
      clause: { index, number in elements(numbered: number, in: index) })
    do throws(SubjectFailure) {
      return try reader.read(words)
    } catch {
      let list = error.candidates.map { "\n  " + $0 }.joined()
      throw CommandFailure(
        .usage, Bilingual(zh: error.message.zh + list, en: error.message.en + list),
        help: error.help)
    }
  }

  /// The elements with a printed number.
  private func elements(numbered number: String, in index: Int) -> [ElementID] {
    let document = corpus.documents[index]
    guard
      let xml = try? loader.reload([document.path], limits: corpus.configuration.limits)[
        document.path]?.document
    else { return [] }
    let numbering = Numbering(of: xml.root, profile: document.meta?.numbering ?? .none)
    return (document.facts?.elements ?? []).filter { numbering[$0.node] == number }.map(\.id)
  }

  /// 文件名称, as lists print it.
  func title(_ index: Int) -> String {
    let document = corpus.documents[index]
    return document.meta?.title ?? document.designation.zh
  }

  /// The strictest class of some documents.
  func classification(of indexes: some Sequence<Int>) -> ReportClassification {
    ReportClassification(
      stated: Set(indexes).sorted().compactMap {
        corpus.documents[$0].meta?.classification?.rawValue
      })
  }
}
