import Corpus
import Diagnostics
import Documents
import Model
import XMLTree

/// Everything that one file's content decides, done on a worker while the tree is alive.
struct FileCheck: Sendable {
  struct Result: Sendable {
    var findings: [Finding]
    var covered: Set<String>
  }

  let rules: RuleSet
  let metadata: [String: RuleMetadata]
  let asOf: CivilDate

  func check(_ file: LoadedFile, _ registry: Registry, _ configuration: Configuration) -> Result {
    var raw: [RawFinding] = []
    var covered: Set<String> = [UnreadableFile.metadata.code]
    if let failure = file.failure {
      raw.append(UnreadableFile.finding(failure, path: file.path))
    }
    for fault in file.faults {
      if let finding = finding(for: fault, file) { raw.append(finding) }
    }
    if file.failure == nil { covered.formUnion(FaultCoverage.codes(hasTree: file.document != nil)) }
    if let document = file.document, let facts = file.facts {
      let context = DocumentContext(
        path: file.path, xml: document, facts: facts, citations: file.citations, law: file.law,
        registry: registry, configuration: configuration, asOf: asOf)
      let result = rules.run(context)
      raw += result.findings
      covered.formUnion(result.covered)
    }
    guard !raw.isEmpty else { return Result(findings: [], covered: covered) }
    let locator = file.document.map {
      Locator(path: file.path, document: $0, meta: file.facts?.meta)
    }
    let builder = FindingBuilder(
      configuration: configuration, path: file.path, facts: file.facts, locator: locator)
    let findings = raw.enumerated().compactMap { index, finding -> Finding? in
      guard let rule = metadata[finding.rule] else { return nil }
      var built = builder.finding(finding, rule) { related in
        RelatedPlace(
          place: locator?.place(related.node) ?? Place(path: file.path), message: related.message)
      }
      // Without a tree there is no locator: the parser gave the place.
      if locator == nil, index >= (file.failure == nil ? 0 : 1) {
        let fault = file.faults[index - (file.failure == nil ? 0 : 1)]
        built?.place = Place(
          path: file.path, offset: fault.offset, line: fault.line, column: fault.column)
      }
      return built
    }
    return Result(findings: FindingOrder.distinct(findings), covered: covered)
  }

  private func finding(for fault: XMLFault, _ file: LoadedFile) -> RawFinding? {
    guard let rule = rules.rule(for: fault) ?? rules.rule(forCode: .notWellFormed) else {
      return nil
    }
    let description = rule.describe(fault)
    var finding = RawFinding(
      rule: rule.metadata.code, document: 0, node: fault.node, message: description.message,
      help: description.help ?? rule.metadata.remedy,
      discriminator: [fault.code.rawValue, fault.element ?? "", fault.attribute ?? ""]
        .joined(separator: "/"))
    if let attribute = fault.attribute, fault.code == .badValue {
      finding.spot = .attribute(attribute)
    } else if file.document != nil {
      // An attribute that is not of the vocabulary has no name to be found by; the fault knows its place.
      finding.spot = .bytes(fault.offset..<fault.end)
    }
    return finding
  }
}

/// Two findings of one rule at one element need two fingerprints.
enum FindingOrder {
  static func distinct(_ findings: [Finding]) -> [Finding] {
    var seen: [String: Int] = [:]
    return findings.sorted(by: Finding.isOrderedBefore).map { finding in
      var finding = finding
      let count = seen[finding.fingerprint, default: 0]
      seen[finding.fingerprint] = count + 1
      if count > 0 {
        finding.fingerprint = Fingerprint.of(
          rule: finding.rule, document: finding.place.path, element: finding.fingerprint,
          discriminator: "\(count)")
      }
      return finding
    }
  }
}

/// The rules that hold for every file that could be read.
enum FaultCoverage {
  static func codes(hasTree: Bool) -> Set<String> { hasTree ? all : withoutTree }

  private static let all = codes { _ in true }
  private static let withoutTree = codes { $0.family == .xml }

  private static func codes(_ holds: (RuleMetadata) -> Bool) -> Set<String> {
    Set(
      RuleRegistry.all.compactMap { entry in
        guard case .fault(let rule) = entry, holds(rule.metadata) else { return nil }
        return rule.metadata.code
      })
  }
}
