import Model

/// Which version of a document a text says that it means: （2017年修正）, 2007年的, 修订前的, 2021年修订前的.
package struct VersionMark: Sendable, Hashable {
  /// The year named; nil where the text only says 修订前.
  package let year: Int16?
  /// 0 where the month or the day is not named.
  package let month: Int8
  package let day: Int8
  /// Whether the version before that is meant.
  package let isFormer: Bool

  /// 修订前, without a day.
  package static let former = VersionMark(year: nil, month: 0, day: 0, isFormer: true)

  private init(year: Int16?, month: Int8, day: Int8, isFormer: Bool) {
    self.year = year
    self.month = month
    self.day = day
    self.isFormer = isFormer
  }

  // MARK: Reading

  /// Reads what stands in brackets behind a name, or right before it: 2017年修正, 2007年8月30日通过,
  /// 1996年通过，2017年修正，以下简称《处罚法》, 修订前.
  ///
  /// The last day on which the text was made counts, else the day of its entry into force. An order's
  /// number names the document and not its version.
  ///
  /// - Parameter isCode: Whether the name is the code of a standard, behind which the year may have two
  ///   digits: HAF101（91）.
  /// - Returns: nil where no version is named.
  package init?(_ remark: String, isCode: Bool = false) {
    var made: VersionMark?
    var effective: VersionMark?
    for clause in Self.clauses(remark) {
      if Self.definitions.contains(where: { clause.hasPrefix($0) }) { break }
      guard let (mark, isEffect) = Self.read(clause, isCode) else { continue }
      if isEffect { effective = mark } else { made = mark }
    }
    guard let mark = made ?? effective else { return nil }
    self = mark
  }

  /// Whether a remark says nothing but a version, so that it is no part of a name.
  package static func isWhole(_ remark: String, isCode: Bool = false) -> Bool {
    let clauses = clauses(remark)
    return !clauses.isEmpty && clauses.allSatisfy { read($0, isCode) != nil }
  }

  private static func clauses(_ remark: String) -> [Substring] {
    remark.split { "，,；;、 \u{3000}".contains($0) }
  }

  private static func read(
    _ clause: Substring, _ isCode: Bool
  ) -> (mark: VersionMark, isEffect: Bool)? {
    var text = clause
    if let word = openings.first(where: { text.hasPrefix($0) }) { text.removeFirst(word.count) }
    var year: Int?
    var month = 0
    var day = 0
    let digits = digits(&text)
    if !digits.isEmpty {
      guard let value = ChineseNumeral.value(of: digits) else { return nil }
      let isShort = isCode && digits.count == 2 && value >= 49
      guard isShort || digits.count == 4 && (1900...2099).contains(value) else { return nil }
      year = isShort ? 1900 + value : value
      if text.first == "年" {
        text.removeFirst()
        month = number(&text, before: "月", upTo: 12)
        if month > 0 { day = number(&text, before: "日", upTo: 31) }
      }
    }
    let isFormer = text.hasSuffix("前")
    if isFormer || text.hasSuffix("后") { text.removeLast() }
    let verb = verbs.first { text.hasSuffix($0) }
    guard verb != nil || year != nil && text.isEmpty, !text.contains("废止") else { return nil }
    if isFormer || year == nil {
      // 施行前 and 公布前 say when something was done.
      guard isFormer, let verb, revisions.contains(verb) else { return nil }
      if year == nil, text != verb { return nil }
    }
    let mark = VersionMark(
      year: year.flatMap { Int16(exactly: $0) }, month: Int8(month), day: Int8(day),
      isFormer: isFormer)
    return (mark, verb.map { effects.contains($0) } ?? false)
  }

  private static func digits(_ text: inout Substring) -> Substring {
    let digits = text.prefix {
      $0.utf16.count == 1 && $0.utf16.allSatisfy(ChineseNumeral.isNumeral)
    }
    text.removeFirst(digits.count)
    return digits
  }

  /// The number before a word for its unit, 0 where there is none.
  private static func number(_ text: inout Substring, before unit: Character, upTo limit: Int)
    -> Int
  {
    var rest = text
    let digits = digits(&rest)
    guard rest.first == unit, let value = ChineseNumeral.value(of: digits),
      (1...limit).contains(value)
    else { return 0 }
    text = rest.dropFirst()
    return value
  }

  private static let definitions = ["以下", "简称", "下称"]
  private static let openings = ["根据", "自", "于", "经"]
  private static let effects: Set<String> = ["施行", "实施"]
  private static let revisions: Set<String> = ["修订", "修正", "修改"]
  private static let verbs =
    effects.sorted() + revisions.sorted() + [
      "通过", "公布", "发布", "颁布", "制定", "印发", "出台", "版", "版本", "文本", "修订本", "修正本",
    ]
}
