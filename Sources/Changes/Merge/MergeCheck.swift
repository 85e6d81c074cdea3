import Model
import XMLTree

/// The faults that a merge of two documents in order can bring: an id or a number twice, a reference into
/// nothing, text that is not XML.
struct MergeCheck {
  private let options: MergeOptions
  /// Elements whose numbers run through the whole document.
  private let counted: Set<String>

  /// - Parameter base: says which numbers run on from section to section.
  init(base: MergeTree, _ options: MergeOptions) {
    self.options = options
    var numbers: [String: Set<String>] = [:]
    var repeated: Set<String> = []
    for (parent, number, _) in Self.numbers(base.document) {
      let name = parent.name.local
      if !numbers[name, default: []].insert(number).inserted { repeated.insert(name) }
    }
    counted = Set(numbers.keys).subtracting(repeated)
  }

  func faults(of bytes: [UInt8], _ document: XMLDocument?) -> [MergeFault] {
    guard let document else {
      return [
        MergeFault(
          code: "well-formed", subject: "", offset: 0,
          message: Bilingual(zh: "不合 XML 语法", en: "it is not well-formed XML"))
      ]
    }
    var faults = options.faults(bytes)
    var keys: Set<String> = []
    for element in document.root.descendants {
      guard let key = MergeTree.key(of: element) else { continue }
      if !keys.insert(key).inserted {
        faults.append(
          MergeFault(
            code: "id", subject: key, offset: element.range.lowerBound,
            message: Bilingual(zh: "标识 \(key) 重复", en: "the id \(key) stands twice")))
      }
    }
    for element in document.root.descendants {
      for attribute in element.attributes {
        for word in attribute.value.split(separator: " ") where word.utf8.first == 0x23 {
          let key = String(word.dropFirst())
          if keys.contains(key) { continue }
          faults.append(
            MergeFault(
              code: "reference", subject: key, offset: element.range.lowerBound,
              message: Bilingual(
                zh: "引用的 #\(key) 不存在（可能已被另一边删除）",
                en: "it refers to #\(key), which is not there (the other side may have deleted it)")
            ))
        }
      }
    }
    var met: Set<String> = []
    for (parent, number, element) in Self.numbers(document) {
      let name = parent.name.local
      let scope = counted.contains(name) ? "" : "\(parent.parent?.range.lowerBound ?? 0)/"
      if !met.insert(scope + name + "/" + number).inserted {
        faults.append(
          MergeFault(
            code: "number", subject: name + "/" + number, offset: element.range.lowerBound,
            message: Bilingual(zh: "编号“\(number)”重复", en: "the number “\(number)” stands twice")))
      }
    }
    return faults
  }

  /// What the result has and neither side had.
  func news(_ result: [MergeFault], sides: [[MergeFault]]) -> [MergeFault] {
    func key(_ fault: MergeFault) -> String { fault.code + "\u{0}" + fault.subject }
    var allowed: [String: Int] = [:]
    for side in sides {
      let counts = Dictionary(grouping: side, by: key).mapValues(\.count)
      for (key, count) in counts { allowed[key] = max(allowed[key] ?? 0, count) }
    }
    var news: [MergeFault] = []
    // The later of two equal faults is the new one.
    for fault in result.sorted(by: { $0.offset < $1.offset }) {
      let left = allowed[key(fault)] ?? 0
      if left > 0 { allowed[key(fault)] = left - 1 } else { news.append(fault) }
    }
    return news
  }

  /// Printed numbers that stand in the text: the element numbered, the number, and the `num`.
  private static func numbers(
    _ document: XMLDocument
  ) -> [(parent: Element, number: String, element: Element)] {
    document.root.descendants.compactMap { element in
      guard element.name.local == "num", let parent = element.parent else { return nil }
      return (parent, element.textContent.filter { !$0.isWhitespace }, element)
    }
  }
}
