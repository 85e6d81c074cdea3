import Import
package import Model

/// What is said of a citation that does not simply stand for a provision in force.
package enum ObstacleWords {
  package static func of(
    _ obstacle: Obstacle, _ resolution: Resolution, _ library: RegulationLibrary
  ) -> Bilingual {
    let facts = resolution.entry.map { library.entries[$0].regulation.facts }
    let law = "《\(facts?.title ?? resolution.reference.norm)》"
    switch obstacle {
    case .unknownNorm(let near): return unknown(law, near)
    case .severalNorms(let keys):
      let titles = keys.map { "《\(library.versions(of: $0).last?.regulation.title ?? $0)》" }
      return Bilingual(
        zh: "\(law)可以指\(titles.joined(separator: "、"))，无法判定是哪一部。",
        en: "\(law) can mean \(titles.joined(separator: ", ")); which one cannot be told.")
    case .unknownVersion(let versions):
      return Bilingual(
        zh: "法规库没有\(law)所引的或者当时施行的版本，有\(versions.map(\.chinese).joined(separator: "、"))的版本。",
        en:
          "The library lacks the version of \(law) that is cited or was in force then; it has \(versions.map(\.description).joined(separator: ", "))."
      )
    case .severalVersions(let versions):
      return Bilingual(
        zh: "\(law)修订前有\(versions.map(\.chinese).joined(separator: "、"))的版本，没有写明是哪一个。",
        en:
          "\(law) has several former versions, \(versions.map(\.description).joined(separator: ", ")); which is meant is not said."
      )
    case .missing(let kind, let number, let last, let elsewhere):
      return missing(law, kind, number, last, elsewhere, resolution)
    case .severalProvisions(let places):
      return Bilingual(
        zh: "\(law)中有 \(places.count) 处都是这一序号：\(places.joined(separator: "、"))，须写明是哪一处。",
        en:
          "\(law) has the number \(places.count) times: \(places.joined(separator: ", ")); say which."
      )
    case .notYetInForce(let date):
      return Bilingual(
        zh: "\(law)自\(date?.chinese ?? "（日期不明）")起施行，尚未施行。",
        en:
          "\(law) takes effect on \(date?.description ?? "an unknown day"); it is not yet in force."
      )
    case .repealed(let repeal):
      let by = repeal.by.map { library.printed($0) }
      return Bilingual(
        zh: "\(law)自\(repeal.date.chinese)起废止\(by.map { "（\($0)）" } ?? "")。",
        en: "\(law) is repealed since \(repeal.date)\(by.map { " (\($0))" } ?? "").")
    case .superseded(let change):
      return Bilingual(
        zh: "这是\(law)\(change.cited.chinese)的版本，现行的是\(change.current.chinese)的版本。",
        en:
          "This is the version of \(change.cited) of \(law); that of \(change.current) is in force."
      )
    case .noStructure:
      return Bilingual(
        zh: "法规库只登记了\(law)的名称和日期，没有条文结构，无法核对条款。",
        en:
          "The library has facts of \(law) only, not its structure: the provision cannot be checked."
      )
    case .dateUnknown:
      return Bilingual(
        zh: "\(law)的施行日期不明，是否施行无法判定。",
        en:
          "The day on which \(law) took effect is not known; whether it is in force cannot be told."
      )
    case .noPosition:
      return Bilingual(
        zh: "前面没有可以承接的条款。", en: "Nothing stands before that it could mean.")
    }
  }

  private static func unknown(_ law: String, _ near: [String]) -> Bilingual {
    guard !near.isEmpty else {
      return Bilingual(zh: "法规库没有\(law)。", en: "The library has no \(law).")
    }
    let names = near.map { "《\($0)》" }
    return Bilingual(
      zh: "法规库没有\(law)，名称相近的有\(names.joined(separator: "、"))。",
      en: "The library has no \(law); close to it are \(names.joined(separator: ", ")).")
  }

  private static func missing(
    _ law: String, _ kind: UnitKind, _ number: String, _ last: String?, _ elsewhere: [CivilDate],
    _ resolution: Resolution
  ) -> Bilingual {
    var above = LawLocator()
    let locator = resolution.reference.locator
    if kind > .article {
      above.article = locator.article
      if kind > .paragraph { above.paragraph = locator.paragraph }
      if kind > .point { above.point = locator.point }
    }
    let place = law + above.printed
    let unit = Self.printed(number, kind)
    let versions = elsewhere.map(\.chinese).joined(separator: "、")
    let versionsEnglish = elsewhere.map(\.description).joined(separator: ", ")
    let count: Bilingual =
      if let last {
        Bilingual(
          zh: "，到\(Self.printed(last, kind))为止", en: "; the last is \(Self.printed(last, kind))")
      } else if kind > .article {
        Bilingual(zh: "，其下不分\(kind.chinese)", en: "; it has no \(kind.chinese)")
      } else {
        Bilingual(zh: "", en: "")
      }
    return Bilingual(
      zh: "\(place)没有\(unit)\(count.zh)\(versions.isEmpty ? "" : "；\(versions)的版本有")。",
      en:
        "\(place) has no \(unit)\(count.en)\(versions.isEmpty ? "" : "; the version of \(versionsEnglish) has")."
    )
  }

  private static func printed(_ number: String, _ kind: UnitKind) -> String {
    guard let value = UnitNumber(number) else { return "第\(number)\(kind.chinese)" }
    let digits = ChineseNumeral.printed(value.value)
    let suffix = value.suffix.map { "之" + ChineseNumeral.printed($0) } ?? ""
    switch kind {
    case .point: return "第（\(digits)）项"
    case .indent: return "第\(value.value)目"
    default: return "第\(digits)\(kind.chinese)\(suffix)"
    }
  }
}
