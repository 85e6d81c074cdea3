import Documents
import XMLTree

/// Says of a change of words what it does, by what changed.
enum SignificanceJudge {
  /// Words of duty and permission: whoever changes them changes what is required.
  private static let modal = [
    "应当", "必须", "应", "不得", "禁止", "严禁", "可以", "可", "不宜", "宜", "方可", "除外", "不", "未", "无",
    "或者", "或", "和", "且", "并", "以上", "以下", "以内", "超过", "至少", "不少于", "不低于", "不高于",
    "全部", "任何", "每",
  ]

  static func judge(_ segments: [TextSegment]) -> Significance {
    var result = Significance.editorial
    for segment in segments where segment.kind == .words {
      let (old, new) = (TextTokens(segment.old), TextTokens(segment.new))
      if atoms(of: old) != atoms(of: new) { return .substantive }
      if duties(in: segment.old) != duties(in: segment.new) { return .substantive }
      if hasWords(old) || hasWords(new) { result = .clarifying }
    }
    return result
  }

  /// Numbers, citations and codes in a stretch of words.
  private static func atoms(of tokens: TextTokens) -> [String] {
    tokens.tokens.filter {
      switch $0.kind {
      case .number, .provision, .code, .title: true
      case .word, .han, .punctuation, .space: false
      }
    }.map { tokens.string($0.range) }
  }

  /// The modal words by their first character.
  private static let modalTable: [Unicode.Scalar: [[Unicode.Scalar]]] = Dictionary(
    grouping: modal.map { Array($0.unicodeScalars) }, by: { $0[0] })

  private static func duties(in text: String) -> Set<[Unicode.Scalar]> {
    let scalars = Array(text.unicodeScalars)
    var found: Set<[Unicode.Scalar]> = []
    for place in scalars.indices {
      for word in modalTable[scalars[place]] ?? [] where scalars[place...].starts(with: word) {
        found.insert(word)
      }
    }
    return found
  }

  /// Whether more than punctuation changed.
  private static func hasWords(_ tokens: TextTokens) -> Bool {
    tokens.tokens.contains { $0.kind != .punctuation && $0.kind != .space }
  }

  /// A change inside the envelope, the history or guidance orders nothing.
  static func limit(
    _ significance: Significance, at node: Int, in labels: ClauseLabels
  ) -> Significance {
    guard case .xml(let document) = labels.tree.source else { return significance }
    var current = Element(document, at: NodeIndex(Int(labels.tree.nodes[node].origin)))
    while let element = current {
      switch element.knownKind {
      case .history, .revision: return .editorial
      case .guidance, .note: return min(significance, .clarifying)
      default: break
      }
      current = element.parent
    }
    return significance
  }
}
