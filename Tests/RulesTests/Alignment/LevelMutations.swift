/// Faults of levels and declarations.
enum LevelMutations {
  private static let states = ["应急待命", "厂房应急", "场区应急", "场外应急"]
  private static let responses = ["四级", "三级", "二级", "一级"]

  static let all: [MutationFamily] = [
    MutationFamily("LVL001", name: "level mapped one step off") { twin in
      twin.elements("levelMap").compactMap { row in
        guard let to = row["to"]?.split(separator: ":").last.map(String.init),
          let place = responses.firstIndex(of: to)
        else { return nil }
        let other = responses[place == 3 ? 2 : place + 1]
        return Mutation(
          "\(row.plan) \(row.id)",
          [
            row.setting("to", "eq:response-level:\(other)"),
            row.children("cell").last.map {
              TwinEdit(path: row.path, range: $0.whole, text: "<cell>\(other)</cell>")
            },
          ])
      }
    },
    MutationFamily("LVL001", name: "two rows of the map swapped") { twin in
      twin.plans.flatMap { plan -> [Mutation] in
        let rows = twin.elements("levelMap", in: Twin.path(plan))
        return zip(rows, rows.dropFirst()).map { row, next in
          Mutation(
            "\(plan) \(row.id)", [mapped(row, as: next), mapped(next, as: row)].flatMap(\.self))
        }
      }
    },
    MutationFamily("LVL004", name: "another body declares 场外应急") { twin in
      twin.plans.compactMap { plan in
        let issuer = twin.issuer(plan)
        guard issuer != "party:prov-neo", plan != "EP-ON-01" else { return nil }
        return declared(twin, plan, by: issuer)
      }
    },
    MutationFamily("LVL004", name: "场外应急 declared by the wrong body") { twin in
      try [
        "hailing-npp", "county-gov", "city-gov", "station-east", "nnsa", "hospital-lh", "prov-eco",
      ]
      .flatMap { party in
        try ["EP-ON-01", "EP-OF-01"].map { plan in
          let level = try twin.element("level", in: plan, where: "level", "eq:nuclear-state:场外应急")
          return Mutation("\(plan) \(party)", [level.setting("declaredBy", "party:\(party)")])
        }
      }
    },
    MutationFamily("LVL004", name: "场外应急 approved or ended by the wrong body") { twin in
      try ["hailing-npp", "county-gov", "city-gov", "station-east", "hospital-lh"].flatMap {
        party in
        try ["EP-ON-01", "EP-OF-01"].flatMap { plan in
          let level = try twin.element("level", in: plan, where: "level", "eq:nuclear-state:场外应急")
          return ["approvedBy", "endedBy"].map {
            Mutation("\(plan) \($0) \(party)", [level.setting($0, "party:\(party)")])
          }
        }
      }
    },
    MutationFamily("LVL007", name: "nobody declares the next level") { twin in
      let levels = twin.elements("level")
      return Set(levels.compactMap { $0["level"] }).sorted().flatMap { value in
        let same = levels.filter { $0["level"] == value }
        return [
          Mutation("\(value) deleted", same.map(\.deleted)),
          Mutation("\(value) declared by nobody", same.map { $0.setting("declaredBy", nil) }),
        ]
      }
    },
  ]

  /// The right-hand side of another row.
  private static func mapped(_ row: TwinElement, as other: TwinElement) -> [TwinEdit?] {
    [
      row.setting("to", other["to"]),
      row.children("cell").last.flatMap { cell in
        other.children("cell").last.map { cell.containing($0.content) }
      },
    ]
  }

  private static func declared(_ twin: Twin, _ plan: String, by issuer: String) -> Mutation {
    let text = """
      <level id="alevela2" level="eq:nuclear-state:场外应急" declaredBy="\(issuer)" endedBy="\(issuer)">\
      <p id="alevela3">场外应急由本单位宣布。</p></level>
      """
    return Mutation(plan, [twin.elements("action", in: Twin.path(plan)).first?.following(text)])
  }
}
