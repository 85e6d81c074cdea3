/// What a stretch of words is.
struct InlineMark: Equatable {
  enum Kind: Equatable {
    /// Has an id and no look of its own: a typed element in a sentence.
    case plain
    case term
    case emphasis
    case quotation
    case citation
    /// Points to the element with that id; nil for a place outside the document.
    case reference(String?)
    /// A place to be filled in: 〔字段名〕.
    case slot
    /// 〔案由为“…”：…〕
    case choice
    /// One of the options of a choice.
    case option
  }

  var kind: Kind
  var id: String?
}
