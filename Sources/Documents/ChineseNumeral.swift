/// Numbers as Chinese documents write them: 一, 十二, 一百二十, 一千零一.
package enum ChineseNumeral {
  /// Digits for what is below 1 or above 9999.
  package static func text(_ number: Int) -> String {
    guard (1...9999).contains(number) else { return String(number) }
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    var result = ""
    var hasGap = false
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = number / unit % 10
      if digit == 0 {
        hasGap = !result.isEmpty
        continue
      }
      if hasGap { result += digits[0] }
      hasGap = false
      // 十二, but 一百一十二.
      result += unit == 10 && digit == 1 && result.isEmpty ? name : digits[digit] + name
    }
    return result
  }
}
