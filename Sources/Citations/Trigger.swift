/// What a unit may begin or end.
enum Trigger: UInt8 {
  case none, title, ordinal, this, that, before, above, same, order, number, year, character
  case latin, announcement
}
