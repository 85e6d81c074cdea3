/// A small procedure, put together for one commit.
struct Draft {
  var id = "IP-900"
  var revision = 1
  var state = "effective"
  var effective: String? = "2025-01-01"
  var expires: String?
  /// Id of each section and its paragraphs, as id and words.
  var sections: [(id: String, paragraphs: [(id: String, words: String)])] = [
    ("sectaaaa", [("paraaaaa", "甲段的文字。"), ("parabbbb", "乙段的文字。")]),
    ("sectbbbb", [("paracccc", "丙段的文字。")]),
  ]

  var text: String {
    var dates = ""
    if let effective { dates += " effective=\"\(effective)\"" }
    if let expires { dates += " expires=\"\(expires)\"" }
    var body = ""
    for section in sections {
      body += "  <section id=\"\(section.id)\">\n    <heading>标题\(section.id)</heading>\n"
      for paragraph in section.paragraphs {
        body += "    <p id=\"\(paragraph.id)\">\(paragraph.words)</p>\n"
      }
      body += "  </section>\n"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <procedure xmlns="urn:guiju:1" id="\(id)" schemaVersion="1">
        <meta modelled="text" numbering="gbt1.1">
          <title>示例程序</title>
          <revision number="\(revision)" state="\(state)"\(dates)/>
          <history>
            <entry revision="\(revision)" date="2025-01-01" reason="new">第\(revision)版。</entry>
          </history>
        </meta>
      \(body)</procedure>

      """
  }
}
