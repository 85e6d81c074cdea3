import Corpus
import Documents
import Diagnostics
import Model
import XMLTree

/// REF103
package struct UnknownParty: DocumentRule {
  package static let metadata = RuleMetadata(
    code: "REF103", slug: "unknown-party",
    title: Bilingual(zh: "单位（机构）、岗位未登记或者已撤销", en: "unknown or abolished party"),
    severity: .error,
    rationale: Bilingual(
      zh:
        "通告发给谁、指挥权交给谁，都按机构名录中的键认定；键写错了，这一环就接不上，衔接性审查也看不到它。写的是已经撤销的单位，通告发出去没有人接。",
      en:
        "Who is told and who takes command is decided by the key in the register; with a wrong key the link is lost, to people and to the alignment check. A body that has been abolished takes no call."
    ),
    remedy: Bilingual(
      zh: "核对键是否写错；单位确未登记的，先登记到机构名录，写明名称、沿革和依据；单位已经撤销的，改为承接其职责的单位。",
      en:
        "Check the key; register the party first where it is missing, with names, dates and source; for an abolished body name the one that has taken over."
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
        if check(key, at: link.node, document, &absent) {
          sink.report(
            Bilingual(
              zh: "机构名录中没有键为“\(key)”的单位（机构）。",
              en: "The register has no party with key “\(key)”."),
            at: link.node, spot: spot, discriminator: discriminator)
        } else {
          checkAbolished(key, link, document, discriminator, &sink)
        }
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
      case .designated(let words):
        guard document.registry.present.contains(.parties) else {
          absent.note(.parties, at: link.node)
          continue
        }
        checkDesignation(words, link, document, discriminator, &sink)
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

  /// A designation that nobody holds, today or ever.
  private func checkDesignation(
    _ words: String, _ link: Link, _ document: DocumentContext, _ discriminator: String,
    _ sink: inout FindingSink
  ) {
    let known = document.registry.parties.aliases(spelled: words).filter(\.isDesignation)
    guard !known.contains(where: { $0.isValid(on: document.asOf) }) else { return }
    let day = document.asOf
    sink.report(
      known.isEmpty
        ? Bilingual(
          zh: "机构名录中没有法定称谓“\(words)”，对应不到单位。",
          en: "The register does not have the statutory designation “\(words)”.")
        : Bilingual(
          zh: "\(day.chinese)没有单位承担法定称谓“\(words)”。",
          en: "Nobody holds the statutory designation “\(words)” on \(day)."),
      at: link.node, spot: .attribute(link.attribute.text),
      help: Bilingual(
        zh: "在机构名录中登记该称谓（designation）由哪个单位承担，写明法规、地域和起止日期。",
        en: "Register who holds it (designation), with statute, territory and dates."),
      discriminator: discriminator)
  }

  /// A body whose row ended before the day, where today's text gives it a part. What is said of the past
  /// and what is cited may name it.
  private func checkAbolished(
    _ key: String, _ link: Link, _ document: DocumentContext, _ discriminator: String,
    _ sink: inout FindingSink
  ) {
    guard document.facts.kind.isControlled, document.facts.meta?.state != .withdrawn,
      ![.party, .cite, .entry].contains(link.element),
      let party = document.registry.parties.parties[key], let last = party.validTo,
      last < document.asOf
    else { return }
    sink.report(
      Bilingual(
        zh: "“\(party.name)”在机构名录中登记到\(last.chinese)为止，已经撤销。",
        en: "\(party.englishName ?? party.name) is registered until \(last) and exists no more."),
      at: link.node, spot: .attribute(link.attribute.text),
      help: Bilingual(
        zh: "改为承接其职责的单位；只是更名的，在机构名录中同一行写明新旧名称。",
        en:
          "Name the body that has taken over; where only the name has changed, the register keeps one row with both names."
      ),
      discriminator: discriminator)
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
