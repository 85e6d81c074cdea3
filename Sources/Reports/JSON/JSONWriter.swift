/// Writes a `JSONValue` as UTF-8 text.
///
/// Control characters, U+2028, U+2029 and the invisible characters that change the direction of
/// text are written as `\u` escapes: the output is safe on a terminal and inside a script. A Swift
/// string cannot hold a lone surrogate, so none can be written.
package struct JSONWriter {
  private var output = ""
  private let indented: Bool

  private init(indented: Bool) {
    self.indented = indented
  }

  /// One line without spaces.
  package static func compact(_ value: JSONValue) -> String {
    var writer = JSONWriter(indented: false)
    writer.write(value, depth: 0)
    return writer.output
  }

  /// Two spaces a level, one member a line, with a final line break.
  package static func document(_ value: JSONValue) -> String {
    var writer = JSONWriter(indented: true)
    writer.write(value, depth: 0)
    writer.output += "\n"
    return writer.output
  }

  private mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: output += "null"
    case .bool(let flag): output += flag ? "true" : "false"
    case .integer(let number): output += String(number)
    case .double(let number): output += number.isFinite ? "\(number)" : "null"
    case .string(let text): writeString(text)
    case .array(let items):
      writeList(items, open: "[", close: "]", depth: depth) { writer, item in
        writer.write(item, depth: depth + 1)
      }
    case .object(let members):
      writeList(members, open: "{", close: "}", depth: depth) { writer, member in
        writer.writeString(member.name)
        writer.output += writer.indented ? ": " : ":"
        writer.write(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func writeList<Element>(
    _ elements: [Element], open: String, close: String, depth: Int,
    _ body: (inout JSONWriter, Element) -> Void
  ) {
    output += open
    for (index, element) in elements.enumerated() {
      if index > 0 { output += "," }
      breakLine(depth: depth + 1)
      body(&self, element)
    }
    if !elements.isEmpty { breakLine(depth: depth) }
    output += close
  }

  private mutating func breakLine(depth: Int) {
    guard indented else { return }
    output += "\n"
    output += String(repeating: "  ", count: depth)
  }

  private mutating func writeString(_ text: String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      default:
        if scalar.isUnsafeInOutput || scalar == "\u{FEFF}" {
          let digits = String(scalar.value, radix: 16)
          output += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        } else {
          output.unicodeScalars.append(scalar)
        }
      }
    }
    output += "\""
  }
}
