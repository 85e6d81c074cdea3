import Documents
import XMLTree

/// Approval records for the examples of the lifecycle rules.
enum ApprovalExample {
  struct Signature {
    var role: String
    var person: String
    var date: String
    var party: String?

    init(_ role: String, _ person: String, _ date: String, party: String? = nil) {
      self.role = role
      self.person = person
      self.date = date
      self.party = party
    }
  }

  static let signatures = [
    Signature("prepare", "张三", "2026-08-03"), Signature("check", "李四", "2026-08-10"),
    Signature("review", "王五", "2026-08-20"), Signature("approve", "赵六", "2026-08-28"),
  ]

  /// The digest of the normative content of `meta` with the plain body.
  static let digest: String = {
    let outcome = XMLParser.parse(
      Array(meta.document(ExampleMeta.plainBody).utf8), names: Vocabulary.names)
    let digest = outcome.document.flatMap { NormativeDigest.of($0.root) } ?? ""
    return String(digest.drop { $0 != ":" }.dropFirst())
  }()

  static func file(
    doc: String = "IP-900@1", digest: String, date: String = "2026-08-28",
    signatures: [Signature] = signatures
  ) -> RuleExample.File {
    let lines = signatures.map { signature in
      let party = signature.party.map { #" party="\#($0)""# } ?? ""
      return
        #"    <signature role="\#(signature.role)" person="\#(signature.person)"\#(party) date="\#(signature.date)"/>"#
    }
    return RuleExample.File(
      "approvals/2026.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <approvals xmlns="urn:guiju:1" schemaVersion="1">
        <approval id="aappro22" doc="\(doc)" digest="sha256:\(digest)" date="\(date)">
      \(lines.joined(separator: "\n"))
        </approval>
      </approvals>

      """)
  }

  /// An effective procedure at revision 1, issued the day after its approval.
  static let meta = ExampleMeta {
    $0.revision =
      #"number="1" state="effective" issued="2026-08-29" effective="2026-09-01" nextReview="2029-08-31""#
    $0.history =
      #"<history><entry revision="1" date="2026-08-20" reason="new">首次发布。</entry></history>"#
  }
}
