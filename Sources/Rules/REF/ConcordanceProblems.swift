import Corpus
import Import

/// The faults of the concordances as findings.
enum ConcordanceProblems {
  static func report(
    in corpus: Corpus, _ sink: inout FindingSink,
    where isWanted: (ConcordanceProblem.Code) -> Bool
  ) {
    for entry in corpus.regulations.concordances {
      sink.cover()
      guard let document = corpus.index(ofPath: entry.path) else { continue }
      for problem in entry.concordance.problems({ corpus.regulations.version(of: $0) })
      where isWanted(problem.code) {
        let row = entry.concordance.rows[problem.row]
        let key = row.from.map(\.description).joined(separator: " ")
        sink.report(
          problem.message, at: row.node, in: document,
          discriminator: [problem.code.rawValue, key, problem.target ?? ""].joined(separator: "/"))
      }
    }
  }
}
