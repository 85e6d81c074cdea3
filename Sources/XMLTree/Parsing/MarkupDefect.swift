/// Where the scanner could not go on. libxml2 says what is wrong; this says exactly where.
enum MarkupDefect {
  /// An end tag that does not close the element that is open.
  case mismatchedTag(open: Int, close: Range<Int>)
  /// The document ended inside the element that starts here.
  case unclosedTag(open: Int)
  /// A comment, CDATA section, instruction or tag begins here and does not end.
  case unterminated(Int)
  /// Markup that begins like nothing known, or a tag that is not written as one.
  case malformed(Int)
  /// A limit is exceeded or a DTD is present: libxml2 must not see the document.
  case refused(XMLFault)

  /// Up to where the document was seen to be in order.
  var offset: Int {
    switch self {
    case .mismatchedTag(_, let close): close.lowerBound
    case .unclosedTag: .max
    case .unterminated(let offset), .malformed(let offset): offset
    case .refused(let fault): fault.offset
    }
  }
}
