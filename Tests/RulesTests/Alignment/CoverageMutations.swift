/// Faults of the set of plans: one is missing, does not name another, lacks a part, is not filed.
enum CoverageMutations {
  static let all: [MutationFamily] = [
    MutationFamily("COV001", name: "plan taken away") { twin in
      ["EP-ON-01", "EP-NA-01", "EP-US-01", "EP-CH-01"].map {
        Mutation($0, [], removed: [Twin.path($0)])
      }
    },
    MutationFamily("COV001", name: "duty given to a body without a plan") { twin in
      twin.elements("action").map {
        Mutation("\($0.plan) \($0.id)", [$0.setting("actor", "party:bus-hl")])
      }
    },
    MutationFamily("COV001", name: "notice to a body without a plan") { twin in
      NotificationMutations.matched(twin, "notification").map {
        Mutation("\($0.plan) \($0.id)", [$0.setting("to", ($0["to"] ?? "") + " party:beijiao-npp")])
      }
    },
    MutationFamily("COV002", name: "no upper plan named") { twin in
      ["EP-ON-01", "EP-CI-01", "EP-CO-01", "EP-HO-01", "EP-US-01", "EP-CH-01"].map { plan in
        Mutation(plan, twin.elements("upper", in: Twin.path(plan)).map(\.deleted))
      }
    },
    MutationFamily("COV002", name: "upper plan does not exist") { twin in
      twin.elements("upper").flatMap { upper in
        ["EP-ZZ-99", "EP-ZZ-98"].map { (absent: String) in
          Mutation("\(upper.plan) \(upper["doc"] ?? "") \(absent)", [upper.setting("doc", absent)])
        }
      }
    },
    MutationFamily("COV003", name: "relation named on one side only") { twin in
      ["upper", "peer", "lower"].flatMap { relation in
        twin.elements(relation).map {
          Mutation("\($0.plan) \(relation) \($0["doc"] ?? "")", [$0.deleted])
        }
      }
    },
    MutationFamily("COV004", name: "required part missing") { twin in
      let required = [
        "general", "organisation", "zones", "criteria-dose", "activation", "resources",
        "coordination", "support", "levels", "facilities", "notification", "termination",
        "recovery", "training", "drill", "command", "information",
      ]
      return ["EP-ON-01", "EP-OF-01", "EP-CI-01"].flatMap { plan in
        required.map { topic in untopic(twin, plan, topic) }
      }
    },
    MutationFamily("COV004", name: "required part of a radiation plan missing") { twin in
      let required = [
        "organisation", "training", "resources", "funding", "levels", "activation", "notification",
        "information",
      ]
      return ["EP-PR-01", "EP-US-01"].flatMap { plan in
        required.map { topic in untopic(twin, plan, topic) }
      }
    },
    MutationFamily("COV005", name: "zone outside every plan's area") { twin in
      twin.elements("zone").flatMap { zone in
        ["980100", "980000"].map {
          Mutation(
            "\(zone.plan) \(zone.id) \($0)",
            [zone.setting("codes", (zone["codes"] ?? "") + " \($0)")])
        }
      }
    },
    MutationFamily("COV008", name: "transport left out") { twin in
      ["EP-OF-01", "EP-PR-01"].flatMap { plan in
        let sections = twin.elements("section", in: Twin.path(plan))
          .filter { $0["topic"] == "transport" }
        return [
          Mutation("\(plan) deleted", sections.map(\.deleted)),
          Mutation("\(plan) other topic", sections.map { $0.setting("topic", "monitoring") }),
        ]
      }
    },
    MutationFamily("LIF002", name: "plan not filed") { twin in
      approvals(twin).map { path in
        Mutation(path, twin.elements("filing", in: path).map(\.deleted))
      }
    },
    MutationFamily("LIF002", name: "plan filed too late") { twin in
      approvals(twin).flatMap { path in
        // The twentieth working day after the first of June is the thirtieth.
        ["2026-07-01", "2026-07-02", "2026-07-20", "2026-08-20"].map { (day: String) in
          Mutation(
            "\(path) \(day)", twin.elements("filing", in: path).map { $0.setting("date", day) })
        }
      }
    },
  ]

  /// Of the governments' plans and the chemical neighbour's: those that must be filed within a number of days.
  private static func approvals(_ twin: Twin) -> [String] {
    ["EP-CH-01", "EP-CI-01", "EP-CO-01", "EP-OF-01", "EP-PR-01"].map { "approvals/\($0).xml" }
  }

  private static func untopic(_ twin: Twin, _ plan: String, _ topic: String) -> Mutation {
    let sections = twin.elements("section", in: Twin.path(plan)).filter { $0["topic"] == topic }
    return Mutation("\(plan) \(topic)", sections.map { $0.setting("topic", nil) })
  }
}
