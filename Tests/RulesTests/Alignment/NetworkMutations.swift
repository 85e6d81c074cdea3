/// Faults that only the network of notifications shows: a slow chain, a missing edge, a circle, a neighbour.
enum NetworkMutations {
  static let all: [MutationFamily] = [
    MutationFamily("NTF006", name: "first report slower than the whole limit allows") { twin in
      let first = try edge(twin, from: "EP-US-01", to: "county-eco")
      return [190, 200, 210, 220, 230, 239, 240, 250, 270, 300, 360].map { minutes in
        Mutation("\(minutes)分钟", first.map { limit($0, minutes) })
      }
    },
    MutationFamily("NTF006", name: "every relay slower") { twin in
      let up = try edge(twin, from: "EP-PR-01", to: "prov-eco")
      let parallel = try edge(twin, from: "EP-PR-01", to: "mee")
      return [130, 150, 160, 170, 180, 200, 220, 240, 300, 360].map { minutes in
        Mutation("\(minutes)分钟", (up + parallel).map { limit($0, minutes) })
      }
    },
    MutationFamily("NTF007", "NTF016", name: "parallel report dropped") { twin in
      let parallel = try edge(twin, from: "EP-PR-01", to: "mee")
        .filter { $0["from"] == "party:county-eco" }
      let sent = parallel.filter { $0.name == "notification" }
      return [
        Mutation("both sides", parallel.map(\.deleted)),
        Mutation("only 特别重大", parallel.map { $0.setting("level", "ge:accident-grade:特别重大") }),
        Mutation("可以", sent.map { $0.setting("modality", "may") }),
        Mutation("视情况", sent.map { $0.setting("modality", "discretionary") }),
      ]
    },
    MutationFamily("NTF008", name: "two plans each wait for the other") { twin in
      let plans = twin.plans
      return plans.indices.dropLast().flatMap { first in
        [first + 1, first + 4].filter {
          $0 < plans.count && twin.issuer(plans[first]) != twin.issuer(plans[$0])
        }.map {
          circle(twin, plans[first], plans[$0])
        }
      }
    },
    MutationFamily("NTF015", name: "zone reaches into the next province") { twin in
      twin.elements("zone").map {
        Mutation("\($0.plan) \($0.id)", [$0.setting("codes", ($0["codes"] ?? "") + " 980100")])
      }
    },
    MutationFamily("NTF016", "NTF007", name: "required receiver left out") { twin in
      let required = [
        ("EP-ON-01", "alert", "nnsa-duty"), ("EP-ON-01", "report", "nnsa-duty"),
        ("EP-ON-01", "report", "prov-neo-duty"), ("EP-ON-01", "followup", "nnsa-duty"),
        ("EP-ON-01", "followup", "prov-neo-duty"), ("EP-US-01", "report", "county-police"),
        ("EP-US-01", "report", "county-health"),
      ]
      return required.flatMap { plan, kind, party in
        twin.elements("notification", in: Twin.path(plan)).filter {
          $0["kind"] == kind && $0["event"] != "propose-offsite"
        }.compactMap { element in
          let receivers = (element["to"] ?? "").split(separator: " ")
          let left = receivers.filter { $0 != "party:\(party)" }
          guard left.count < receivers.count, !left.isEmpty else { return nil }
          return Mutation(
            "\(plan) \(kind) \(party)", [element.setting("to", left.joined(separator: " "))])
        }
      }
    },
  ]

  /// A notification and the receipt of it.
  static func edge(
    _ twin: Twin, from plan: String, to party: String
  ) throws -> [TwinElement] {
    let sent = twin.elements("notification", in: Twin.path(plan)).filter {
      $0["to"] == "party:\(party)" && $0["kind"] == "report"
        && $0.value("within")?["duration"] != "immediate"
    }
    let senders = Set(sent.compactMap { $0["from"] })
    let owners = senders.union([twin.issuer(plan)])
    let received = twin.elements("receipt").filter { receipt in
      receipt["to"] == "party:\(party)" && receipt["kind"] == "report"
        && receipt.value("within")?["duration"] != "immediate"
        && owners.contains(receipt["from"] ?? "")
    }
    return sent + received
  }

  static func limit(_ element: TwinElement, _ minutes: Int) -> TwinEdit? {
    element.valued("within", words: "\(minutes)分钟", duration: "PT\(minutes)M")
  }

  /// Each tells the other only after the other has told it.
  private static func circle(_ twin: Twin, _ one: String, _ other: String) -> Mutation {
    func half(_ plan: String, _ partner: String) -> TwinEdit? {
      let me = twin.issuer(plan)
      let them = twin.issuer(partner)
      let text = """
        <receipt id="acircle2" clock="receive" event="support-request" from="\(them)" kind="inform" \
        level="ge:nuclear-state:场区应急" to="\(me)" when="receive"><p id="acircle3">接到本单位通报后\
        <value role="within" duration="PT30M">30分钟</value>内，应当收到对方的通报。</p></receipt>\
        <notification id="acircle4" after="#acircle2" clock="receive" event="support-request" \
        from="\(me)" kind="inform" level="ge:nuclear-state:场区应急" modality="must" to="\(them)" \
        when="receive"><p id="acircle5">接到对方通报后\
        <value role="within" duration="PT30M">30分钟</value>内，向对方通报。</p></notification>
        """
      return twin.elements("receipt", in: Twin.path(plan)).first?.following(text)
        ?? twin.elements("notification", in: Twin.path(plan)).first?.following(text)
    }
    return Mutation("\(one) \(other)", [half(one, other), half(other, one)])
  }
}
