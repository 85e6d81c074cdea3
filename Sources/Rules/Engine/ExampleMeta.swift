/// The scaffolding of an example procedure, with the parts that rules look at left open.
package struct ExampleMeta: Sendable {
  package var id = "IP-900"
  package var number = "NNSA/HQ-08-JD-IP-900"
  package var modelled = "text"
  package var classification = "公开"
  package var revision =
    #"number="1" state="draft""#
  package var history = ""
  package var issuer = "party:nnsa"

  package init() {}

  /// Changes some parts: `ExampleMeta { $0.modelled = "full" }`.
  package init(_ change: (inout ExampleMeta) -> Void) {
    change(&self)
  }

  package var revisionLine: String { "<revision \(revision)/>" + history }

  package static let plainBody = #"<p id="aexamp22">本程序规定核安全监督检查的要求。</p>"#

  /// The whole procedure around `body`.
  package func document(_ body: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <procedure xmlns="urn:guiju:1" id="\(id)" schemaVersion="1">
      <meta modelled="\(modelled)" numbering="gbt1.1">
        <title>示例监督检查程序</title>
        <number>\(number)</number>
        <issuer party="\(issuer)"/>
        <tier>3</tier>
        <classification>\(classification)</classification>
        <revision \(revision)/>
        \(history)
      </meta>
      <section id="aexamp33" topic="purpose">
        <heading>目的</heading>
        \(body)
      </section>
    </procedure>

    """
  }

  /// A register of parties with 国家核安全局 and 生态环境部, whose former names are dated aliases.
  package static let parties = RuleExample.File(
    "registry/parties.xml",
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <parties xmlns="urn:guiju:1" id="REG-PARTIES" schemaVersion="1">
      <header date="2026-09-01">
        <title>机构名录</title>
      </header>
      <party key="mee" kind="ministry" state="verified">
        <name>生态环境部</name>
        <alias validTo="2018-03-16">环境保护部</alias>
      </party>
      <party key="nnsa" kind="regulator" parent="mee" state="verified">
        <name>国家核安全局</name>
      </party>
    </parties>

    """)
}
