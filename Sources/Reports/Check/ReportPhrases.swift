import Diagnostics
package import Model

/// The fixed words of the reports, in one language.
package struct ReportPhrases: Sendable {
  package var language: Language

  package init(_ language: Language) {
    self.language = language
  }

  func pick(_ zh: String, _ en: String) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }

  /// `zh-CN` or `en`, for machines.
  var tag: String { pick("zh-CN", "en") }

  /// Between a label and what it names.
  var colon: String { pick("：", ": ") }

  /// `第7.3.1条` for a printed number; what is no plain number stays as it is printed.
  func clause(_ number: String) -> String {
    let number = PlainText.line(number)
    let isPlain =
      !number.isEmpty
      && number.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "."), UInt8(ascii: "-"):
          true
        default: false
        }
      }
    return isPlain ? pick("第\(number)条", "clause \(number)") : number
  }

  /// The document as a reader names it, else its path.
  func document(_ finding: Finding) -> String {
    finding.document.map { PlainText.line($0[language]) } ?? PlainText.exact(finding.place.path)
  }

  /// The document and the clause.
  func subject(_ finding: Finding) -> String {
    let document = document(finding)
    return finding.place.number.map {
      pick("\(document) \(clause($0))", "\(document), \(clause($0))")
    } ?? document
  }

  /// `错误`, or `无法判定（警告）`.
  func level(_ finding: Finding) -> String {
    switch finding.verdict {
    case .fail: finding.severity.name[language]
    case .undetermined:
      pick(
        "\(finding.verdict.name.zh)（\(finding.severity.name.zh)）",
        "\(finding.verdict.name.en) (\(finding.severity.name.en))")
    }
  }

  /// `path:line:column`
  func location(_ place: Place) -> String {
    "\(PlainText.exact(place.path)):\(place.line):\(place.column)"
  }

  /// `《…》`-free quotation marks around the words of a document.
  func quotation(_ text: String) -> String { "“\(PlainText.line(text))”" }

  /// `错误 3　警告 2`, levels without a finding left out unless `all`.
  func counts(_ tally: FindingTally, all: Bool) -> String {
    var parts = Severity.allCases.reversed().map { ($0.name[language], tally[$0]) }
    parts.append((Verdict.undetermined.name[language], tally.undetermined))
    parts.append((waived, tally.waived))
    let shown = parts.filter { all || $0.1 > 0 }.map { "\($0.0) \($0.1)" }
    return shown.joined(separator: pick("　", ", "))
  }

  func family(_ code: String) -> String {
    FamilyName.of(code).map { "\(code) \($0[language])" } ?? PlainText.line(code)
  }

  // MARK: - Labels

  var report: String { pick("校验报告", "Check report") }
  var conclusionLabel: String { pick("校验结论", "Conclusion") }
  var findings: String { pick("校验问题", "Findings") }
  var undetermined: String { Verdict.undetermined.name[language] }
  var waived: String { pick("已登记例外", "waived") }
  var text: String { pick("原文", "Text") }
  var reason: String { pick("原因", "Reason") }
  var action: String { pick("处理", "Action") }
  var basis: String { pick("依据", "Basis") }
  var related: String { pick("相关", "Related") }
  var waiver: String { pick("例外", "Waiver") }
  var classification: String { pick("密级", "Classification") }

  /// `例外 W-001：理由（责任人…，批准人…，有效期至…）`, without its label.
  func waiver(_ waiver: AppliedWaiver) -> String {
    let id = PlainText.line(waiver.id)
    let reason = PlainText.line(waiver.reason)
    let owner = PlainText.line(waiver.owner)
    let approver = PlainText.line(waiver.approver)
    return pick(
      "\(id) \(reason)（责任人：\(owner)；批准人：\(approver)；有效期至\(waiver.expires.chinese)）",
      "\(id) \(reason) (owner: \(owner); approved by: \(approver); expires \(waiver.expires))")
  }
}
