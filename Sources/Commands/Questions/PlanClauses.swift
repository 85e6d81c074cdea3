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
    var clauses: [FactPlace: AlignmentReport.Clause] = [:]
    for plan in index.plans {
      let path = corpus.documents[plan.document].path
      // One plan at a time: a thousand of them need not be in memory together.
      let file = try loader.reload([path], limits: corpus.configuration.limits)[path]
      guard let document = file?.document else { continue }
      let numbers = Numbering(of: document.root, profile: file?.facts?.meta?.numbering ?? .none)
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
