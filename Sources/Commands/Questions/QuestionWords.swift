import Corpus
import Diagnostics
import Documents
import Impact
import Import
import Model
import Reports
import Rules
import XMLTree

/// How a subject is named in captions.
enum SubjectWords {
  static func of(_ subject: Subject, _ session: QuestionSession) -> String {
    switch subject {
    case .law(let law):
      let library = session.corpus.regulations
      let title = library.versions(of: law.key).last?.regulation.title ?? law.key
      return "《\(title)》" + (law.version.map { "（\($0)）" } ?? "") + law.locator.printed
    case .document(let document):
      let title = session.title(document.document)
      return "《\(title)》" + (document.element.map { "#\($0)" } ?? "")
    }
  }
}

/// How a clause cites.
enum MeansWords {
  static func of(_ means: Set<Referrer.Means>, isHistorical: Bool) -> Bilingual {
    if isHistorical { return Bilingual(zh: "历史引用", en: "historical") }
    let words = [Referrer.Means.tagged, .prose, .carried, .link].filter { means.contains($0) }
      .map(of)
    return Bilingual(
      zh: words.map(\.zh).joined(separator: "、"), en: words.map(\.en).joined(separator: ", "))
  }

  private static func of(_ means: Referrer.Means) -> Bilingual {
    switch means {
    case .tagged: Bilingual(zh: "已标注", en: "tagged")
    case .prose: Bilingual(zh: "未标注", en: "not tagged")
    case .carried: Bilingual(zh: "仅前款", en: "only 前款")
    case .link: Bilingual(zh: "文件间引用", en: "link")
    }
  }
}

/// The cell that names a clause.
enum ClauseCell {
  static func place(
    _ node: NodeIndex, _ source: Range<Int>?, in locator: Locator?, path: String
  ) -> Place {
    locator?.place(node, source.map { .bytes($0) } ?? .node) ?? Place(path: path)
  }

  /// 第7.3.1条; 依据 and 修改记录 by name; else the id.
  static func of(_ place: Place, _ clause: ClausePlace) -> TableCell {
    let words: Bilingual
    switch clause {
    case .basedOn: words = Bilingual(zh: "依据栏", en: "basis")
    case .history(let revision):
      words = Bilingual(zh: "修改记录第\(revision)版", en: "history, revision \(revision)")
    case .element, .document:
      if let number = place.number {
        let isClause = number.first?.isASCII == true && number.first?.isNumber == true
        words =
          isClause
          ? Bilingual(zh: "第\(number)条", en: "clause \(number)")
          : Bilingual(zh: number, en: number)
      } else {
        let id = clause.id?.description ?? place.element ?? ""
        words = Bilingual(zh: id, en: id)
      }
    }
    return TableCell(
      words,
      value: [
        "element": .string(clause.description), "number": JSONValue(place.number),
        "path": .string(place.path), "line": .integer(place.line),
        "column": .integer(place.column),
      ])
  }
}
