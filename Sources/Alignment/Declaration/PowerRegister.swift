package import Corpus
import Documents
import Model

/// The statutory powers in force on a day.
package struct PowerRegister: Sendable {
  package let powers: [StatutoryPower]

  package init(_ corpus: Corpus, _ levels: LevelBook) {
    let rows = corpus.registry.rows[.authorities] ?? [:]
    powers = rows.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { key in
      guard let row = rows[key], row.entry.isValid(on: corpus.asOf),
        let verb = row.entry[.verb].flatMap({ StatutoryPower.Verb(rawValue: $0) })
      else { return nil }
      let words = row.entry.children.first { $0.element == .zh }?.text ?? key
      return StatutoryPower(
        verb: verb,
        by: (row.entry[.by] ?? "").split(separator: " ").compactMap { PartyReference($0) },
        family: row.entry[.family],
        levels: levels.set(
          of: (row.entry[.level] ?? "").split(separator: " ").compactMap { LevelExpression($0) }),
        scope: row.entry[.scope],
        words: Bilingual(
          zh: words, en: row.entry.children.first { $0.element == .en }?.text ?? words),
        source: row.entry[.source] ?? key, isVerified: row.entry.isVerified, origin: row.origin)
    }
  }

  package static func of(_ corpus: Corpus) -> PowerRegister {
    let levels = AlignmentIndex.of(corpus).planSet.levels
    return corpus.derived.value { PowerRegister(corpus, levels) }
  }

  /// The row on an act at a level, or in a scope; nil where the register is silent.
  package func power(
    _ verb: StatutoryPower.Verb, family: String?, levels: LevelSet = LevelSet(),
    scope: String? = nil
  ) -> StatutoryPower? {
    powers.first { power in
      power.verb == verb && (power.family == nil || power.family == family)
        && (power.levels.isEmpty || power.levels.meets(levels))
        && (power.scope == nil || power.scope == scope || scope == "all")
    }
  }
}
