import Corpus
import Import
import Model

/// Finds a concordance, and rows in it.
struct ConcordanceFinder {
  let library: RegulationLibrary

  /// By id, by path, or by a name of the old law.
  func entry(_ name: String) throws -> RegulationLibrary.ConcordanceEntry {
    let keys = library.keys(named: name)
    let found = library.concordances.filter { entry in
      entry.concordance.id == name || entry.path == name
        || entry.path.hasSuffix("/\(name).xml") || entry.concordance.from.norm == name
        || keys.contains(entry.concordance.from.norm)
    }
    if found.count == 1, let only = found.first { return only }
    let shown = (found.isEmpty ? library.concordances : found).map {
      "  \($0.concordance.id)  \($0.concordance.title)"
    }.joined(separator: "\n")
    throw CommandFailure.usage(
      zh: found.isEmpty
        ? "没有“\(name)”的新旧条文对照表，有：\n\(shown)" : "“\(name)”可以指 \(found.count) 张对照表：\n\(shown)",
      en: found.isEmpty
        ? "There is no concordance for “\(name)”; there are:\n\(shown)"
        : "“\(name)” can mean \(found.count) concordances:\n\(shown)")
  }

  /// The rows whose old side is exactly this provision: `rpcl#24`, `放射性污染防治法#24.1`.
  func rows(
    of target: ProvisionTarget
  ) throws -> (entry: RegulationLibrary.ConcordanceEntry, rows: [ConcordanceRow]) {
    let entry = try entry(target.norm)
    let rows = entry.concordance.rows.filter { row in
      row.from.contains { $0.hasSamePlace(as: target) }
    }
    return (entry, rows)
  }
}

extension ProvisionTarget {
  /// Whether two targets name the same place, whatever they call the law.
  func hasSamePlace(as other: ProvisionTarget) -> Bool {
    article == other.article && paragraph == other.paragraph && point == other.point
      && indent == other.indent
  }
}
