import Alignment
import Corpus
import Model

/// The report as a sequence of pages, the same for paper and screen.
struct AlignmentPages {
  enum Block {
    case table(Table)
    case timeline(TimelineStory, Bilingual)
  }

  struct Chapter {
    /// `plans`, or the name of a view.
    var key: String
    var title: Bilingual
    var notes: [Bilingual] = []
    var blocks: [Block]
  }

  let chapters: [Chapter]

  /// - Parameters:
  ///   - columns: how many plans stand side by side in the crosswalk.
  ///   - withSteps: whether the steps of every trigger are told, or the worst chains alone.
  init(_ report: AlignmentReport, columns: Int, withSteps: Bool) {
    let tables = AlignmentTables(report: report)
    var chapters = [
      Chapter(
        key: "plans", title: Bilingual(zh: "审查范围", en: "Scope"),
        notes: [report.corpus.inForce?.limitation].compactMap(\.self),
        blocks: [.table(tables.plans)]
          + (report.absences.isEmpty ? [] : [.table(tables.absences)]))
    ]
    for view in AlignmentView.allCases where report.selection.views.contains(view) {
      let blocks = Self.blocks(view, report, tables, columns, withSteps)
      let notes = blocks.isEmpty ? [] : Self.notes(view)
      chapters.append(Chapter(key: view.rawValue, title: view.name, notes: notes, blocks: blocks))
    }
    self.chapters = chapters
  }

  private static func notes(_ view: AlignmentView) -> [Bilingual] {
    switch view {
    case .crosswalk: [AlignmentTables.signs, AlignmentTables.omitted]
    case .command, .resources: [AlignmentTables.signs]
    default: []
    }
  }

  private static func blocks(
    _ view: AlignmentView, _ report: AlignmentReport, _ tables: AlignmentTables, _ columns: Int,
    _ withSteps: Bool
  ) -> [Block] {
    switch view {
    case .crosswalk:
      return CrosswalkLayout(report: report, columns: columns)
        .tables(CrosswalkBuilder.sections(of: report)).map { .table($0) }
    case .command:
      return CommandTables(report: report).tables(CommandSheet.all(report)).map { .table($0) }
    case .resources:
      return ResourceTables(report: report).tables(ResourceBalance(report)).map { .table($0) }
    case .timeline:
      let timeline = TimelineTables(report: report)
      var chains = timeline.chains
      guard withSteps else {
        chains.notes = [
          Bilingual(
            zh: "每种触发逐步的时间线，用 --scenario 或者 --view timeline 查看；HTML 中有图。",
            en:
              "For the steps of a trigger ask with --scenario or --view timeline; HTML has the pictures."
          )
        ]
        return [.table(chains)]
      }
      return (chains.rows.isEmpty ? [] : [.table(chains)])
        + TimelineStory.shown(report).flatMap { story -> [Block] in
          [.timeline(story, timeline.caption(story)), .table(timeline.table(story))]
        }
    case .pairs: return [.table(tables.pairs)]
    case .findings: return [.table(tables.findings)]
    }
  }
}
