import Alignment
import Corpus
import Documents
import Reports
import XMLTree

/// Where the elements of the plans stand, read from the files once more.
struct PlanClauses {
  let index: AlignmentIndex
  let corpus: Corpus
  let source: CorpusSource

  func read() throws -> [FactPlace: AlignmentReport.Clause] {
    let loader = CorpusLoader(source: source, schema: try SchemaLibrary.compiled())
    let plans = Dictionary(
      index.plans.map { (corpus.documents[$0.document].path, $0) },
      uniquingKeysWith: { first, _ in first })
    var clauses: [FactPlace: AlignmentReport.Clause] = [:]
    try loader.reload(Set(plans.keys), limits: corpus.configuration.limits) { path, file in
      guard let plan = plans[path], let document = file.document else { return }
      let numbers = Numbering(of: document.root, profile: file.facts?.meta?.numbering ?? .none)
      func add(_ place: FactPlace, withWords: Bool) {
        guard let element = Element(document, at: place.node) else { return }
        clauses[place] = AlignmentReport.Clause(
          path: path, line: document.position(at: element.range.lowerBound).line,
          number: numbers.nearest(element), range: element.range,
          words: withWords ? element.normalisedText : "")
      }
      for element in plan.elements {
        add(element.place, withWords: element.name == .condition)
      }
      for relation in plan.upper + plan.peers + plan.lower {
        add(
          FactPlace(plan: plan.index, document: plan.document, node: relation.node, id: nil),
          withWords: false)
      }
    }
    return clauses
  }
}
