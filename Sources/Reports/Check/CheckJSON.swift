import Diagnostics
import Model

/// `guiju/check/1`, the tool's own machine format. Carries both languages whatever the report's.
struct CheckJSON {
  let report: CheckReport
  let options: ReportOptions

  var value: JSONValue {
    [
      "schema": "guiju/check/1",
      "conclusion": .string(CheckConclusion(report, options: options).rawValue),
      "failOn": .string(options.failOn.rawValue),
      "summary": summary,
      "scope": scope,
      "findings": .array(report.findings.map(finding)),
    ]
  }

  private var summary: JSONValue {
    let tally = FindingTally(report.findings)
    return [
      "blocking": .integer(tally.blocking),
      "error": .integer(tally.error),
      "warning": .integer(tally.warning),
      "info": .integer(tally.info),
      "undetermined": .integer(tally.undetermined),
      "waived": .integer(tally.waived),
    ]
  }

  private var scope: JSONValue {
    let scope = report.scope
    let classification = ReportClassification(scope)
    return [
      "asOf": .string(scope.asOf.description),
      "tool": .string(scope.tool),
      "commit": JSONValue(scope.commit),
      "source": .string(scope.source),
      "classification": JSONValue(
        Bilingual(zh: classification.name(.chinese), en: classification.name(.english))),
      "documents": .integer(scope.documents),
      "registries": .integer(scope.registries),
      "regulations": .integer(scope.regulations),
      "rules": .integer(scope.rules),
      "links": .integer(scope.links),
      "digests": .object(
        ReportPhrases(.english).digests(scope).map {
          JSONMember(name: $0.name, value: .string($0.digest))
        }),
      "skipped": .array(
        scope.skipped.map { ["path": .string($0.path), "why": JSONValue($0.why)] }),
      "uncovered": JSONValue(scope.uncovered),
      "checked": .array(
        scope.checked.map {
          [
            "path": .string($0.path), "title": .string($0.title),
            "classification": JSONValue($0.classification), "families": JSONValue($0.families),
          ]
        }),
    ]
  }

  private func finding(_ finding: Finding) -> JSONValue {
    let place = finding.place
    return [
      "rule": .string(finding.rule),
      "slug": .string(finding.slug),
      "title": JSONValue(finding.title),
      "level": .string(finding.severity.rawValue),
      "verdict": .string(finding.verdict.rawValue),
      "path": .string(place.path),
      "line": .integer(place.line),
      "column": .integer(place.column),
      "offset": .integer(place.offset),
      "element": JSONValue(place.element),
      "number": JSONValue(place.number),
      "document": JSONValue(finding.document?.zh),
      "quote": options.quotes ? JSONValue(finding.quote) : .null,
      "message": JSONValue(finding.message),
      "help": JSONValue(finding.help),
      "basis": JSONValue(finding.basis),
      "related": .array(finding.related.map(related)),
      "fixable": .bool(!finding.fix.isEmpty),
      "fingerprint": .string(finding.fingerprint),
      "waived": finding.waiver.map(waiver) ?? .null,
    ]
  }

  private func related(_ related: RelatedPlace) -> JSONValue {
    [
      "path": .string(related.place.path),
      "line": .integer(related.place.line),
      "column": .integer(related.place.column),
      "element": JSONValue(related.place.element),
      "number": JSONValue(related.place.number),
      "message": JSONValue(related.message),
    ]
  }

  private func waiver(_ waiver: AppliedWaiver) -> JSONValue {
    [
      "id": .string(waiver.id),
      "reason": .string(waiver.reason),
      "owner": .string(waiver.owner),
      "approver": .string(waiver.approver),
      "expires": .string(waiver.expires.description),
    ]
  }
}
