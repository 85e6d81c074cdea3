/// Faults of support, protective actions, zones, termination, information and drills.
enum SupportMutations {
  static let all: [MutationFamily] = [
    MutationFamily("RES001", name: "commitment dropped") { twin in
      try pairs(twin).map { Mutation("\($0.commitment.plan)", [$0.commitment.deleted]) }
    },
    MutationFamily("RES001", name: "commitment reduced by one") { twin in
      try pairs(twin).map {
        Mutation("\($0.commitment.plan)", [$0.commitment.value("quantity")?.numbered { $0 - 1 }])
      }
    },
    MutationFamily("RES001", name: "request raised") { twin in
      try pairs(twin).flatMap { pair in
        [1, 10].map { more in
          Mutation(
            "\(pair.request.plan) +\(more)",
            [pair.request.value("quantity")?.numbered { $0 + more }])
        }
      }
    },
    MutationFamily("RES001", name: "commitment of something else, or to someone else") { twin in
      try pairs(twin).flatMap { pair in
        [
          Mutation("\(pair.commitment.plan) type", [pair.commitment.setting("type", "expert")]),
          Mutation(
            "\(pair.commitment.plan) to", [pair.commitment.setting("to", "party:isotope-lh")]),
        ]
      }
    },
    MutationFamily("RES001", name: "commitment for other levels only") { twin in
      try pairs(twin).flatMap { pair in
        ["应急待命", "厂房应急"].map { (level: String) in
          Mutation(
            "\(pair.commitment.plan) \(level)",
            [pair.commitment.setting("level", "eq:nuclear-state:\(level)")])
        }
      }
    },
    MutationFamily("RES002", name: "more promised than owned") { twin in
      try pairs(twin).filter { $0.commitment["resource"] != nil }.flatMap { pair in
        let resource = try twin.element(
          "resource", in: pair.commitment.plan, where: "id",
          String((pair.commitment["resource"] ?? "#").dropFirst()))
        let promised = Int(pair.commitment.value("quantity")?["number"] ?? "") ?? 0
        let owned = resource.value("quantity")
        // As many promises as it takes to exceed what is owned.
        let times = (Int(owned?["number"] ?? "") ?? 0) / max(promised, 1)
        func copies(_ parties: [String]) -> String {
          parties.filter { $0 != twin.issuer(pair.commitment.plan) }.prefix(times).enumerated().map
          { index, party in
            pair.commitment.copied(["to": party], suffix: "\(index + 2)")
          }.joined()
        }
        return [
          Mutation(
            "\(resource.plan) owned one too few", [owned?.numbered { _ in max(promised - 1, 0) }]),
          Mutation("\(resource.plan) owned one", [owned?.numbered { _ in promised == 1 ? 0 : 1 }]),
          Mutation(
            "\(resource.plan) promised to other plans",
            [pair.commitment.following(copies(["party:station-east", "party:caea"]))]),
          Mutation(
            "\(resource.plan) promised to a third plan",
            [
              pair.commitment.following(
                copies(["party:county-gov", "party:city-gov", "party:nnsa"]))
            ]),
          Mutation(
            "\(resource.plan) exclusive and promised again",
            [
              pair.commitment.setting("exclusive", "yes"),
              pair.commitment.following(
                pair.commitment.copied(["to": "party:station-east", "exclusive": "yes"])),
            ]),
        ]
      }
    },
    MutationFamily("RES004", name: "arrives too late") { twin in
      try pairs(twin).flatMap { pair in
        let mobilise = pair.commitment.value("mobilise")
        let within = pair.request.value("within")
        var made = [20, 50].map { more in
          Mutation("\(pair.commitment.plan) mobilise +\(more) h", [hours(mobilise, more)])
        }
        if let travel = pair.commitment.value("travel") {
          made += [20, 50].map {
            Mutation("\(pair.commitment.plan) travel +\($0) h", [hours(travel, $0)])
          }
        }
        made.append(
          Mutation("\(pair.request.plan) needed at once", [minutes(within, "within", 5)]))
        return made
      }
    },
    MutationFamily("RES005", name: "agreement expired") { twin in
      twin.elements("agreement").flatMap { agreement in
        ["2026-11-23", "2026-11-01", "2026-01-01", "2025-12-31", "2025-07-11"].map {
          Mutation($0, [agreement.setting("expires", $0)])
        }
      }
    },
    MutationFamily("RES005", name: "request rests on an expired agreement") { twin in
      try pairs(twin).filter { $0.request["agreement"] == nil }.flatMap { pair in
        ["2026-11-23", "2026-06-30", "2025-12-31", "2024-12-31"].map { day in
          let text = """
            <agreement id="aagreem2" with="\(pair.request["from"] ?? "")" number="XY-99" \
            signed="2023-01-01" expires="\(day)"><p id="aagreem3">双方签订支援协议。</p></agreement>
            """
          return Mutation(
            "\(pair.request.plan) \(day)",
            [
              pair.request.setting("agreement", "#aagreem2"),
              TwinEdit(
                path: pair.request.path,
                range: pair.request.whole.upperBound..<pair.request.whole.upperBound, text: text),
            ])
        }
      }
    },
    MutationFamily("DRL001", name: "interface never exercised together") { twin in
      drilled(twin) { drill, partner in
        let left = drill.parties("with").filter { !isPartner($0, of: partner) }
        return drill.setting("with", left.isEmpty ? nil : left.joined(separator: " "))
      }
    },
    MutationFamily("DRL001", name: "exercised by telephone or at the table only") { twin in
      drilled(twin) { drill, _ in drill.setting("type", "communication") }
        + drilled(twin) { drill, _ in drill.setting("type", "tabletop") }
    },
    MutationFamily("DRL001", name: "exercise struck out") { twin in
      drilled(twin) { drill, _ in drill.deleted }
    },
    MutationFamily("DRL001", name: "last exercise of the interface long ago") { twin in
      drilled(twin) { drill, _ in drill.setting(["last": "2018-10-23", "next": "2026-10-01"]) }
    },
    MutationFamily("DRL001", name: "last joint exercise long ago") { twin in
      let joint = twin.elements("drill").filter { $0["type"] == "joint" }
      return ["2015-10-23", "2018-10-23", "2020-10-23"].map { day in
        Mutation(day, joint.map { $0.setting(["last": day, "next": "2026-10-01"]) })
      }
    },
  ]

