import Changes
import Documents
import Files
import Import
import Model
import XMLTree

/// Reads a file for comparison and says in one sentence what is wrong with one that cannot be compared.
enum ComparedFile {
  /// - Parameter reading: which words of a Word file with tracked changes.
  static func read(
    _ path: String, limits: ParseLimits, reading: DocxReading = .accepted
  ) throws -> ComparedSide {
    let context = CommandContext.current
    let absolute = path.hasPrefix("/") ? path : context.currentFolder + "/" + path
    let bytes = try FileReader.readFile(
      absolute, maxBytes: limits.maxBytes, followingLinks: true)
    if isWord(bytes, path) { return try word(bytes, path, reading) }
    return try side(
      bytes, name: path, version: Bilingual(zh: label(path), en: label(path)), limits: limits)
  }

  /// The file without its folders.
  private static func label(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  // MARK: - Word

  /// A zip archive, a file of the old format, or what is called so.
  private static func isWord(_ bytes: [UInt8], _ path: String) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
      || isWordName(path)
  }

  static func isWordName(_ path: String) -> Bool {
    [".docx", ".doc", ".docm"].contains { path.lowercased().hasSuffix($0) }
  }

  private static func word(
    _ bytes: [UInt8], _ path: String, _ reading: DocxReading
  ) throws -> ComparedSide {
    let outline: WordOutline
    do throws(ImportFailure) {
      outline = try WordOutline.read(bytes, reading: reading)
    } catch {
      throw CommandFailure(
        .failure,
        Bilingual(
          zh: "“\(path)”：\(error.message.zh)没有比对。",
          en: "“\(path)”: \(error.message.en) Nothing was compared."))
    }
    tell(outline, path)
    var side = ComparedSide(
      content: .word(ClauseTree(outline)), bytes: bytes,
      name: outline.title.isEmpty ? path : "《\(outline.title)》",
      version: Bilingual(zh: path, en: path))
    side.classification = outline.facts["密级"]
    side.isTracked = outline.isTracked
    return side
  }

  /// What a reader of the comparison must know of a file: undecided changes, comments.
  private static func tell(_ outline: WordOutline, _ path: String) {
    let changes = outline.changes.count { $0.kind != .formatted }
    if changes > 0 {
      let isNew = outline.reading == .accepted
      Console.note(
        Bilingual(
          zh: "“\(path)”有 \(changes) 处修订痕迹尚未处理，按\(isNew ? "全部接受" : "全部拒绝")读取"
            + "；另一种读法：--changes \(isNew ? "original" : "accepted")。",
          en: "“\(path)” has \(changes) tracked changes; read as if all were "
            + "\(isNew ? "accepted" : "rejected"). The other way: --changes "
            + "\(isNew ? "original" : "accepted")."))
    }
    if !outline.comments.isEmpty {
      Console.note(
        Bilingual(
          zh: "“\(path)”有 \(outline.comments.count) 条批注，没有参加比对。",
          en: "“\(path)” has \(outline.comments.count) comments, which were not compared."))
    }
  }

  // MARK: - XML

  static func side(
    _ bytes: [UInt8], name: String, version: Bilingual, limits: ParseLimits
  ) throws -> ComparedSide {
    guard !bytes.isEmpty else {
      throw CommandFailure.cannot(
        zh: "“\(name)”是空文件，没有可以比对的内容。", en: "“\(name)” is empty; there is nothing to compare.")
    }
    let outcome = XMLParser.parse(bytes, names: Vocabulary.names, limits: limits)
    guard let document = outcome.document else {
      throw notReadable(name, outcome.faults.first)
    }
    return ComparedSide(content: .xml(document), bytes: bytes, name: name, version: version)
  }

  private static func notReadable(_ name: String, _ fault: XMLFault?) -> CommandFailure {
    let position = fault.map { "\($0.position.line):\($0.position.column)" } ?? "1:1"
    let detail = fault.map { $0.detail.isEmpty ? $0.code.rawValue : $0.detail } ?? ""
    return CommandFailure(
      .failure,
      Bilingual(
        zh: "“\(name)”不是完好的 XML（\(position)：\(detail)），没有比对。",
        en: "“\(name)” is not well-formed XML (\(position): \(detail)); nothing was compared."),
      help: Bilingual(
        zh: "用 guiju check \(name) 查看全部错误，改正后再比对。",
        en: "See `guiju check \(name)` for all faults, mend them and compare again."))
  }
}
