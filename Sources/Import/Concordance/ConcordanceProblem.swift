package import Model

/// What is wrong with a row of a 新旧条文对照表 whatever the law says.
package struct ConcordanceProblem: Sendable, Hashable {
  package enum Code: String, Sendable, Hashable, CaseIterable {
    /// A target that stands nowhere in the library.
    case pointsNowhere
    /// A regulation that the library does not have.
    case unknownRegulation
    /// The old side is not of the old law.
    case foreignSource
    /// 无对应 with a successor, or another relation without one.
    case relationAgainstTargets
    /// Verified, but not by whom or when.
    case verifiedByNobody
    /// The same old and new provisions in an earlier row.
    case repeated
  }

  package var code: Code
  /// Index into the rows.
  package var row: Int
  /// The target that is meant, as written.
  package var target: String?
  package var message: Bilingual
}

extension Concordance {
  /// All that is wrong with the rows, in their order.
  ///
  /// - Parameter find: the version that a target means, nil where the library has none.
  package func problems(_ find: (ProvisionTarget) -> Regulation?) -> [ConcordanceProblem] {
    var problems: [ConcordanceProblem] = []
    var seen: Set<[ProvisionTarget]> = []
    for (index, row) in rows.enumerated() {
      for target in row.from + row.to {
        if let problem = lost(target, index, find) { problems.append(problem) }
      }
      for target in row.from where target.norm != from.norm {
        problems.append(
          ConcordanceProblem(
            code: .foreignSource, row: index, target: target.description,
            message: Bilingual(
              zh: "旧条文 \(target) 不是本表旧法 \(from.norm) 的条文。",
              en: "\(target) is no provision of \(from.norm), the old law of this table.")))
      }
      if row.to.isEmpty != (row.relation == .none) {
        problems.append(
          ConcordanceProblem(
            code: .relationAgainstTargets, row: index, target: nil,
            message: row.to.isEmpty
              ? Bilingual(
                zh: "对应关系为“\(row.relation.chinese)”，却没有写新条文。",
                en: "The relation is \(row.relation.rawValue), but no new provision is named.")
              : Bilingual(
                zh: "对应关系为“无对应”，却写了新条文。",
                en: "The relation is none, but a new provision is named.")))
      }
      if row.isVerified, row.verifiedBy == nil || row.verifiedOn == nil {
        problems.append(
          ConcordanceProblem(
            code: .verifiedByNobody, row: index, target: nil,
            message: Bilingual(
              zh: "标为已核定，却没有写核定人或者核定日期。",
              en: "The row is marked verified without saying by whom or when.")))
      }
      if !seen.insert(row.from + [from] + row.to).inserted {
        problems.append(
          ConcordanceProblem(
            code: .repeated, row: index, target: nil,
            message: Bilingual(
              zh: "与前面的一行新旧条文都相同。",
              en: "An earlier row has the same old and new provisions.")))
      }
    }
    return problems
  }

  private func lost(
    _ target: ProvisionTarget, _ row: Int, _ find: (ProvisionTarget) -> Regulation?
  ) -> ConcordanceProblem? {
    guard let regulation = find(target) else {
      return ConcordanceProblem(
        code: .unknownRegulation, row: row, target: target.description,
        message: Bilingual(
          zh: "对照表指向 \(target)，法规库中没有这部法规或者这个版本。",
          en: "The table points at \(target), but the library has no such regulation or version."))
    }
    guard let article = target.article else { return nil }
    let found = regulation.find(
      article: article, paragraph: target.paragraph, point: target.point, indent: target.indent)
    switch found {
    case .found, .noStructure: return nil
    case .ambiguous:
      return ConcordanceProblem(
        code: .pointsNowhere, row: row, target: target.description,
        message: Bilingual(
          zh: "对照表指向 \(target)，《\(regulation.title)》中有不止一处，请写到款。",
          en: "\(target) stands more than once in 《\(regulation.title)》; name the paragraph."))
    case .missing(let below, let level):
      let place = below.map { regulation.printedLocator(of: $0) } ?? ""
      return ConcordanceProblem(
        code: .pointsNowhere, row: row, target: target.description,
        message: Bilingual(
          zh: "对照表指向 \(target)，《\(regulation.title)》\(place)没有这一\(level.chinese)。",
          en: "\(target): 《\(regulation.title)》 has no such \(level.elementName)."))
    }
  }
}
