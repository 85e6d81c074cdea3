/// Faults of the reports that the law asks for: somebody is left out, or told too seldom.
enum RequiredReportMutations {
  /// A report that the law asks for, and to whom; `levelled` where the law says from which level on.
  private struct Duty {
    var plan: String
    var id: String
    var to: String
    var levelled = true
  }

  private static let duties = [
    Duty(plan: "EP-ON-01", id: "eqhrnkmz", to: "party:nnsa-duty"),
    Duty(plan: "EP-ON-01", id: "zf5nksku", to: "party:prov-neo-duty"),
    Duty(plan: "EP-ON-01", id: "fxzre2ly", to: "party:nnsa-duty"),
    Duty(plan: "EP-ON-01", id: "fxzre2ly", to: "party:prov-neo-duty"),
    Duty(plan: "EP-ON-01", id: "i46hapjg", to: "party:caea-neo", levelled: false),
    Duty(plan: "EP-ON-01", id: "ddh4frgv", to: "party:nnsa-duty"),
    Duty(plan: "EP-ON-01", id: "ddh4frgv", to: "party:prov-neo-duty"),
    Duty(plan: "EP-OF-01", id: "l74ffbo7", to: "party:caea-neo", levelled: false),
    Duty(plan: "EP-US-01", id: "ilwtdxfv", to: "party:county-police"),
    Duty(plan: "EP-US-01", id: "ilwtdxfv", to: "party:county-health"),
    Duty(plan: "EP-PR-01", id: "xhjd7t5s", to: "party:prov-eco"),
    Duty(plan: "EP-PR-01", id: "hotrouwr", to: "party:mee"),
    Duty(plan: "EP-PR-01", id: "nvtluh65", to: "party:state-council"),
    Duty(plan: "EP-RR-01", id: "pbt6rajv", to: "party:state-council"),
    Duty(plan: "EP-CH-01", id: "d4plngwg", to: "party:county-eco", levelled: false),
  ]

  static let all: [MutationFamily] = [
    MutationFamily("NTF016", name: "required receiver left out") { twin in
      try each(twin) { element, to in
        let others = element.parties("to").filter { $0 != to }
        return others.isEmpty
          ? element.deleted : element.setting("to", others.joined(separator: " "))
      }
    },
    MutationFamily("NTF016", name: "the body above the required receiver told instead") { twin in
      // A county's branch belongs to the city's bureau: told to the bureau it is told.
      try each(twin) { element, to in
        guard to != "party:county-eco", let above = twin.above(to) else { return nil }
        let others = element.parties("to").filter { $0 != to && $0 != above } + [above]
        return element.setting("to", others.joined(separator: " "))
      }
    },
    MutationFamily("NTF016", name: "required report left to discretion") { twin in
      try each(twin) { element, _ in element.setting("modality", "may") }
        + each(twin) { element, _ in element.setting("modality", "discretionary") }
    },
    MutationFamily("NTF016", name: "required report from the next level on only") { twin in
      try each(twin, where: \.levelled) { element, _ in
        higher(element["level"]).map { element.setting("level", $0) }
      }
    },
    MutationFamily("NTF016", name: "required report at the lowest level only") { twin in
      try each(twin, where: \.levelled) { element, _ in
        guard let level = element["level"], level.hasPrefix("ge:") else { return nil }
        return element.setting("level", "eq:" + level.dropFirst(3))
      }
    },
    MutationFamily("NTF016", name: "required report after the end only") { twin in
      try each(twin) { element, _ in
        element.setting(["when": "terminate", "clock": "decide", "after": nil])
      }
    },
    MutationFamily("NTF007", name: "parallel report dropped") { twin in
      let (sent, received) = try parallel(twin)
      return [
        Mutation("both sides", [sent.deleted, received.deleted]),
        Mutation("sender", [sent.deleted]),
        Mutation("可以", [sent.setting("modality", "may")]),
        Mutation("视情况", [sent.setting("modality", "discretionary")]),
      ]
    },
    MutationFamily("NTF007", name: "parallel report at other levels") { twin in
      let (sent, received) = try parallel(twin)
      return ["ge:特别重大", "eq:重大", "eq:特别重大", "eq:较大", "eq:一般", "le:较大"].map {
        (words: String) in
        let level = words.replacing(":", with: ":accident-grade:")
        return Mutation(
          words, [sent.setting("level", level), received.setting("level", level)])
      }
    },
    MutationFamily("NTF007", name: "parallel report to or from another body") { twin in
      let (sent, received) = try parallel(twin)
      let receivers = ["prov-eco", "city-eco", "county-gov", "prov-gov", "nsc", "rmtc"]
      let senders = ["prov-eco", "county-gov", "isotope-lh", "prov-rad"]
      return receivers.map { party in
        Mutation("to \(party)", [sent.setting("to", "party:\(party)")])
      }
        + senders.map { party in
          Mutation(
            "from \(party)",
            [
              sent.setting("from", "party:\(party)"),
              received.setting("from", "party:\(party)"),
            ])
        }
    },
    MutationFamily("NTF007", name: "parallel report of another kind or at another time") { twin in
      let (sent, received) = try parallel(twin)
      let changes: [(String, [String: String?])] = [
        ("总结", ["kind": "summary"]), ("通知", ["kind": "notify"]), ("公告", ["kind": "announce"]),
        ("终止后", ["when": "terminate", "clock": "decide", "after": nil]),
        ("其他事件", ["event": "env-event"]),
      ]
      return changes.map { name, change in
        Mutation(name, [sent.setting(change), received.setting(change)])
      }
    },
  ]

  private static func each(
    _ twin: Twin, where admits: (Duty) -> Bool = { _ in true },
    _ change: (TwinElement, String) -> TwinEdit?
  ) throws -> [Mutation] {
    try duties.filter(admits).compactMap { duty in
      let element = try twin.element("notification", in: duty.plan, where: "id", duty.id)
      return change(element, duty.to).map { Mutation("\(element.label) \(duty.to)", [$0]) }
    }
  }

  /// The county's report to the ministry beside the one to the province, and its receipt.
  private static func parallel(_ twin: Twin) throws -> (TwinElement, TwinElement) {
    (
      try twin.element("notification", in: "EP-PR-01", where: "id", "zocfvgim"),
      try twin.element("receipt", in: "EP-RR-01", where: "id", "f7e7qhsb")
    )
  }

  private static func higher(_ level: String?) -> String? {
    guard let level, level.hasPrefix("ge:") else { return nil }
    let steps = [
      ["应急待命", "厂房应急", "场区应急", "场外应急"], ["一般", "较大", "重大", "特别重大"],
    ]
    for scale in steps {
      for (lower, upper) in zip(scale, scale.dropFirst()) where level.hasSuffix(":\(lower)") {
        return level.replacing(":\(lower)", with: ":\(upper)")
      }
    }
    return nil
  }
}
