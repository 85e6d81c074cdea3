import Cache
import Corpus
import Diagnostics
import Documents
import Model

/// What is remembered of one file.
struct FileRecord {
  var facts: DocumentFacts?
  /// The citations of documents of licensees.
  var citations: DocumentCitations?
  var isRegulation: Bool
  var hasFaults: Bool
  var missing: [ElementID]
  /// The digest of the normative content, where somebody has asked for it and there is one.
  var digest: String?
  /// Ids that somebody has asked for, and whether an element has them.
  var answers: [ElementID: Bool]
  var result: FileCheck.Result

  init(_ document: CorpusDocument, _ result: FileCheck.Result) {
    // Registers, approvals and waivers are read in every run.
    facts = document.facts.flatMap { DocumentEnvelope.isReduced($0.kind) ? $0 : nil }
    citations = document.citations
    isRegulation = document.isRegulation
    hasFaults = document.hasFaults
    missing = document.missing.sorted()
    digest = document.normativeDigest.known ?? nil
    answers = document.elementSource?.answers ?? [:]
    self.result = result
  }

  /// Grows when a question is asked for the first time, so that the answer is kept.
  var sizeOfQuestions: Int { answers.count + (digest == nil ? 0 : 1) }

  func known(_ path: String, _ blob: String) -> KnownFile<FileCheck.Result> {
    var document = CorpusDocument(
      path: path, blob: blob, facts: facts, citations: citations, isRegulation: isRegulation,
      normativeDigest: digest.map { DeferredDigest($0) } ?? DeferredDigest { nil },
      hasFaults: hasFaults)
    document.missing = Set(missing)
    document.elementSource = DocumentElements(answers: answers) { ([], false) }
    var value = result
    value.kept = sizeOfQuestions
    return KnownFile(document: document, value: value)
  }
}

extension FileRecord: Storable {
  func store(in out: inout StoreWriter) {
    out.put(facts)
    out.put(citations)
    out.put(isRegulation)
    out.put(hasFaults)
    out.put(missing)
    out.put(digest)
    out.put(Array(answers.keys))
    out.put(Array(answers.values))
    result.store(in: &out)
  }

  init(from input: inout StoreReader) throws(StoreDamage) {
    facts = try input.value()
    citations = try input.value()
    isRegulation = try input.value()
    hasFaults = try input.value()
    missing = try input.value()
    digest = try input.value()
    let asked: [ElementID] = try input.value()
    let given: [Bool] = try input.value()
    answers = Dictionary(zip(asked, given), uniquingKeysWith: { first, _ in first })
    result = try FileCheck.Result(from: &input)
  }
}

extension FileCheck.Result: Storable {
  func store(in out: inout StoreWriter) {
    out.put(findings)
    for place in 0..<4 { out.put(covered.bits[place]) }
    out.put(linkCount)
    out.put(duties)
    out.put(plan != nil)
    if let plan { out.put(block: plan.bytes.value) }
  }

  init(from input: inout StoreReader) throws(StoreDamage) {
    findings = try input.value()
    var bits = SIMD4<UInt64>()
    for place in 0..<4 { bits[place] = try input.value() }
    covered = CoveredRules(bits: bits)
    linkCount = try input.value()
    duties = try input.value()
    if try Bool(from: &input) { plan = PlanPart(bytes: Array(try input.block())) }
  }
}
