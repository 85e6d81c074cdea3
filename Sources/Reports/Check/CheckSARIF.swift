import Diagnostics
import Model

/// SARIF 2.1.0. Messages are in the report's language; `properties` carry both.
struct CheckSARIF {
  private let report: CheckReport
  private let options: ReportOptions
  private let rules: [RuleSummary]
  private let ruleIndexes: [String: Int]
  private let phrases: ReportPhrases

  init(report: CheckReport, options: ReportOptions, rules: [RuleSummary]) {
    self.report = report
    self.options = options
    self.rules = rules
    ruleIndexes = Dictionary(
      rules.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    phrases = ReportPhrases(options.language)
  }

  var value: JSONValue {
    [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [run],
    ]
  }

  private var run: JSONValue {
    var members: [JSONMember] = [
      JSONMember(name: "tool", value: ["driver": driver]),
      JSONMember(name: "automationDetails", value: ["id": "guiju/check/"]),
      JSONMember(name: "invocations", value: [invocation]),
      JSONMember(name: "language", value: .string(phrases.tag)),
      JSONMember(name: "columnKind", value: "unicodeCodePoints"),
      JSONMember(
        name: "originalUriBaseIds",
        value: ["%SRCROOT%": ["description": ["text": "The root of the repository."]]]),
    ]
    if let commit = report.scope.commit {
      members.append(
        JSONMember(
          name: "versionControlProvenance",
          value: [
            [
              "repositoryUri": .string(options.repositoryURI ?? "urn:guiju:repository"),
              "revisionId": .string(commit),
              "mappedTo": ["uriBaseId": "%SRCROOT%"],
            ]
          ]))
    }
    members += [
      JSONMember(name: "artifacts", value: artifacts),
      JSONMember(name: "results", value: .array(report.findings.map(result))),
      JSONMember(name: "properties", value: runProperties),
    ]
    return .object(members)
  }

  private var runProperties: JSONValue {
    let scope = report.scope
    return [
      "conclusion": .string(CheckConclusion(report, options: options).rawValue),
      "classification": .string(ReportClassification(scope).name(options.language)),
      "asOf": .string(scope.asOf.description),
      "source": .string(scope.source),
      "commit": JSONValue(scope.commit),
      "documents": .integer(scope.documents),
      "registries": .integer(scope.registries),
      "regulations": .integer(scope.regulations),
      "rules": .integer(scope.rules),
      "links": .integer(scope.links),
      "digests": .object(
        phrases.digests(scope).map { JSONMember(name: $0.name, value: .string($0.digest)) }),
      "uncovered": JSONValue(scope.uncovered),
    ]
  }

  // MARK: - Tool

  private var driver: JSONValue {
    let parts = report.scope.tool.split(separator: " ", maxSplits: 1)
    var members = [
      JSONMember(name: "name", value: .string(parts.first.map(String.init) ?? "guiju"))
    ]
    if parts.count == 2 {
      members.append(JSONMember(name: "version", value: .string(String(parts[1]))))
    }
    members.append(JSONMember(name: "rules", value: .array(rules.map(descriptor))))
    return .object(members)
  }

  private func descriptor(_ rule: RuleSummary) -> JSONValue {
    [
      "id": .string(rule.code),
      "name": .string(rule.slug),
      "shortDescription": message(rule.title[options.language]),
      "fullDescription": message(rule.description[options.language]),
      "defaultConfiguration": ["level": .string(level(rule.severity))],
      "help": message("guiju explain \(rule.code)"),
      "properties": [
        "family": .string(rule.family),
        "severity": .string(rule.severity.rawValue),
        "basis": JSONValue(rule.basis),
        "title": JSONValue(rule.title),
        "description": JSONValue(rule.description),
      ],
    ]
  }

  private var invocation: JSONValue {
    let conclusion = CheckConclusion(report, options: options)
    return [
      "executionSuccessful": .bool(conclusion != .nothingCovered),
      "toolExecutionNotifications": .array(
        report.scope.skipped.map { skipped in
          [
            "level": "warning",
            "message": message(skipped.why[options.language]),
            "locations": [["physicalLocation": ["artifactLocation": artifact(skipped.path)]]],
            "properties": ["message": JSONValue(skipped.why)],
          ]
        }),
    ]
  }

  private var artifacts: JSONValue {
    var seen: Set<String> = []
    return .array(
      report.scope.checked.filter { seen.insert($0.path).inserted }.map { document in
        [
          "location": artifact(document.path),
          "roles": ["analysisTarget"],
          "properties": [
            "title": .string(document.title),
            "classification": JSONValue(document.classification),
            "families": JSONValue(document.families),
          ],
        ]
      })
  }

  // MARK: - Results

  private func result(_ finding: Finding) -> JSONValue {
    var members = [JSONMember(name: "ruleId", value: .string(finding.rule))]
    if let index = ruleIndexes[finding.rule] {
      members.append(JSONMember(name: "ruleIndex", value: .integer(index)))
    }
    members += [
      JSONMember(name: "level", value: .string(level(finding.severity))),
      JSONMember(name: "message", value: message(sentence(finding))),
      JSONMember(name: "locations", value: .array(locations(finding))),
    ]
    if !finding.related.isEmpty {
      members.append(
        JSONMember(
          name: "relatedLocations",
          value: .array(finding.related.enumerated().map { related($1, id: $0 + 1) })))
    }
    if !finding.fingerprint.isEmpty {
      members.append(
        JSONMember(
          name: "partialFingerprints",
          value: ["guijuFingerprint/v1": .string(finding.fingerprint)]))
    }
    if let waiver = finding.waiver {
      members.append(JSONMember(name: "suppressions", value: [suppression(waiver)]))
    }
    if options.quotes, !finding.fix.isEmpty {
      members.append(JSONMember(name: "fixes", value: [fix(finding)]))
    }
    members.append(JSONMember(name: "properties", value: properties(finding)))
    return .object(members)
  }

  /// Clause, level and title, then why, then what to do.
  private func sentence(_ finding: Finding) -> String {
    let language = options.language
    let head =
      "\(phrases.subject(finding))  \(phrases.level(finding))\(phrases.colon)"
      + PlainText.line(finding.title[language])
    var parts = [head]
    if options.quotes, let quote = finding.quote {
      parts.append(phrases.text + phrases.colon + phrases.quotation(quote))
    }
    parts.append(phrases.reason + phrases.colon + PlainText.line(finding.message[language]))
    parts.append(phrases.action + phrases.colon + PlainText.line(finding.help[language]))
    return parts.joined(separator: "\n")
  }

  private func properties(_ finding: Finding) -> JSONValue {
    [
      "verdict": .string(finding.verdict.rawValue),
      "severity": .string(finding.severity.rawValue),
      "slug": .string(finding.slug),
      "document": JSONValue(finding.document?.zh),
      "number": JSONValue(finding.place.number),
      "element": JSONValue(finding.place.element),
      "basis": JSONValue(finding.basis),
      "title": JSONValue(finding.title),
      "message": JSONValue(finding.message),
      "help": JSONValue(finding.help),
    ]
  }

  private func locations(_ finding: Finding) -> [JSONValue] {
    guard !finding.place.path.isEmpty else { return [] }
    var members = [JSONMember(name: "physicalLocation", value: physical(finding.place))]
    if let element = finding.place.element {
      members.append(
        JSONMember(
          name: "logicalLocations",
          value: [
            [
              "name": .string(finding.place.number.map(phrases.clause) ?? element),
              "fullyQualifiedName": .string("\(finding.place.path)#\(element)"),
              "kind": "element",
            ]
          ]))
    }
    return [.object(members)]
  }

  private func related(_ related: RelatedPlace, id: Int) -> JSONValue {
    var members = [JSONMember(name: "id", value: .integer(id))]
    if !related.place.path.isEmpty {
      members.append(JSONMember(name: "physicalLocation", value: physical(related.place)))
    }
    members.append(JSONMember(name: "message", value: message(related.message[options.language])))
    return .object(members)
  }

  private func physical(_ place: Place) -> JSONValue {
    [
      "artifactLocation": artifact(place.path),
      "region": [
        "startLine": .integer(max(1, place.line)), "startColumn": .integer(max(1, place.column)),
      ],
    ]
  }

  private func artifact(_ path: String) -> JSONValue {
    ["uri": .string(MarkupText.uriPath(path)), "uriBaseId": "%SRCROOT%"]
  }

  private func suppression(_ waiver: AppliedWaiver) -> JSONValue {
    [
      "kind": "external",
      "status": "accepted",
      "justification": .string(PlainText.line(waiver.reason)),
      "properties": [
        "id": .string(waiver.id), "owner": .string(waiver.owner),
        "approver": .string(waiver.approver), "expires": .string(waiver.expires.description),
      ],
    ]
  }

  private func fix(_ finding: Finding) -> JSONValue {
    let replacements: [JSONValue] = finding.fix.map { edit in
      [
        "deletedRegion": [
          "byteOffset": .integer(edit.range.lowerBound), "byteLength": .integer(edit.range.count),
        ],
        "insertedContent": ["text": .string(edit.replacement)],
      ]
    }
    return [
      "description": message(finding.help[options.language]),
      "artifactChanges": [
        [
          "artifactLocation": artifact(finding.place.path),
          "replacements": .array(replacements),
        ]
      ],
    ]
  }

  // MARK: - Words

  private func level(_ severity: Severity) -> String {
    switch severity {
    case .blocking, .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  /// A plain-text message. Braces are doubled, for a single one begins a placeholder, and brackets
  /// are escaped where they could be read as a link.
  private func message(_ text: String) -> JSONValue {
    let mayLink = text.contains("](")
    var escaped = ""
    for character in text {
      switch character {
      case "{": escaped += "{{"
      case "}": escaped += "}}"
      case "[" where mayLink: escaped += "\\["
      case "]" where mayLink: escaped += "\\]"
      default: escaped.append(character)
      }
    }
    return ["text": .string(escaped)]
  }
}
