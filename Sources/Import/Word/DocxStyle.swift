import XMLTree

/// What is asked of a paragraph's style; nil where neither it nor its bases say.
struct DocxStyle {
  var name = ""
  var numbering: String?
  var level: Int?
  /// 0…8; 9 is body text.
  var outline: Int?
  /// In half-points.
  var size: Int?
  var isHeavy: Bool?
  var isCentered: Bool?
  var isHidden: Bool?

  init() {}

  /// What the element itself says.
  init(style: Element) {
    name = style.word("name")?.wordValue() ?? ""
    read(paragraph: style.word("pPr"))
    read(run: style.word("rPr"))
  }

  mutating func read(paragraph properties: Element?) {
    guard let properties else { return }
    if let numbers = properties.word("numPr") {
      if let id = numbers.word("numId")?.wordValue() { numbering = id }
      if let level = numbers.word("ilvl")?.wordValue().flatMap({ Int($0) }) { self.level = level }
    }
    if let level = properties.word("outlineLvl")?.wordValue().flatMap({ Int($0) }) {
      outline = level
    }
    if let side = properties.word("jc")?.wordValue() { isCentered = side == "center" }
  }

  mutating func read(run properties: Element?) {
    guard let properties else { return }
    if let size = properties.word("sz")?.wordValue().flatMap({ Int($0) }) { self.size = size }
    if let isBold = properties.isOn("b") { isHeavy = isBold }
    // 黑体 is heavy without being bold.
    if let face = properties.word("rFonts")?.wordValue("eastAsia") {
      if face.contains("黑") || face.lowercased().contains("hei") { isHeavy = true }
    }
    if let isHidden = properties.isOn("vanish") { self.isHidden = isHidden }
  }

  /// Fills in from the style that this one is based on.
  mutating func inherit(_ base: DocxStyle) {
    numbering = numbering ?? base.numbering
    level = level ?? base.level
    outline = outline ?? base.outline
    size = size ?? base.size
    isHeavy = isHeavy ?? base.isHeavy
    isCentered = isCentered ?? base.isCentered
    isHidden = isHidden ?? base.isHidden
  }
}
