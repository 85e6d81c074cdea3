import Model
package import XMLTree

/// Reads a file of `regulations/concordance/`.
package enum ConcordanceReader {
  package static func read(_ bytes: [UInt8]) throws(ImportFailure) -> Concordance {
    guard let document = XMLParser.parse(bytes).document else {
      throw failure("文件不是格式良好的XML。", "The file is not well-formed XML.")
    }
    return try read(document.root)
  }

  package static func read(_ root: Element) throws(ImportFailure) -> Concordance {
    guard root.name == XMLName(namespace: "urn:guiju:1", local: "concordance"),
      let id = root.attribute("id"),
      let from = root.attribute("from").flatMap({ ProvisionTarget($0) }),
      let to = root.attribute("to").flatMap({ ProvisionTarget($0) }),
      let on = root.attribute("on").flatMap({ CivilDate($0) })
    else {
      throw failure(
        "不是新旧条文对照表：缺少 id、from、to 或者 on。",
        "This is no concordance: id, from, to or on is missing.")
    }
    let header = root.children.first { $0.name.local == "header" }
    func words(_ name: String) -> String? {
      header?.children.first { $0.name.local == name }.map { Characters.trimmed($0.textContent) }
    }
    var rows: [ConcordanceRow] = []
    for child in root.children where child.name.local == "row" { rows.append(try row(child)) }
    return Concordance(
      id: id, title: words("title") ?? "", note: words("note"), from: from, to: to, on: on,
      rows: rows)
  }

  private static func row(_ element: Element) throws(ImportFailure) -> ConcordanceRow {
    let line = element.position.line
    guard let from = targets(element, "from"), !from.isEmpty, let to = targets(element, "to"),
      let relation = element.attribute("relation").flatMap(ConcordanceRow.Relation.init(rawValue:))
    else {
      throw failure(
        "第\(line)行：对照行的 from、to 或者 relation 写法不对。",
        "Line \(line): from, to or relation of the row cannot be read.")
    }
    return ConcordanceRow(
      from: from, to: to, relation: relation, note: element.attribute("note"),
      source: element.attribute("source"),
      isVerified: element.attribute("state") == "verified",
      verifiedBy: element.attribute("verifiedBy"),
      verifiedOn: element.attribute("verifiedOn").flatMap { CivilDate($0) }, node: element.index)
  }

  /// The targets of a list; nil where one cannot be read.
  private static func targets(_ element: Element, _ name: String) -> [ProvisionTarget]? {
    guard let list = element.attribute(name) else { return [] }
    let words = list.split(separator: " ")
    let targets = words.compactMap { ProvisionTarget($0) }
    return targets.count == words.count ? targets : nil
  }

  private static func failure(_ zh: String, _ en: String) -> ImportFailure {
    ImportFailure(.badConcordance, zh: zh, en: en)
  }
}