  /// Changes the exercises of two plans that meet; those over the telephone stay as they are.
  private static func drilled(
    _ twin: Twin, _ change: (TwinElement, String) -> TwinEdit
  ) -> [Mutation] {
    interfaces(twin).map { pair in
      Mutation(
        "\(pair.0) \(pair.1)",
        [(pair.0, pair.1), (pair.1, pair.0)].flatMap { plan, partner in
          twin.elements("drill", in: Twin.path(plan)).filter { $0["type"] != "communication" }
            .map { change($0, twin.issuer(partner)) }
        })
    }
  }

  /// Requests and the commitments that answer them.
  static func pairs(_ twin: Twin) throws -> [(request: TwinElement, commitment: TwinElement)] {
    let commitments = twin.elements("commitment")
    return twin.elements("request").compactMap { request in
      let answer = commitments.first {
        $0["type"] == request["type"] && $0["to"] == twin.issuer(request.plan)
          && request["from"] == twin.issuer($0.plan)
      }
      return answer.map { (request, $0) }
    }
  }

  /// Plans that notify each other, each pair once.
  private static func interfaces(_ twin: Twin) -> [(String, String)] {
    let plans = twin.plans
    return plans.indices.flatMap { first in
      plans.indices.filter { $0 > first }.compactMap { second in
        let met = [(plans[first], plans[second]), (plans[second], plans[first])].contains { pair in
          twin.elements("receipt", in: Twin.path(pair.0)).contains {
            $0["from"] == twin.issuer(pair.1)
          }
        }
        return met ? (plans[first], plans[second]) : nil
      }
    }
  }

  private static func isPartner(_ party: String, of issuer: String) -> Bool {
    party == issuer || (issuer == "party:mee" && party == "party:nnsa")
  }

  private static func hours(_ value: TwinElement?, _ more: Int) -> TwinEdit? {
    guard let value, let role = value["role"] else { return nil }
    return TwinEdit(
      path: value.path, range: value.whole,
      text: "<value role=\"\(role)\" duration=\"PT\(more)H\">\(more)小时</value>")
  }

  private static func minutes(_ value: TwinElement?, _ role: String, _ number: Int) -> TwinEdit? {
    guard let value else { return nil }
    return TwinEdit(
      path: value.path, range: value.whole,
      text: "<value role=\"\(role)\" duration=\"PT\(number)M\">\(number)分钟</value>")
  }
}
