/// One thing a mention points at. A list or a mention of several provisions has several.
///
/// Numbers are decimal strings as in the `cite` JSON: `"120-1"` is 第一百二十条之一, `"7.3.1"` a
/// decimal clause. What the text does not say is `nil`; a `to` field closes a range.
package struct CitationTarget: Sendable, Hashable {
  /// The document as the text writes it, without 《》; `"self"` is 本法 and the like.
  package var norm: String
  /// 条.
  package var article: String?
  /// 款.
  package var paragraph: String?
  /// What few citations have; nil where this one has none of it.
  private var rest: CitationDetails?

  /// 编; also 总则 or 分则 where the text names the part by word.
  package var part: String? {
    get { rest?.fields.part }
    set { if newValue != part { details.part = newValue } }
  }
  /// 分编.
  package var subpart: String? {
    get { rest?.fields.subpart }
    set { if newValue != subpart { details.subpart = newValue } }
  }
  /// 章.
  package var chapter: String? {
    get { rest?.fields.chapter }
    set { if newValue != chapter { details.chapter = newValue } }
  }
  /// 节, and decimal sections of licensee documents.
  package var section: String? {
    get { rest?.fields.section }
    set { if newValue != section { details.section = newValue } }
  }
  /// The last 条 of a range.
  package var toArticle: String? {
    get { rest?.fields.toArticle }
    set { if newValue != toArticle { details.toArticle = newValue } }
  }
  /// The last 款 of a range.
  package var toParagraph: String? {
    get { rest?.fields.toParagraph }
    set { if newValue != toParagraph { details.toParagraph = newValue } }
  }
  /// 项.
  package var item: String? {
    get { rest?.fields.item }
    set { if newValue != item { details.item = newValue } }
  }
  /// The last 项 of a range.
  package var toItem: String? {
    get { rest?.fields.toItem }
    set { if newValue != toItem { details.toItem = newValue } }
  }
  /// 目.
  package var subitem: String? {
    get { rest?.fields.subitem }
    set { if newValue != subitem { details.subitem = newValue } }
  }
  /// The relative word as it stands: 前款, 前两款, 本条.
  package var relative: String? {
    get { rest?.fields.relative }
    set { if newValue != relative { details.relative = newValue } }
  }

  /// Which version of the document the text says that it means; no field of the `cite` JSON.
  package var version: VersionMark? {
    get { rest?.fields.version }
    set { if newValue != version { details.version = newValue } }
  }

  /// The provision that 同条, 该款 or the like stands for; nil where none is named before, and for all
  /// other targets. No field of the `cite` JSON.
  package var antecedent: Antecedent? {
    get { rest?.fields.antecedent }
    set { if newValue != antecedent { details.antecedent = newValue } }
  }

  /// What stands above the levels that a target names itself.
  package struct Antecedent: Sendable, Hashable {
    package var article: String
    package var paragraph: String?
    package var item: String?

    package init(article: String, paragraph: String? = nil, item: String? = nil) {
      self.article = article
      self.paragraph = paragraph
      self.item = item
    }
  }

  private var details: CitationDetails.Fields {
    get { rest?.fields ?? CitationDetails.Fields() }
    set { rest = newValue == CitationDetails.Fields() ? nil : CitationDetails(newValue) }
  }

  package init(
    norm: String, part: String? = nil, subpart: String? = nil, chapter: String? = nil,
    section: String? = nil, article: String? = nil, toArticle: String? = nil,
    paragraph: String? = nil, toParagraph: String? = nil, item: String? = nil,
    toItem: String? = nil, subitem: String? = nil, relative: String? = nil
  ) {
    self.norm = norm
    self.article = article
    self.paragraph = paragraph
    details = CitationDetails.Fields(
      part: part, subpart: subpart, chapter: chapter, section: section, toArticle: toArticle,
      toParagraph: toParagraph, item: item, toItem: toItem, subitem: subitem, relative: relative)
  }

  /// The document as a whole.
  package init(norm: String) {
    self.norm = norm
  }

  /// The name of the document that contains the mention.
  package static let selfNorm = "self"

  /// The names of the fields in the `cite` JSON, in its order.
  package static let fieldNames = [
    "norm", "article", "to_article", "paragraph", "to_paragraph", "item", "to_item", "subitem",
    "part", "subpart", "chapter", "section", "relative",
  ]

  /// The fields that are present, under the names of the `cite` JSON and in its order.
  package var fields: [(name: String, value: String)] {
    let values: [String?] = [
      norm, article, toArticle, paragraph, toParagraph, item, toItem, subitem, part, subpart,
      chapter, section, relative,
    ]
    return zip(Self.fieldNames, values).compactMap { name, value in value.map { (name, $0) } }
  }

  /// The place as a target writes it behind `#`: `60`, `8..10`, `55.2.3`, `77.?.3` where a 项 is named
  /// without its 款, `pt2/ch3`; nil for a whole document and for what a target cannot say.
  package var locator: String? {
    guard let article else {
      let steps = [("pt", part), ("sp", subpart), ("ch", chapter), ("sec", section)]
        .compactMap { prefix, number in number.map { prefix + $0 } }
      return steps.isEmpty || relative != nil ? nil : steps.joined(separator: "/")
    }
    if let toArticle { return article + ".." + toArticle }
    var text = article
    if let paragraph { text += "." + paragraph }
    if let toParagraph { return text + ".." + toParagraph }
    guard let item else { return text }
    text += paragraph == nil ? ".?." + item : "." + item
    if let toItem { return text + ".." + toItem }
    return text + (subitem.map { "." + $0 } ?? "")
  }

  /// Sets the number at a level and forgets what lay below it and every range end.
  mutating func set(_ level: ProvisionLevel, to number: String) {
    if level <= .paragraph { paragraph = nil }
    if level <= .article { article = nil }
    if rest != nil {
      var fields = details
      (fields.toArticle, fields.toParagraph, fields.toItem) = (nil, nil, nil)
      if level <= .subitem { fields.subitem = nil }
      if level <= .item { fields.item = nil }
      if level <= .section { fields.section = nil }
      if level <= .chapter { fields.chapter = nil }
      if level <= .subpart { fields.subpart = nil }
      details = fields
    }
    switch level {
    case .part: part = number
    case .subpart: subpart = number
    case .chapter: chapter = number
    case .section: section = number
    case .article: article = number
    case .paragraph: paragraph = number
    case .item: item = number
    case .subitem: subitem = number
    }
  }

  /// The number at a level.
  func number(at level: ProvisionLevel) -> String? {
    switch level {
    case .part: part
    case .subpart: subpart
    case .chapter: chapter
    case .section: section
    case .article: article
    case .paragraph: paragraph
    case .item: item
    case .subitem: subitem
    }
  }

  /// Closes a range at a level.
  ///
  /// - Returns: `false` where the level has no range field, and nothing is changed.
  mutating func setEnd(_ level: ProvisionLevel, to number: String) -> Bool {
    switch level {
    case .article: toArticle = number
    case .paragraph: toParagraph = number
    case .item: toItem = number
    case .part, .subpart, .chapter, .section, .subitem: return false
    }
    return true
  }

  /// Articles are numbered through a document: a new 条 of a list is not in the 章 named before it.
  mutating func dropDivisions() {
    (part, subpart, chapter, section) = (nil, nil, nil, nil)
  }
}
