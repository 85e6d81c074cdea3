/// The scaffolding of the examples of the waiver rules: a procedure whose unknown term REF102 finds, and
/// a waiver for it with some parts left open.
struct WaiverExample {
  var rule = "REF102"
  var document = "IP-900"
  var element: String?
  var owner = "核设施安全监管司"
  var approver = "分管领导"
  var granted = "2026-09-01"
  var expires = "2027-03-01"
  var body = #"<p id="aexamp22">核对<term>排放批号</term>与排放单是否一致。</p>"#

  init(_ change: (inout WaiverExample) -> Void = { _ in }) {
    change(&self)
  }

  var example: RuleExample {
    let place = element.map { #" element="\#($0)""# } ?? ""
    let waiver =
      #"<waiver id="awaive22" rule="\#(rule)" doc="\#(document)"\#(place) owner="\#(owner)" approver="\#(approver)" granted="\#(granted)" expires="\#(expires)">术语表正在修订，年内收入。</waiver>"#
    return RuleExample(
      files: [
        .init("procedures/inspection/baseline/IP-900.xml", ExampleMeta().document(body)),
        .init(
          "registry/glossary.xml",
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <glossary xmlns="urn:guiju:1" id="glossary" schemaVersion="1">
            <header date="2026-09-01">
              <title>术语表</title>
            </header>
            <entry key="batch" state="verified">
              <term>排放批次</term>
              <definition>以同一份排放单批准的一槽流出物。</definition>
            </entry>
          </glossary>

          """),
        .init(
          "waivers.xml",
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <waivers xmlns="urn:guiju:1" schemaVersion="1">
            \(waiver)
          </waivers>

          """),
      ], excerpt: waiver, asOf: RuleExample.day)
  }
}
