/// Brings characters that a reader takes for the same to one code point.
///
/// Narrower than NFKC: 10² is not 102 and ① is not 1, because a change that a reader must see may
/// never be called one of code points.
enum CharacterFolding {
  /// Appends the folded form of a scalar.
  ///
  /// - Parameter level: Foldings beyond it are not done.
  static func fold(
    _ scalar: Unicode.Scalar, upTo level: CharacterChange = .variant,
    into output: inout [Unicode.Scalar]
  ) {
    let value = scalar.value
    switch value {
    case 0..<0x80: output.append(scalar)
    case 0x4E00...0x9FFF:
      output.append(level >= .variant ? variants[scalar] ?? scalar : scalar)
    case 0xFF01...0xFF5E, 0x3000, 0xFFE5, 0xFFE1, 0xA0:
      output.append(halfWidth(value) ?? scalar)
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF:
      if level < .variant { output.append(scalar) }
    default:
      guard level >= .compatibility, let twins = compatible[scalar] else {
        output.append(scalar)
        return
      }
      for twin in twins {
        output.append(level >= .variant ? variants[twin] ?? twin : twin)
      }
    }
  }

  /// What alone distinguishes two texts, where they are the same words; nil where they differ in words
  /// or not at all.
  static func change(
    _ old: ArraySlice<Unicode.Scalar>, _ new: ArraySlice<Unicode.Scalar>
  ) -> CharacterChange? {
    guard !old.elementsEqual(new) else { return nil }
    return [CharacterChange.width, .compatibility, .variant].first { level in
      folded(old, level) == folded(new, level)
    }
  }

  private static func folded(
    _ scalars: ArraySlice<Unicode.Scalar>, _ level: CharacterChange
  ) -> [Unicode.Scalar] {
    var output: [Unicode.Scalar] = []
    output.reserveCapacity(scalars.count)
    for scalar in scalars { fold(scalar, upTo: level, into: &output) }
    return output
  }

  private static func halfWidth(_ value: UInt32) -> Unicode.Scalar? {
    switch value {
    case 0x3000, 0xA0: " "
    case 0xFFE5: "¥"
    case 0xFFE1: "£"
    default: Unicode.Scalar(value - 0xFEE0)
    }
  }

  private static let compatible: [Unicode.Scalar: [Unicode.Scalar]] = {
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    func add(from start: UInt32, _ twins: String) {
      for (index, twin) in twins.unicodeScalars.enumerated() where twin != "〓" {
        if let scalar = Unicode.Scalar(start + UInt32(index)) { table[scalar] = [twin] }
      }
    }
    add(from: 0x2F00, CharacterTwins.radicals)
    add(from: 0xF900, CharacterTwins.compatibility)
    add(from: 0x2F800, CharacterTwins.supplement)
    let written: [(Unicode.Scalar, String)] = [
      ("⺟", "母"), ("⻳", "龟"), ("㎎", "mg"), ("㎏", "kg"), ("㎜", "mm"), ("㎝", "cm"), ("㎞", "km"),
      ("㎡", "m²"), ("㎢", "km²"), ("㎥", "m³"), ("㎩", "Pa"), ("㎪", "kPa"), ("㎫", "MPa"), ("㏃", "Bq"),
      ("㏉", "Gy"), ("㏜", "Sv"), ("℃", "°C"), ("\u{2126}", "\u{3A9}"), ("\u{212B}", "\u{C5}"),
      ("Ⅰ", "I"),
      ("Ⅱ", "II"), ("Ⅲ", "III"), ("Ⅳ", "IV"), ("Ⅴ", "V"), ("Ⅵ", "VI"), ("Ⅶ", "VII"), ("Ⅷ", "VIII"),
      ("Ⅸ", "IX"), ("Ⅹ", "X"), ("Ⅺ", "XI"), ("Ⅻ", "XII"), ("\u{2015}", "—"), ("‑", "-"),
      ("•", "·"), ("・", "·"), ("‧", "·"), ("○", "〇"), ("\u{B5}", "\u{3BC}"),
    ]
    for (scalar, words) in written { table[scalar] = Array(words.unicodeScalars) }
    return table
  }()

  /// 异体字 and the forms that foreign fonts put for them, the standard form first in each group.
  private static let variants: [Unicode.Scalar: Unicode.Scalar] = {
    let groups = """
      户戶戸 内內 别別 吴吳呉 产產産 说說説 黄黃 青靑 即卽 既旣 清淸 净淨凈 为為爲 里裏裡 教敎 录錄録 温溫 \
      绝絕絶 岁歲歳 查査 值値 颜顔顏 启啓啟 强強 奥奧 册冊 污汚汙 钩鈎鉤 叁叄 决決 况況 凉涼 减減 凑湊 并並併 \
      布佈 占佔 升昇 周週 回迴囘 杰傑 栖棲 历歷曆厯 厂廠 台臺 吁籲 迹跡蹟 确確 线線綫 群羣 峰峯 岳嶽 略畧 \
      够夠 考攷 扣釦 捆綑 泄洩 泛氾汎 灾災烖 炉爐 烟煙菸 焊銲釬 效効 敕勅 村邨 柜櫃 核覈 栏欄 梁樑 棱稜
      """
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for group in groups.split(separator: " ") {
      guard let standard = group.unicodeScalars.first else { continue }
      for other in group.unicodeScalars.dropFirst() { table[other] = standard }
    }
    return table
  }()
}
