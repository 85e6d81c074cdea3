import Diagnostics
import Documents
import Model
import XMLTree

/// SCH108
struct MisplacedElement: DocumentRule {
  static let metadata = RuleMetadata(
    code: "SCH108", slug: "misplaced-element",
    title: Bilingual(zh: "元素离开了所属的内容", en: "element outside what it belongs to"),
    severity: .error,
    rationale: Bilingual(
      zh: "分层、场合、延期、代理、回执等说明的是外层内容的一个方面；离开了外层，就不知道说的是什么，也不会被比对。",
      en:
        "A stratum, an occasion, an extension, a deputy or an acknowledgement says something of the element around it. Alone it says nothing, and is compared with nothing."
    ),
    remedy: Bilingual(
      zh: "把它放进所属的元素，或者去掉标注。",
      en: "Put it inside the element it belongs to, or take the markup away."),
    isWaivable: false,
    failing: .procedure(
      #"<p id="aexamp22">其中<stratum id="aexamp44" population="主控室岗位">主控室岗位每次必查</stratum>。</p>"#),
    passing: .procedure(
      #"<p id="aexamp22"><sampling id="aexamp55" population="应急岗位">抽取20%，<stratum id="aexamp44" population="主控室岗位">主控室岗位每次必查</stratum></sampling>。</p>"#
    ))

  static let elements: [ElementName] = Array(homes.keys).sorted { $0.rawValue < $1.rawValue }

  mutating func visit(
    _ element: Element, in document: DocumentContext, _ sink: inout FindingSink
  ) {
    guard let kind = element.kind, let homes = Self.homes[kind] else { return }
    var current = element.parent
    while let parent = current {
      if let name = parent.kind, homes.contains(name) { return }
      current = parent.parent
    }
    let home = ElementWords.list(homes.map(\.text))
    let name = ElementWords.of(kind.text)
    sink.report(
      Bilingual(
        zh: "\(name.zh) 只能出现在 \(home.zh) 之内。", en: "\(name.en) may stand inside \(home.en) only."),
      at: element.index)
  }

  /// What each may stand in. The grammar admits all of them wherever words stand.
  private static let homes: [ElementName: [ElementName]] = [
    .stratum: [.sampling], .occasion: [.frequency], .extension: [.rectification],
    .holder: [.role], .deputy: [.role], .acting: [.role],
    .periodic: [.notification, .receipt], .onChange: [.notification, .receipt],
    .acknowledgement: [.notification, .receipt], .condition: [.termination],
  ]
}
