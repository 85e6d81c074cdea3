/// Text of documents, made safe to put on a line of output.
package enum PlainText {
  /// One line: every run of spaces, tabs and line breaks becomes one space, and a character that
  /// could move the cursor, start a terminal sequence or reverse the reading direction is shown as
  /// `<U+001B>`. The ideographic space stays.
  package static func line(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.isUnsafeInOutput || $0 == " " }) else {
      return text
    }
    var result = ""
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if scalar.isLineSpace {
        pendingSpace = true
        continue
      }
      if pendingSpace, !result.isEmpty { result += " " }
      pendingSpace = false
      if scalar.isUnsafeInOutput {
        result += named(scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A path or an identifier: nothing is folded, so what is shown is what there is, and line breaks
  /// are shown by name too.
  package static func exact(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: \.isUnsafeInOutput) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isUnsafeInOutput {
        result += named(scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func named(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }
}

extension Unicode.Scalar {
  /// Control characters of C0 and C1, line and paragraph separators, marks and overrides of the
  /// reading direction, and the noncharacters that XML forbids.
  var isUnsafeInOutput: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069,
      0xFFFE, 0xFFFF:
      true
    default: false
    }
  }

  /// Space, tab and everything that breaks a line.
  var isLineSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
