package import Changes
package import Model

/// A comparison with what is known around it.
package struct ComparisonReport: Sendable {
  package var changes: DocumentChanges
  package var old: ComparedDocument
  package var new: ComparedDocument
  package var reasons: [ChangeReason]
  /// 影响范围清单; nil where the documents around are not known.
  package var impact: Table?
  package var notes: [Bilingual]
  package var classification: ReportClassification

  package init(
    changes: DocumentChanges, old: ComparedDocument, new: ComparedDocument,
    reasons: [ChangeReason] = [], impact: Table? = nil, notes: [Bilingual] = [],
    classification: ReportClassification = .notStated
  ) {
    self.changes = changes
    self.old = old
    self.new = new
    self.reasons = reasons
    self.impact = impact
    self.notes = notes
    self.classification = classification
  }

  /// What a reader must know about how far the comparison goes.
  package var caveats: [Bilingual] { changes.notices + notes }

  /// `对应依据：标识（100%）`
  var basis: Bilingual {
    let percent = Int((changes.matching.share * 100).rounded(.down))
    let name = changes.matching.by.name
    return Bilingual(
      zh: "对应依据：\(name.zh)（全部要素的 \(percent)%）",
      en: "matched by \(name.en) (\(percent)% of all elements)")
  }

  /// `修改 2，新增 1，编号调整 18`
  var tally: Bilingual {
    var counts: [ChangeKind: Int] = [:]
    for operation in changes.operations {
      let isFolded = operation.kind == .renumber || operation.kind == .whitespace
      counts[operation.kind, default: 0] += isFolded ? operation.count : 1
    }
    let parts = ChangeKind.allCases.compactMap { kind in counts[kind].map { (kind.label, $0) } }
    return Bilingual(
      zh: parts.map { "\($0.0.zh) \($0.1)" }.joined(separator: "，"),
      en: parts.map { "\($0.0.en) \($0.1)" }.joined(separator: ", "))
  }
}
