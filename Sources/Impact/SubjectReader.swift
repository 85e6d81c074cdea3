import Citations
package import Corpus
import Documents
import Import
package import Model

/// Reads what a person writes for a law, a provision, a document or a clause: `核安全法#55.2`,
/// 《核安全法》第五十五条第二款, 449号令, a title, a 文件编号, `IP-024#k7f3qabc`, `IP-024 第7.3.1条`.
package struct SubjectReader {
  private let documents: [CorpusDocument]
  private let library: RegulationLibrary
  /// The element of a document that bears a printed number: `7.3.1`.
  private let clause: (Int, String) -> [ElementID]

  package init(
    documents: [CorpusDocument], library: RegulationLibrary,
    clause: @escaping (Int, String) -> [ElementID]
  ) {
    self.documents = documents
    self.library = library
    self.clause = clause
  }

  package func read(_ words: String) throws(SubjectFailure) -> Subject {
    let words = Self.trimmed(words)
    if let law = try law(words) { return .law(law) }
    if let document = try document(words) { return .document(document) }
    throw unknown(words)
  }

  // MARK: Law

  private func law(_ words: String) throws(SubjectFailure) -> LawSubject? {
    if let reference = LawReference(target: words), let found = try law(reference, words) {
      return found
    }
    guard let reference = cited(words) else { return nil }
    return try law(reference, words)
  }

  private func law(
    _ reference: LawReference, _ words: String
  ) throws(SubjectFailure) -> LawSubject? {
    let keys = library.keys(named: reference.norm)
    guard let key = keys.first else { return nil }
    guard keys.count == 1 else {
      throw SubjectFailure(
        Bilingual(
          zh: "“\(words)”可以指 \(keys.count) 部法规，请写明是哪一部：",
          en: "“\(words)” can mean \(keys.count) regulations; say which:"),
        candidates: keys.sorted().map { key in
          "\(key)  《\(library.versions(of: key).last?.regulation.title ?? "")》"
        })
    }
    let versions = library.versions(of: key).map(\.regulation)
    if let day = reference.version, !versions.contains(where: { $0.facts.version == day }) {
      let known = versions.map(\.facts.version.description).joined(separator: "、")
      throw SubjectFailure(
        Bilingual(
          zh: "法规库中《\(versions.last?.title ?? key)》没有 \(day) 的版本，有：\(known)。",
          en: "The library has no version of \(day); it has: \(known)."))
    }
    try check(reference.locator, versions, reference.version)
    return LawSubject(key: key, version: reference.version, locator: reference.locator)
  }

  /// A provision that no version has is nothing to ask about.
  private func check(
    _ locator: LawLocator, _ versions: [Regulation], _ version: CivilDate?
  ) throws(SubjectFailure) {
    guard !locator.isWhole else { return }
    let asked = versions.filter { version == nil || $0.facts.version == version }
    let known = asked.filter(\.hasStructure)
    guard !known.isEmpty, let last = known.last else { return }
    guard
      !known.contains(where: { regulation in
        let found = LawLookup(regulation).find(locator)
        return !found.places.isEmpty || found.obstacle == nil
      })
    else { return }
    let end = last.lastArticle.map { "，末条是第\(ChineseNumeral.printed($0.value))条" } ?? ""
    throw SubjectFailure(
      Bilingual(
        zh: "《\(last.title)》没有\(locator.printed)\(end)。",
        en:
          "《\(last.title)》 has no \(locator)\(last.lastArticle.map { "; its last article is \($0)" } ?? "")."
      ))
  }

  /// The provision that the words cite, where they are one citation and nothing else.
  private func cited(_ words: String) -> LawReference? {
    let bytes = Array(words.utf8)
    let found = CitationRecogniser(catalogue: library.catalogue).recognise(bytes).citations
    guard found.count == 1, let only = found.first, only.bytes == 0..<bytes.count,
      let target = only.targets.first, only.targets.count == 1,
      target.norm != CitationTarget.selfNorm
    else { return nil }
    return LawReference(target)
  }

  // MARK: Documents

  private func document(_ words: String) throws(SubjectFailure) -> DocumentSubject? {
    let (name, rest) = Self.split(words)
    let found = candidates(name)
    guard !found.isEmpty else { return nil }
    guard found.count == 1, let index = found.first, let id = documents[index].id else {
      throw SubjectFailure(
        Bilingual(
          zh: "“\(name)”可以指 \(found.count) 份文件，请写明是哪一份：",
          en: "“\(name)” can mean \(found.count) documents; say which:"),
        candidates: found.map {
          "\(documents[$0].id?.description ?? "-")  \(documents[$0].meta?.title ?? "")"
        })
    }
    guard let rest else { return DocumentSubject(document: index, id: id) }
    return DocumentSubject(document: index, id: id, element: try element(rest, index, id))
  }

  private func element(
    _ rest: String, _ index: Int, _ id: DocumentID
  ) throws(SubjectFailure) -> ElementID {
    if let element = ElementID(rest) {
      if documents[index].facts?.elements.contains(where: { $0.id == element }) == true {
        return element
      }
      throw SubjectFailure(
        Bilingual(zh: "\(id) 中没有标识为 \(element) 的要素。", en: "\(id) has no element \(element)."))
    }
    let elements = clause(index, rest)
    if elements.count == 1, let only = elements.first { return only }
    throw SubjectFailure(
      elements.isEmpty
        ? Bilingual(zh: "\(id) 中没有第\(rest)条。", en: "\(id) has no clause \(rest).")
        : Bilingual(
          zh: "\(id) 中有 \(elements.count) 处第\(rest)条，请写标识：",
          en: "\(id) has \(elements.count) clauses \(rest); give the id:"),
      candidates: elements.map { "\(id)#\($0)" })
  }

  private func candidates(_ name: String) -> [Int] {
    let plain = name.filter { !"《》".contains($0) }
    let controlled = documents.indices.filter { documents[$0].meta != nil }
    let exact = controlled.filter { index in
      let document = documents[index]
      return document.id?.description == plain || document.path == name
        || document.meta?.number == plain || document.meta?.title == plain
    }
    guard exact.isEmpty, plain.count >= 2 else { return exact }
    return controlled.filter { index in
      let document = documents[index]
      return document.meta?.title.contains(plain) == true
        || document.meta?.number?.contains(plain) == true
        || document.path.hasSuffix("/" + name) || document.path.hasSuffix("/\(name).xml")
    }
  }

  /// The document and the clause: behind `#`, or 第…条 behind a blank.
  private static func split(_ words: String) -> (name: String, clause: String?) {
    if let mark = words.firstIndex(of: "#") {
      let name = words[..<mark].prefix { $0 != "@" }
      return (String(name), String(words[words.index(after: mark)...]))
    }
    if let range = words.firstRange(of: " 第") {
      var number = words[range.upperBound...]
      while let last = number.last, "条章款".contains(last) { number = number.dropLast() }
      return (String(words[..<range.lowerBound]), String(number))
    }
    if let range = words.firstRange(of: " 附录") {
      return (String(words[..<range.lowerBound]), "附录" + words[range.upperBound...])
    }
    return (String(words.prefix { $0 != "@" }), nil)
  }

  private static func trimmed(_ words: String) -> String {
    var words = words[...]
    while words.first?.isWhitespace == true { words = words.dropFirst() }
    while words.last?.isWhitespace == true { words = words.dropLast() }
    return String(words)
  }

  private func unknown(_ words: String) -> SubjectFailure {
    let name = words.prefix { !"#@".contains($0) }.filter { !"《》".contains($0) }
    let titles = library.entries.map(\.regulation.title)
    let near = library.nearTitles(to: name) + titles.filter { name.count >= 3 && $0.contains(name) }
    var seen: Set<String> = []
    let list = near.filter { seen.insert($0).inserted }.prefix(6)
    return SubjectFailure(
      Bilingual(
        zh: "法规库和受控文件中都没有“\(words)”。",
        en: "Neither the library nor the documents have “\(words)”."),
      help: list.isEmpty
        ? Bilingual(
          zh: "guiju regulation list 列出法规，guiju list 列出受控文件。",
          en: "`guiju regulation list` shows the regulations, `guiju list` the documents.")
        : Bilingual(
          zh: "相近的有：" + list.map { "《\($0)》" }.joined(separator: "、") + "。",
          en: "Near titles: " + list.map { "《\($0)》" }.joined(separator: ", ") + "."))
  }
}
