import Corpus
import Documents
import Impact
import Import
import Model
import XMLTree

/// Gaps of one law as one finding, so that a register of hundreds of rows gives a handful.
enum CoverageGaps {
  struct Gap {
    var document: Int
    var node: NodeIndex
    var key: String
    /// 《核安全法》.
    var title: String
    /// Rows of the law in all, and the printed places of those that have the gap.
    var total: Int
    var places: [String]

    /// 第五条第一款、第十条第三款等19项.
    var list: String {
      let shown = places.prefix(6).joined(separator: "、")
      return places.count > 6 ? "\(shown)等\(places.count)项" : shown
    }

    var listEnglish: String {
      let shown = places.prefix(6).joined(separator: ", ")
      return places.count > 6 ? "\(shown), … (\(places.count) in all)" : shown
    }
  }

  /// The duties that have a gap, by law, in the order of the register.
  static func of(
    _ coverage: Coverage, in corpus: Corpus, where hasGap: (Coverage.Duty) -> Bool
  ) -> [Gap] {
    var gaps: [Gap] = []
    var order: [String: Int] = [:]
    for duty in coverage.duties {
      guard let first = duty.provisions.first, let key = first.key,
        let document = corpus.index(ofPath: duty.row.origin.path)
      else { continue }
      let index: Int
      if let known = order[key] {
        index = known
      } else {
        index = gaps.count
        order[key] = index
        let title = corpus.regulations.versions(of: key).last?.regulation.title ?? key
        gaps.append(
          Gap(
            document: document, node: duty.row.origin.node, key: key, title: title, total: 0,
            places: []))
      }
      gaps[index].total += 1
      guard hasGap(duty) else { continue }
      if gaps[index].places.isEmpty {
        (gaps[index].document, gaps[index].node) = (document, duty.row.origin.node)
      }
      gaps[index].places.append(first.printedLocator(in: corpus.regulations))
    }
    return gaps.filter { !$0.places.isEmpty }
  }

  /// Nil where there is nothing to hold against each other.
  static func coverage(_ corpus: Corpus) -> Coverage? {
    guard !corpus.regulations.isEmpty, !corpus.isPartial,
      corpus.registry.rows[.obligations]?.isEmpty == false
    else { return nil }
    return Coverage.of(corpus)
  }
}
