/// A Word file as a plain tree of numbered clauses. Numbers decide; styles are only asked where there
/// are none.
package struct WordOutline: Sendable {
  package var title = ""
  /// In document order, parents before children.
  package var nodes: [OutlineNode] = []
  /// What stands before the text: the lines of the cover and of the tables there.
  package var front: [String] = []
  /// What the cover states: 文件编号, 密级 …
  package var facts: [String: String] = [:]
  /// What was lost or changed on the way, and numbers out of order.
  package var notices: [ImportNotice] = []
  package var changes: [DocxChange] = []
  package var comments: [DocxComment] = []
  package var reading = DocxReading.accepted

  package init() {}

  /// - Throws: with one clear message for whatever is no Word file that can be read, and for one
  ///   without words.
  package static func read(
    _ bytes: [UInt8], reading: DocxReading = .accepted
  ) throws(ImportFailure) -> WordOutline {
    let content = try DocxContent.read(bytes, reading: reading)
    var builder = OutlineBuilder(content)
    let outline = builder.build()
    guard !outline.nodes.isEmpty else {
      throw ImportFailure(
        .noWords,
        zh: "Word文件里没有可以读取的正文文字（可能是扫描图片，或者只有封面），没有导入。请先做文字识别，或者检查文件。",
        en:
          "The Word file has no text that can be read (a scan, or a cover alone?); nothing was done."
      )
    }
    return outline
  }

  package var isTracked: Bool { changes.contains { $0.kind != .formatted } }
}
