import Corpus
import Import
import Model

/// How messages speak of the rows of a 新旧条文对照表.
enum SuccessionWords {
  /// Up to three rows, and who verified them; nil where there is none.
  static func of(_ successors: [Succession], _ library: RegulationLibrary) -> Bilingual? {
    guard !successors.isEmpty else { return nil }
    let shown = successors.prefix(3)
    let more = successors.count - shown.count
    let zh = shown.map { row($0, library).zh }.joined(separator: "；")
    let en = shown.map { row($0, library).en }.joined(separator: "; ")
    return Bilingual(
      zh: "新旧条文对照表：\(zh)\(more > 0 ? "；另有 \(more) 行" : "")。",
      en: "Concordance: \(en)\(more > 0 ? "; \(more) more rows" : "").")
  }

  private static func row(_ successor: Succession, _ library: RegulationLibrary) -> Bilingual {
    let row = successor.row
    let from = row.from.map { LawReference($0).locator.printed }.joined(separator: "、")
    let to = row.to.map { library.printed($0.description) }.joined(separator: "、")
    let state: Bilingual
    if row.isVerified {
      let who = [row.verifiedBy, row.verifiedOn?.description].compactMap { $0 }
        .joined(separator: "，")
      state = Bilingual(
        zh: who.isEmpty ? "已核定" : "\(who)核定",
        en: who.isEmpty ? "verified" : "verified by \(who)")
    } else {
      state = Bilingual(zh: "未核定", en: "verified by nobody")
    }
    guard !row.to.isEmpty else {
      return Bilingual(
        zh: "\(from)没有对应条文（\(state.zh)）", en: "\(from) has no successor (\(state.en))")
    }
    return Bilingual(
      zh: "\(from)对应\(to)（\(row.relation.chinese)，\(state.zh)）",
      en: "\(from) → \(to) (\(row.relation.rawValue), \(state.en))")
  }
}
