/// Escapes for HTML, XML and URIs.
package enum MarkupText {
  /// Safe as HTML or XML content and inside an attribute in either kind of quotes. Control
  /// characters and the like are shown by name, as on a terminal; line breaks become spaces.
  package static func escape(_ text: String) -> String {
    escape(raw: PlainText.line(text))
  }

  /// Like `escape(_:)` for a part of a sentence: a space at either end stays.
  package static func escapeInline(_ text: String) -> String {
    let body = escape(text)
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      !body.isEmpty
    else { return text.isEmpty ? "" : " " }
    return (first.isLineSpace ? " " : "") + body + (last.isLineSpace ? " " : "")
  }

  /// Like `escape(_:)` for a path: nothing is folded.
  package static func escapeExact(_ path: String) -> String {
    escape(raw: PlainText.exact(path))
  }

  /// A relative path as a URI reference: every byte of UTF-8 outside the unreserved set is
  /// percent-encoded, slashes stay. A colon is encoded too, so no scheme can be read into it.
  package static func uriPath(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0" : "%"
        result += digits
      }
    }
    return result
  }

  private static func escape(raw text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
