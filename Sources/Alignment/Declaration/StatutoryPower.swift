package import Corpus
package import Model

/// A row of `registry/authorities`: who may declare, approve, end or announce.
package struct StatutoryPower: Sendable {
  package enum Verb: String, Sendable, Hashable {
    case declare
    case approve
    case proposeEnd = "propose-end"
    case end
    case publishEnd = "publish-end"
    case inform
  }

  package let verb: Verb
  package let by: [PartyReference]
  package let family: String?
  package let levels: LevelSet
  package let scope: String?
  package let words: Bilingual
  package let source: String
  package let isVerified: Bool
  package let origin: EntryOrigin

  /// Whether a party has the power.
  package func holds(_ party: Int, _ directory: PartyDirectory) -> Bool {
    StatutoryLimits.means(by, party, directory)
  }
}
