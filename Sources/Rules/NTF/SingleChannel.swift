import Alignment
import Corpus
import Diagnostics
import Model

/// NTF009
struct SingleChannel: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "NTF009", slug: "no-independent-backup-channel",
    title: Bilingual(zh: "没有独立的备用渠道", en: "no independent second channel"),
    severity: .error,
    rationale: Bilingual(
      zh: "座机、移动电话、传真都走公众通信网，一处中断就同时中断；地震、台风之后，没有独立的第二种渠道，通告就发不出去。",
      en:
        "Landline, mobile and fax all go by the public network and fail together; without a second, independent way nothing goes out."
    ),
    remedy: Bilingual(
      zh: "增加一种独立的渠道：专线、卫星、数据专网、无线电；同一类渠道确有两条独立路由的，用 route 写明。",
      en:
        "Add an independent way: dedicated line, satellite, data link, radio; where two lines of one kind run on separate routes, say so with route."
    ),
    basis: AlignmentBasis.words + [
      Bilingual(zh: "HAF002/01第六条（应急设施和通信，待核实）", en: "HAF002/01, art. 6 (not verified)")
    ], basisTargets: AlignmentBasis.targets + ["HAF002/01#6"],
    failing: example("mobile"), passing: example("satellite"))

  private static func example(_ backup: String) -> RuleExample {
    ExamplePlan.example([
      ExamplePlan(
        "EP-900", "plant",
        ExamplePlan.sent(
          "aexamp33",
          #"kind="alert" from="party:plant" to="party:nnsa" when="enter" level="ge:nuclear-state:应急待命" clock="enter" noCounterpart="示例""#,
          ("PT15M", "15分钟"))
          + ##"<channel id="aexamp44" type="phone" for="#aexamp33" rank="primary"><p id="aexamp55">主用渠道。</p></channel>"##
          + ##"<channel id="aexamp66" type="\##(backup)" for="#aexamp33" rank="backup"><p id="aexamp77">备用渠道。</p></channel>"##
      )
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    for message in index.messages where !message.isExpected && message.needsBackup {
      sink.cover()
      let fates = Set(message.channels.map(\.fate))
      guard fates.count < 2 else { continue }
      if message.channels.isEmpty {
        sink.report(
          Bilingual(
            zh: "\(message.kind.name.zh)没有写明通过什么渠道发出，有没有备用渠道无法判定。",
            en:
              "No channel is stated for the \(message.kind.name.en); whether there is a second one cannot be told."
          ),
          at: message.place.node, in: message.place.document,
          help: Bilingual(
            zh: "由\(index.owner(ofPlan: message.place.plan).zh)写明主用和备用渠道（channel）。",
            en:
              "\(index.owner(ofPlan: message.place.plan).en) states the channels, primary and backup."
          ),
          verdict: .undetermined)
        continue
      }
      let types = message.channels.map { ChannelClass.name(ofType: $0.type) }
      let shared = ChannelClass(rawValue: fates.first ?? "")?.name
      let list = Bilingual(
        zh: types.map(\.zh).joined(separator: "、"), en: types.map(\.en).joined(separator: ", "))
      sink.report(
        message.channels.count == 1
          ? Bilingual(
            zh: "\(message.kind.name.zh)只有\(list.zh)一种渠道，没有备用。",
            en: "The \(message.kind.name.en) has \(list.en) and no backup.")
          : Bilingual(
            zh: "\(message.kind.name.zh)的渠道（\(list.zh)）同走\(shared?.zh ?? "一条路由")，会同时中断。",
            en:
              "The channels of the \(message.kind.name.en) (\(list.en)) share \(shared.map { "the " + $0.en } ?? "one route") and fail together."
          ),
        at: message.place.node, in: message.place.document,
        help: Bilingual(
          zh: "由\(index.owner(ofPlan: message.place.plan).zh)增加一种独立的渠道。",
          en: "\(index.owner(ofPlan: message.place.plan).en) adds an independent channel."))
    }
  }
}
