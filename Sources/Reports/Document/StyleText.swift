/// Text of a document inside a style sheet, where the escapes of HTML do not work.
enum StyleText {
  /// A CSS string with its quotation marks. Everything but letters and digits of ASCII and what lies
  /// beyond ASCII is escaped by number, so that nothing can end the string or the style element.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in PlainText.line(text).unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xA0...: result.unicodeScalars.append(scalar)
      default: result += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return result + "\""
  }
}
