/// Faults of the set of plans: one is missing, does not name another, lacks a part, is not filed.
enum CoverageMutations {
  static let all: [MutationFamily] = [
    MutationFamily("COV001", name: "plan taken away") { twin in
      unspoken(twin).map { Mutation($0, [], removed: [Twin.path($0)]) }
    },
    MutationFamily("COV001", name: "plan withdrawn or expired") { twin in
      unspoken(twin).flatMap { plan in
        twin.elements("revision", in: Twin.path(plan)).flatMap { revision in
          [
            Mutation("\(plan) withdrawn", [revision.setting("state", "withdrawn")]),
            Mutation("\(plan) expired", [revision.setting("expires", Twin.day)]),
          ]
        }
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
    MutationFamily("COV004", name: "heading without words") { twin in
      ["EP-ON-01", "EP-CI-01", "EP-PR-01"].flatMap { plan in
        // Those without sections of their own, where no other section has the topic; what the law does
        // not ask for is left out.
        let free = ["terms", "protective-actions", "monitoring", "annex", "transport"]
        let more = plan == "EP-PR-01" ? ["general", "command", "drill"] : []
        let sections = twin.elements("section", in: Twin.path(plan))
        return sections.filter { section in
          !(free + more).contains(section["topic"] ?? "") && section.children("section").count == 1
            && sections.filter { $0["topic"] == section["topic"] }.count == 1
        }
        .map { Mutation("\(plan) \($0["topic"] ?? "")", [emptied($0)]) }
      }
    },
    MutationFamily("COV005", name: "zone outside every plan's area") { twin in
      twin.elements("zone").flatMap { zone in
        ["980100", "980000", "990200"].map {
          Mutation(
            "\(zone.plan) \(zone.id) \($0)",
            [zone.setting("codes", (zone["codes"] ?? "") + " \($0)")])
        }
      }
    },
    MutationFamily("COV008", name: "transport in no plan of the province") { twin in
      // The law wants it in the off-site plan or in the radiation plan; here it is in neither.
      let kinds: [(String, (TwinElement) -> TwinEdit)] = [
        ("deleted", { $0.deleted }), ("no topic", { $0.setting("topic", nil) }),
        ("other topic", { $0.setting("topic", "monitoring") }),
        ("next topic", { $0.setting("topic", "information") }), ("heading only", emptied),
      ]
      return kinds.flatMap { first, change in
        kinds.map { second, other in
          Mutation(
            "\(first), \(second)",
            transport(twin, "EP-OF-01").map(change) + transport(twin, "EP-PR-01").map(other))
        }
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

  /// Plans whose owner no other plan speaks for, be it its own or that of a body above it.
  private static func unspoken(_ twin: Twin) -> [String] {
    twin.plans.filter { plan in
      var line: [String] = []
      var party: String? = twin.issuer(plan)
      while let body = party {
        line.append(body)
        party = twin.above(body)
      }
      return !twin.plans.contains { $0 != plan && line.contains(twin.issuer($0)) }
    }
  }

  /// The heading stays, the words go.
  private static func emptied(_ section: TwinElement) -> TwinEdit {
    let heading = section.children("heading").first
    return section.containing("<heading>\(heading?.content ?? "")</heading>")
  }

  private static func transport(_ twin: Twin, _ plan: String) -> [TwinElement] {
    twin.elements("section", in: Twin.path(plan)).filter { $0["topic"] == "transport" }
  }
}
