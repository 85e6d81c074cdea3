/// Faults of levels, declarations and who commands what.
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
    MutationFamily("CMD001", name: "post without holder and deputy") { twin in
      twin.elements("role").map { role in
        Mutation(
          "\(role.plan) \(role["post"] ?? "")",
          (role.children("holder") + role.children("deputy")).map(\.unwrapped))
      }
    },
    MutationFamily("CMD003", name: "acceptance dropped or changed") { twin in
      twin.elements("acceptance").flatMap { element in
        [
          Mutation("\(element.plan) deleted", [element.deleted]),
          Mutation("\(element.plan) function", [element.setting("function", "medical")]),
          Mutation("\(element.plan) from", [element.setting("from", "party:city-police")]),
        ]
      }
    },
    MutationFamily("CMD003", name: "handover to a plan that does not accept") { twin in
      let plans = twin.plans.filter { $0 != "EP-RG-01" && $0 != "EP-RR-01" }
      return plans.indices.flatMap { first in
        [1, 3].map { step in
          let taker = plans[(first + step) % plans.count]
          return given(twin, plans[first], to: taker)
        }
      }
    },
    MutationFamily("CMD004", "CMD007", name: "a second body leads the same function") { twin in
      twin.elements("command").compactMap { row in
        let other =
          row.plan == "EP-OF-01" || row.plan == "EP-PR-01" ? "party:city-gov" : "party:nsc"
        let copy = row.copied(["lead": other, "decider": other])
        return Mutation("\(row.plan) \(row["function"] ?? "")", [row.following(copy)])
      }
    },
    MutationFamily("CMD004", "CMD007", name: "nobody acts until the director arrives") { twin in
      twin.elements("acting").map { Mutation("\($0.plan)", [$0.unwrapped]) }
    },
    MutationFamily("CMD007", "CMD004", name: "function without a leader") { twin in
      twin.elements("command").filter { $0.plan == "EP-OF-01" }
        .map { Mutation("\($0.plan) \($0["function"] ?? "")", [$0.deleted]) }
    },
    MutationFamily("CMD004", "CMD007", name: "two bodies decide the same function") { twin in
      twin.elements("command").filter { $0.plan == "EP-OF-01" || $0.plan == "EP-ON-01" }.map {
        Mutation(
          "\($0.plan) \($0["function"] ?? "")",
          [$0.following($0.copied(["decider": "party:county-police"]))])
      }
    },
  ]

  private static func declared(_ twin: Twin, _ plan: String, by issuer: String) -> Mutation {
    let text = """
      <level id="alevela2" level="eq:nuclear-state:场外应急" declaredBy="\(issuer)" endedBy="\(issuer)">\
      <p id="alevela3">场外应急由本单位宣布。</p></level>
      """
    return Mutation(plan, [twin.elements("action", in: Twin.path(plan)).first?.following(text)])
  }

  private static func given(_ twin: Twin, _ giver: String, to taker: String) -> Mutation {
    let text = """
      <handover id="ahandov2" by="\(twin.issuer(giver))" condition="arrival" from="\(twin.issuer(giver))" \
      function="medical" level="ge:nuclear-state:场区应急" to="\(twin.issuer(taker))">\
      <p id="ahandov3">到场后移交医疗救护的指挥权。</p></handover>
      """
    return Mutation(
      "\(giver) \(taker)", [twin.elements("action", in: Twin.path(giver)).first?.following(text)])
  }
}
