import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// REF001
struct TermDefinedDifferently: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "REF001", slug: "term-defined-differently",
    title: Bilingual(zh: "术语定义不同", en: "one term, two definitions"),
    severity: .error,
    rationale: Bilingual(
      zh: "“场区”在一份预案里是征地红线，在另一份里是围栏：同一条应急行动水平，两家判出两个结果。",
      en:
        "Where “site” means the fence here and the boundary there, one action level gives two answers."
    ),
    remedy: Bilingual(
      zh: "以上级预案或者术语表的定义为准，改成一致；确需不同的，换一个词。",
      en: "Follow the upper plan or the glossary; where the meanings must differ, use another word."
    ),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example("以实物保护围栏为界的区域。"), passing: example("以征地红线为界的区域。"))

  private static func example(_ text: String) -> RuleExample {
    func plan(_ id: String, _ issuer: String, _ scope: String, _ relations: String, _ text: String)
      -> ExamplePlan
    {
      ExamplePlan(
        id, issuer,
        #"<section id="aexamp22" topic="terms"><heading>术语</heading><p id="aexamp33"><term>场区</term>：\#(text)</p></section>"#
      ) {
        $0.scope = scope
        $0.relations = relations
      }
    }
    return ExamplePlan.example([
      plan("EP-900", "plant", "site", #"<upper doc="EP-901"/>"#, text),
      plan("EP-901", "province", "province", #"<lower doc="EP-900"/>"#, "以征地红线为界的区域。"),
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    let tables = index.plans.map { plan in
      Dictionary(plan.definitions.map { ($0.term, $0) }, uniquingKeysWith: { first, _ in first })
    }
    for plan in index.plans where !plan.definitions.isEmpty {
      sink.cover()
      let upper = plan.upper.compactMap(\.plan)
      let beside = plan.peers.compactMap(\.plan).filter { $0 < plan.index }
      var seen: Set<String> = []
      for other in upper + beside where other != plan.index {
        for definition in plan.definitions {
          guard let theirs = tables[other][definition.term],
            Self.plain(theirs.text) != Self.plain(definition.text),
            seen.insert(definition.term).inserted
          else { continue }
          report(definition, theirs, plan, index.plans[other], index, &sink)
        }
      }
    }
  }

  private func report(
    _ own: TermDefinition, _ theirs: TermDefinition, _ plan: Plan, _ other: Plan,
    _ index: AlignmentIndex, _ sink: inout FindingSink
  ) {
    let isUsed = own.isUsedInThreshold || theirs.isUsedInThreshold
    let use =
      isUsed
      ? Bilingual(zh: "，并且用在判定条件中", en: ", and it decides where a line is drawn")
      : Bilingual(zh: "", en: "")
    sink.report(
      Bilingual(
        zh: "“\(own.term)”的定义与\(other.name.zh)不同\(use.zh)。",
        en: "“\(own.term)” is defined differently in \(other.name.en)\(use.en)."),
      at: own.node, in: plan.document,
      help: Bilingual(
        zh:
          "由\(index.owner(ofPlan: plan.index).zh)与\(index.owner(ofPlan: other.index).zh)商定一个定义，以上级预案为准。",
        en:
          "\(index.owner(ofPlan: plan.index).en) and \(index.owner(ofPlan: other.index).en) agree on one definition; the upper plan goes first."
      ),
      related: [
        .init(
          document: other.document, node: theirs.node,
          message: Bilingual(zh: other.name.zh + "的定义", en: other.name.en), isQuoted: true)
      ], discriminator: own.term, cap: isUsed ? nil : .warning)
  }

  /// Punctuation and white space make no difference.
  private static func plain(_ text: String) -> String {
    String(text.filter { $0.isLetter || $0.isNumber })
  }
}
