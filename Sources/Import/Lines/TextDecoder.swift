import Archive

/// Bytes of a text file to characters.
enum TextDecoder {
  /// The text and the name of its encoding. UTF-8 and UTF-16 with a mark are read as such; what is
  /// not UTF-8 is taken for GB18030, the only other encoding in which law texts circulate.
  static func decode(
    _ bytes: [UInt8]
  ) throws(ImportFailure) -> (text: String, encoding: String) {
    if bytes.isEmpty {
      throw ImportFailure(.empty, zh: "文件是空的。", en: "The file is empty.")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return (try converted(bytes, "UTF-16"), "UTF-16")
    }
    if bytes.contains(0) {
      throw ImportFailure(
        .notText, zh: "文件含有零字节，不是文本。", en: "The file has zero bytes; it is not text.")
    }
    if let text = String(validating: bytes, as: UTF8.self) {
      return (text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text, "UTF-8")
    }
    return (try converted(bytes, "GB18030"), "GB18030")
  }

  private static func converted(
    _ bytes: [UInt8], _ encoding: String
  ) throws(ImportFailure) -> String {
    do {
      let text = String(
        decoding: try TextConversion.utf8(from: bytes, encoding: encoding), as: UTF8.self)
      return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    } catch {
      throw ImportFailure(
        .notText,
        zh: "文件既不是UTF-8，也不是GB18030编码的文本。请另存为UTF-8后再导入。",
        en: "The file is neither UTF-8 nor GB18030 text. Save it as UTF-8 and import again.",
        detail: "\(error.code.rawValue) \(error.detail)")
    }
  }
}
