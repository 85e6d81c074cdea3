import Files
import TestSupport

/// Small documents that are in order.
enum Sample {
  static let path = "procedures/inspection/baseline/IP-900.xml"

  static func procedure(
    id: String = "IP-900", body: String = #"<p id="aexamp22">本程序规定核安全监督检查的要求。</p>"#,
    title: String = "示例监督检查程序"
  ) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <procedure xmlns="urn:guiju:1" id="\(id)" schemaVersion="1" xml:lang="zh-CN">
      <meta modelled="text" numbering="gbt1.1">
        <title>\(title)</title>
        <number>NNSA/HQ-08-JD-\(id)</number>
        <issuer party="party:nnsa"/>
        <tier>3</tier>
        <classification>公开</classification>
        <revision number="1" state="draft"/>
        <history>
          <entry revision="1" date="2026-08-20" reason="new">首次发布。</entry>
        </history>
      </meta>
      <section id="aexamp33" topic="purpose">
        <heading>目的</heading>
        \(body)
      </section>
    </procedure>

    """
  }

  static let parties = """
    <?xml version="1.0" encoding="UTF-8"?>
    <parties xmlns="urn:guiju:1" id="parties" schemaVersion="1">
      <header date="2026-09-01">
        <title>机构名录</title>
      </header>
      <party key="nnsa" kind="regulator" state="verified">
        <name>国家核安全局</name>
      </party>
    </parties>

    """

  /// A small repository: one procedure, and the register of parties that it points into.
  static var files: [String: String] {
    [path: procedure(), "registry/parties.xml": parties]
  }

  /// A repository with those files committed.
  static func repository(_ more: [String: String] = [:], options: [String] = []) throws
    -> GitFixture
  {
    let repository = try GitFixture(options: options)
    try repository.commit(files.merging(more) { $1 }, "start", time: 1_700_000_000)
    return repository
  }

  /// A body with one fault of the schema: an attribute that does not exist, in line 16.
  static let faultyBody = #"<p id="aexamp22" colour="red">本程序规定核安全监督检查的要求。</p>"#
  static let faulty = procedure(body: faultyBody)

  /// Copies what the project ships into a repository of its own.
  static func shipped() throws -> GitFixture {
    let repository = try GitFixture()
    let root = PathText.parent(of: PathText.parent(of: PathText.parent(of: #filePath)))
    for name in [
      "procedures", "registry", "templates", "regulations", "approvals", "waivers.xml", "guiju.xml",
    ]
    where (try? FileFacts(of: root + "/" + name)) != nil {
      _ = try runProcess(
        "/bin/cp", ["-r", root + "/" + name, repository.path + "/"], environment: ["PATH": "/bin"])
    }
    try repository.commit([:], "corpus")
    return repository
  }
}
