import Model

/// An amount in words: 2队, 10 km; in English two teams are “2 teams”.
enum UnitText {
  static func words(_ quantity: Quantity) -> Bilingual {
    let number =
      quantity.lower == quantity.upper
      ? "\(quantity.lower)" : "\(quantity.lower)～\(quantity.upper)"
    let unit = quantity.unit
    guard let counted = counters[unit] else {
      let space = unit.isEmpty || isHan(unit) || unit == "%" ? "" : " "
      return Bilingual(zh: number + space + unit, en: number + (unit.isEmpty ? "" : " ") + unit)
    }
    let isOne = number == "1"
    return Bilingual(zh: number + unit, en: "\(number) \(isOne ? counted.one : counted.many)")
  }

  private static func isHan(_ unit: String) -> Bool {
    unit.unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false
  }

  private static let counters: [String: (one: String, many: String)] = [
    "队": ("team", "teams"), "组": ("group", "groups"), "车组": ("crew", "crews"),
    "辆": ("vehicle", "vehicles"), "台": ("unit", "units"), "套": ("set", "sets"),
    "支": ("piece", "pieces"), "个": ("piece", "pieces"), "件": ("piece", "pieces"),
    "部": ("set", "sets"), "片": ("tablet", "tablets"), "名": ("person", "people"),
    "人": ("person", "people"), "位": ("person", "people"), "张": ("bed", "beds"),
    "处": ("place", "places"), "席": ("seat", "seats"), "间": ("room", "rooms"),
    "公里": ("km", "km"), "米": ("m", "m"),
  ]
}
