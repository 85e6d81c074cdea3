package import Alignment
package import Corpus
package import Diagnostics
import Documents
import Model

/// The result of 衔接性审查, ready to be written in any format.
package struct AlignmentReport: Sendable {
  /// Where an element of a plan stands, as a reader finds it.
  package struct Clause: Sendable {
    package var path: String
    package var line: Int
    package var number: String?
    /// Its bytes in the file.
    package var range: Range<Int>
    /// Its words, where a table repeats them.
    package var words: String

    package init(
      path: String, line: Int, number: String?, range: Range<Int> = 0..<0, words: String = ""
    ) {
      self.path = path
      self.line = line
      self.number = number
      self.range = range
      self.words = words
    }
  }

  package let index: AlignmentIndex
  package let corpus: Corpus
  /// With the findings that are asked about.
  package let check: CheckReport
  package let selection: AlignmentSelection
  package let clauses: [FactPlace: Clause]
  package let classification: ReportClassification
  /// The events whose plans are shown.
  let groups: [EventGroup]
  let marks: FindingMarks

  package init(
    index: AlignmentIndex, corpus: Corpus, check: CheckReport, selection: AlignmentSelection,
    clauses: [FactPlace: Clause]
  ) {
    self.index = index
    self.corpus = corpus
    self.selection = selection
    self.clauses = clauses
    classification = ReportClassification(check.scope)
    let groups = index.planSet.eventGroups.filter { group in
      selection.asks(for: Set(group.plans))
        && (!selection.isScenario
          || selection.triggers.contains { Self.isSetOff(group, $0, index) })
    }
    self.groups = groups
    let paths = Dictionary(
      index.plans.map { (corpus.documents[$0.document].path, $0.index) },
      uniquingKeysWith: { first, _ in first })
    let all = FindingMarks(check.findings, clauses, paths)
    let filter = FindingFilter(index: index, selection: selection, groups: groups)
    var kept = check
    kept.findings = zip(check.findings, all.reaches).filter { filter.keeps($0.1) }.map(\.0)
    self.check = kept
    marks = FindingMarks(kept.findings, clauses, paths)
  }

  private static func isSetOff(_ group: EventGroup, _ trigger: Trigger, _ index: AlignmentIndex)
    -> Bool
  {
    group.family == trigger.family
      && (index.planSet.ofIssuer[trigger.origin] ?? []).contains { group.plans.contains($0) }
  }

  // MARK: - Selection

  var pairs: [MessagePair] {
    index.matches.pairs.filter { pair in
      let messages = [pair.sent, pair.expected].map { index.messages[$0] }
      return selection.asks(for: Set(messages.map(\.place.plan)))
        && messages.allSatisfy { applies($0) }
    }
  }

  var chains: [Chain] {
    let wanted = Set(selection.triggers)
    return index.chains.filter { chain in
      wanted.contains(chain.trigger)
        && selection.asks(
          for: Set(chain.legs.map { index.messages[index.legs.legs[$0].message].place.plan }))
    }
  }

  /// Whether an element plays a part under the scenario. What nobody can tell stays.
  func applies(_ element: PlanElement) -> Bool {
    guard selection.isScenario else { return true }
    return applies(
      index.planSet.levelSet(element), event: element[.event], plan: element.place.plan)
  }

  func applies(_ message: Message) -> Bool {
    guard selection.isScenario else { return true }
    return applies(message.levels, event: message.event, plan: message.place.plan)
  }

  func applies(_ levels: LevelSet, event: String? = nil, plan: Int) -> Bool {
    FindingFilter(index: index, selection: selection, groups: groups)
      .applies(levels, event: event, plan: plan)
  }

  // MARK: - Revisions

  /// The revision out of history that a plan is; nil where it is the tree's.
  func former(_ plan: Plan) -> RevisionChoice.Former? {
    corpus.inForce?.former[corpus.documents[plan.document].path]
  }

  /// Whether somebody asked for this revision of a plan, in force or not.
  func isRequested(_ plan: Plan) -> Bool {
    corpus.inForce?.requested.contains(corpus.documents[plan.document].path) ?? false
  }

  /// A plan that takes no part, and why.
  struct Absence {
    var id: DocumentID?
    var title: Bilingual
    var path: String?
    var why: Bilingual
    var isUndetermined: Bool
  }

  /// Plans of the tree in the order of their paths, then those that it has no more.
  var absences: [Absence] {
    index.planSet.omissions.map { omission in
      let document = corpus.documents[omission.document]
      let title = document.meta?.title ?? ""
      return Absence(
        id: document.id, title: Bilingual(zh: title, en: document.meta?.titleEnglish ?? title),
        path: document.path, why: omission.why, isUndetermined: omission.isUndetermined)
    }
      + (corpus.inForce?.departed ?? []).map {
        Absence(id: $0.id, title: $0.title, path: nil, why: $0.why, isUndetermined: true)
      }
  }

  // MARK: - Words

  var words: AlignmentWords { AlignmentWords(index.planSet) }

  func clause(_ message: Int) -> Bilingual { clause(index.messages[message].place) }

  /// 《…》第5.2条.
  func clause(_ place: FactPlace) -> Bilingual {
    let name = index.plans[place.plan].name
    guard let number = number(place) else { return name }
    return Bilingual(zh: name.zh + number.zh, en: "\(name.en), \(number.en)")
  }

  /// 第5.2条; nil where nothing around it is numbered.
  func number(_ place: FactPlace) -> Bilingual? {
    clauses[place]?.number.map {
      Bilingual(
        zh: ReportPhrases(.chinese).clause($0), en: ReportPhrases(.english).clause($0))
    }
  }

  /// EP-HL-01 第5.2条: short, for cells in which several plans speak.
  func reference(_ place: FactPlace) -> Bilingual {
    let plan = index.plans[place.plan]
    let name = plan.id?.description ?? plan.title
    guard let number = number(place) else { return Bilingual(zh: name, en: name) }
    return Bilingual(zh: "\(name) \(number.zh)", en: "\(name) \(number.en)")
  }

  /// What the rules say of some elements.
  func verdict(_ elements: [FactPlace], isCompared: Bool, in scope: FindingScope = .all) -> (
    verdict: RowVerdict, findings: [Int]
  ) {
    let numbers = marks.findings(of: elements).filter { admits($0, scope) }
    return (RowVerdict(numbers.map { check.findings[$0] }, isCompared: isCompared), numbers)
  }

  func admits(_ finding: Int, _ scope: FindingScope) -> Bool {
    scope.admits(check.findings[finding], marks.reaches[finding].plans)
  }

  func verdictCell(
    _ elements: [FactPlace], isCompared: Bool, in scope: FindingScope = .all
  ) -> TableCell {
    let (verdict, numbers) = verdict(elements, isCompared: isCompared, in: scope)
    let isPlain = verdict == .agrees || verdict == .single
    return TableCell(runs: [TableRun(verdict.words(numbers), mark: isPlain ? nil : .strong)])
  }

  /// ✗3: the mark of a finding behind what it is about.
  func marks(of element: FactPlace, in scope: FindingScope = .all) -> String {
    marks.findings(of: element).filter { admits($0, scope) }.map { mark($0) }.joined()
  }

  func mark(_ finding: Int) -> String {
    let verdict = RowVerdict([check.findings[finding]], isCompared: true)
    return "\(verdict.name.zh.prefix(1))\(finding + 1)"
  }

  /// 核事故：海岭核电厂.
  func name(of group: EventGroup) -> Bilingual {
    let family = FamilyWords.name(group.family)
    // The plan of the site itself, not of a body around it.
    let site = group.plans.map { index.plans[$0] }
      .first { !$0.facilities.isEmpty && ($0.scope == "site" || $0.scope == "enterprise") }
      .flatMap { $0.issuer?.party }.map { words.party($0) }
    guard let site else { return family }
    return Bilingual(zh: "\(family.zh)（\(site.zh)）", en: "\(family.en) (\(site.en))")
  }
}
