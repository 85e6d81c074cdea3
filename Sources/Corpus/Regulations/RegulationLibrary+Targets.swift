package import Import
import Model

extension RegulationLibrary {
  /// The version that a target means: the one it names, else the newest that has a structure, else
  /// the newest.
  package func version(of target: ProvisionTarget) -> Regulation? {
    let keys = keys(named: target.norm)
    guard keys.count == 1, let key = keys.first else { return nil }
    let versions = versions(of: key).map(\.regulation)
    if let date = target.version { return versions.first { $0.facts.version == date } }
    return versions.last { $0.hasStructure } ?? versions.last
  }

  /// 第二十四条第一款 where the law is plain from the context, else with its title in front.
  package func printed(_ target: ProvisionTarget, without norm: String? = nil) -> String {
    let place = target.printedPlace
    if target.norm == norm, !place.isEmpty { return place }
    return "《\(version(of: target)?.title ?? target.norm)》" + place
  }
}

extension ProvisionTarget {
  /// 第五十五条第二款第（三）项; empty for a whole regulation.
  package var printedPlace: String {
    guard let article else { return "" }
    var text = "第\(ChineseNumeral.printed(article.value))条"
    if let suffix = article.suffix { text += "之\(ChineseNumeral.printed(suffix))" }
    if let paragraph { text += "第\(ChineseNumeral.printed(paragraph))款" }
    if let point { text += "第（\(ChineseNumeral.printed(point))）项" }
    if let indent { text += "第\(indent)目" }
    return text
  }
}
