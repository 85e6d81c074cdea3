import Corpus
import Documents
import Import
import Model
import Rules

/// What a draft is called and who issues it, as far as cover and registers say.
struct DraftIdentity {
  private let outline: WordOutline
  private let documents: [CorpusDocument]
  /// 文件编号 of the cover; empty where it cannot be the draft's.
  let number: String?
  /// A party of the register, or what the kind of document leaves open.
  let issuer: String
  private(set) var notices: [ImportNotice] = []

  init(
    _ outline: WordOutline, _ kind: DraftRequest.Kind, _ loaded: CorpusLoader.Result<Void>,
    asOf day: CivilDate
  ) {
    self.outline = outline
    documents = loaded.documents
    let printed = outline.facts["文件编号"]
    let owner = loaded.documents.first { $0.meta?.number == printed && printed != nil }
    let forms = loaded.configuration.numberPatterns.filter { $0.kind == kind.rawValue }
      .compactMap { NumberForm($0.pattern) }
    let fits = printed.map { number in forms.isEmpty || forms.contains { $0.matches(number) } }
    number = owner == nil && fits != false ? printed : ""
    if let printed, let owner {
      notices.append(
        ImportNotice(
          .restructured, zh: "文件编号“\(printed)”已由 \(owner.path) 使用，草稿没有写编号，请另编。",
          en: "\(owner.path) has the number “\(printed)” already; the draft has none yet."))
    } else if let printed, fits == false {
      notices.append(
        ImportNotice(
          .restructured, zh: "文件编号“\(printed)”不符合本库规定的格式，草稿没有写编号，请另编。",
          en:
            "The number “\(printed)” has not the form that this repository asks for; the draft has "
            + "none yet."))
    }
    // A line of the cover that is the very name of one registered party.
    let parties = loaded.registry.parties
    let lines = [outline.facts["发布单位"]].compactMap(\.self) + outline.front
    let found = lines.lazy.map { parties.parties(named: $0, on: day) }.first { $0.count == 1 }
    if let key = found?.first {
      issuer = "party:" + key
    } else {
      issuer = "kind:regulator"
      notices.append(
        ImportNotice(
          .restructured, zh: "封面上没有登记过的发布单位，暂写 kind:regulator，请在 meta/issuer 写明。",
          en: "The cover names no registered issuer; meta/issuer says kind:regulator for now."))
    }
  }

  /// - Throws: wrong usage where none can be told, or another document has it.
  func id(_ given: String?, number: String?) throws -> DocumentID {
    guard let text = given ?? (number ?? outline.facts["文件编号"]).flatMap(Self.derived) else {
      throw CommandFailure.usage(
        zh: "封面上没有可以用作文件标识的文件编号，请用 --id 给出，如 --id IP-030。",
        en: "The cover has no number to take an id from; give one with --id, e.g. --id IP-030.")
    }
    guard let id = DocumentID(text) else {
      throw CommandFailure.usage(
        zh: "“\(text)”不是文件标识：用大写字母、连字符和数字，如 IP-030。",
        en: "“\(text)” is no document id: capital letters, hyphens and digits, e.g. IP-030.")
    }
    if let other = documents.first(where: { $0.id == id }) {
      throw CommandFailure.usage(
        zh: "文件标识 \(id) 已由 \(other.path) 使用，请用 --id 另给一个；没有写入任何文件。",
        en: "\(other.path) has the id \(id) already; give another with --id. Nothing was written.")
    }
    return id
  }

  /// `IP-024` of NNSA/HQ-08-JD-IP-024: the last letters and what follows them.
  private static func derived(_ number: String) -> String? {
    let parts = number.split { $0 == "-" || $0 == "/" }.map(String.init)
    guard
      let start = parts.lastIndex(where: { part in
        part.count >= 2 && part.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      }), start < parts.count - 1
    else { return nil }
    let text = parts[start...].joined(separator: "-")
    return DocumentID(text) == nil ? nil : text
  }
}
