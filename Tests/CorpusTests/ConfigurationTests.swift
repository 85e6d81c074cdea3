import Diagnostics
import Testing

@testable import Corpus

@Suite struct ConfigurationTests {
  @Test(arguments: [
    ("procedures", "procedures/inspection/a.xml", true),
    ("procedures/*.xml", "procedures/a.xml", true),
    ("procedures/*.xml", "procedures/x/a.xml", false), ("**/a.xml", "p/q/a.xml", true),
    ("**/a.xml", "a.xml", true), ("p/**/a.xml", "p/a.xml", true),
    ("proc", "procedures/a.xml", false),
    ("p/?.xml", "p/a.xml", true), ("p/?.xml", "p/ab.xml", false),
    ("p/*-0*.xml", "p/IP-024.xml", true),
    ("./p/", "p/a.xml", true),
  ])
  func patterns(pattern: String, path: String, matches: Bool) {
    #expect(PathPattern(pattern).matches(path) == matches)
  }

  /// A code beats its family, a path beats none, and the later of two equals wins.
  @Test func levels() {
    var configuration = Configuration()
    configuration.levels = [
      LevelSetting(rule: "TXT101", path: nil, severity: .info),
      LevelSetting(rule: "TXT", path: nil, severity: .warning),
      LevelSetting(rule: "TXT101", path: "procedures/old", severity: nil),
    ]
    func level(_ rule: String, _ path: String) -> Severity? {
      configuration.severity(of: rule, path: path, standard: .error)
    }
    #expect(level("TXT101", "procedures/a.xml") == .info)
    #expect(level("TXT102", "procedures/a.xml") == .warning)
    #expect(level("TXT101", "procedures/old/a.xml") == nil)
    #expect(level("REF006", "procedures/a.xml") == .error)
  }

  @Test func rolesOfPaths() {
    let configuration = Configuration()
    #expect(configuration.role(of: "registry/parties.xml") == .registry)
    #expect(configuration.role(of: "templates/document/plan.xml") == .skeletons)
    #expect(configuration.role(of: "docs/a.xml") == nil)
    #expect(configuration.role(of: "registry") == nil)
  }
}
