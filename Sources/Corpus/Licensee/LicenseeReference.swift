package import Citations
package import Documents
import Model

/// What a citation of a document of the licensee says: which document, which revision of it, which place.
package struct LicenseeReference: Sendable, Hashable {
  /// The title, or the word for its kind, as written.
  package var title: String
  /// Nil where the words do not tell what the document is for.
  package var role: LicenseeDocument?
  /// Whose document it is, where a tag says so: the key of the party.
  package var party: String?
  /// `2`, `B`; nil where none is named.
  package var edition: String?
  /// `5.3`, `附录A`; nil for the whole document.
  package var section: String?

  package init(
    title: String, role: LicenseeDocument? = nil, party: String? = nil, edition: String? = nil,
    section: String? = nil
  ) {
    self.title = title
    self.role = role
    self.party = party
    self.edition = edition
    self.section = section
  }

  /// The references of a mention, one for each target; empty where it cites no document of a licensee.
  ///
  /// - Parameters:
  ///   - targets: as recognised.
  ///   - first: the first of them, a short name of the text put back.
  ///   - words: the words of the mention, and what follows it: a revision may stand there.
  package static func read(
    _ targets: [CitationTarget], title first: CitationMention.Target, words: () -> String
  ) -> [LicenseeReference] {
    guard first.namesNorm else { return [] }
    return read(targets, title: first.reference.norm, words: words)
  }

  package static func read(
    _ targets: [CitationTarget], title: String, words: () -> String
  ) -> [LicenseeReference] {
    guard let first = targets.first else { return [] }
    let role = LicenseeDocument(title: title)
    guard role != nil || isWorkingDocument(title, first) else { return [] }
    let edition = Edition.behind(first.norm, in: words())
    return targets.map { target in
      LicenseeReference(title: title, role: role, edition: edition, section: section(of: target))
    }
  }

  /// 程序第5.2.4.1节, 《停堆安全管理程序》5.2节: laws are not numbered so, and the word is one for working
  /// documents.
  private static func isWorkingDocument(_ title: String, _ target: CitationTarget) -> Bool {
    guard let number = target.section ?? target.article, number.utf8.contains(0x2E) else {
      return false
    }
    return workingDocuments.contains { title.hasSuffix($0) }
  }

  private static let workingDocuments = ["程序", "规程", "大纲", "手册", "报告", "规格书", "预案", "方案"]

  /// Whether a text may cite such a document at all; the set need not be read where it does not.
  package static func mayOccur(in bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return (workingDocuments + ["应急计划", "限值和条件"]).contains {
      text.utf8.firstRange(of: $0.utf8) != nil
    }
  }

  /// 第3.4.1条, 5.3节, 第5章, 第四章第二节 (4.2), all as the document itself prints them.
  private static func section(of target: CitationTarget) -> String? {
    if let article = target.article { return article }
    if let number = target.section, number.utf8.contains(0x2E) || target.chapter == nil {
      return number
    }
    let parts = [target.chapter, target.section].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ".")
  }

  /// What a tag says.
  package init?(_ tag: CitationRecord, words: String) {
    guard tag.kind == "licensee" else { return nil }
    title = words
    role = tag.document.flatMap { LicenseeDocument(rawValue: $0) }
    if case .party(let key)? = tag.party.flatMap({ PartyReference($0) }) { party = key }
    edition = tag.revision
    section = tag.section
  }
}
