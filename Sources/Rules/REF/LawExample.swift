/// A small library for the examples of rules about law: what a repository keeps under `regulations/`.
enum LawExample {
  /// 示例污染防治法 (repealed), 示例法典, 示例废物管理条例 (which rests on the repealed law), 示例新法 (not yet
  /// in force) and 示例程序法 in two versions, with a 新旧条文对照表 for it.
  static let library: [RuleExample.File] = [
    RuleExample.File(
      "regulations/exl/2003-06-28.xml",
      law(
        "exl", "示例污染防治法", "2003-06-28", effective: "2003-10-01",
        repealed: #" repealed="2026-08-15" repealedBy="exc@2026-03-12#2""#)),
    RuleExample.File(
      "regulations/exc/2026-03-12.xml",
      law("exc", "示例法典", "2026-03-12", effective: "2026-08-15")),
    RuleExample.File(
      "regulations/exr/2011-12-20.xml",
      law(
        "exr", "示例废物管理条例", "2011-12-20", effective: "2012-03-01",
        secondCites: #" g:cites="示例污染防治法#1""#)),
    RuleExample.File(
      "regulations/exn/2026-10-01.xml",
      law("exn", "示例新法", "2026-10-01", effective: "2027-01-01")),
    RuleExample.File(
      "regulations/exp/2017-09-01.xml",
      law("exp", "示例程序法", "2017-09-01", effective: "2018-01-01", hours: "二十四")),
    RuleExample.File(
      "regulations/exp/2021-01-22.xml",
      law("exp", "示例程序法", "2021-01-22", effective: "2021-07-15", hours: "十二")),
    RuleExample.File(
      "regulations/concordance/exp.xml",
      concordance(
        "exp@2017-09-01", "exp@2021-01-22", on: "2021-07-15",
        row:
          ##"<row from="exp@2017-09-01#2" to="exp@2021-01-22#1" relation="changed" state="unverified"/>"##
      )),
  ]

  /// The same with one row that takes an article of the repealed law to 示例法典.
  static func library(row: String) -> [RuleExample.File] {
    library + [
      RuleExample.File(
        "regulations/concordance/exl-exc.xml",
        concordance("exl@2003-06-28", "exc@2026-03-12", on: "2026-08-15", row: row))
    ]
  }

  private static func concordance(
    _ from: String, _ to: String, on day: String, row: String
  ) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <concordance xmlns="urn:guiju:1" id="concordance-\(from.prefix(3))" schemaVersion="1" from="\(from)" to="\(to)" on="\(day)">
      <header date="2026-09-01">
        <title>新旧条文对照表：示例</title>
      </header>
      \(row)
    </concordance>

    """
  }

  /// A law of two articles: 第一条 of one 款, 第二条 of two, the first with two 项.
  private static func law(
    _ key: String, _ title: String, _ day: String, effective: String, repealed: String = "",
    secondCites: String = "", hours: String = "二十四"
  ) -> String {
    ExampleLaw(
      key: key, title: title, day: day, effective: effective, attributes: repealed, extent: "full",
      articles: """
        <article eId="art_1"><num>第一条</num><paragraph eId="art_1__para_1"><content><p>应当如实记录。</p></content></paragraph></article>
        <article eId="art_2"><num>第二条</num><paragraph eId="art_2__para_1"\(secondCites)><intro><p>有下列情形之一的，应当报告：</p></intro><point eId="art_2__para_1__point_1"><num>（一）</num><content><p>丢失；</p></content></point><point eId="art_2__para_1__point_2"><num>（二）</num><content><p>超出限值。</p></content></point></paragraph><paragraph eId="art_2__para_2"><content><p>报告应当在\(hours)小时内送达。</p></content></paragraph></article>
        """
    ).text
  }
}
