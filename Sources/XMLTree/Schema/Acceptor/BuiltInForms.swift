/// The built-in simple types of XSD that the vocabulary uses. Each takes only what is sure: a date
/// without zone, a number without sign and leading zeros. Whatever else is allowed goes to libxml2.
enum BuiltInForms {
  /// The form of `xs:name`; ``SimpleForm/unsure`` for a type that is not read here.
  static func form(_ name: String) -> SimpleForm {
    switch name {
    case "string", "anySimpleType", "token", "normalizedString": .anything
    case "date": matching(date)
    case "duration": matching(duration)
    case "positiveInteger": matching("[1-9][0-9]{0,8}")
    case "integer", "int", "long": matching("0|-?[1-9][0-9]{0,8}")
    case "nonNegativeInteger": matching("0|[1-9][0-9]{0,8}")
    case "boolean": matching("true|false|0|1")
    case "language": matching("[a-z]{2}(-[A-Z]{2})?")
    default: .unsure
    }
  }

  private static func matching(_ pattern: String) -> SimpleForm {
    guard let automaton = BytePattern(pattern: pattern)?.automaton() else { return .unsure }
    return .matching([automaton])
  }

  /// Leap days are left to libxml2.
  private static let date =
    "[1-9][0-9]{3}-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)"
    + "|(0[13578]|1[02])-31)"

  private static let duration: String = {
    let time = "T([0-9]{1,6}H([0-9]{1,6}M)?([0-9]{1,6}S)?|[0-9]{1,6}M([0-9]{1,6}S)?|[0-9]{1,6}S)"
    let day = "([0-9]{1,6}Y([0-9]{1,6}M)?([0-9]{1,6}D)?|[0-9]{1,6}M([0-9]{1,6}D)?|[0-9]{1,6}D)"
    return "P(\(day)(\(time))?|\(time))"
  }()
}
