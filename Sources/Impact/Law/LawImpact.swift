package import Corpus
package import Documents
package import Import
package import Model
package import XMLTree

/// What a change of law asks of us: the clauses that rest on what falls away or changes, directly and
/// at one remove, and the law in force that rests on it still.
package struct LawImpact: Sendable {
  /// A law that falls away, or of which another version is in force.
  package struct Change: Sendable {
    package var key: String
    package var title: String
    /// The first day without it; nil where it is in force.
    package var repealed: CivilDate?
    /// The target that repealed it.
    package var repealedBy: String?
    /// What changed between two versions, where those are compared.
    package var comparison: RegulationComparison?
  }

  /// One provision that a clause cites, and what takes its place.
  package struct Provision: Sendable {
    /// 第二十四条第一款; empty for the whole law.
    package var printed: String
    /// `放射性污染防治法#24.1`.
    package var target: String
    /// Rows of the concordances; empty where none speaks of it.
    package var successors: [Succession]
    /// Where versions are compared: what became of the article, and where it stands now.
    package var change: RegulationComparison.Change?
    package var now: String?
    /// At one remove: the provision of the lower law that the clause cites, and what that cites.
    package var reliance: Reliance?
  }

  /// A clause of ours and the provisions of one law that it rests on.
  package struct Clause: Sendable {
    package var document: Int
    package var clause: ClausePlace
    /// Key of the law that it cites.
    package var key: String
    /// The first place in the clause that cites it.
    package var node: NodeIndex
    package var source: Range<Int>?
    package var provisions: [Provision]
    package var means: Set<Referrer.Means>
    /// Tells what was; nothing need be changed.
    package var isHistorical: Bool
  }

  /// A provision of a regulation in force that cites what falls away: for its maker to change.
  package struct HigherProvision: Sendable {
    /// Place of the regulation in the library.
    package var entry: Int
    package var printed: String
    package var cites: [Resolution]
  }

  /// A row of a register that rests on what falls away or changes.
  package struct RegisterRow: Sendable {
    package var register: RegistryKind
    package var key: String
    package var row: RegistryRow
    /// `basis`, `violation`, `penalty` …
    package var attribute: String
    package var provision: Provision
    /// Key of the law.
    package var law: String
  }

  package let subject: LawSubject
  package let changes: [Change]
  /// Clauses that cite it themselves, history included.
  package let direct: [Clause]
  /// Clauses that cite a provision in force which rests on it.
  package let indirect: [Clause]
  package let higher: [HigherProvision]
  /// Rows of the registers that cite it.
  package let registers: [RegisterRow]

  package init(_ subject: LawSubject, in corpus: Corpus) {
    self.subject = subject
    let changes = Self.changes(subject, corpus)
    self.changes = changes
    let reader = ImpactReader(subject, Set(changes.map(\.key)), corpus)
    direct = reader.direct(nil)
    // A law in force that nothing replaced: whoever cites it is all there is to tell.
    let isRepealed = changes.contains { $0.repealed != nil }
    indirect = isRepealed ? reader.indirect() : []
    higher = isRepealed ? reader.higher() : []
    registers = reader.registers(nil)
  }

  /// The clauses that cite an article which is not the same in another version.
  package init(_ subject: LawSubject, comparing comparison: RegulationComparison, in corpus: Corpus)
  {
    self.subject = subject
    changes = [
      Change(
        key: subject.key, title: comparison.old.title, comparison: comparison)
    ]
    let reader = ImpactReader(subject, [subject.key], corpus)
    direct = reader.direct(comparison)
    registers = reader.registers(comparison)
    indirect = []
    higher = []
  }

  /// The laws that fall away with the subject: those it repealed, and itself where it is repealed; else
  /// itself alone.
  private static func changes(_ subject: LawSubject, _ corpus: Corpus) -> [Change] {
    let library = corpus.regulations
    var keys: [String] = []
    for entry in library.entries where !keys.contains(entry.regulation.key) {
      let key = entry.regulation.key
      guard let repeal = library.repeal(of: key, on: corpus.asOf) else { continue }
      let by = repeal.by.flatMap { LawReference(target: $0) }
      // Asked about one article of the new law, only what that article repeals counts.
      let isBySubject =
        by?.norm == subject.key
        && (subject.locator.isWhole || by?.locator.article == subject.locator.article)
      if key == subject.key || isBySubject { keys.append(key) }
    }
    if keys.isEmpty { keys = [subject.key] }
    return keys.map { key in
      let repeal = library.repeal(of: key, on: corpus.asOf)
      return Change(
        key: key, title: library.versions(of: key).last?.regulation.title ?? key,
        repealed: repeal?.date, repealedBy: repeal?.by)
    }
  }
}
