import Corpus
import Diagnostics
import Documents
import Model

/// REF204
struct SupersededVersion: DocumentRule {
  static let metadata = RuleMetadata(
    code: "REF204", slug: "superseded-version-cited",
    title: Bilingual(zh: "引用的是修改前的版本", en: "superseded version cited"),
    severity: .warning,
    rationale: Bilingual(
      zh: "法规修订往往重排条文序号：文件发布以后法规作了修订，同一条号所指的就可能是另一件事。",
      en:
        "A revision of a law often renumbers it: in a document issued before the revision the same number may now mean something else."
    ),
    remedy: Bilingual(
      zh: "按现行版本核对条号和内容后改引；核对无误、只需说明版本的，在 target 中写明现行版本的日期；确指旧版本的，标注为历史引用。",
      en:
        "Hold number and content against the version in force and cite that; name its date in `target`. Where the old version is meant, mark the citation historical."
    ),
    failing: .procedure(
      #"<p id="aexamp22">依照<cite target="示例程序法#2.2">《示例程序法》第二条第二款</cite>报告。</p>"#,
      meta: ExampleMeta {
        $0.revision = #"number="1" state="effective" issued="2019-06-01" effective="2019-07-01""#
      }, registry: LawExample.library),
    passing: .procedure(
      #"<p id="aexamp22">依照<cite target="示例程序法#1">《示例程序法》第一条</cite>和<cite target="示例程序法@2021-01-22#2.2">《示例程序法》第二条第二款</cite>报告；<cite target="示例程序法@2017-09-01#2.2" role="historical">2017年的《示例程序法》第二条第二款</cite>另有规定。</p>"#,
      meta: ExampleMeta {
        $0.revision = #"number="1" state="effective" issued="2019-06-01" effective="2019-07-01""#
      }, registry: LawExample.library))

  init() {}

  func finish(_ document: DocumentContext, _ sink: inout FindingSink) {
    guard let law = document.law, !law.uses.isEmpty else { return }
    sink.cover()
    let groups = CitedGroup.all(in: document) { resolution in
      guard let change = resolution.supersession else { return false }
      // A whole law cited without a version is the law as it stands.
      return change.hasSameWords != true
        && !(resolution.reference.locator.isWhole && !resolution.reference.namesVersion)
    }
    for group in groups { report(group, document, &sink) }
  }

  private func report(_ group: CitedGroup, _ document: DocumentContext, _ sink: inout FindingSink) {
    let resolution = group.resolutions[0]
    guard let change = resolution.supersession else { return }
    let issued = document.meta?.issued
    let since = change.since?.chinese ?? "施行日期不明"
    let place = group.locators
    let why: Bilingual =
      if resolution.reference.namesVersion {
        Bilingual(
          zh: "引用写明《\(group.title)》\(change.cited.chinese)的版本",
          en: "The citation names the version of \(change.cited) of 《\(group.title)》")
      } else {
        Bilingual(
          zh: "本文件\(issued?.chinese ?? "")印发，当时施行的是《\(group.title)》\(change.cited.chinese)的版本",
          en:
            "The document was issued on \(issued?.description ?? "an earlier day"), under the version of \(change.cited) of 《\(group.title)》"
        )
      }
    let what: Bilingual =
      switch change.hasSameWords {
      case false:
        Bilingual(
          zh: place.isEmpty ? "" : "，现行版本的\(place)文字不同或者已不存在",
          en: place.isEmpty ? "" : "; \(place) of the version in force has other words, or is gone")
      default:
        Bilingual(
          zh: place.isEmpty ? "" : "，\(place)是否改动，库中没有旧文本，无法判定",
          en: place.isEmpty ? "" : "; whether \(place) changed cannot be told without the old text")
      }
    let rows = SuccessionWords.of(
      group.resolutions.flatMap { $0.supersession?.successors ?? [] }, group.library)
    sink.report(
      Bilingual(
        zh: "\(why.zh)；自\(since)起施行\(change.current.chinese)的版本\(what.zh)。",
        en:
          "\(why.en); that of \(change.current) is in force since \(change.since?.description ?? "an unknown day")\(what.en)."
      ),
      at: group.node, spot: group.spot,
      help: rows.map {
        Bilingual(
          zh: $0.zh + Self.metadata.remedy.zh, en: $0.en + " " + Self.metadata.remedy.en)
      },
      verdict: change.hasSameWords == nil && !place.isEmpty ? .undetermined : .fail,
      discriminator: group.discriminator)
  }
}
