import Corpus
import Documents
import Import
import Model
import XMLTree

/// The provisions that one citation names together, all of one law: 第四十二条第二款、第三款 is one mistake,
/// not two.
struct CitedGroup {
  let uses: [LawUse]
  let resolutions: [Resolution]

  let library: RegulationLibrary

  /// The citations of a document that have something a rule cares about, law by law.
  ///
  /// Historical ones, and the words of others, are nobody's mistake.
  static func all(
    in document: DocumentContext, where isWanted: (Resolution) -> Bool
  ) -> [CitedGroup] {
    guard let all = document.law, !all.striking.isEmpty else { return [] }
    var groups: [CitedGroup] = []
    var open: [LawUse] = []
    func close() {
      guard !open.isEmpty else { return }
      groups.append(
        CitedGroup(
          uses: open, resolutions: open.map { all.resolution(of: $0) },
          library: all.resolver.library))
      open = []
    }
    for use in all.striking where isWanted(all.resolution(of: use)) {
      if let last = open.last {
        let isSame =
          last.origin == use.origin
          && all.resolution(of: last).key == all.resolution(of: use).key
          && all.resolution(of: last).reference.norm == all.resolution(of: use).reference.norm
        if !isSame { close() }
      }
      open.append(use)
    }
    close()
    return groups
  }

  /// The title of the law, or the name as it is cited where the library does not know it.
  var title: String {
    resolutions.first?.entry.map { library.entries[$0].regulation.title } ?? norm
  }

  var norm: String { resolutions.first?.reference.norm ?? "" }

  /// 第四十二条第二款、第四十二条第三款; empty where the whole law is cited.
  var locators: String {
    var seen: Set<String> = []
    return resolutions.map { $0.printedLocator(in: library) }
      .filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: "、")
  }

  /// What tells this citation from others of the clause.
  var discriminator: String {
    resolutions.map(\.reference.target).joined(separator: " ")
  }

  var node: NodeIndex? { uses.first?.node }

  var spot: RawFinding.Spot {
    uses.first?.source.map { .bytes($0) } ?? .node
  }

  var isCarried: Bool { uses.first?.isCarried ?? false }

  /// What is said at the end of a message about a clause that only says 前款.
  var carriedRemark: Bilingual {
    isCarried
      ? Bilingual(
        zh: "本款只写“前款”，所引条款由前款而来。",
        en: " The clause only says 前款; the citation is that of the paragraph before.")
      : Bilingual(zh: "", en: "")
  }

  /// Whether the facts of the version cited were verified; a finding that rests on others is at most a
  /// warning.
  var isVerified: Bool {
    resolutions.allSatisfy { resolution in
      resolution.entry.map { library.entries[$0].regulation.facts.isVerified } ?? true
    }
  }
}
