import Archive
import XMLTree

/// The paragraphs of a Word file.
enum WordFrontEnd {
  private static let documentPart = "word/document.xml"

  static func read(_ bytes: [UInt8]) throws(ImportFailure) -> SourceText {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw ImportFailure(
        .oldWordFile,
        zh: "这是2007年以前格式的Word文件（.doc），改名为.docx不能改变格式。请在Word或者WPS中另存为.docx。",
        en: "This is a Word file of the format before 2007 (.doc). Save it as .docx in Word.")
    }
    var limits = ParseLimits()
    limits.maxTextBytes = 1_000_000
    let part = try documentBytes(bytes)
    let outcome = XMLParser.parse(part, limits: limits)
    guard let document = outcome.document else {
      throw ImportFailure(
        .damaged, zh: "Word文件的正文部分（\(documentPart)）不是格式良好的XML。",
        en: "The document part of the Word file is not well-formed XML.",
        detail: outcome.faults.first.map { "\($0.code.rawValue) \($0.position)" } ?? "")
    }
    var reader = WordReader()
    reader.read(document.root)
    return reader.source
  }

  private static func documentBytes(_ bytes: [UInt8]) throws(ImportFailure) -> [UInt8] {
    do throws(ArchiveFailure) {
      let archive = try ZipReader(bytes)
      guard archive.contains(documentPart) else {
        throw ArchiveFailure(.noSuchMember, name: documentPart)
      }
      return try archive.bytes(of: documentPart)
    } catch {
      throw failure(error)
    }
  }

  private static func failure(_ error: ArchiveFailure) -> ImportFailure {
    let detail = "\(error.code.rawValue) \(error.name) \(error.detail)"
    switch error.code {
    case .noSuchMember:
      return ImportFailure(
        .noDocumentPart, zh: "压缩包里没有Word正文（\(documentPart)），这不是Word文件。",
        en: "The archive has no \(documentPart); it is not a Word file.", detail: detail)
    case .tooLarge, .suspiciousRatio:
      return ImportFailure(
        .packedTooTightly,
        zh: "Word文件解压后大得不合常理（可能是压缩炸弹），没有读取。",
        en: "The Word file unpacks to an unreasonable size (a zip bomb?); it was not read.",
        detail: detail)
    case .encrypted:
      return ImportFailure(
        .encrypted, zh: "Word文件有密码，请去掉密码后再导入。",
        en: "The Word file is locked with a password; remove it first.", detail: detail)
    case .notAnArchive, .badText, .system:
      return ImportFailure(
        .notAWordFile, zh: "这不是.docx文件，或者文件已经损坏。",
        en: "This is no .docx file, or it is damaged.", detail: detail)
    }
  }
}
