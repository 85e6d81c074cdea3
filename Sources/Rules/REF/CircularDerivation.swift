package import Corpus
import Diagnostics
import Documents
import Model
import XMLTree

/// REF109
package struct CircularDerivation: CorpusRule {
  package static let metadata = RuleMetadata(
    code: "REF109", slug: "circular-derivation",
    title: Bilingual(zh: "编制来源或者上下位关系成环", en: "circular derivation"),
    severity: .error,
    rationale: Bilingual(
      zh: "文件以自己为来源，或者两份文件互为上位，就分不清谁随谁修订；修订影响也无法逐级传递。",
      en:
        "Where documents derive from themselves or stand above each other, nobody can tell which has to follow which when one is revised."
    ),
    remedy: Bilingual(
      zh: "核实谁是来源、谁是上位，删去反向的一条；平级的预案用 peer。",
      en:
        "Establish which is the source or the upper plan and drop the reverse link; plans of equal rank are peers."
    ),
    failing: example(derived: true), passing: example(derived: false))

  private static func example(derived: Bool) -> RuleExample {
    let first = ExampleMeta { $0.history = #"<derivedFrom doc="IP-901@1"/>"# }
    let second = ExampleMeta {
      $0.id = "IP-901"
      $0.number = "NNSA/HQ-08-JD-IP-901"
      $0.history = derived ? #"<derivedFrom doc="IP-900@1"/>"# : ""
    }
    return .meta(
      first,
      others: [
        RuleExample.File(
          "procedures/inspection/baseline/IP-901.xml",
          second.document(#"<p id="aexamp22">另见<ref to="IP-900">统一要求</ref>。</p>"#))
      ])
  }

  package init() {}

  /// A link from the document that follows to the one that it follows.
  private struct Edge {
    var from: Int
    var to: Int
    /// Where the link is written; for `lower` that is the document above.
    var place: Int
    var node: NodeIndex
    var element: ElementName
  }

  package func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    var derivation: [Edge] = []
    var rank: [Edge] = []
    for (index, document) in corpus.documents.enumerated() {
      for link in document.facts?.links ?? [] {
        guard case .reference(let reference) = link.value, let id = reference.document,
          let target = corpus.byID[id]?.first
        else { continue }
        var edge = Edge(
          from: index, to: target, place: index, node: link.node, element: link.element)
        switch link.element {
        case .derivedFrom: derivation.append(edge)
        case .applicability where link.attribute == .baseline: derivation.append(edge)
        case .upper: rank.append(edge)
        case .lower:
          (edge.from, edge.to) = (target, index)
          rank.append(edge)
        case .peer:
          sink.cover()
          if target == index { reportSelf(edge, &sink) }
        default: break
        }
      }
    }
    if !derivation.isEmpty || !rank.isEmpty { sink.cover() }
    check(derivation, corpus, &sink)
    check(rank, corpus, &sink)
  }

  private func check(_ edges: [Edge], _ corpus: Corpus, _ sink: inout FindingSink) {
    var following: [Int: [Int]] = [:]
    for edge in edges where edge.from != edge.to {
      following[edge.from, default: []].append(edge.to)
    }
    for edge in edges {
      if edge.from == edge.to {
        reportSelf(edge, &sink)
        continue
      }
      guard let way = Self.way(from: edge.to, to: edge.from, following) else { continue }
      let circle = ([edge.from] + way).map { "《\(corpus.documents[$0].title)》" }
      let ids = ([edge.from] + way).map { corpus.documents[$0].id?.description ?? "" }
      let isDerivation = edge.element == .derivedFrom || edge.element == .applicability
      sink.report(
        Bilingual(
          zh: circle.joined(separator: isDerivation ? "依据" : "以上位为") + "，形成循环。",
          en: ids.joined(separator: " follows ") + ": a circle."),
        at: edge.node, in: edge.place,
        related: edge.place == edge.to
          ? []
          : [
            .init(
              document: edge.to, node: nil,
              message: Bilingual(zh: "循环中的文件", en: "part of the circle"))
          ],
        discriminator: edge.element.text + "/" + ids.prefix(2).joined(separator: "/"))
    }
  }

  private func reportSelf(_ edge: Edge, _ sink: inout FindingSink) {
    let what = LinkWords.of(edge.element, edge.element == .applicability ? .baseline : .doc)
    sink.report(
      Bilingual(
        zh: "\(what.zh)写的是本文件自己。", en: "\(what.en.capitalisedFirst) is the document itself."),
      at: edge.node, in: edge.place, discriminator: edge.element.text + "/self")
  }

  /// The shortest way along the links, both ends included; nil where there is none.
  private static func way(from start: Int, to end: Int, _ following: [Int: [Int]]) -> [Int]? {
    var before: [Int: Int] = [start: start]
    var open = [start]
    var next = 0
    while next < open.count {
      let place = open[next]
      next += 1
      if place == end {
        var way = [end]
        while let last = way.last, last != start, let previous = before[last] {
          way.append(previous)
        }
        return way.reversed()
      }
      for neighbour in following[place] ?? [] where before[neighbour] == nil {
        before[neighbour] = place
        open.append(neighbour)
      }
    }
    return nil
  }
}
