import Citations
import Corpus
import Model
import Reports

extension ResolvedTarget {
  static func line(_ place: OwnClauses.Place, _ language: Language) -> String {
    switch place {
    case .clauses(let ids, let printed):
      let list = ids.map { "#\($0)" }
      return "→ "
        + Bilingual(
          zh: "本文件\(printed)（\(list.joined(separator: "、"))）",
          en: "\(printed) of this document (\(list.joined(separator: ", ")))")[language]
    case .missing: return "✗ " + words(place)[language]
    case .otherNumbering, .noPosition: return "? " + words(place)[language]
    }
  }

  private static func words(_ place: OwnClauses.Place) -> Bilingual {
    switch place {
    case .clauses(_, let printed): Bilingual(zh: printed, en: printed)
    case .missing(let number, let last):
      Bilingual(
        zh: "本文件没有\(named(number))" + (last.map { "，到\(named($0))为止" } ?? "") + "。",
        en: "This document has no \(number)" + (last.map { "; the last is \($0)" } ?? "") + ".")
    case .otherNumbering(let printed):
      Bilingual(
        zh: "本文件的条款不按“条”编号，没有\(printed)；所指如为法规，写出法规名称。",
        en:
          "This document does not number its clauses so: \(printed) is none of them; where a law is meant, name it."
      )
    case .noPosition:
      Bilingual(zh: "前面没有可以承接的条款。", en: "Nothing stands before that it could mean.")
    }
  }

  private static func named(_ number: String) -> String {
    guard number.first?.isASCII == true else { return number }
    return "第\(number)\(number.utf8.contains(0x2E) ? "条" : "章")"
  }

  static func json(_ place: OwnClauses.Place) -> JSONValue {
    var members = [JSONMember(name: "norm", value: .string(CitationTarget.selfNorm))]
    switch place {
    case .clauses(let ids, let printed):
      members += [
        JSONMember(name: "clauses", value: JSONValue(ids.map(\.description))),
        JSONMember(name: "printed", value: .string(printed)),
        JSONMember(name: "found", value: .bool(true)),
      ]
    case .missing, .otherNumbering, .noPosition:
      let code =
        switch place {
        case .missing: "noSuchClause"
        case .otherNumbering: "otherNumbering"
        default: "noPosition"
        }
      members += [
        JSONMember(name: "found", value: .bool(false)),
        JSONMember(
          name: "reasons",
          value: .array([
            .object([
              JSONMember(name: "code", value: .string(code)),
              JSONMember(name: "message", value: JSONValue(words(place))),
            ])
          ])),
      ]
    }
    return .object(members)
  }
}
