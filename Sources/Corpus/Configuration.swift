package import Diagnostics
import Documents
package import Model
package import XMLTree

/// `guiju.xml`: what this repository wants of the tool. Everything has a default, so that the file may
/// be absent.
package struct Configuration: Sendable {
  /// Nil where the file does not say.
  package var language: Language?
  /// The branch that a change is held against.
  package var base = "main"
  /// What lies where, by role.
  package var folders: [FolderRole: String] = Dictionary(
    uniqueKeysWithValues: FolderRole.allCases.map { ($0, $0.standard) })
  /// Classes that may be kept here besides 公开 and 内部. 国家秘密 never may.
  package var admitted: Set<Classification> = []
  /// Form of the 文件编号, by kind of document.
  package var numberPatterns: [NumberPattern] = []
  package var levels: [LevelSetting] = []
  package var limits = ParseLimits()
  /// Paths that are not checked, with a reason in the report.
  package var ignored: [String] = []

  package init() {}

  package static let path = "guiju.xml"

  /// The level of a rule in a file: the last setting that fits wins; a code beats its family.
  package func severity(of rule: String, path: String, standard: Severity) -> Severity? {
    var result: Severity? = standard
    var rank = -1
    for setting in levels {
      guard setting.rule == rule || setting.rule == String(rule.prefix(3)),
        setting.path.map({ PathPattern($0).matches(path) }) ?? true
      else { continue }
      let settingRank = (setting.rule == rule ? 2 : 0) + (setting.path == nil ? 0 : 1)
      guard settingRank >= rank else { continue }
      rank = settingRank
      result = setting.severity
    }
    return result
  }
}

/// A level set for a rule or a family, everywhere or in some files.
package struct LevelSetting: Sendable, Hashable {
  package var rule: String
  package var path: String?
  /// Nil turns the rule off.
  package var severity: Severity?

  package init(rule: String, path: String?, severity: Severity?) {
    self.rule = rule
    self.path = path
    self.severity = severity
  }
}

/// The form that a printed 文件编号 must have.
package struct NumberPattern: Sendable, Hashable {
  /// `procedure`, `plan`, `template`.
  package var kind: String
  /// A regular expression over the whole number: `NNSA/HQ-[0-9]{2}-JD-IP-[0-9]{3}`.
  package var pattern: String

  package init(kind: String, pattern: String) {
    self.kind = kind
    self.pattern = pattern
  }
}
