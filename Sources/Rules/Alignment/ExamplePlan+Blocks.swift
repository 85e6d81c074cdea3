extension ExamplePlan {
  /// A typed element as a block with one paragraph.
  static func block(_ name: String, _ id: String, _ attributes: String, _ words: String) -> String {
    "<\(name) id=\"\(id)\" \(attributes)><p id=\"p\(id.dropFirst())\">\(words)</p></\(name)>"
  }

  /// The register of powers with one row.
  static func power(_ attributes: String, _ words: String) -> RuleExample.File {
    RuleExample.File(
      "registry/authorities.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <authorities xmlns="urn:guiju:1" id="REG-AUTHORITIES" schemaVersion="1">
        <header date="2026-09-01">
          <title>法定职权表</title>
        </header>
        <power key="example" \(attributes) state="verified">
          <zh>\(words)</zh>
        </power>
      </authorities>

      """)
  }
}
