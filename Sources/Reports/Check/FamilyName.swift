package import Model

/// The rule families and their names, in the order in which a report lists them.
package enum FamilyName {
  /// The name of a family; nil for one that is not in the list.
  package static func of(_ family: String) -> Bilingual? {
    table.first { $0.code == family }?.name
  }

  /// In report order, families that are not in the list last.
  static func sorted(_ families: some Sequence<String>) -> [String] {
    func rank(_ family: String) -> Int {
      table.firstIndex { $0.code == family } ?? table.count
    }
    return Set(families).sorted { (rank($0), $0) < (rank($1), $1) }
  }

  private static let table: [(code: String, name: Bilingual)] = [
    ("XML", Bilingual(zh: "文件格式与编码", en: "well-formedness and encoding")),
    ("SCH", Bilingual(zh: "结构模式", en: "schema")),
    ("IDS", Bilingual(zh: "标识", en: "identifiers")),
    ("TXT", Bilingual(zh: "文字与数值、用语", en: "prose against values, terms")),
    ("REF", Bilingual(zh: "引用与术语", en: "references, terms, citations")),
    ("LIF", Bilingual(zh: "版次、签署与备案", en: "lifecycle, sign-off, filing")),
    ("COV", Bilingual(zh: "预案体系与必备内容", en: "coverage and required content")),
    ("NTF", Bilingual(zh: "通告与报告", en: "notification")),
    ("LVL", Bilingual(zh: "应急状态与响应等级", en: "levels and triggers")),
    ("CMD", Bilingual(zh: "指挥与移交", en: "command, roles, hand-over")),
    ("RES", Bilingual(zh: "应急资源", en: "resources")),
    ("PRO", Bilingual(zh: "防护行动与干预水平", en: "protective actions, criteria, zones")),
    ("END", Bilingual(zh: "终止、信息与恢复", en: "termination, information, recovery")),
    ("DRL", Bilingual(zh: "演习与反馈", en: "drills and feedback")),
    ("STN", Bilingual(zh: "统一程序与实施细则", en: "station against baseline")),
    ("ENF", Bilingual(zh: "执法文书", en: "enforcement")),
    ("SUP", Bilingual(zh: "例外登记", en: "waivers")),
  ]
}
