/// A law of two articles, a procedure and the registers, for examples.
enum EnforcementExample {
  static let law = RuleExample.File(
    "regulations/exa/2003-06-28.xml", ConcordanceExample.old)

  /// - Parameter words: what the item requires.
  static func item(_ words: String, files: [RuleExample.File]) -> RuleExample {
    .procedure(
      """
      <item id="aexampa2" mode="document">
        <heading>登记</heading>
        <requirement id="aexampa3"><p id="aexampa4">\(words)</p></requirement>
      </item>
      """, registry: [law] + files)
  }

  static func register(_ kind: String, _ rows: String) -> RuleExample.File {
    RuleExample.File(
      "registry/\(kind).xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <\(kind) xmlns="urn:guiju:1" id="\(kind)" schemaVersion="1">
        <header date="2026-09-01">
          <title>登记表</title>
        </header>
        \(rows)
      </\(kind)>

      """)
  }

  static let duty = register(
    "obligations",
    #"<obligation key="obl-1" subject="operator" basis="示例旧法#2" state="verified">登记并保存记录</obligation>"#
  )

  static func sanctions(_ rows: String) -> RuleExample.File { register("sanctions", rows) }
}
