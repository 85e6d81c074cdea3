import Archive
import XMLTree

/// The parts of a Word file that are read, found by its relations and not by their usual names.
struct DocxParts {
  let document: XMLDocument
  private(set) var styles: XMLDocument?
  private(set) var numbering: XMLDocument?
  private(set) var comments: XMLDocument?
  private(set) var footnotes: XMLDocument?
  private(set) var endnotes: XMLDocument?
  private(set) var headers: [XMLDocument] = []
  private(set) var footers: [XMLDocument] = []

  private static let usual = "word/document.xml"

  /// - Throws: with one clear message for whatever is no Word file that can be read.
  init(_ bytes: [UInt8]) throws(ImportFailure) {
    guard !bytes.isEmpty else {
      throw ImportFailure(.empty, zh: "文件是空的。", en: "The file is empty.")
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw Self.oldFormat(bytes) }
    do throws(ArchiveFailure) {
      let archive = try ZipReader(bytes)
      let main = try Self.mainPart(archive)
      guard archive.contains(main) else {
        throw ArchiveFailure(.noSuchMember, name: Self.usual)
      }
      guard let document = Self.parse(try archive.bytes(of: main)) else {
        throw ArchiveFailure(.badText, name: main)
      }
      self.document = document
      for (kind, target) in try Self.relations(of: main, archive) where archive.contains(target) {
        switch kind {
        case "styles": styles = Self.parse(try archive.bytes(of: target))
        case "numbering": numbering = Self.parse(try archive.bytes(of: target))
        case "comments": comments = Self.parse(try archive.bytes(of: target))
        case "footnotes": footnotes = Self.parse(try archive.bytes(of: target))
        case "endnotes": endnotes = Self.parse(try archive.bytes(of: target))
        case "header": Self.parse(try archive.bytes(of: target)).map { headers.append($0) }
        case "footer": Self.parse(try archive.bytes(of: target)).map { footers.append($0) }
        default: break
        }
      }
    } catch {
      throw Self.failure(error)
    }
  }

  // MARK: - Finding the parts

  private static func mainPart(_ archive: borrowing ZipReader) throws(ArchiveFailure) -> String {
    guard archive.contains("_rels/.rels"),
      let relations = parse(try archive.bytes(of: "_rels/.rels"))
    else { return usual }
    let main = relations.root.children.first {
      ($0.attribute("Type") ?? "").hasSuffix("/officeDocument")
    }
    guard let target = main?.attribute("Target") else { return usual }
    return resolved(target, from: "")
  }

  private static func relations(
    of part: String, _ archive: borrowing ZipReader
  ) throws(ArchiveFailure) -> [(kind: String, target: String)] {
    let folder = part.split(separator: "/").dropLast().joined(separator: "/")
    let name = part.split(separator: "/").last.map(String.init) ?? part
    let path = (folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels"
    guard archive.contains(path), let relations = parse(try archive.bytes(of: path)) else {
      return []
    }
    return relations.root.children.compactMap { relation in
      guard relation.attribute("TargetMode") != "External",
        let kind = relation.attribute("Type")?.split(separator: "/").last,
        let target = relation.attribute("Target")
      else { return nil }
      return (String(kind), resolved(target, from: folder))
    }
  }

  private static func resolved(_ target: String, from folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts = folder.split(separator: "/").map(String.init)
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  private static func parse(_ bytes: [UInt8]) -> XMLDocument? {
    var limits = ParseLimits()
    limits.maxTextBytes = 1_000_000
    return XMLParser.parse(bytes, limits: limits).document
  }

  // MARK: - Failures

  /// A locked file of today's format and a file of the old one begin alike; the names of their streams
  /// are in UTF-16.
  private static func oldFormat(_ bytes: [UInt8]) -> ImportFailure {
    let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    if bytes.firstRange(of: name) != nil {
      return ImportFailure(
        .encrypted, zh: "Word文件有密码，请在Word或者WPS中去掉打开密码后再导入。",
        en: "The Word file is locked with a password; remove it first.")
    }
    return ImportFailure(
      .oldWordFile,
      zh: "这是2007年以前格式的Word文件（.doc），改名为.docx不能改变格式。请在Word或者WPS中另存为.docx。",
      en: "This is a Word file of the format before 2007 (.doc). Save it as .docx in Word.")
  }

  private static func failure(_ error: ArchiveFailure) -> ImportFailure {
    let detail = "\(error.code.rawValue) \(error.name) \(error.detail)"
    switch error.code {
    case .noSuchMember:
      return ImportFailure(
        .noDocumentPart, zh: "压缩包里没有Word正文（\(usual)），这不是Word文件。",
        en: "The archive has no \(usual); it is not a Word file.", detail: detail)
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
    case .badText:
      return ImportFailure(
        .damaged, zh: "Word文件的正文部分（\(error.name)）不是格式良好的XML，文件已经损坏。",
        en: "The document part of the Word file is not well-formed XML; the file is damaged.",
        detail: detail)
    case .notAnArchive, .system:
      return ImportFailure(
        .notAWordFile, zh: "这不是.docx文件，或者文件已经损坏。",
        en: "This is no .docx file, or it is damaged.", detail: detail)
    }
  }
}
