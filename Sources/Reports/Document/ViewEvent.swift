import Model

/// A document as a sequence of blocks: what a renderer writes, in order. Frames that open are closed.
enum ViewEvent {
  case open(ViewFrame)
  case close(ViewFrame)
  case paragraph(ViewParagraph)
  case table(ViewTable)
  case figure(id: String?, number: Bilingual?, caption: Inline, source: String)
  /// The table that is made from the items, at its place in the text.
  case form(id: String?, number: Bilingual?, title: String, printedNumber: String?)
}
