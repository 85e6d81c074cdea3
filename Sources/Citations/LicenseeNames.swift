/// What documents of licensees are called by what they are for.
enum LicenseeNames {
  static let names = WordList(
    Vocabulary.words(
      """
      技术规格书 运行技术规格书 场内应急预案 场内核应急预案 场内核事故应急预案 场内应急计划 最终安全分析报告 \
      质量保证大纲 质保大纲 运行限值和条件
      """
    ))

  /// The rare ends of the names, by which the scan finds them.
  static let tails = WordList(
    Vocabulary.words("格书 急预案 急计划 析报告 证大纲 保大纲 值和条件"))

  /// How long the tail at a place is; nil where none stands there.
  static func tail(at place: Int, in scan: borrowing CitationScan) -> Int? {
    let length = scan.length(ofAny: tails, at: place)
    return length > 0 ? length : nil
  }

  static let digits = UnitSet("一二三四五六七八九十")
  static let revised = Array("修订版".utf16)

  /// How the names of plants and companies end.
  static let ownerEnds = UnitSet("厂站堆司院所库组")

  /// Words that end so and name nobody.
  static let anybody: Set<String> = [
    "核电厂", "电厂", "该厂", "本厂", "公司", "该公司", "机组", "该机组", "研究堆", "各电厂",
  ]

  /// Verbs of inspectors before the name of a plant.
  static let verbs = WordList(
    Vocabulary.words(
      "检查 核对 核查 查阅 查看 抽查 对照 审查 审评 比对 核实 执行 遵照 要求 指出 认为 经 查 现 向 在 请"
    ))
}
