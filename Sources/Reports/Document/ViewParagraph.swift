/// A paragraph.
struct ViewParagraph {
  enum Role {
    case body
    /// The title and the number of an enforcement document.
    case title
    case number
    /// Said by the markup and not by the words: 核查方式：现场核查.
    case remark
  }

  var id: String?
  var number: String?
  var inline: Inline
  var role: Role = .body
}
