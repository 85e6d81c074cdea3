/// A second document for examples that look at what a document rests on.
enum UpstreamExample {
  /// IP-901, revision 2, in force since 2026-09-01.
  static let second = RuleExample.File(
    "procedures/inspection/baseline/IP-901.xml",
    ExampleMeta {
      $0.id = "IP-901"
      $0.number = "NNSA/HQ-08-JD-IP-901"
      $0.revision =
        #"number="2" state="effective" issued="2026-08-20" effective="2026-09-01" nextReview="2029-08-31""#
      $0.history =
        #"<history><entry revision="1" date="2024-11-20" reason="new">首次发布。</entry><entry revision="2" date="2026-08-20" reason="experience">调整抽样数量。</entry></history>"#
    }.document(ExampleMeta.plainBody))
}
