internal import CLibXML2

/// Copies libxml2's errors as they are raised: the next error frees the message.
struct ErrorCollector {
  struct Entry {
    let code: Int
    let offset: Int
    let message: String
    let first: String
    let second: String
    let third: String
  }

  private let limit: Int
  private(set) var entries: [Entry] = []
  private(set) var isFull = false
  /// Set after the first error behind which libxml2 only guesses.
  private var isClosed = false

  init(limit: Int) { self.limit = limit }

  /// Takes `error` unless it is a warning or an echo of an earlier one.
  mutating func add(_ error: xmlErrorPtr, offset: Int) {
    let error = unsafe error.pointee
    guard !isClosed, unsafe error.level.rawValue > XML_ERR_WARNING.rawValue else { return }
    guard entries.count < limit else {
      isFull = true
      return
    }
    let code = unsafe Int(error.code)
    isClosed = !Self.leavesParserInStep(code)
    unsafe entries.append(
      Entry(
        code: code, offset: offset, message: Self.string(error.message),
        first: Self.string(error.str1), second: Self.string(error.str2),
        third: Self.string(error.str3)))
  }

  /// After these the parser knows exactly where it is, so that what follows is a fault of its
  /// own. After any other, it may be an echo of the first.
  private static func leavesParserInStep(_ code: Int) -> Bool {
    switch UInt32(truncatingIfNeeded: code) {
    case XML_ERR_ATTRIBUTE_REDEFINED.rawValue, XML_NS_ERR_ATTRIBUTE_REDEFINED.rawValue,
      XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue, XML_ERR_UNDECLARED_ENTITY.rawValue,
      XML_WAR_UNDECLARED_ENTITY.rawValue:
      true
    default:
      false
    }
  }

  static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    unsafe pointer.map { unsafe String(cString: $0) } ?? ""
  }
}
