import Corpus
import Diagnostics
package import Documents
import Model
package import XMLTree

/// REF102
package struct UnknownTerm: DocumentRule {
  package static let metadata = RuleMetadata(
    code: "REF102", slug: "unknown-term",
    title: Bilingual(zh: "术语未定义", en: "undefined term"),
    severity: .warning,
    rationale: Bilingual(
      zh: "标为术语的词，在术语表和本文件的术语部分都没有定义，各单位就会各作各的理解。",
      en:
        "A word marked as a term that neither the glossary nor the document defines means to each reader what he takes it for."
    ),
    remedy: Bilingual(
      zh: "改用术语表中的术语；术语表没有的，在本文件“术语”部分给出定义，或者先收入术语表；只是普通词语的，去掉术语标记。",
      en:
        "Use a term of the glossary; define the word in the terms section or add it to the glossary; where it is an ordinary word, drop the mark."
    ),
    failing: .procedure(
      #"<p id="aexamp22">核对<term>排放批号</term>与排放单是否一致。</p>"#, registry: [glossary]),
    passing: .procedure(
      #"<p id="aexamp22">核对<term>排放批次</term>、<term>流出物</term>和取样记录（以下称<term>取样单</term>）是否一致。</p><section id="aexamp44" topic="terms"><heading>术语</heading><p id="aexamp55"><term>排放批次</term>（批次）：以同一份排放单批准的一槽<term>流出物</term>。</p></section>"#,
      registry: [glossary]))

  private static let glossary = RuleExample.File(
    "registry/glossary.xml",
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <glossary xmlns="urn:guiju:1" id="glossary" schemaVersion="1">
      <header date="2026-09-01">
        <title>术语表</title>
      </header>
      <entry key="effluent" state="verified">
        <term>流出物</term>
        <alias>放射性流出物</alias>
        <definition>通过批准的排放口排入环境的放射性物质。</definition>
      </entry>
    </glossary>

    """)

  package static let elements: [ElementName] = [.term]

  private var uses: [(words: String, node: NodeIndex)] = []
  private var defined: Set<String> = []

  package init() {}

  package mutating func visit(
    _ element: Element, in document: DocumentContext, _ sink: inout FindingSink
  ) {
    guard document.facts.kind.isControlled else { return }
    let words = element.normalisedText
    guard !words.isEmpty else { return }
    if Self.isDefinition(element) {
      defined.insert(words)
    } else if element[.key] == nil {
      // A key that the glossary does not have is REF104's.
      uses.append((words, element.index))
    }
  }

  package mutating func finish(_ document: DocumentContext, _ sink: inout FindingSink) {
    var absent = AbsentRegistry()
    var count: [String: Int] = [:]
    let unknown = uses.filter { use in
      guard !defined.contains(use.words) else { return false }
      guard document.registry.present.contains(.glossary) else {
        absent.note(.glossary, at: use.node)
        return false
      }
      return document.registry.glossary.entry(spelled: use.words) == nil
    }
    for use in unknown { count[use.words, default: 0] += 1 }
    var told: Set<String> = []
    for use in unknown where told.insert(use.words).inserted {
      let total = count[use.words] ?? 1
      let times = total > 1 ? "（本文件共\(total)处）" : ""
      sink.report(
        Bilingual(
          zh: "“\(use.words)”标为术语\(times)，术语表中没有这一术语或者别名，本文件也没有给出定义。",
          en:
            "“\(use.words)” is marked as a term\(total > 1 ? " (\(total) times)" : ""); neither the glossary nor this document defines it."
        ),
        at: use.node, help: Self.help(for: use.words, document), discriminator: use.words)
    }
    absent.report(to: &sink)
  }

  /// Exact spellings only: the words without what stands in brackets behind them.
  private static func help(for words: String, _ document: DocumentContext) -> Bilingual? {
    guard let open = words.firstIndex(where: { $0 == "（" || $0 == "(" }) else { return nil }
    let bare = String(words[..<open])
    guard let entry = document.registry.glossary.entry(spelled: bare) else { return nil }
    return Bilingual(
      zh: "术语表中有“\(entry.term)”；括号中的缩写移到术语标记之外。",
      en: "The glossary has “\(entry.term)”; move the words in brackets out of the mark.")
  }

  private static let introductions = [
    "简称", "简称为", "以下称", "以下称为", "下称", "统称", "统称为", "称为", "称之为", "称作",
  ]

  /// A term is defined where a block of the terms section begins with it (several may be defined
  /// together), or behind 以下简称.
  private static func isDefinition(_ element: Element) -> Bool {
    guard let block = element.enclosingBlock else { return false }
    var before = Substring(WhiteSpace.normalised(block.text(before: element)))
    while let last = before.last, "“”‘’「」\"'：:".contains(last) { before = before.dropLast() }
    if introductions.contains(where: { before.hasSuffix($0) }), !before.hasSuffix("名称为") {
      return true
    }
    guard element.isInTermsSection, block.kind != .cell || block.isFirstCell else { return false }
    return block.isOpening(before: element)
  }
}

extension Element {
  fileprivate var isInTermsSection: Bool {
    var current = parent
    while let element = current {
      if element.kind == .section, element[.topic] == "terms" { return true }
      current = element.parent
    }
    return false
  }

  fileprivate var enclosingBlock: Element? {
    var current = parent
    while let element = current {
      if let kind = element.kind, ContentModel.isParagraph(kind) { return element }
      current = element.parent
    }
    return nil
  }

  fileprivate var isFirstCell: Bool { parent?.children.first { $0.kind == .cell } == self }

  /// The words of this block that stand before an element in it.
  fileprivate func text(before element: Element) -> String {
    var words = ""
    for index in index.rawValue + 1..<element.index.rawValue {
      let node = NodeIndex(rawValue: index)
      if document.kind(of: node) == .text { words += document.text(of: node) }
    }
    return words
  }

  /// Whether nothing stands before the element but other terms, brackets, numbers and what joins them.
  fileprivate func isOpening(before element: Element) -> Bool {
    var depth = 0
    for index in index.rawValue + 1..<element.index.rawValue {
      let node = NodeIndex(rawValue: index)
      guard document.kind(of: node) == .text, !isWord(of: .term, node, within: self) else {
        continue
      }
      for character in document.text(of: node) {
        switch character {
        case "（", "(": depth += 1
        case "）", ")": depth -= 1
        default:
          guard
            depth > 0 || character.isWhitespace || character.isNumber
              || "、和及以与或，,.．“”‘’\"'".contains(character)
          else { return false }
        }
      }
    }
    return true
  }

  private func isWord(of name: ElementName, _ node: NodeIndex, within block: Element) -> Bool {
    var current = document.parent(of: node)
    while let index = current, index != block.index {
      if Element(document, at: index)?.kind == name { return true }
      current = document.parent(of: index)
    }
    return false
  }
}
