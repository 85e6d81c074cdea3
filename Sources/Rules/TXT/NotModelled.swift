import Diagnostics
import Documents
import Model
import XMLTree

/// TXT105
struct NotModelled: DocumentRule {
  static let metadata = RuleMetadata(
    code: "TXT105", slug: "not-modelled",
    title: Bilingual(zh: "数量未标注", en: "quantity not marked up"),
    severity: .warning,
    rationale: Bilingual(
      zh: "写在正文里而没有标注的时限、剂量、距离、比例和金额，衔接性审查、比对表和清理都看不到。“全部结构化”的文件不得留有这样的数量。",
      en:
        "Times, doses, distances, shares and sums of money that stand in plain text are seen by no comparison. A document modelled in full may not have any."
    ),
    remedy: Bilingual(
      zh: "用 <value> 标注数量，并写明 duration 或者 number 和 unit；引用他人文字的，用 <quote>。",
      en:
        "Mark the quantity up as <value> with `duration` or `number` and `unit`; use <quote> for the words of others."
    ),
    failing: .procedure(
      #"<p id="aexamp22">监督站应当在15分钟内核实。</p>"#, meta: ExampleMeta { $0.modelled = "full" }),
    passing: .procedure(
      #"<p id="aexamp22">依据2026年8月15日起施行的<cite target="核安全法#55">《核安全法》第五十五条</cite>，第3年、2号机组和3名监督员，<quote>15分钟内</quote>报告，<value role="within" duration="PT45M">45分钟</value>内书面报告。</p>"#,
      meta: ExampleMeta { $0.modelled = "full" }))

  static let elements: [ElementName] = [.p, .li, .cell]

  private var paragraph = PlainText()
  private var places: [(node: NodeIndex, text: NodeIndex, range: Range<Int>, words: String)] = []

  mutating func visit(
    _ element: Element, in document: DocumentContext, _ sink: inout FindingSink
  ) {
    guard document.facts.kind.isControlled, PlainText.mayHoldNumber(element), !isExempt(element)
    else { return }
    paragraph.read(element)
    for mention in QuantityScanner(paragraph.bytes).mentions() {
      // 每个月各5个样品 tells months apart and is no rhythm.
      if mention.isRhythm, paragraph.bytes[mention.range].starts(with: "每个".utf8) { continue }
      guard let place = paragraph.place(of: mention.range) else { continue }
      let words = String(decoding: paragraph.bytes[mention.range], as: UTF8.self)
      places.append((element.index, place.node, place.range, words))
    }
  }

  mutating func finish(_ document: DocumentContext, _ sink: inout FindingSink) {
    guard let first = places.first else { return }
    guard document.meta?.modelled != .full else {
      for place in places {
        sink.report(
          Bilingual(
            zh: "本文件标明全部结构化，这里的\(place.words)没有标注。",
            en: "The document says it is modelled in full; \(place.words) is not marked up."),
          at: place.node, spot: .text(place.text, place.range))
      }
      return
    }
    let level = (document.meta?.modelled ?? .text).name
    let named = places.prefix(3)
    let more = places.count > named.count
    let words = named.map(\.words)
    sink.report(
      Bilingual(
        zh:
          "本文件的结构化程度为“\(level.zh)”，另有\(places.count)处时限、剂量、距离、比例或者金额没有标注：\(words.joined(separator: "、"))\(more ? "等" : "")。",
        en:
          "The document is modelled as \(level.en); \(places.count) times, doses, distances, shares or sums are not marked up: \(words.joined(separator: ", "))\(more ? ", …" : "")."
      ), at: first.node, spot: .text(first.text, first.range),
      related: named.map { place in
        .init(
          document: 0, node: place.node, message: Bilingual(zh: place.words, en: place.words))
      }, cap: .info)
  }

  /// Notes, table heads and the 修改记录 order nothing.
  private func isExempt(_ element: Element) -> Bool {
    let document = element.document
    var current = document.parent(of: element.index)
    var depth = 0
    while let parent = current, depth < 3 {
      switch Vocabulary.element(document.nameID(of: parent)) {
      case .note, .head, .history, .meta: return true
      default: break
      }
      current = document.parent(of: parent)
      depth += 1
    }
    return false
  }
}
