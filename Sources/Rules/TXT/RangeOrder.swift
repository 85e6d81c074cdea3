import Diagnostics
import Documents
import Model
import XMLTree

/// TXT107
struct RangeOrder: DocumentRule {
  static let metadata = RuleMetadata(
    code: "TXT107", slug: "range-order",
    title: Bilingual(zh: "数量的大小次序不对", en: "quantities out of order"),
    severity: .error,
    rationale: Bilingual(
      zh: "最少量大于一般量、一般量大于最大量、区间下限大于上限、抽样比例超过百分之百，都无法执行。",
      en:
        "A minimum above the usual amount, a usual amount above the maximum, a range upside down or a share above 100 % cannot be carried out."
    ),
    remedy: Bilingual(
      zh: "改正数量，使最少量、一般量、最大量依次不减。",
      en: "Correct the amounts: minimum, usual, maximum in this order."),
    failing: .procedure(
      #"<workload id="aexamp44"><p id="aexamp22">现场检查一般为<value role="nominal" number="10" unit="人日">10人日</value>，不超过<value role="max" number="8" unit="人日">8人日</value>。</p></workload>"#
    ),
    passing: .procedure(
      #"<workload id="aexamp44"><p id="aexamp22">现场检查一般为<value role="nominal" number="10" unit="人日">10人日</value>，不超过<value role="max" number="14" unit="人日">14人日</value>；准备工作一般为<value role="nominal" number="20" unit="人日">20人日</value>。</p></workload>"#
    ))

  static let elements: [ElementName] = [.value, .sampling, .workload]

  mutating func visit(
    _ element: Element, in document: DocumentContext, _ sink: inout FindingSink
  ) {
    guard element.kind == .value else { return }
    if element.has(.number),
      let quantity = element.withAttribute(
        .number, { Quantity(utf8: $0, unit: element[.unit] ?? "") }) ?? nil
    {
      if quantity.upper < quantity.lower {
        report(
          "区间的下限大于上限。", "The lower end of the range is above the upper end.", element.index,
          "number", &sink)
      }
      if isShareAboveWhole(element, quantity) {
        report("比例超过百分之百。", "The share is above 100 %.", element.index, "share", &sink)
      }
    }
    if let limit = element.withAttribute(.duration, { Limit(utf8: $0) }) ?? nil,
      case .within(let lower, let upper) = limit, lower.compared(to: upper) == .longer
    {
      report(
        "时限区间的下限大于上限。", "The lower end of the time range is above the upper end.",
        element.index, "duration", &sink)
    }
  }

  mutating func finish(_ document: DocumentContext, _ sink: inout FindingSink) {
    for typed in document.facts.typed where typed.name == .sampling || typed.name == .workload {
      checkOrder(typed, document, &sink)
    }
  }

  // MARK: Minimum, usual, maximum

  private struct Part {
    var rank: Int
    var quantity: Quantity
    var node: NodeIndex
  }

  /// Values that follow each other in one paragraph belong together until a part repeats: 现场检查一般为……，
  /// 不超过……；准备工作一般为…….
  private func checkOrder(
    _ typed: TypedElement, _ document: DocumentContext, _ sink: inout FindingSink
  ) {
    var group: [Part] = []
    var paragraph: NodeIndex?
    for value in typed.values {
      guard let role = value.role, let rank = Self.ranks[role], let quantity = value.quantity else {
        continue
      }
      let home = document.element(value.node)?.addressable?.index
      if home != paragraph || group.contains(where: { $0.rank == rank }) { group = [] }
      paragraph = home
      let part = Part(rank: rank, quantity: quantity, node: value.node)
      for other in group where isOutOfOrder(other, part) {
        let (low, high) = other.rank < rank ? (other, part) : (part, other)
        sink.report(
          Bilingual(
            zh:
              "\(Self.names[low.rank].zh)（\(words(low))）大于\(Self.names[high.rank].zh)（\(words(high))）。",
            en:
              "The \(Self.names[low.rank].en) (\(words(low))) is above the \(Self.names[high.rank].en) (\(words(high)))."
          ), at: part.node,
          related: [
            .init(
              document: 0, node: other.node,
              message: Bilingual(
                zh: "\(Self.names[other.rank].zh)", en: "\(Self.names[other.rank].en)"))
          ], discriminator: "order")
        break
      }
      group.append(part)
    }
  }

  private func isOutOfOrder(_ a: Part, _ b: Part) -> Bool {
    guard a.quantity.unit == b.quantity.unit else { return false }
    let (low, high) = a.rank < b.rank ? (a.quantity, b.quantity) : (b.quantity, a.quantity)
    return high.upper < low.lower
  }

  private func isShareAboveWhole(_ element: Element, _ quantity: Quantity) -> Bool {
    guard let factor = UnitCatalogue.factor(of: quantity.unit.isEmpty ? "1" : quantity.unit),
      factor.dimension == "ratio", element[.role] == "ratio" || isSampled(element, quantity)
    else { return false }
    return DecimalNumber(factor.denominator) < quantity.upper
  }

  private func isSampled(_ element: Element, _ quantity: Quantity) -> Bool {
    guard !quantity.unit.isEmpty, let role = element[.role], Self.ranks[role] != nil else {
      return false
    }
    var current = element.parent
    while let parent = current {
      if parent.kind == .sampling || parent.kind == .stratum { return true }
      current = parent.parent
    }
    return false
  }

  private func words(_ part: Part) -> String {
    let quantity = part.quantity
    return quantity.lower == quantity.upper
      ? "\(quantity.lower)\(quantity.unit)"
      : "\(quantity.lower)至\(quantity.upper)\(quantity.unit)"
  }

  private func report(
    _ zh: String, _ en: String, _ node: NodeIndex, _ discriminator: String,
    _ sink: inout FindingSink
  ) {
    sink.report(Bilingual(zh: zh, en: en), at: node, discriminator: discriminator)
  }

  private static let ranks = ["min": 0, "nominal": 1, "max": 2]
  private static let names = [
    Bilingual(zh: "最少量", en: "minimum"), Bilingual(zh: "一般量", en: "usual amount"),
    Bilingual(zh: "最大量", en: "maximum"),
  ]
}
