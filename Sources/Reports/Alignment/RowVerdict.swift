import Diagnostics
import Model

/// What a row of a table comes to. Never more than the rules have found, and never a pass where there
/// was nothing to hold against each other.
enum RowVerdict: String {
  /// Several plans speak of it, and no rule has found anything.
  case agrees
  case fails
  /// Found, and covered by a registered 例外.
  case waived
  case undetermined
  /// Only one plan speaks of it.
  case single

  init(_ findings: [Finding], isCompared: Bool) {
    if findings.contains(where: { $0.waiver == nil && $0.verdict == .fail }) {
      self = .fails
    } else if findings.contains(where: { $0.waiver == nil }) {
      self = .undetermined
    } else if !findings.isEmpty {
      self = .waived
    } else {
      self = isCompared ? .agrees : .single
    }
  }

  var name: Bilingual {
    switch self {
    case .agrees: Bilingual(zh: "✓ 未发现问题", en: "✓ nothing found")
    case .fails: Bilingual(zh: "✗ 有问题", en: "✗ problem")
    case .waived: Bilingual(zh: "△ 已登记例外", en: "△ waived")
    case .undetermined: Bilingual(zh: "？无法判定", en: "? undetermined")
    case .single: Bilingual(zh: "— 仅一方规定", en: "— one plan only")
    }
  }

  /// ✗ 有问题（问题3、7）.
  func words(_ numbers: [Int]) -> Bilingual {
    guard !numbers.isEmpty else { return name }
    let list = numbers.map { "\($0 + 1)" }
    return Bilingual(
      zh: "\(name.zh)（问题\(list.joined(separator: "、"))）",
      en: "\(name.en) (\(list.count == 1 ? "finding" : "findings") \(list.joined(separator: ", ")))"
    )
  }
}
