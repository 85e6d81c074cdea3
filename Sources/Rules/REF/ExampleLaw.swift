/// A law as the library keeps it, for the examples of rules.
struct ExampleLaw {
  var key: String
  var title: String
  /// The day of the version, `2003-06-28`.
  var day: String
  var effective: String
  /// Further attributes of `g:regulation`: ` repealed="2026-08-15"`.
  var attributes = ""
  /// `full` or `outline`.
  var extent = "outline"
  /// 第一条 of one 款, 第二条 of two.
  var articles = """
    <article eId="art_1"><num>第一条</num><paragraph eId="art_1__para_1"/></article>
    <article eId="art_2"><num>第二条</num><paragraph eId="art_2__para_1"/><paragraph eId="art_2__para_2"/></article>
    """

  var text: String {
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
              <g:regulation key="\(key)" tier="law" version="\(day)" effective="\(effective)" basis="text"\(attributes) text="\(extent)" state="verified">
                <g:name role="title">\(title)</g:name>
              </g:regulation>
            </proprietary>
          </meta>
          <body>
      \(articles)
          </body>
        </act>
      </akomaNtoso>

      """
  }
}
