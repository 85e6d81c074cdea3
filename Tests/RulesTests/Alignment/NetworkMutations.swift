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
    MutationFamily("NTF008", name: "two plans each wait for the other") { twin in
      let plans = twin.plans
      return plans.indices.dropLast().flatMap { first in
        [first + 1, first + 4].filter {
          $0 < plans.count && twin.issuer(plans[first]) != twin.issuer(plans[$0])
        }.map {
          circle(twin, [plans[first], plans[$0]])
        }
      }
    },
    MutationFamily("NTF008", name: "three plans wait for each other") { twin in
      let plans = twin.plans
      return plans.indices.compactMap { first in
        let three = [0, 1, 3].map { plans[(first + $0) % plans.count] }
        guard Set(three.map(twin.issuer)).count == 3 else { return nil }
        return circle(twin, three)
      }
    },
    MutationFamily("NTF008", name: "what starts the answer waits for the answer") { twin in
      let waits = [("EP-ON-01", "eqhrnkmz", "itkf2gs7"), ("EP-OF-01", "l74ffbo7", "qnnrqjki")]
      return try waits.map { plan, notification, receipt in
        let element = try twin.element("notification", in: plan, where: "id", notification)
        return Mutation(
          element.label,
          [element.setting(["after": "#\(receipt)", "when": "receive", "clock": "receive"])])
      }
    },
    MutationFamily("NTF015", name: "zone reaches into the next province or city") { twin in
      twin.elements("zone").flatMap { zone in
        // The ingestion zone inside a province is for the province to look after.
        (["980100", "980000"] + (zone["type"] == "plume" ? ["990200"] : [])).map {
          Mutation(
            "\(zone.label) \($0)", [zone.setting("codes", (zone["codes"] ?? "") + " \($0)")])
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

  /// Each tells the next only after the one before has told it.
  private static func circle(_ twin: Twin, _ plans: [String]) -> Mutation {
    func link(_ plan: String, from: String, to: String) -> TwinEdit? {
      let me = twin.issuer(plan)
      let text = """
        <receipt id="acircle2" clock="receive" event="support-request" from="\(from)" kind="inform" \
        level="ge:nuclear-state:场区应急" to="\(me)" when="receive"><p id="acircle3">接到本单位通报后\
        <value role="within" duration="PT30M">30分钟</value>内，应当收到对方的通报。</p></receipt>\
        <notification id="acircle4" after="#acircle2" clock="receive" event="support-request" \
        from="\(me)" kind="inform" level="ge:nuclear-state:场区应急" modality="must" to="\(to)" \
        when="receive"><p id="acircle5">接到对方通报后\
        <value role="within" duration="PT30M">30分钟</value>内，向对方通报。</p></notification>
        """
      return twin.elements("receipt", in: Twin.path(plan)).first?.following(text)
        ?? twin.elements("notification", in: Twin.path(plan)).first?.following(text)
    }
    return Mutation(
      plans.joined(separator: " "),
      plans.indices.map { place in
        link(
          plans[place], from: twin.issuer(plans[(place + plans.count - 1) % plans.count]),
          to: twin.issuer(plans[(place + 1) % plans.count]))
      })
  }
}
