package import Model

/// The envelope of a controlled document. What the file does not state is nil.
package struct DocumentMeta: Sendable, Hashable {
  package enum Modelled: String, Sendable, Hashable {
    case text
    case partial
    case full

    package var name: Bilingual {
      switch self {
      case .text: Bilingual(zh: "仅文本", en: "text")
      case .partial: Bilingual(zh: "部分结构化", en: "partial")
      case .full: Bilingual(zh: "全部结构化", en: "full")
      }
    }
  }

  package struct FacilityScope: Sendable, Hashable {
    package var key: String?
    package var type: String?

    package init(key: String?, type: String?) {
      self.key = key
      self.type = type
    }
  }

  package enum NumberingProfile: String, Sendable, Hashable {
    /// 1, 1.1, 1.1.1 and a), 1): GB/T 1.1-2020.
    case standard = "gbt1.1"
    /// 一、（一）1.（1）: GB/T 9704-2012, 7.3.3.
    case official
    case none
  }

  package var title = ""
  package var titleEnglish: String?
  /// 文件编号.
  package var number: String?
  package var issuer: PartyReference?
  /// 责任部门.
  package var owner: String?
  package var tier: String?
  package var classification: Classification?
  package var revision: Int?
  package var state: LifecycleState?
  package var issued: CivilDate?
  package var effective: CivilDate?
  package var expires: CivilDate?
  package var nextReview: CivilDate?
  package var modelled: Modelled = .text
  package var numbering: NumberingProfile = .standard
  /// Baseline and 实施细则.
  package var applicabilityRole: String?
  package var baseline: DocumentReference?
  package var family: String?
  /// The facilities that it binds, by key or by type.
  package var facilities: [FacilityScope] = []
  /// `site`, `county`, `province` …: how far the plan reaches.
  package var jurisdictionScope: String?
  /// Codes of the administrative divisions (GB/T 2260) that it covers.
  package var jurisdictionCodes: [String] = []
  package var history: [HistoryEntry] = []

  package init() {}

  /// `NNSA/HQ-08-JD-IP-024（第4版）`, or the title where no number is printed.
  package var designation: Bilingual {
    let name = number ?? title
    guard let revision else { return Bilingual(zh: name, en: name) }
    return Bilingual(zh: "\(name)（第\(revision)版）", en: "\(name) (revision \(revision))")
  }
}
