import Corpus
import Documents
import Model
import XMLTree

/// The short forms that a document introduces for itself: 华东核与辐射安全监督站（以下简称监督站）.
struct ShortNames {
  private var introduced: [(short: String, before: String)] = []

  init(of document: XMLDocument) {
    let marks: Set<Character> = ["“", "”", "\"", "「", "」", "‘", "’", "："]
    for element in document.root.descendants {
      guard let kind = element.kind, ContentModel.isParagraph(kind) else { continue }
      let words = Array(element.normalisedText)
      for place in words.indices where words[place] == "称" {
        guard place > 0, ["简", "下", "统"].contains(words[place - 1]) else { continue }
        var start = place + 1
        while start < words.count, marks.contains(words[start]) || words[start] == "为" {
          start += 1
        }
        var end = start
        while end < words.count, !marks.contains(words[end]), !"）)，,。；;、".contains(words[end]) {
          end += 1
        }
        guard start < end else { continue }
        var before = words[..<(place - 1)]
        if before.suffix(2) == ["以", "下"] { before = before.dropLast(2) }
        while let last = before.last, "（(，, ".contains(last) { before = before.dropLast() }
        introduced.append((String(words[start..<end]), String(before.suffix(40))))
      }
    }
  }

  /// Whether the document introduces the words for the party, as far as its sentence says.
  func admit(_ words: String, for key: String, _ parties: PartyRegister) -> Bool {
    introduced.contains { entry in
      guard entry.short == words else { return false }
      let named = Set(
        parties.aliases.filter { entry.before.hasSuffix($0.text) }.map(\.party))
      return named.isEmpty || named.contains(key)
    }
  }
}
