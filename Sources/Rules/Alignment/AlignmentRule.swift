import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// A rule over the plans that have to work together. All of them look at one index.
protocol AlignmentRule: CorpusRule {
  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink)
}

extension AlignmentRule {
  static var reads: CorpusView { .plans }

  /// With only some paths of a repository at hand, what is not there may be in it all the same: no
  /// rule of this kind has anything to say.
  func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    guard !corpus.isPartial else { return }
    let index = AlignmentIndex.of(corpus)
    guard !index.plans.isEmpty else { return }
    check(index, corpus, &sink)
  }
}

extension AlignmentIndex {
  var words: AlignmentWords { AlignmentWords(planSet) }

  /// The other side of a finding, in its own words.
  func related(_ message: Int, _ text: Bilingual) -> RawFinding.Related {
    let place = messages[message].place
    let plan = plans[place.plan].name
    return RawFinding.Related(
      document: place.document, node: place.node,
      message: Bilingual(zh: plan.zh + text.zh, en: plan.en + ": " + text.en), isQuoted: true)
  }

  /// A plan as a whole.
  func related(plan: Int, _ text: Bilingual) -> RawFinding.Related {
    let name = plans[plan].name
    return RawFinding.Related(
      document: plans[plan].document, node: nil,
      message: Bilingual(zh: name.zh + text.zh, en: name.en + ": " + text.en))
  }

  /// The row of the register that a finding rests on.
  func related(_ limit: StatutoryLimit, _ corpus: Corpus) -> [RawFinding.Related] {
    guard let document = corpus.index(ofPath: limit.origin.path) else { return [] }
    let source = limit.source.isEmpty ? limit.key : limit.source
    return [
      RawFinding.Related(
        document: document, node: limit.origin.node,
        message: Bilingual(
          zh: "依据：\(source)，\(limit.words.zh)", en: "basis: \(source); \(limit.words.en)"))
    ]
  }

  /// Who has to change the plan that a message stands in.
  func owner(ofPlan plan: Int) -> Bilingual {
    plans[plan].issuer?.party.map { words.party($0) }
      ?? Bilingual(zh: "预案编制单位", en: "the owner of the plan")
  }
}

extension StatutoryLimit {
  /// What rests on a row that nobody has verified is at most a warning.
  var cap: Severity? { isVerified ? nil : .warning }
}
