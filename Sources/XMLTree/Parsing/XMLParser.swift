/// The way in: bytes to an immutable document and its faults.
package enum XMLParser {
  /// Parses `bytes`, and validates against `schema` where one is given.
  ///
  /// Never throws and never stops on bad input: what is wrong is in the outcome. A document is
  /// given back whenever the input is well-formed, valid or not. The result owns all its memory
  /// and may go to any thread.
  package static func parse(
    _ bytes: [UInt8], names: NameTable = .empty, limits: ParseLimits = ParseLimits(),
    schema: CompiledSchema? = nil
  ) -> ParseOutcome {
    XMLRuntime.keepsMemory
    // Nearly every document is well-formed and valid, and nearly every such one is surely so.
    if let acceptor = schema?.acceptor, acceptor.reads(names) {
      let plain = readPlain(bytes, names: names, acceptor.plainNames, limits: limits.bounded)
      let document =
        plain
        ?? read(bytes, names: names, limits: limits.bounded, buildsTree: false).outcome.document
      if let document, acceptor.accepts(document) {
        return ParseOutcome(document: document, faults: [], isCapped: false)
      }
    }
    let parsed = read(bytes, names: names, limits: limits.bounded, buildsTree: schema != nil)
    guard let schema, let document = parsed.outcome.document else { return parsed.outcome }
    guard let tree = parsed.tree else {
      let fault = XMLFault(.internalFault, at: 0, detail: "no tree to validate")
      return ParseOutcome(document: document, faults: [fault], isCapped: true)
    }
    var validation = SchemaValidation(
      document: document, tree: tree, schema: schema, limit: limits.bounded.maxFaults)
    validation.run()
    return ParseOutcome(
      document: document, faults: located(validation.faults, bytes),
      isCapped: validation.isCapped)
  }

  /// Parses and gives libxml2's tree too.
  static func parseKeepingTree(
    _ bytes: [UInt8], limits: ParseLimits
  ) -> (outcome: ParseOutcome, tree: CTree?) {
    read(bytes, names: .empty, limits: limits.bounded, buildsTree: true)
  }

  /// The document, where it is written so plainly that it is surely well-formed.
  static func readPlain(
    _ bytes: [UInt8], names: NameTable, _ plainNames: PlainNames, limits: ParseLimits
  ) -> XMLDocument? {
    guard InputGate.fault(of: bytes.span, limits: limits) == nil else { return nil }
    let scanner = MarkupScanner(bytes.span, limits: limits, names: plainNames)
    guard scanner.defect == nil, scanner.plain?.isComplete == true else { return nil }
    return XMLDocument(
      source: bytes, scanner: scanner, names: names, extraElements: [], extraAttributes: [])
  }

  private static func read(
    _ bytes: [UInt8], names: NameTable, limits: ParseLimits, buildsTree: Bool
  ) -> (outcome: ParseOutcome, tree: CTree?) {
    if let fault = InputGate.fault(of: bytes.span, limits: limits) {
      return (refusal([fault], bytes), nil)
    }
    var scanner = MarkupScanner(bytes.span, limits: limits)
    if case .refused(let fault) = scanner.defect { return (refusal([fault], bytes), nil) }
    // Beyond what the scanner could read the limits are not known to hold, so libxml2 gets just
    // enough of it to say what is wrong.
    var count = bytes.count
    if let defect = scanner.defect, defect.offset < count - diagnosisWindow {
      count = defect.offset + diagnosisWindow
    }
    let run = ParserRun(
      bytes, count: count, scanner: &scanner, names: names, limits: limits,
      buildsTree: buildsTree)
    guard run.isWellFormed, run.isComplete, scanner.defect == nil else {
      let markers = ConflictScan.faults(in: bytes, limit: limits.maxFaults)
      if !markers.isEmpty { return (refusal(markers, bytes), nil) }
      let mapper = ParseFaultMapper(bytes: bytes, scanner: scanner)
      return (refusal(mapper.faults(run.errors), bytes, isCapped: run.isCapped), nil)
    }
    let document = XMLDocument(
      source: bytes, scanner: scanner, names: names, extraElements: run.extraElements,
      extraAttributes: run.extraAttributes)
    return (ParseOutcome(document: document, faults: [], isCapped: false), run.tree)
  }

  /// How far beyond the place where the scanner stopped libxml2 may look.
  private static let diagnosisWindow = 4096

  private static func refusal(
    _ faults: [XMLFault], _ bytes: [UInt8], isCapped: Bool = false
  ) -> ParseOutcome {
    ParseOutcome(document: nil, faults: located(faults, bytes), isCapped: isCapped)
  }

  /// The faults in order, without duplicates, with line and column.
  private static func located(_ faults: [XMLFault], _ bytes: [UInt8]) -> [XMLFault] {
    guard !faults.isEmpty else { return [] }
    let lines = LineTable(bytes)
    var seen: Set<XMLFault> = []
    var result: [XMLFault] = []
    for var fault in faults {
      fault.offset = min(max(fault.offset, 0), bytes.count)
      fault.end = min(max(fault.end, fault.offset), bytes.count)
      fault.position = lines.position(of: fault.offset, in: bytes)
      if seen.insert(fault).inserted { result.append(fault) }
    }
    return result.sorted {
      ($0.offset, $0.code.rawValue, $0.attribute ?? "", $0.detail)
        < ($1.offset, $1.code.rawValue, $1.attribute ?? "", $1.detail)
    }
  }
}
