/// The formats that law texts come in.
package enum SourceFormat: String, Sendable, Hashable, CaseIterable {
  case plain, markdown, html, word

  /// The format by content, and by name where the content does not tell.
  package static func detect(_ bytes: [UInt8], name: String) -> SourceFormat {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .word }
    let name = name.lowercased()
    if name.hasSuffix(".docx") || name.hasSuffix(".doc") || name.hasSuffix(".wps") { return .word }
    // D0 CF 11 E0 begins a Word file of the years before 2007, whatever it is called.
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .word }
    let head = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
    if name.hasSuffix(".html") || name.hasSuffix(".htm") || head.contains("<!doctype html")
      || head.contains("<html")
    {
      return .html
    }
    if name.hasSuffix(".md") || name.hasSuffix(".markdown") || head.hasPrefix("---\n") {
      return .markdown
    }
    return .plain
  }
}
