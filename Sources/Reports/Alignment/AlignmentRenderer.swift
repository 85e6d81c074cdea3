package import Archive
import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// Writes 衔接性审查 as text, HTML, Word, csv or JSON.
package struct AlignmentRenderer: Sendable {
  private let report: AlignmentReport
  private let options: TableOptions

  package init(_ report: AlignmentReport, options: TableOptions) {
    self.report = report
    self.options = options
  }

  /// - Throws: where memory runs out.
  package func file(as format: TableFileFormat) throws(ArchiveFailure) -> [UInt8] {
    switch format {
    case .json: return Array(JSONWriter.document(json).utf8)
    case .html: return Array(AlignmentHTML(report: report, options: options).render().utf8)
    case .text: return Array(AlignmentText(report: report, options: options).render().utf8)
    case .docx: return try AlignmentWord(report: report, options: options).archive()
    case .csv:
      // One line a plan: a column a plan would differ from table to table.
      let tables = AlignmentPages(report, columns: 0, withSteps: true).chapters.flatMap(\.blocks)
        .compactMap { block in
          if case .table(let table) = block { table } else { nil }
        }
      let set = TableSet(
        name: "align", caption: Bilingual(zh: "衔接性审查", en: "Alignment of emergency plans"),
        tables: tables)
      return try TableRenderer(options: options).file(set, as: .csv)
    }
  }

  // MARK: - JSON

  /// `guiju/align/1`. A view that is not asked for is not there; findings always are.
  private var json: JSONValue {
    let check = CheckJSON(report: report.check, options: ReportOptions(language: options.language))
    let views = report.selection.views
    var members = [
      JSONMember(name: "schema", value: "guiju/align/1"),
      JSONMember(name: "asOf", value: .string(report.check.scope.asOf.description)),
      JSONMember(name: "plans", value: .array(report.index.plans.map(plan))),
      JSONMember(name: "absent", value: .array(report.absences.map(absence))),
      JSONMember(
        name: "limitation", value: report.corpus.inForce?.limitation.map { JSONValue($0) } ?? .null),
    ]
    func add(_ name: String, _ view: AlignmentView, _ value: () -> JSONValue) {
      if views.contains(view) { members.append(JSONMember(name: name, value: value())) }
    }
    add("pairs", .pairs) { .array(report.pairs.map(pair)) }
    add("chains", .timeline) { TimelineJSON(report: report).chains }
    add("timelines", .timeline) {
      TimelineJSON(report: report).value(TimelineStory.all(report))
    }
    add("crosswalk", .crosswalk) {
      CrosswalkJSON(report: report).value(CrosswalkBuilder.sections(of: report))
    }
    add("command", .command) { CommandJSON(report: report).value(CommandSheet.all(report)) }
    add("resources", .resources) { ResourceJSON(report: report).value(ResourceBalance(report)) }
    members.append(JSONMember(name: "findings", value: check.value["findings"] ?? .array([])))
    return .object(members)
  }

  private func plan(_ plan: Plan) -> JSONValue {
    [
      "document": JSONValue(plan.id?.description),
      "title": JSONValue(Bilingual(zh: plan.title, en: plan.name.en)),
      "number": JSONValue(plan.number), "revision": plan.revision.map { .integer($0) } ?? .null,
      "state": JSONValue(report.corpus.documents[plan.document].meta?.state?.rawValue),
      "path": .string(report.corpus.documents[plan.document].path),
      "commit": JSONValue(report.former(plan)?.commit),
      "issuer": AlignmentJSON.party(plan.issuer?.party, report), "family": JSONValue(plan.family),
      "scope": JSONValue(plan.scope),
    ]
  }

  private func absence(_ absence: AlignmentReport.Absence) -> JSONValue {
    [
      "document": JSONValue(absence.id?.description), "title": JSONValue(absence.title),
      "path": JSONValue(absence.path), "undetermined": .bool(absence.isUndetermined),
      "why": JSONValue(absence.why),
    ]
  }

  private func pair(_ pair: MessagePair) -> JSONValue {
    func side(_ message: Int) -> JSONValue {
      AlignmentJSON.place(report.index.messages[message].place, report)
    }
    return [
      "from": AlignmentJSON.party(pair.sender, report),
      "to": AlignmentJSON.party(pair.receiver, report),
      "kind": .string(report.index.messages[pair.sent].kind.rawValue), "sent": side(pair.sent),
      "expected": side(pair.expected), "why": .array(pair.reasons.map { JSONValue($0.words) }),
    ]
  }
}
