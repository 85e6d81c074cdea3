/// Faults of posts, command and its handing over.
enum CommandMutations {
  static let all: [MutationFamily] = [
    MutationFamily("CMD001", name: "post without holder and deputy") { twin in
      twin.elements("role").map { role in
        Mutation(
          "\(role.plan) \(role["post"] ?? "")",
          (role.children("holder") + role.children("deputy")).map(\.unwrapped))
      }
    },
    MutationFamily("CMD001", name: "holder vacant or to be named, no deputy") { twin in
      twin.elements("role").flatMap { role in
        ["空缺", "待定"].map { words in
          let holders = role.children("holder").map {
            TwinEdit(
              path: $0.path, range: $0.whole, text: "<holder post=\"\(words)\">\(words)</holder>")
          }
          return Mutation(
            "\(role.plan) \(role["post"] ?? "") \(words)",
            holders + role.children("deputy").map(\.unwrapped))
        }
      }
    },
    MutationFamily("CMD003", name: "acceptance dropped or changed") { twin in
      twin.elements("acceptance").flatMap { element in
        [
          Mutation("\(element.plan) deleted", [element.deleted]),
          Mutation("\(element.plan) function", [element.setting("function", "medical")]),
          Mutation("\(element.plan) from", [element.setting("from", "party:city-police")]),
          Mutation("\(element.plan) level", [element.setting("level", "eq:accident-grade:一般")]),
        ]
      }
    },
    MutationFamily("CMD003", name: "handover to a plan that does not accept") { twin in
      let plans = twin.plans
      return plans.indices.flatMap { first in
        [1, 3].compactMap { step in
          let taker = plans[(first + step) % plans.count]
          guard twin.issuer(taker) != twin.issuer(plans[first]) else { return nil }
          return given(twin, plans[first], to: taker)
        }
      }
    },
    MutationFamily("CMD004", name: "another body leads the same function") { twin in
      rivals(twin) { row, body in row.copied(["lead": body, "decider": body]) }
    },
    MutationFamily("CMD004", name: "another body decides the same function") { twin in
      rivals(twin) { row, body in row.copied(["decider": body]) }
    },
    MutationFamily("CMD004", name: "another plan gives the same function to its own body") { twin in
      twin.elements("command").flatMap { row in
        ["EP-CI-01", "EP-HO-01"].map { plan in
          let body = twin.issuer(plan)
          let words = row.children("cell").first?.content ?? ""
          let text = """
            <command id="acomman2" function="\(row["function"] ?? "")" level="\(row["level"] ?? "")" \
            from="\(row["from"] ?? "event")" lead="\(body)" decider="\(body)"><p id="acomman3">本单位负责\(words)。</p></command>
            """
          return Mutation("\(row.label) \(plan)", [twin.inserting(text, in: plan)])
        }
      }
    },
    MutationFamily("CMD004", name: "nobody acts until the director arrives") { twin in
      twin.elements("acting").flatMap { acting in
        [
          Mutation("\(acting.plan) unwrapped", [acting.unwrapped]),
          Mutation(
            "\(acting.plan) other function", [acting.setting("function", "onsite-monitoring")]),
        ]
      }
    },
    MutationFamily("CMD007", name: "function without a leader") { twin in
      offsite(twin).map { Mutation("\($0.plan) \($0["function"] ?? "")", [$0.deleted]) }
    },
    MutationFamily("CMD007", name: "function copied from the next row") { twin in
      zip(offsite(twin), offsite(twin).dropFirst()).map { row, next in
        Mutation(
          "\(row.plan) \(row["function"] ?? "")",
          [
            row.setting("function", next["function"]),
            row.children("cell").first.flatMap { cell in
              next.children("cell").first.map { cell.containing($0.content) }
            },
          ])
      }
    },
    MutationFamily("CMD007", name: "function led at another level only") { twin in
      offsite(twin).map {
        Mutation(
          "\($0.plan) \($0["function"] ?? "")", [$0.setting("level", "eq:nuclear-state:应急待命")])
      }
    },
  ]

  /// The functions of the province's plan, all of which somebody must lead.
  private static func offsite(_ twin: Twin) -> [TwinElement] {
    twin.elements("command", in: Twin.path("EP-OF-01"))
  }

  /// A second row of the table, for another body.
  private static func rivals(
    _ twin: Twin, _ copy: (TwinElement, String) -> String
  ) -> [Mutation] {
    twin.elements("command").map { row in
      let other =
        row.plan == "EP-OF-01" || row.plan == "EP-PR-01" ? "party:city-gov" : "party:nsc"
      return Mutation(
        "\(row.plan) \(row["function"] ?? "")", [row.following(copy(row, other))])
    }
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
