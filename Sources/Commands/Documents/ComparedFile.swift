import Changes
import Documents
import Files
import Model
import XMLTree

/// Reads a file for comparison and says in one sentence what is wrong with one that cannot be compared.
enum ComparedFile {
  static func read(_ path: String, limits: ParseLimits) throws -> ComparedSide {
    let context = CommandContext.current
    let absolute = path.hasPrefix("/") ? path : context.currentFolder + "/" + path
    let bytes = try FileReader.readFile(
      absolute, maxBytes: limits.maxBytes, followingLinks: true)
    return try side(
      bytes, name: path, version: Bilingual(zh: path, en: path), limits: limits)
  }

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
