/// Everything that a Word file says, in its order, before anybody decides what is a clause.
package struct DocxContent: Sendable {
  package var blocks: [DocxBlock] = []
  package var changes: [DocxChange] = []
  package var comments: [DocxComment] = []
  /// What is not in the blocks, or not as it was.
  package var notices: [ImportNotice] = []
  package var reading = DocxReading.accepted

  init() {}

  /// - Throws: with one clear message for whatever is no Word file that can be read.
  package static func read(
    _ bytes: [UInt8], reading: DocxReading = .accepted, maxBytes: Int = 64 << 20
  ) throws(ImportFailure) -> DocxContent {
    guard bytes.count <= maxBytes else {
      throw ImportFailure(
        .tooLarge, zh: "文件超过\(maxBytes)字节，没有读取。",
        en: "The file is larger than \(maxBytes) bytes; it was not read.")
    }
    var reader = DocxReader(try DocxParts(bytes), reading: reading)
    return reader.read()
  }

  /// Whether the file has changes that somebody still has to decide on.
  package var isTracked: Bool { changes.contains { $0.kind != .formatted } }
}
