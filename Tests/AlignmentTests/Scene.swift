import Alignment
import Corpus
import Documents
import Model

/// A small set of plans, written as XML and loaded as any other.
struct Scene {
  var parties = ""
  var deadlines = ""
  var plans: [(id: String, head: String, body: String)] = []

  /// 一般到特别重大, 应急待命到场外应急, and a third scale joined to the second by a map.
  static let scales = """
    <scales xmlns="urn:guiju:1" id="scales" schemaVersion="1">
      <header date="2026-01-01"><title>分级</title></header>
      <scale key="accident-grade" zh="事故等级" en="Grade">
        <level value="一般" rank="1" zh="一般" en="1" state="verified"/>
        <level value="较大" rank="2" zh="较大" en="2" state="verified"/>
        <level value="重大" rank="3" zh="重大" en="3" state="verified"/>
        <level value="特别重大" rank="4" zh="特别重大" en="4" state="verified"/>
      </scale>
      <scale key="nuclear-state" zh="应急状态" en="State">
        <level value="应急待命" rank="1" zh="应急待命" en="1" state="verified"/>
        <level value="厂房应急" rank="2" zh="厂房应急" en="2" state="verified"/>
        <level value="场区应急" rank="3" zh="场区应急" en="3" state="verified"/>
        <level value="场外应急" rank="4" zh="场外应急" en="4" state="verified"/>
        <map from="eq:nuclear-state:厂房应急" to="eq:response-level:三级" source="例" state="unverified"/>
      </scale>
      <scale key="response-level" zh="响应等级" en="Response">
        <level value="四级" rank="1" zh="四级" en="4" state="verified"/>
        <level value="三级" rank="2" zh="三级" en="3" state="verified"/>
      </scale>
    </scales>
    """

  mutating func party(_ key: String, _ kind: String, _ more: String = "") {
    parties +=
      #"<party key="\#(key)" kind="\#(kind)" \#(more) state="verified"><name>\#(key)</name></party>"#
  }

  mutating func deadline(_ key: String, _ attributes: String, verified: Bool = true) {
    deadlines +=
      #"<deadline key="\#(key)" \#(attributes) source="例" state="\#(verified ? "verified" : "unverified")"><zh>\#(key)</zh></deadline>"#
  }

  /// - Parameter body: what stands in one section, typed elements as blocks.
  mutating func plan(
    _ id: String, of issuer: String, family: String = "radiation", scope: String = "county",
    codes: String = "990000", state: String = "effective", facility: String = "", more: String = "",
    _ body: String
  ) {
    let head = """
      <meta modelled="full" numbering="gbt1.1"><title>\(id)</title><issuer party="party:\(issuer)"/>\
      <tier>external</tier><classification>公开</classification>\
      <revision number="1" state="\(state)" issued="2026-01-01" effective="2026-01-10" nextReview="2028-01-01"/>\
      \(facility)<family>\(family)</family><jurisdiction scope="\(scope)" codes="\(codes)"/>\(more)</meta>
      """
    plans.append((id, head, body))
  }

  var files: [String: [UInt8]] {
    var files: [String: [UInt8]] = [
      "registry/scales.xml": Array(Self.scales.utf8),
      "registry/parties.xml": Array(
        """
        <parties xmlns="urn:guiju:1" id="parties" schemaVersion="1"><header date="2026-01-01"><title>机构</title></header>\
        \(parties)</parties>
        """.utf8),
      "registry/deadlines.xml": Array(
        """
        <deadlines xmlns="urn:guiju:1" id="deadlines" schemaVersion="1"><header date="2026-01-01"><title>时限</title></header>\
        \(deadlines)</deadlines>
        """.utf8),
    ]
    for plan in plans {
      files["procedures/emergency/\(plan.id).xml"] = Array(
        """
        <plan xmlns="urn:guiju:1" id="\(plan.id)" schemaVersion="1">\(plan.head)\
        <section id="aexamp22" topic="notification"><heading>通告</heading>\(plan.body)</section></plan>
        """.utf8)
    }
    return files
  }

  func corpus(asOf: String = "2026-11-24") async throws -> Corpus {
    let loader = CorpusLoader(source: .memory(files), schema: try SchemaLibrary.compiled())
    let day = CivilDate(asOf) ?? CivilDate(dayNumber: 0)
    let loaded = try await loader.load(.init(asOf: day, workers: 1)) { file, _, _ in
      file.faults.map { "\(file.path): \($0)" }
    }
    let faults = loaded.values.flatMap { $0 }
    if !faults.isEmpty { throw SceneFault(faults: faults) }
    return Corpus(
      configuration: loaded.configuration, registry: loaded.registry, waivers: [], approvals: [],
      documents: loaded.documents, asOf: day)
  }

  func index(asOf: String = "2026-11-24") async throws -> AlignmentIndex {
    AlignmentIndex.of(try await corpus(asOf: asOf))
  }
}

/// A scene that is not what the schema asks for tests nothing.
struct SceneFault: Error {
  var faults: [String]
}

extension Scene {
  /// A notification as a block, with its limit in words of no matter.
  static func sent(
    _ id: String, _ kind: String = "report", from: String, to: String, _ attributes: String,
    _ limit: String?, inside: String = ""
  ) -> String {
    message("notification", id, kind, from: from, to: to, attributes, limit, inside: inside)
  }

  static func expected(
    _ id: String, _ kind: String = "report", from: String, to: String, _ attributes: String,
    _ limit: String? = nil, inside: String = ""
  ) -> String {
    message("receipt", id, kind, from: from, to: to, attributes, limit, inside: inside)
  }

  private static func message(
    _ element: String, _ id: String, _ kind: String, from: String, to: String,
    _ attributes: String, _ limit: String?, inside: String
  ) -> String {
    let value = limit.map { #"<value role="within" duration="\#($0)">限期</value>"# } ?? "限期"
    let parties = to.split(separator: " ").map { "party:\($0)" }.joined(separator: " ")
    return """
      <\(element) id="\(id)" kind="\(kind)" from="party:\(from)" to="\(parties)" \(attributes)>\
      <p id="p\(id.dropFirst())">应当在\(value)内。\(inside)</p></\(element)>
      """
  }
}
