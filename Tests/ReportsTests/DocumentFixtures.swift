import Documents
import Model
import Testing
import XMLTree

@testable import Corpus
@testable import Reports

/// Documents that the tests show.
enum DocumentFixtures {
  static func meta(
    numbering: String = "gbt1.1", state: String = "effective", title: String = "某检查程序"
  ) -> String {
    """
    <meta modelled="full" numbering="\(numbering)"><title>\(title)</title><titleEn>Some procedure</titleEn>
    <number>JD-IP-901</number><issuer party="party:nnsa"/><owner>核电司</owner>
    <classification>内部</classification>
    <revision number="2" state="\(state)" issued="2026-08-20" effective="2026-09-01" nextReview="2029-08-31"/>
    <history><entry revision="1" date="2020-01-02" reason="new">首次发布。</entry>
    <entry revision="2" date="2026-08-20" reason="law" clauses="sectiona gonegone" by="核电司">落实新法。</entry></history></meta>
    """
  }

  static let procedure = """
    <procedure xmlns="urn:guiju:1" id="IP-901" schemaVersion="1">\(meta())
    <section id="sectiona" topic="purpose"><heading>目的</heading><p id="paragrap">规范<term>检查</term>，见<ref to="#tableaaa"/>和<ref to="#itemaaaa"/>，
      并参照<ref to="IP-902#abcdefgh"/>。</p></section>
    <section id="sectionb" topic="content"><heading>检查内容</heading>
      <item id="itemaaaa" mode="document interview" significance="high" remote="no" hold="W"><heading>应急预案</heading>
        <requirement id="requirea"><p id="reqparaa">核实预案完整。</p></requirement>
        <guidance id="guidance"><p id="guidpara">可以先列变更。</p></guidance>
        <method id="methodaa" kind="document"><p id="methpara">调取预案。</p></method>
        <sampling id="sampling" population="变更" basis="risk"><p id="samppara">选取<value role="min" number="5" unit="项">5项</value>。</p></sampling>
        <criterion id="critaaaa" type="boolean"><p id="critpara">无缺项。<cite target="核安全法#55.3">《核安全法》第五十五条第三款</cite></p></criterion>
        <criterion id="critbbbb" type="numeric" quantity="时间"><p id="critparb">在<value role="limit" duration="PT15M" op="le">15分钟</value>内，依照<cite target="核安全法#58">《核安全法》第五十八条</cite>报告。</p></criterion>
        <legal violation="nsl-55"/>
      </item>
    </section>
    <section id="sectionc" topic="appendix"><heading>附录A 检查记录表</heading>
      <table id="tableaaa"><caption>表A.1 基本情况</caption><head><row><cell span="2">甲</cell><cell>乙</cell></row></head>
        <row><cell rows="2">一</cell><cell>二</cell><cell>三</cell></row><row><cell>四</cell><cell/></row></table>
      <record id="recordaa" form="form-901" derived="items"/>
      <note id="noteaaaa"><p id="notepara">说明。</p></note>
    </section></procedure>
    """

  static let template = """
    <template xmlns="urn:guiju:1" id="T-X-01" schemaVersion="1">\(meta(numbering: "official", state: "comment", title: "决定书"))
    <model layer="supervision" category="correction">
      <entry id="entryaaa" kind="evidence">有证据。</entry>
      <authority decider="party:nnsa">由主管部门决定。</authority>
      <field id="fieldaaa" name="案由" type="choice"><option value="a">未制定预案</option><option value="b">未配备设备</option></field>
      <field id="fieldbbb" name="事实" type="text" card="1..n" when="案由=a"/>
      <pair id="pairaaaa" violation="核安全法#55.3 核安全法#120-1" order="生态环境法典#1201.1.4"/>
    </model>
    <text><docTitle id="doctitle">决定书</docTitle>
      <section id="sectiona" topic="facts"><heading>违法事实</heading>
        <repeat over="事实"><p id="paraaaaa">经查：<slot field="事实"/>。</p></repeat>
        <p id="parabbbb">违反了<choose on="案由"><when value="a"><slot pair="pairaaaa" part="violation"/></when><when value="b"/></choose>的规定。</p>
        <choose on="案由"><when value="a"><p id="paracccc">立即改正。</p></when><when value="b"><p id="paradddd">限期改正。</p></when></choose>
        <signature id="signatur"><p id="paraeeee"><seal/></p></signature>
      </section></text></template>
    """

  static let plan = """
    <plan xmlns="urn:guiju:1" id="EP-X-01" schemaVersion="1">\(meta(title: "某预案"))
    <section id="sectiona" topic="general"><heading>总则</heading><p id="paraaaaa"><notification id="notifica" kind="alert" to="party:nnsa">在<value role="within" duration="PT15M">15分钟</value>内报告</notification>。</p></section></plan>
    """

  static let forms = """
    <forms xmlns="urn:guiju:1" id="forms" schemaVersion="1"><header date="2026-01-01"><title>登记</title></header>
    <form key="form-901" title="某检查记录表" number="JL-901" state="verified">
    <column title="序号"/><column title="检查项目"/><column title="检查依据"/><column title="判定准则"/><column title="见证人"/></form></forms>
    """

  static let parties = """
    <parties xmlns="urn:guiju:1" id="parties" schemaVersion="1"><header date="2026-01-01"><title>登记</title></header>
    <party key="nnsa" kind="regulator"><name>国家核安全局</name></party></parties>
    """

  static func parse(_ text: String) throws -> XMLDocument {
    let outcome = XMLParser.parse(
      Array(text.utf8), names: Vocabulary.names, limits: ParseLimits(maxDepth: 2000))
    return try #require(outcome.document)
  }

  static func viewer(
    _ text: String, _ options: DocumentViewOptions = DocumentViewOptions(width: 80),
    forms: Bool = true, approvals: String? = nil
  ) throws -> DocumentViewer {
    let document = try parse(text)
    let facts = try #require(FactsExtractor.facts(of: document))
    var registry = Registry()
    for file in forms ? [Self.forms, parties] : [parties] {
      registry.add(try #require(FactsExtractor.facts(of: try parse(file))), path: "registry/x.xml")
    }
    var acts: [Approval] = []
    if let approvals {
      let facts = try #require(FactsExtractor.facts(of: try parse(approvals)))
      acts = facts.entries.compactMap {
        Approval(
          RegistryRow(entry: $0, origin: EntryOrigin(path: "approvals/x.xml", node: $0.node)))
      }
    }
    return DocumentViewer(
      document: document, meta: try #require(facts.meta), registry: registry, approvals: acts,
      options: options,
      citation: { reference in
        reference.document?.description == "IP-902"
          ? Bilingual(zh: "某标准第3.2条", en: "clause 3.2 of some standard") : nil
      })
  }

  static func approvals(digest: String, document: String = "IP-901@2") -> String {
    """
    <approvals xmlns="urn:guiju:1" id="approvals" schemaVersion="1"><header date="2026-01-01"><title>登记</title></header>
    <approval id="approval" doc="\(document)" digest="\(digest)" date="2026-08-19" number="国核安发〔2026〕1号">
    <signature role="prepare" person="张三" date="2026-08-01"/><signature role="approve" person="李四" date="2026-08-19"/>
    <filing to="party:nnsa" date="2026-08-25" number="备1"/></approval></approvals>
    """
  }
}
