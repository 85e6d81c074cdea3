import Changes
import Model

/// Tells on standard error what a merge left to a person.
enum MergeReport {
  static func tell(_ outcome: MergeOutcome, path: String) {
    if let why = outcome.wholeFile {
      Console.note(
        Bilingual(
          zh: "\(path)：\(why.zh)；整个文件夹在冲突标记之间，请人工合并。",
          en: "\(path): \(why.en). The whole of each version stands between markers; merge by hand."
        ))
      return
    }
    for (index, conflict) in outcome.conflicts.enumerated() {
      let id = conflict.element.map { "#\($0)" } ?? ""
      let place = conflict.place.map { Bilingual(zh: "\($0.zh) \(id)", en: "\($0.en) \(id)") }
      let name = place ?? Bilingual(zh: id, en: id)
      Console.note(
        Bilingual(
          zh:
            "\(path)：冲突 \(index + 1)/\(outcome.conflicts.count) \(name.zh)：\(conflict.message.zh)",
          en:
            "\(path): conflict \(index + 1)/\(outcome.conflicts.count) \(name.en): \(conflict.message.en)"
        ))
    }
  }
}
