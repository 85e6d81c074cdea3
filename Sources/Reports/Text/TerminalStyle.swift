/// Colours for a terminal. A colour is never the only sign of anything.
struct TerminalStyle {
  enum Face: String {
    case bold = "1"
    case faint = "2"
    case red = "31"
    case yellow = "33"
    case cyan = "36"
    case magenta = "35"
    case boldRed = "1;31"
    case green = "32"
  }

  var isOn: Bool

  func paint(_ text: String, _ face: Face) -> String {
    isOn ? "\u{1B}[\(face.rawValue)m\(text)\u{1B}[0m" : text
  }
}
