import Model

/// What is filled in by hand above and below the rows of a record.
struct RecordHead {
  var title: Bilingual
  /// Boxes to tick.
  var fill: Bilingual?

  private init(_ zh: String, _ en: String, fill: Bilingual? = nil) {
    title = Bilingual(zh: zh, en: en)
    self.fill = fill
  }

  static let fields = [
    [
      RecordHead("被检查单位", "Inspected organisation"), RecordHead("机组（设施）及状态", "Unit and state"),
      RecordHead("检查日期", "Date"),
    ],
    [
      RecordHead(
        "检查类型", "Type of inspection",
        fill: Bilingual(zh: "□例行\u{3000}□非例行", en: "□ routine \u{A0} □ non-routine")),
      RecordHead("检查地点", "Place"), RecordHead("检查通知文号", "Notice no."),
    ],
    [
      RecordHead("检查人员（签名）", "Inspectors (signed)"), RecordHead("证件号", "Certificate no."),
      RecordHead("被检查单位陪同人员（签名）", "Escort (signed)"),
    ],
  ]

  static let signatures = [
    Bilingual(zh: "检查人员（签名）：", en: "Inspectors: "),
    Bilingual(zh: "被检查单位（签名）：", en: "Inspected organisation: "),
    Bilingual(zh: "日期：", en: "Date: "),
  ]

  static let refusal = Bilingual(
    zh: "被检查单位拒绝签字的，注明情况，由两名检查人员签字。",
    en: "Where the inspected organisation refuses to sign, note it; two inspectors sign.")
}
