import Corpus
import Documents
import Model

/// Finds the document that a person means: id, 文件编号, title, or path; a clause by `#id` or number.
struct DocumentFinder {
  let documents: [CorpusDocument]

  /// - Throws: `CommandFailure`, with the candidates where there are several.
  func find(_ words: String) throws -> CorpusDocument {
    let name = Self.documentPart(words)
    let exact = documents.filter { document in
      document.id?.description == name || document.path == name || document.meta?.number == name
        || document.meta?.title == name || document.meta?.title == Self.unquoted(name)
    }
    if let only = exact.first, exact.count == 1 { return only }
    let loose =
      exact.isEmpty
      ? documents.filter { document in
        guard let meta = document.meta else { return false }
        return meta.title.contains(Self.unquoted(name))
          || (meta.number.map { $0.contains(name) } ?? false)
          || document.path.hasSuffix("/" + name) || document.path.hasSuffix("/" + name + ".xml")
      } : exact
    if let only = loose.first, loose.count == 1 { return only }
    guard !loose.isEmpty else {
      throw CommandFailure(
        .usage,
        Bilingual(zh: "没有文件“\(name)”。", en: "There is no document “\(name)”."),
        help: Bilingual(
          zh: "guiju list 列出全部受控文件。", en: "`guiju list` shows all controlled documents."))
    }
    let candidates = loose.map { document in
      "  \(document.id?.description ?? "-")  \(document.meta?.title ?? document.path)"
    }.joined(separator: "\n")
    throw CommandFailure(
      .usage,
      Bilingual(
        zh: "“\(name)”可以指 \(loose.count) 份文件，请写明是哪一份：\n\(candidates)",
        en: "“\(name)” can mean \(loose.count) documents; say which:\n\(candidates)"))
  }

  /// `IP-024#k7f3qabc` and `IP-024 第7.3.1条` name a clause of the document in front.
  private static func documentPart(_ words: String) -> String {
    let part = words.split(separator: "#", maxSplits: 1).first.map(String.init) ?? words
    let first = part.split(separator: " 第", maxSplits: 1).first.map(String.init) ?? part
    return first.split(separator: "@", maxSplits: 1).first.map(String.init) ?? first
  }

  private static func unquoted(_ name: String) -> String {
    name.hasPrefix("《") && name.hasSuffix("》") ? String(name.dropFirst().dropLast()) : name
  }
}

extension String {
  fileprivate func split(separator: String, maxSplits: Int) -> [Substring] {
    guard let range = firstRange(of: separator) else { return [self[...]] }
    return [self[..<range.lowerBound], self[range.upperBound...]]
  }
}
