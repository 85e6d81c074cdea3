/// What the words around the name of a body make of it.
enum NameContext {
  /// 原环境保护部, 前身为国家环境保护总局: a name of its time.
  static func isHistorical(before words: String) -> Bool {
    var words = Substring(words)
    while let last = words.last, "“\"「（(".contains(last) { words = words.dropLast() }
    // 还原, 复原, 平原: another word.
    if words.hasSuffix("原"), let other = words.dropLast().last, "还复平高中草".contains(other) {
      return false
    }
    return historical.contains { words.hasSuffix($0) }
  }

  private static let historical = [
    "原", "原名", "原名为", "原称", "前身", "前身为", "前身是", "曾用名", "曾用名为", "旧称", "旧名",
    "时任", "时为", "当时的", "时称",
  ]

  /// What joins the names of a list.
  static func isJoint(_ words: String) -> Bool {
    ["、", "和", "及", "以及", "与", "或", "或者", "（", "("].contains(words)
  }

  /// 环境保护部 in 环境保护部门 is no name.
  static func isPartOfWord(_ label: String, before words: String) -> Bool {
    guard let last = label.last, let next = words.first else { return false }
    return continuations[last]?.contains(next) ?? false
  }

  /// The characters that make another word together with the last one of a name.
  private static let continuations: [Character: String] = [
    "部": "门署分位件队级长委首", "局": "部面势限长", "厅": "长堂", "站": "点台位立长", "院": "子长校",
    "委": "员托派任", "办": "法理公事学案", "会": "议计员同商见诊", "室": "内外", "司": "法机长", "所": "有在属需以",
  ]

  /// 环境保护部令第18号, 卫生部公告2006年第1号: who issued a document is who it was then.
  static func isIssuerOfDocument(before words: String) -> Bool {
    var rest = Substring(words)
    for word in ["办公厅", "令", "公告", "通告", "文件", "规章"] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      if word == "办公厅" { continue }
      guard let next = rest.first else { return word == "令" }
      return next.isNumber || "第〔[（()），、。；".contains(next)
    }
    if rest.hasPrefix("第") { rest = rest.dropFirst() }
    return rest.first?.isNumber == true && rest.prefix(10).contains("号")
  }

  /// 环境保护部（现生态环境部）: the reader is told.
  static func isExplained(before words: String) -> Bool {
    ["（现", "(现", "（今", "（已撤销", "（已更名", "（已并入"].contains { words.hasPrefix($0) }
  }

  /// 本公司环境保护部, 电厂环境保护部.
  static func endsWithEnterprise(_ words: String) -> Bool {
    words.last.map { "厂司团业".contains($0) } ?? false
  }
}
