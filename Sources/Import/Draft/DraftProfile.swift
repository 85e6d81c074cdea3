/// How a draft is numbered.
enum DraftProfile: String, CaseIterable {
  /// 1, 1.1, a)
  case standard = "gbt1.1"
  /// 一、（一）1.（1）
  case official
  /// Numbers stay in the words.
  case none
}
