package import Cache
import Corpus
import Diagnostics
import Model
import XMLTree

/// What the rules of one view said of a set, with the paths of documents in place of their indexes.
struct StoredFindings {
  var covered: CoveredRules
  var findings: [StoredFinding]
}

/// What a rule said of a set, with the paths of documents in place of their indexes.
struct StoredFinding {
  private(set) var raw: RawFinding
  /// Of the document, then of the related places.
  private(set) var paths: [String]

  /// Nil for what is not kept: a finding that corrects a citation.
  init?(_ raw: RawFinding, _ corpus: Corpus) {
    guard raw.repointing == nil else { return nil }
    self.raw = raw
    paths = ([raw.document] + raw.related.map(\.document)).map { corpus.documents[$0].path }
  }

  /// Nil where a document is no longer there.
  func finding(in corpus: Corpus) -> RawFinding? {
    var finding = raw
    var places: [Int] = []
    for path in paths {
      guard let place = corpus.index(ofPath: path) else { return nil }
      places.append(place)
    }
    guard let first = places.first, places.count == raw.related.count + 1 else { return nil }
    finding.document = first
    for index in finding.related.indices { finding.related[index].document = places[index + 1] }
    return finding
  }
}

extension StoredFindings: Storable {
  func store(in out: inout StoreWriter) {
    for place in 0..<4 { out.put(covered.bits[place]) }
    out.put(findings)
  }

  init(from input: inout StoreReader) throws(StoreDamage) {
    var bits = SIMD4<UInt64>()
    for place in 0..<4 { bits[place] = try input.value() }
    covered = CoveredRules(bits: bits)
    findings = try input.value()
  }
}

extension StoredFinding: Storable {
  func store(in out: inout StoreWriter) {
    out.put(paths)
    out.put(raw.rule)
    out.put(raw.verdict)
    out.put(raw.node)
    out.put(raw.spot)
    out.put(raw.message)
    out.put(raw.help)
    out.put(raw.related)
    out.put(raw.fix)
    out.put(raw.discriminator)
    out.put(raw.cap)
  }

  init(from input: inout StoreReader) throws(StoreDamage) {
    paths = try input.value()
    let rule: String = try input.value()
    let verdict: Verdict = try input.value()
    let node: NodeIndex? = try input.value()
    let spot: RawFinding.Spot = try input.value()
    let message: Bilingual = try input.value()
    let help: Bilingual = try input.value()
    let related: [RawFinding.Related] = try input.value()
    let fix: [TextEdit] = try input.value()
    raw = RawFinding(
      rule: rule, document: 0, node: node, message: message, help: help,
      discriminator: try input.value())
    raw.verdict = verdict
    raw.spot = spot
    raw.related = related
    raw.fix = fix
    raw.cap = try input.value()
  }
}

extension RawFinding.Spot: Storable {
  package func store(in out: inout StoreWriter) {
    switch self {
    case .node: out.put(byte: 0)
    case .attribute(let name):
      out.put(byte: 1)
      out.put(name)
    case .text(let node, let range):
      out.put(byte: 2)
      out.put(node)
      out.put(range)
    case .bytes(let range):
      out.put(byte: 3)
      out.put(range)
    }
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    switch try input.byte() {
    case 0: self = .node
    case 1: self = .attribute(try input.value())
    case 2:
      let node: NodeIndex = try input.value()
      self = .text(node, try input.value())
    case 3: self = .bytes(try input.value())
    default: throw StoreDamage()
    }
  }
}

/// Without the document, which is kept as a path.
extension RawFinding.Related: Storable {
  package func store(in out: inout StoreWriter) {
    out.put(node)
    out.put(message)
    out.put(isQuoted)
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    let node: NodeIndex? = try input.value()
    let message: Bilingual = try input.value()
    self.init(document: 0, node: node, message: message, isQuoted: try input.value())
  }
}
