/// The way in: the bytes of a file in any of the formats to lines.
package enum SourceReader {
  /// - Parameter name: the file's name, which decides where the content does not tell the format.
  /// - Throws: where the bytes are of none of the formats, with one clear message.
  package static func read(
    _ bytes: [UInt8], name: String, options: ImportOptions = ImportOptions()
  ) throws(ImportFailure) -> SourceText {
    guard bytes.count <= options.maxBytes else {
      throw ImportFailure(
        .tooLarge, zh: "文件超过\(options.maxBytes)字节，没有读取。",
        en: "The file is larger than \(options.maxBytes) bytes; it was not read.")
    }
    let format = SourceFormat.detect(bytes, name: name)
    if format == .word { return try WordFrontEnd.read(bytes) }
    let (text, encoding) = try TextDecoder.decode(bytes)
    var source =
      switch format {
      case .markdown: MarkdownFrontEnd.read(text)
      case .html: HTMLFrontEnd.read(text)
      case .plain, .word: plain(text)
      }
    source.encoding = encoding
    if encoding != "UTF-8" {
      source.notices.append(
        ImportNotice(
          .converted, zh: "文件编码为\(encoding)，已转换为UTF-8。",
          en: "The file is \(encoding); it was converted to UTF-8."))
    }
    return source
  }

  private static func plain(_ text: String) -> SourceText {
    SourceText(format: .plain, lines: lines(of: text))
  }

  /// The lines that have words, numbered.
  static func lines(of text: String) -> [SourceLine] {
    var lines: [SourceLine] = []
    var number = 0
    for piece in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      let line = SourceLine(number: number, text: String(piece))
      if !line.text.isEmpty { lines.append(line) }
    }
    return lines
  }
}
