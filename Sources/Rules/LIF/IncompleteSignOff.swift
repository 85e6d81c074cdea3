package import Corpus
import Diagnostics
import Documents
import Model

/// LIF003
package struct IncompleteSignOff: CorpusRule {
  package static let metadata = RuleMetadata(
    code: "LIF003", slug: "sign-off-incomplete",
    title: Bilingual(zh: "批准链不全", en: "sign-off incomplete"),
    severity: .error,
    rationale: Bilingual(
      zh: "编制、校核、审核、批准由不同的人依次进行，每一环把一道关；缺一环，或者一人签两环，就少了一道关。",
      en:
        "A document is prepared, checked, reviewed and approved by different persons in turn; a missing part, or one person in two, is one safeguard less."
    ),
    remedy: Bilingual(
      zh: "对照批准页核实：记漏、记错的，更正批准记录；确实缺签或者一人签两环的，补办签署，不得在记录中改填。",
      en:
        "Compare with the signed page: correct the record where it was mistaken; where a signature is truly missing, have it given, and do not fill in the record instead."
    ),
    failing: example(check: "张三"), passing: example(check: "李四"))

  private static func example(check: String) -> RuleExample {
    var signatures = ApprovalExample.signatures
    signatures[1].person = check
    signatures.append(.init("countersign", "张三", "2026-08-25"))
    return .meta(
      ApprovalExample.meta,
      others: [ApprovalExample.file(digest: ApprovalExample.digest, signatures: signatures)])
  }

  package init() {}

  package func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    let index = ApprovalIndex(corpus)
    guard !index.isEmpty else { return }
    for (place, document) in corpus.documents.enumerated() {
      var approvals = index.approvals(of: document)
      guard !approvals.isEmpty else { continue }
      sink.cover()
      // A record for another text does not speak for this one.
      if let digest = document.digest {
        let fitting = approvals.filter {
          if case .different = DigestMatch(recorded: $0.digest, actual: digest) {
            false
          } else {
            true
          }
        }
        if !fitting.isEmpty { approvals = fitting }
      }
      let checked = approvals.map { ($0, Self.faults(of: $0, issued: document.meta?.issued)) }
      guard !checked.contains(where: { $0.1.isEmpty }), let (approval, faults) = checked.last else {
        continue
      }
      let related = corpus.index(ofPath: approval.origin.path).map { file in
        [
          RawFinding.Related(
            document: file, node: approval.origin.node,
            message: Bilingual(zh: "批准记录", en: "the record of the approval"))
        ]
      }
      for fault in faults {
        sink.report(
          fault.message, at: nil, in: place, verdict: fault.isCertain ? .fail : .undetermined,
          related: related ?? [], discriminator: approval.id + "/" + fault.name)
      }
    }
  }

  private struct Fault {
    var name: String
    var isCertain = true
    var message: Bilingual
  }

  /// The parts that different persons must take, in order. 会签 stands beside them.
  private static let chain: [(role: String, words: Bilingual)] = [
    ("prepare", Bilingual(zh: "编制", en: "prepared")),
    ("check", Bilingual(zh: "校核", en: "checked")),
    ("review", Bilingual(zh: "审核", en: "reviewed")),
    ("approve", Bilingual(zh: "批准", en: "approved")),
  ]

  private static func faults(of approval: Approval, issued: CivilDate?) -> [Fault] {
    missing(approval) + sharedPersons(approval) + dates(approval, issued)
  }

  private static func missing(_ approval: Approval) -> [Fault] {
    let lacking = chain.filter { part in
      !approval.signatures.contains { $0.role == part.role && !name($0.person).isEmpty }
    }
    guard !lacking.isEmpty else { return [] }
    return [
      Fault(
        name: "missing/" + lacking.map(\.role).joined(separator: "+"),
        message: Bilingual(
          zh: "批准记录缺\(lacking.map(\.words.zh).joined(separator: "、"))环节的签署。",
          en: "The record lacks: \(lacking.map(\.words.en).joined(separator: ", "))."))
    ]
  }

  private static func sharedPersons(_ approval: Approval) -> [Fault] {
    var faults: [Fault] = []
    for (at, first) in chain.enumerated() {
      for second in chain[(at + 1)...] {
        let pairs = approval.signatures.filter { $0.role == first.role }.flatMap { a in
          approval.signatures.filter {
            $0.role == second.role && name($0.person) == name(a.person)
              && !name(a.person).isEmpty
          }.map { (a, $0) }
        }
        guard let (a, b) = pairs.first else { continue }
        // Two organisations may each have a 张伟.
        let sure = pairs.contains {
          $0.0.party == nil || $0.1.party == nil || $0.0.party == $0.1.party
        }
        let person = sure ? a.person : b.person
        faults.append(
          Fault(
            name: "person/" + first.role + "+" + second.role, isCertain: sure,
            message: sure
              ? Bilingual(
                zh: "\(first.words.zh)和\(second.words.zh)是同一人（\(person)）。",
                en: "\(person) both \(first.words.en) and \(second.words.en) it.")
              : Bilingual(
                zh: "\(first.words.zh)和\(second.words.zh)的签署人同名（\(person)），登记的单位不同，无法判定是否同一人。",
                en:
                  "Those who \(first.words.en) and \(second.words.en) it bear one name, \(person), at two organisations; whether it is one person cannot be decided."
              )))
      }
    }
    return faults
  }

  private static func dates(_ approval: Approval, _ issued: CivilDate?) -> [Fault] {
    var faults: [Fault] = []
    func signed(_ role: String) -> [CivilDate] {
      approval.signatures.filter { $0.role == role }.compactMap(\.date)
    }
    func add(
      _ name: String, _ first: Bilingual, _ a: CivilDate, _ second: Bilingual, _ b: CivilDate
    ) {
      faults.append(
        Fault(
          name: "date/" + name,
          message: Bilingual(
            zh: "\(first.zh)的日期\(a.chinese)晚于\(second.zh)的日期\(b.chinese)。",
            en: "The date of “\(first.en)”, \(a), is after that of “\(second.en)”, \(b).")))
    }
    var last: (words: Bilingual, date: CivilDate)?
    for part in chain {
      let days = signed(part.role)
      guard let earliest = days.min(), let latest = days.max() else { continue }
      if let last, last.date > earliest {
        add(part.role, last.words, last.date, part.words, earliest)
      }
      if latest >= last?.date ?? latest { last = (part.words, latest) }
    }
    if let countersigned = signed("countersign").max(), let approved = signed("approve").min(),
      countersigned > approved
    {
      add(
        "countersign", Bilingual(zh: "会签", en: "countersigned"), countersigned,
        Bilingual(zh: "批准", en: "approved"), approved)
    }
    if let approved = signed("approve").max() {
      if let recorded = approval.date, approved > recorded {
        add(
          "record", Bilingual(zh: "批准人签署", en: "approved"), approved,
          Bilingual(zh: "批准记录", en: "record of approval"), recorded)
      }
      if let issued, approved > issued {
        add(
          "issued", Bilingual(zh: "批准", en: "approved"), approved,
          Bilingual(zh: "印发", en: "issued"), issued)
      }
    }
    return faults
  }

  /// White space in a name (张　三) makes no other person.
  private static func name(_ person: String) -> String {
    String(person.filter { !$0.isWhitespace })
  }
}
