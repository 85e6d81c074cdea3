import Changes
import Documents
import GitStore
import Model

/// Why a document was revised: the entries of its 修改记录 that the old side does not have, and the trailers of
/// the commits in between.
enum RevisionReasons {
  /// `修订理由: …`, `Reason: …`, with `条款: k7f3qabc` or `Clause: …` before it.
  private static let reasonKeys: Set<String> = ["reason", "revision-reason", "修订理由", "修改原因", "理由"]
  private static let clauseKeys: Set<String> = ["clause", "clauses", "条款"]

  static func entries(old: DocumentFacts?, new: DocumentFacts?) -> [ChangeReason] {
    let known = Set((old?.meta?.history ?? []).map(key))
    let entries = new?.meta?.history ?? []
    let revision = new?.meta?.revision
    return entries.filter { entry in
      !known.contains(key(entry))
        && (entry.revision == nil || revision == nil || entry.revision ?? 0 <= revision ?? 0)
    }.map { entry in
      let text = entry.text.isEmpty ? kind(entry.reason).zh : entry.text
      let english = entry.text.isEmpty ? kind(entry.reason).en : entry.text
      return ChangeReason(clauses: entry.clauses, text: Bilingual(zh: text, en: english))
    }
  }

  private static func key(_ entry: HistoryEntry) -> String {
    "\(entry.revision ?? 0)|\(entry.clauses.joined(separator: " "))|\(entry.text)"
  }

  private static func kind(_ reason: String) -> Bilingual {
    switch reason {
    case "new": Bilingual(zh: "首次发布", en: "first issue")
    case "law": Bilingual(zh: "法规变化", en: "change of law")
    case "baseline": Bilingual(zh: "统一程序换版", en: "new revision of the baseline")
    case "exercise": Bilingual(zh: "演习发现", en: "found in an exercise")
    case "experience": Bilingual(zh: "经验反馈", en: "experience")
    case "review": Bilingual(zh: "定期复审", en: "periodic review")
    case "correction": Bilingual(zh: "勘误", en: "correction")
    default: Bilingual(zh: reason, en: reason)
    }
  }

  /// The reasons that the commits between two revisions give in their trailers.
  static func trailers(
    from start: ObjectID, to tip: ObjectID, in location: RepositoryLocation
  ) throws -> [ChangeReason] {
    let history = try location.open().history(
      from: tip, order: .newestFirst, excluding: [start], limit: 1_000)
    var reasons: [ChangeReason] = []
    for commit in history.commits.reversed() { reasons += self.reasons(in: commit.message) }
    return reasons
  }

  /// Lines of the form `修订理由: …`. git's own trailers have no Chinese keys, so the lines are read here.
  static func reasons(in message: String) -> [ChangeReason] {
    var reasons: [ChangeReason] = []
    var clauses: [String] = []
    for line in message.split(whereSeparator: \.isNewline).dropFirst() {
      guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { continue }
      let key = line[..<colon].lowercased()
      let value = String(line[line.index(after: colon)...].drop { $0 == " " })
      guard !value.isEmpty else { continue }
      if clauseKeys.contains(key) {
        clauses += value.split { $0 == " " || $0 == "," || $0 == "、" || $0 == "，" }.map {
          $0.hasPrefix("#") ? String($0.dropFirst()) : String($0)
        }
      } else if reasonKeys.contains(key) {
        reasons.append(ChangeReason(clauses: clauses, text: Bilingual(zh: value, en: value)))
        clauses = []
      }
    }
    return reasons
  }
}
