import Corpus
import Documents
import Diagnostics
import Model
import XMLTree

/// REF103
package struct UnknownParty: DocumentRule {
  package static let metadata = RuleMetadata(
    code: "REF103", slug: "unknown-party",
    title: Bilingual(zh: "单位（机构）或者岗位未登记", en: "unknown party"),
    severity: .error,
    rationale: Bilingual(
      zh: "通告发给谁、指挥权交给谁，都按机构名录中的键认定；键写错了，这一环就接不上，衔接性审查也看不到它。",
      en:
        "Who is told and who takes command is decided by the key in the register; with a wrong key the link is lost, to people and to the alignment check."
    ),
    remedy: Bilingual(
      zh: "核对键是否写错；单位确未登记的，先登记到机构名录，写明名称、沿革和依据。",
      en:
        "Check the key; register the party first where it is missing, with names, dates and source."
    ),
    failing: .procedure(
      #"<p id="aexamp22">检查结果报<party ref="party:nnsb">国家核安全局</party>。</p>"#,
      registry: [ExampleMeta.parties]),
    passing: .procedure(
      #"<p id="aexamp22">检查结果报<party ref="party:nnsa">国家核安全局</party>，抄送<party ref="kind:ministry">主管部门</party>。</p>"#,
      registry: [ExampleMeta.parties]))

  package init() {}

  package mutating func finish(_ document: DocumentContext, _ sink: inout FindingSink) {
    var absent = AbsentRegistry()
    var roles: Set<ElementID>?
    for link in document.facts.links {
      guard case .party(let party) = link.value else { continue }
      sink.cover()
      let spot = RawFinding.Spot.attribute(link.attribute.text)
      let discriminator = link.attribute.text + "/" + party.description
      switch party {
      case .party(let key):
        guard check(key, at: link.node, document, &absent) else { continue }
        sink.report(
          Bilingual(
            zh: "机构名录中没有键为“\(key)”的单位（机构）。", en: "The register has no party with key “\(key)”."),
          at: link.node, spot: spot, discriminator: discriminator)
      case .kind(let kind):
        guard document.registry.present.contains(.parties) else {
          absent.note(.parties, at: link.node)
          continue
        }
        guard !document.registry.parties.kinds.contains(kind) else { continue }
        // A kind that exists and that nobody has registered yet may still turn out right.
        let isKind = PartyKind(rawValue: kind) != nil
        sink.report(
          Bilingual(
            zh: "机构名录中没有类别为“\(kind)”的单位（机构），按类别找不到任何一家。",
            en: "No party of the register is of kind “\(kind)”."),
          at: link.node, spot: spot,
          help: Bilingual(
            zh: "核对类别是否写错；类别无误的，先登记这一类的单位（机构）。",
            en: "Check the kind; where it is right, register parties of that kind first."),
          verdict: isKind ? .undetermined : .fail, discriminator: discriminator)
      case .role(let id):
        let known = roles ?? Self.roles(of: document)
        roles = known
        guard !known.contains(id) else { continue }
        let isElement = document.facts.elements.contains { $0.id == id }
        sink.report(
          isElement
            ? Bilingual(
              zh: "本文件中标识为 \(id) 的要素不是应急岗位（role）。", en: "Element \(id) of this document is no role."
            )
            : Bilingual(
              zh: "本文件没有标识为 \(id) 的应急岗位（role）。", en: "This document has no role with id \(id)."),
          at: link.node, spot: spot,
          help: Bilingual(
            zh: "改为本文件应急组织中已写明的岗位；缺少岗位的，先在应急组织中补上。",
            en:
              "Name a role of this document; where the role is missing, add it to the organisation."
          ),
          discriminator: discriminator)
      }
    }
    checkRows(document, &absent, &sink)
    absent.report(to: &sink)
  }

  /// Keys that rows of the registers name outside the `party:` form.
  private func checkRows(
    _ document: DocumentContext, _ absent: inout AbsentRegistry, _ sink: inout FindingSink
  ) {
    let attributes: [AttributeName]
    switch document.facts.kind {
    case .registry(.parties): attributes = [.parent, .dutyPointOf]
    case .registry(.facilities): attributes = [.operator]
    default: return
    }
    for entry in document.facts.entries {
      for attribute in attributes {
        guard let value = entry[attribute] else { continue }
        sink.cover()
        // A facility's operator is written `party:KEY`; kinds and roles are no operators.
        let key: String
        if case .party(let named)? = PartyReference(value) {
          key = named
        } else {
          key = value
        }
        guard check(key, at: entry.node, document, &absent) else { continue }
        sink.report(
          Bilingual(
            zh: "机构名录中没有键为“\(key)”的单位（机构）。", en: "The register has no party with key “\(key)”."),
          at: entry.node, spot: .attribute(attribute.text),
          discriminator: [entry[.key] ?? "", attribute.text, key].joined(separator: "/"))
      }
    }
  }

  /// Whether a key is unknown for certain.
  private func check(
    _ key: String, at node: NodeIndex, _ document: DocumentContext, _ absent: inout AbsentRegistry
  ) -> Bool {
    guard document.registry.present.contains(.parties) else {
      absent.note(.parties, at: node)
      return false
    }
    return !document.registry.has(.parties, key: key)
  }

  private static func roles(of document: DocumentContext) -> Set<ElementID> {
    Set(document.facts.elements.lazy.filter { $0.name == .role }.map(\.id))
  }
}
