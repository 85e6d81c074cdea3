/// The scaffolding of an example with several plans, and the registers they need.
struct ExamplePlan {
  var id: String
  var issuer: String
  var family = "nuclear"
  var scope = "site"
  var codes = "990121"
  var relations = ""
  var facility = ""
  var revision =
    #"number="1" state="effective" issued="2026-03-02" effective="2026-04-01" nextReview="2028-03-31""#
  var body: String

  init(
    _ id: String, _ issuer: String, _ body: String, _ change: (inout ExamplePlan) -> Void = { _ in }
  ) {
    self.id = id
    self.issuer = issuer
    self.body = body
    change(&self)
  }

  /// - Parameter body: whole sections where it begins with one, else the content of one.
  var file: RuleExample.File {
    let sections =
      body.hasPrefix("<section")
      ? body
      : """
      <section id="aexamp22" topic="notification">
          <heading>通告和报告</heading>
          \(body)
        </section>
      """
    return RuleExample.File(
      "procedures/emergency/\(id).xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <plan xmlns="urn:guiju:1" id="\(id)" schemaVersion="1">
        <meta modelled="full" numbering="gbt1.1">
          <title>\(Self.titles[issuer] ?? issuer)核事故应急预案</title>
          <issuer party="party:\(issuer)"/>
          <tier>external</tier>
          <classification>公开</classification>
          <revision \(revision)/>
          \(facility.isEmpty ? "" : #"<applicability><facility type="\#(facility)"/></applicability>"#)
          <family>\(family)</family>
          <jurisdiction scope="\(scope)" codes="\(codes)"/>
          \(relations)
        </meta>
        \(sections)
      </plan>

      """)
  }

  private static let titles = [
    "plant": "示例核电厂场内", "nnsa": "国家核安全局", "province": "示例省场外", "county": "示例县",
    "station": "示例监督站", "caea": "国家",
  ]

  /// Plans, registers, and what else an example needs.
  static func example(
    _ plans: [ExamplePlan], _ more: [RuleExample.File] = [], asOf: String = RuleExample.day
  )
    -> RuleExample
  {
    RuleExample(
      files: plans.map(\.file) + [parties, scales] + more,
      excerpt: plans.map { "<!-- \($0.id) -->\n" + $0.body }.joined(separator: "\n"), asOf: asOf)
  }

  /// A notification as a block: `("PT15M", "15分钟")` is its limit.
  static func sent(_ id: String, _ attributes: String, _ limit: (String, String)? = nil) -> String {
    message("notification", "发出", id, attributes, limit)
  }

  /// A receipt as a block.
  static func expected(_ id: String, _ attributes: String, _ limit: (String, String)? = nil)
    -> String
  {
    message("receipt", "接收", id, attributes, limit)
  }

  private static func message(
    _ element: String, _ verb: String, _ id: String, _ attributes: String,
    _ limit: (String, String)?
  ) -> String {
    let within =
      limit.map { #"在<value role="within" duration="\#($0.0)">\#($0.1)</value>内"# } ?? ""
    return """
      <\(element) id="\(id)" \(attributes)><p id="p\(id.dropFirst())">\(within)\(verb)。</p></\(element)>
      """
  }

  static let parties = RuleExample.File(
    "registry/parties.xml",
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <parties xmlns="urn:guiju:1" id="REG-PARTIES" schemaVersion="1">
      <header date="2026-09-01">
        <title>机构名录</title>
      </header>
      <party key="mee" kind="ministry" state="verified"><name>生态环境部</name></party>
      <party key="nnsa" kind="regulator" parent="mee" state="verified"><name>国家核安全局</name></party>
      <party key="nnsa-duty" kind="regulator" dutyPointOf="nnsa" state="verified"><name>国家核安全局值班室</name></party>
      <party key="caea" kind="ministry" state="verified"><name>国家原子能机构</name></party>
      <party key="station" kind="station" parent="nnsa" state="verified"><name>示例监督站</name></party>
      <party key="plant" kind="operator" jurisdiction="990121" state="verified"><name>示例核电厂</name></party>
      <party key="province" kind="province" jurisdiction="990000" state="verified"><name>示例省核应急办公室</name></party>
      <party key="county" kind="county" jurisdiction="990121" state="verified"><name>示例县人民政府</name></party>
      <party key="next" kind="province" jurisdiction="980000" state="verified"><name>邻省核应急办公室</name></party>
      <party key="hospital" kind="hospital" state="verified"><name>示例医院</name></party>
      <party key="firm" kind="enterprise" state="verified"><name>示例化工公司</name></party>
    </parties>

    """)

  static let scales = RuleExample.File(
    "registry/scales.xml",
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <scales xmlns="urn:guiju:1" id="REG-SCALES" schemaVersion="1">
      <header date="2026-09-01">
        <title>分级</title>
      </header>
      <scale key="nuclear-state" zh="应急状态" en="Nuclear emergency state">
        <level value="应急待命" rank="1" zh="应急待命" en="Alert" state="verified"/>
        <level value="厂房应急" rank="2" zh="厂房应急" en="Facility emergency" state="verified"/>
        <level value="场区应急" rank="3" zh="场区应急" en="Site area emergency" state="verified"/>
        <level value="场外应急" rank="4" zh="场外应急" en="General emergency" state="verified"/>
      </scale>
    </scales>

    """)

  /// Rows of the register of time limits.
  static func deadlines(_ rows: String) -> RuleExample.File {
    RuleExample.File(
      "registry/deadlines.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <deadlines xmlns="urn:guiju:1" id="REG-DEADLINES" schemaVersion="1">
        <header date="2026-09-01">
          <title>法定时限表</title>
        </header>
        \(rows)
      </deadlines>

      """)
  }

  /// A limit of 45 minutes for the report of a nuclear power plant.
  static let reportRow = deadlines(
    #"<deadline key="npp-report" kind="report" from="kind:operator" to="party:nnsa" level="ge:nuclear-state:厂房应急" clock="enter" limit="PT45M" facility="npp" family="nuclear" source="示例" state="verified"><zh>进入厂房应急及以上应急状态后提交应急报告。</zh></deadline>"#
  )
}
