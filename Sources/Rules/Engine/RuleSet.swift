import Documents
import XMLTree

/// The rules of one run, ready to be sent over documents.
struct RuleSet: Sendable {
  private let documentRules: [any DocumentRule.Type]
  /// Their places in ``RuleRegistry/all``.
  private let documentPlaces: [Int?]
  let corpusRules: [any CorpusRule.Type]
  let waiverRules: [any WaiverRule.Type]
  private let faultRules: [XMLFault.Code: any FaultRule.Type]
  /// Element name → indexes of the rules that want to see it.
  private let interested: [[Int]]

  init(_ entries: [RuleEntry]) {
    var documents: [any DocumentRule.Type] = []
    var corpora: [any CorpusRule.Type] = []
    var waivers: [any WaiverRule.Type] = []
    var faults: [XMLFault.Code: any FaultRule.Type] = [:]
    for entry in entries {
      switch entry {
      case .document(let rule): documents.append(rule)
      case .corpus(let rule): corpora.append(rule)
      case .waiver(let rule): waivers.append(rule)
      case .fault(let rule): for code in rule.codes { faults[code] = rule }
      }
    }
    documentRules = documents
    documentPlaces = documents.map { RuleRegistry.place(of: $0.metadata.code) }
    corpusRules = corpora
    waiverRules = waivers
    faultRules = faults
    var interested: [[Int]] = Array(repeating: [], count: ElementName.allCases.count)
    for (index, rule) in documents.enumerated() {
      for element in rule.elements { interested[Int(element.rawValue)].append(index) }
    }
    self.interested = interested
  }

  func rule(for fault: XMLFault) -> (any FaultRule.Type)? { faultRules[fault.code] }

  func rule(forCode code: XMLFault.Code) -> (any FaultRule.Type)? { faultRules[code] }

  /// One walk over a document for all rules.
  /// - Returns: the findings, and the codes of the rules that had something to look at.
  func run(_ context: DocumentContext) -> (findings: [RawFinding], covered: CoveredRules) {
    var runs = documentRules.map { RuleRun(rule: $0.init(), metadata: $0.metadata) }
    let xml = context.xml
    for index in 1..<max(1, xml.nodeCount) {
      let node = xml.nodes[index]
      guard node.kind == .element,
        let name = Vocabulary.element(xml.nameID(of: NodeIndex(index)))
      else { continue }
      let wanting = interested[Int(name.rawValue)]
      guard !wanting.isEmpty, let element = context.element(NodeIndex(index)) else { continue }
      for rule in wanting { runs[rule].visit(element, context) }
    }
    var findings: [RawFinding] = []
    var covered = CoveredRules()
    for index in runs.indices {
      runs[index].finish(context)
      findings += runs[index].findings
      if runs[index].covered, let place = documentPlaces[index] { covered.insert(place: place) }
    }
    return (findings, covered)
  }
}

/// One rule on its way through one document.
private struct RuleRun {
  private var rule: any DocumentRule
  private var sink: FindingSink

  var findings: [RawFinding] { sink.findings }
  var covered: Bool { sink.covered }

  init(rule: any DocumentRule, metadata: RuleMetadata) {
    self.rule = rule
    sink = FindingSink(metadata)
  }

  mutating func visit(_ element: Element, _ context: DocumentContext) {
    sink.cover()
    rule.visit(element, in: context, &sink)
  }

  mutating func finish(_ context: DocumentContext) {
    rule.finish(context, &sink)
  }
}
