package import Archive
import Alignment
import Diagnostics
import Model

/// Writes 衔接性审查 as text, HTML, Word or JSON.
package struct AlignmentRenderer: Sendable {
  private let report: AlignmentReport
  private let options: TableOptions

  package init(_ report: AlignmentReport, options: TableOptions) {
    self.report = report
    self.options = options
  }

  /// - Throws: where memory runs out.
  package func file(as format: TableFileFormat) throws(ArchiveFailure) -> [UInt8] {
    let set = AlignmentTables(report: report).set
    switch format {
    case .json: return Array(JSONWriter.document(json).utf8)
    case .html: return Array(html(set).utf8)
    case .text:
      // A crosswalk of many columns is for paper.
      var narrow = set
      if report.index.plans.count > 4, report.plans.isEmpty { narrow.tables.removeFirst() }
      return try TableRenderer(options: options).file(narrow, as: .text)
    case .docx, .csv: return try TableRenderer(options: options).file(set, as: format)
    }
  }

  private func html(_ set: TableSet) -> String {
    let names = AlignmentWords(report.index.planSet)
    var body: [String] = []
    for trigger in report.triggers {
      guard report.chains.contains(where: { $0.trigger == trigger }),
        let svg = AlignmentTimeline(
          report: report, trigger: trigger, language: options.language
        ).svg
      else { continue }
      body.append("<h2>\(MarkupText.escape(names.trigger(trigger)[options.language]))</h2>\n\(svg)")
    }
    body += set.tables.map { TableHTML(table: $0, options: options).fragment }
    for note in set.notes {
      body.append("<p class=\"mute\">\(MarkupText.escape(note[options.language]))</p>")
    }
    return HTMLPage(
      title: set.caption[options.language], language: options.language,
      classification: report.classification, landscape: true, body: body.joined(separator: "\n")
    ).render()
  }

  // MARK: - JSON

  private var json: JSONValue {
    let check = CheckJSON(report: report.check, options: ReportOptions(language: options.language))
    return [
      "schema": "guiju/align/1",
      "asOf": .string(report.check.scope.asOf.description),
      "pairs": .array(report.pairs.map(pair)),
      "chains": .array(report.chains.map(chain)),
      "findings": check.value["findings"] ?? .array([]),
    ]
  }

  private func key(_ party: Int) -> JSONValue {
    .string("party:" + report.index.directory[party].key)
  }

  private func side(_ message: Int) -> JSONValue {
    let place = report.index.messages[message].place
    let clause = report.clauses[place]
    return [
      "document": JSONValue(report.index.plans[place.plan].id?.description),
      "path": JSONValue(clause?.path), "line": clause.map { .integer($0.line) } ?? .null,
      "element": JSONValue(place.id?.description), "number": JSONValue(clause?.number),
    ]
  }

  private func pair(_ pair: MessagePair) -> JSONValue {
    [
      "from": key(pair.sender), "to": key(pair.receiver),
      "kind": .string(report.index.messages[pair.sent].kind.rawValue), "sent": side(pair.sent),
      "expected": side(pair.expected), "why": .array(pair.reasons.map { JSONValue($0.words) }),
    ]
  }

  /// Times in minutes.
  private func chain(_ chain: Chain) -> JSONValue {
    let legs = chain.legs.map { report.index.legs.legs[$0] }
    var path = legs.first.map { [key($0.sender)] } ?? []
    path += legs.map { key($0.receiver) }
    let trigger = chain.trigger
    return [
      "trigger": [
        "origin": key(trigger.origin), "family": JSONValue(trigger.family),
        "event": JSONValue(trigger.event),
      ],
      "level": JSONValue(trigger.level.map { "\($0.scale):\($0.value)" }),
      "path": .array(path),
      "total": chain.total.isBounded ? .integer(chain.total.seconds / 60) : .null,
      "limit": .integer(chain.limitSeconds / 60),
      "verdict": .string(chain.verdict.rawValue),
      "slack": chain.slack.map { .integer($0 / 60) } ?? .null,
      "deadline": .string(chain.limit.key), "verified": .bool(chain.limit.isVerified),
      "owes": key(chain.sender), "addressee": key(chain.addressee),
      "lastReportStated": .bool(!chain.lacksLastLeg),
      "assumptions": .array(chain.assumptions.map { JSONValue($0) }),
      "losses": .array(
        chain.losses.map {
          [
            "lost": JSONValue(ChainWords(report.index).lost($0.what)),
            "total": $0.total.map { $0.isBounded ? .integer($0.seconds / 60) : .null } ?? .null,
          ]
        }),
    ]
  }
}
