/// Two laws of two articles each, and a concordance between them, for examples.
enum ConcordanceExample {
  static let old = ExampleLaw(
    key: "exa", title: "示例旧法", day: "2003-06-28", effective: "2003-06-28"
  ).text
  private static let new = ExampleLaw(
    key: "exb", title: "示例新法", day: "2026-03-12", effective: "2026-03-12"
  ).text

  static func with(row: String) -> RuleExample {
    RuleExample(
      files: [
        RuleExample.File("regulations/exa/2003-06-28.xml", old),
        RuleExample.File("regulations/exb/2026-03-12.xml", new),
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
}
