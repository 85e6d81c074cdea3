/// Where a revision stands on its way: 起草, 征求意见, 送审, 批准, 生效, 废止.
package enum LifecycleState: String, Sendable, Hashable, CaseIterable {
  case draft
  case comment
  case review
  case approved
  case effective
  case withdrawn

  package var name: Bilingual {
    switch self {
    case .draft: Bilingual(zh: "起草", en: "draft")
    case .comment: Bilingual(zh: "征求意见", en: "for comment")
    case .review: Bilingual(zh: "送审", en: "under review")
    case .approved: Bilingual(zh: "批准", en: "approved")
    case .effective: Bilingual(zh: "生效", en: "effective")
    case .withdrawn: Bilingual(zh: "废止", en: "withdrawn")
    }
  }

  /// Whether a 修改依据, 批准 and dates must be there: the text has left the drafter's desk.
  package var isIssued: Bool {
    switch self {
    case .draft, .comment, .review: false
    case .approved, .effective, .withdrawn: true
    }
  }
}
