package import Model

/// One event of a law's history, as its header tells it.
package struct RegulationEvent: Sendable, Hashable {
  /// What happened.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// 通过
    case adoption
    /// 公布, 发布
    case promulgation
    /// 修订: the whole text was passed again.
    case revision
    /// 修正, or 修订 by a decision that changes single articles.
    case amendment
    /// 施行
    case effect
    /// 废止
    case repeal
    /// 批准, 备案 and whatever else does not change the text.
    case other

    /// Whether the words of the law are those of this day.
    package var makesText: Bool {
      switch self {
      case .adoption, .promulgation, .revision, .amendment: true
      case .effect, .repeal, .other: false
      }
    }
  }

  package var date: CivilDate
  package var kind: Kind
  /// The body that acted, as printed; empty where the text does not say.
  package var body: String
  /// The order: 国务院令第449号.
  package var documentNumber: String?
  /// The title of the deciding document, without 《》.
  package var decision: String?
  /// The words of the header.
  package var text: String

  package init(
    date: CivilDate, kind: Kind, body: String = "", documentNumber: String? = nil,
    decision: String? = nil, text: String = ""
  ) {
    self.date = date
    self.kind = kind
    self.body = body
    self.documentNumber = documentNumber
    self.decision = decision
    self.text = text
  }
}
