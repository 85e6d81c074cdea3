import Corpus
import Documents
import Model

/// A plan as somebody names it: its id, number or title, and a revision where one is asked for:
/// `EP-HL-01@2`.
struct PlanName {
  let name: String
  let revision: Int?

  /// - Throws: wrong usage, where what stands behind `@` is no revision.
  init(_ words: String) throws {
    guard let at = words.lastIndex(of: "@"), at != words.startIndex,
      let number = Int(words[words.index(after: at)...])
    else {
      name = words
      revision = nil
      return
    }
    guard number >= 1 else {
      throw CommandFailure.usage(
        zh: "“\(words[at...])”不是版次；第3版写成 @3。",
        en: "“\(words[at...])” is no revision; revision 3 is @3."
      )
    }
    name = String(words[..<at])
    revision = number
  }

  /// The revisions that are asked for, by document. A plan that the tree has no more is named by its id.
  /// - Throws: wrong usage: a name that nothing has, two revisions of one plan.
  static func requested(
    _ names: [PlanName], among documents: [CorpusDocument]
  ) throws -> [DocumentID: Int] {
    var requested: [DocumentID: Int] = [:]
    for name in names {
      guard let revision = name.revision else { continue }
      let found = documents.filter { $0.kind == .plan && isMeant($0, by: name.name) }
      guard let id = found.first?.id ?? DocumentID(name.name) else {
        throw CommandFailure(
          .usage,
          Bilingual(zh: "没有应急预案“\(name.name)”。", en: "No plan is called “\(name.name)”."),
          help: Bilingual(zh: "guiju list 列出全部受控文件。", en: "`guiju list` shows all documents."))
      }
      if let other = requested.updateValue(revision, forKey: id), other != revision {
        throw CommandFailure.usage(
          zh: "\(id) 一次只能按一版审查，写了第\(other)版和第\(revision)版；比对两版用 guiju diff。",
          en:
            "Only one revision of \(id) can take part, not both \(other) and \(revision); `guiju diff` compares two."
        )
      }
    }
    return requested
  }

  static func isMeant(_ document: CorpusDocument, by name: String) -> Bool {
    guard let meta = document.meta else { return false }
    return document.id?.description == name || meta.number == name || meta.title == name
      || "《\(meta.title)》" == name || meta.titleEnglish == name
  }
}
