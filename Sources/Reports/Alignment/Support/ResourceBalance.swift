import Alignment
import Documents

/// The requests, promises and resources that are asked about.
struct ResourceBalance {
  let answers: [SupportAnswer]
  let unasked: [PlanElement]
  /// Resources of which something is promised.
  let uses: [ResourceUse]

  init(_ report: AlignmentReport) {
    let book = SupportBook.of(report.corpus)
    let set = report.index.planSet
    let shown = Set(report.groups.flatMap(\.plans))
    func isShown(_ elements: [PlanElement], _ parties: [Actor]) -> Bool {
      let plans = Set(
        elements.map(\.place.plan)
          + parties.compactMap(\.party).flatMap { set.plans(speakingFor: $0) })
      return report.selection.asks(for: plans)
        && elements.contains { shown.contains($0.place.plan) }
    }
    let found = book.answers.filter { answer in
      report.applies(answer.request)
        && isShown([answer.request] + answer.commitments, answer.asked)
    }
    // Kind by kind, so that two who ask for one thing stand together.
    let kinds = set.codes.ordered(
      Set(found.compactMap { $0.request[.type] }), in: "resource-type")
    answers =
      kinds.flatMap { kind in found.filter { $0.request[.type] == kind } }
      + found.filter { $0.request[.type] == nil }
    unasked = book.unasked.filter { commitment in
      report.applies(commitment) && isShown([commitment], set.actors(commitment, .to))
    }
    uses = book.resources.filter { use in
      use.commitments.contains { report.applies($0) }
        && isShown([use.resource], use.commitments.flatMap { set.actors($0, .to) })
    }
  }
}
