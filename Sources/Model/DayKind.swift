/// What a number of days counts: 自然日, 工作日, or a text that does not say.
package enum DayKind: String, Sendable, Hashable {
  case natural
  case working
  case unstated
}
