/// Two laws of two articles each, and a concordance between them, for examples.
enum ConcordanceExample {
  static func with(row: String) -> RuleExample {
    RuleExample(
      files: [
        RuleExample.File("regulations/exa/2003-06-28.xml", law("exa", "2003-06-28", "示例旧法")),
        RuleExample.File("regulations/exb/2026-03-12.xml", law("exb", "2026-03-12", "示例新法")),
        RuleExample.File(
          "regulations/concordance/exa-exb.xml",
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <concordance xmlns="urn:guiju:1" id="concordance-exa-exb" schemaVersion="1" from="exa@2003-06-28" to="exb@2026-03-12" on="2026-08-15">
            <header date="2026-09-01">
              <title>新旧条文对照表：示例旧法与示例新法</title>
            </header>
            \(row)
          </concordance>

          """),
      ], excerpt: row, asOf: RuleExample.day)
  }

  static func law(_ key: String, _ day: String, _ title: String) -> String {
    let work = "/akn/cn/act/\(day)/\(key)"
    let expression = "\(work)/zho@\(day)"
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:g="urn:guiju:1">
        <act name="law">
          <meta>
            <identification source="#guiju">
              <FRBRWork><FRBRthis value="\(work)/!main"/><FRBRuri value="\(work)"/><FRBRdate date="\(day)" name="first"/><FRBRauthor href="#npc"/><FRBRcountry value="cn"/></FRBRWork>
              <FRBRExpression><FRBRthis value="\(expression)/!main"/><FRBRuri value="\(expression)"/><FRBRdate date="\(day)" name="version"/><FRBRauthor href="#npc"/><FRBRlanguage language="zho"/></FRBRExpression>
              <FRBRManifestation><FRBRthis value="\(expression)/!main"/><FRBRuri value="\(expression).akn"/><FRBRdate date="\(day)" name="version"/><FRBRauthor href="#guiju"/></FRBRManifestation>
            </identification>
            <proprietary source="#guiju">
              <g:regulation key="\(key)" tier="law" version="\(day)" effective="\(day)" basis="text" text="outline" state="verified">
                <g:name role="title">\(title)</g:name>
              </g:regulation>
            </proprietary>
          </meta>
          <body>
            <article eId="art_1"><num>第一条</num><paragraph eId="art_1__para_1"/></article>
            <article eId="art_2"><num>第二条</num><paragraph eId="art_2__para_1"/><paragraph eId="art_2__para_2"/></article>
          </body>
        </act>
      </akomaNtoso>

      """
  }
}
