package import Model

/// How a chain is told.
package struct ChainWords: Sendable {
  private let index: AlignmentIndex
  private let words: AlignmentWords

  package init(_ index: AlignmentIndex) {
    self.index = index
    words = AlignmentWords(index.planSet)
  }

  /// 临海同辐 →（120分钟）县局 →（120分钟）省厅.
  package func path(_ chain: Chain) -> Bilingual {
    guard let first = chain.legs.first else { return Bilingual(zh: "", en: "") }
    let start = words.party(index.legs.legs[first].sender)
    var zh = start.zh
    var en = start.en
    for leg in chain.legs {
      let to = words.party(index.legs.legs[leg].receiver)
      let time = weight(leg)
      zh += " →（\(time.zh)）\(to.zh)"
      en += " → (\(time.en)) \(to.en)"
    }
    return Bilingual(zh: zh, en: en)
  }

  /// 县局→省厅，120分钟.
  package func leg(_ leg: Int) -> Bilingual {
    let (from, to) = (
      words.party(index.legs.legs[leg].sender), words.party(index.legs.legs[leg].receiver)
    )
    let time = weight(leg)
    return Bilingual(zh: "\(from.zh)→\(to.zh)，\(time.zh)", en: "\(from.en) → \(to.en), \(time.en)")
  }

  package func weight(_ leg: Int) -> Bilingual {
    switch index.legs.legs[leg].weight {
    case .seconds(let seconds): AlignmentWords.time(seconds)
    case .unbounded(.immediate): Bilingual(zh: "立即", en: "at once")
    case .unbounded(.prompt): Bilingual(zh: "及时", en: "promptly")
    case .unbounded(.unstated): Bilingual(zh: "未写时限", en: "no limit")
    case .unbounded(.zero): Bilingual(zh: "写为零", en: "zero")
    case .unbounded(.calendar): Bilingual(zh: "以日、月计", en: "in days or months")
    }
  }

  /// Why a leg has no number.
  package func blame(_ leg: Int) -> Bilingual {
    let name = self.leg(leg)
    guard case .unbounded(let why) = index.legs.legs[leg].weight else { return name }
    return Bilingual(zh: "\(name.zh)这一段\(why.words.zh)", en: "\(name.en): \(why.words.en)")
  }

  /// What a loss takes away.
  package func lost(_ what: Chain.Loss.What) -> Bilingual {
    switch what {
    case .leg(let leg): return self.leg(leg)
    case .network(let fate):
      guard let kind = ChannelClass(rawValue: fate) else {
        let route = fate.hasPrefix("route:") ? String(fate.dropFirst(6)) : fate
        return Bilingual(zh: "路由\(route)", en: "route \(route)")
      }
      return kind.name
    }
  }
}
