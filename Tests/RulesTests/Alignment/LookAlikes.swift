import Testing

/// What looks like a fault of notification or support and is none; the rules named are those that it looks
/// like a fault of.
enum LookAlikes {
  static let all: [MutationFamily] = [
    MutationFamily("NTF016", name: "province told at discretion in 应急待命") { twin in
      let alert = try twin.element("notification", in: "EP-ON-01", where: "kind", "alert")
      return [
        Mutation(
          "视情况",
          [
            alert.following(
              """
              <notification id="alooka22" from="party:hailing-npp" kind="report" \
              level="eq:nuclear-state:应急待命" modality="discretionary" to="party:prov-neo-duty" \
              when="enter"><p id="alooka23">处于应急待命状态时，由应急总指挥视情况决定是否报告省核应急办公室。</p>\
              </notification>
              """)
          ])
      ]
    },
    MutationFamily(
      "NTF006", "NTF007", name: "parallel path meets the limit though the serial one does not"
    ) { twin in
      let slow =
        twin.elements("notification").filter {
          $0["from"] == "party:prov-eco" && $0["to"] == "party:mee"
        }
        + twin.elements("receipt").filter {
          $0["from"] == "party:prov-eco" && $0["to"] == "party:mee"
        }
      return [90, 120].map { minutes in
        Mutation("\(minutes)分钟", slow.map { NetworkMutations.limit($0, minutes) })
      }
    },
    MutationFamily("NTF005", "NTF006", name: "及时 on an edge no limit hangs on") { twin in
      let edge = (twin.elements("notification") + twin.elements("receipt")).filter {
        $0["to"] == "party:chem-hl"
      }
      return [
        Mutation("及时", edge.map { $0.valued("within", words: "及时", duration: "prompt") })
      ]
    },
    MutationFamily("NTF003", name: "receiver allows more time than the sender takes") { twin in
      NotificationMutations.matched(twin, "receipt").compactMap { element in
        guard let value = element.value("within"), value["duration"]?.hasPrefix("PT") ?? false
        else { return nil }
        return Mutation("\(element.plan) \(element.id)", [value.numbered { $0 + 1 }])
      }
    },
    MutationFamily("NTF003", "NTF005", name: "sender faster than asked") { twin in
      NotificationMutations.matched(twin, "notification").compactMap { element in
        guard let value = element.value("within"), value["duration"]?.hasSuffix("M") ?? false,
          value["duration"]?.hasPrefix("PT") ?? false, value["duration"] != "PT5M"
        else { return nil }
        return Mutation("\(element.plan) \(element.id)", [value.numbered { $0 - 1 }])
      }
    },
    MutationFamily("NTF014", name: "reports more often than expected") { twin in
      intervals(twin, "notification").flatMap { value in
        [15, 30, 45].map { minutes in
          Mutation(
            "\(value.plan) \(minutes)分钟", [interval(value, "PT\(minutes)M", "每\(minutes)分钟")])
        }
      }
    },
    MutationFamily("NTF014", name: "expects reports less often than they come") { twin in
      intervals(twin, "receipt").flatMap { value in
        [4, 6].map { hours in
          Mutation("\(value.plan) \(hours)小时", [interval(value, "PT\(hours)H", "每\(hours)小时")])
        }
      }
    },
    MutationFamily("NTF014", name: "sender has no slow times of its own") { twin in
      twin.elements("notification").compactMap { sent in
        let slow = sent.children("periodic").filter { $0["when"] == "slow" }
        return slow.isEmpty ? nil : Mutation("\(sent.plan) \(sent.id)", slow.map(\.deleted))
      }
    },
    MutationFamily("NTF011", name: "receiver acknowledges without being asked") { twin in
      NotificationMutations.matched(twin, "notification").map {
        Mutation("\($0.plan) \($0.id)", $0.children("acknowledgement").map(\.unwrapped))
      }
    },
    MutationFamily("NTF011", name: "one post of a body tells another") { twin in
      let alert = try twin.element("notification", in: "EP-ON-01", where: "kind", "alert")
      let posts = twin.elements("role", in: Twin.path("EP-ON-01")).map(\.id)
      return [
        Mutation(
          "值班到总指挥",
          [
            alert.following(
              """
              <notification id="alookb22" from="role:\(posts[0])" to="role:\(posts[1])" kind="report" \
              level="ge:nuclear-state:应急待命" when="enter" clock="enter" noCounterpart="本单位内部">\
              <p id="alookb23">立即报告。</p></notification>
              """)
          ])
      ]
    },
    MutationFamily("NTF001", "NTF002", name: "duty point on one side, its office on the other") {
      twin in
      ["EP-RG-01", "EP-ST-01", "EP-OF-01"].map { plan in
        Mutation(
          plan,
          twin.elements("receipt", in: Twin.path(plan)).map { receipt in
            receipt.setting("to", receipt["to"]?.replacing("-duty", with: ""))
          })
      }
    },
    MutationFamily("NTF013", name: "other names of the same office") { twin in
      ["省核应急办", "海岭省核应急办公室"].map { alias in
        let contacts = twin.elements("contact").filter { $0["party"] == "party:prov-neo-duty" }
        return Mutation(
          alias,
          contacts.map { contact in
            contact.children("cell").first.map {
              TwinEdit(path: contact.path, range: $0.whole, text: "<cell>\(alias)</cell>")
            }
          })
      }
    },
    MutationFamily("RES002", name: "vehicles promised to plans that cannot be active together") {
      twin in
      let pair = try #require(
        SupportMutations.pairs(twin).first { $0.commitment.plan == "EP-CO-01" })
      return [
        Mutation(
          "EP-CO-01 EP-US-01",
          [
            pair.commitment.following(
              pair.commitment.copied([
                "to": "party:isotope-lh", "level": "ge:accident-grade:较大",
              ]))
          ])
      ]
    },
    MutationFamily("RES002", name: "owned exactly what is promised") { twin in
      try SupportMutations.pairs(twin).compactMap { pair in
        guard let link = pair.commitment["resource"] else { return nil }
        let resource = try twin.element(
          "resource", in: pair.commitment.plan, where: "id", String(link.dropFirst()))
        let promised = Int(pair.commitment.value("quantity")?["number"] ?? "") ?? 0
        return Mutation(resource.plan, [resource.value("quantity")?.numbered { _ in promised }])
      }
    },
    MutationFamily("LIF002", name: "filed on the last of twenty working days") { twin in
      ["EP-CH-01", "EP-CI-01", "EP-CO-01"].map { plan in
        Mutation(
          plan,
          twin.elements("filing", in: "approvals/\(plan).xml").map {
            $0.setting("date", "2026-06-30")
          })
      }
    },
    MutationFamily("RES005", name: "agreement ends today") { twin in
      twin.elements("agreement").map {
        Mutation("\($0.plan)", [$0.setting("expires", Twin.day)])
      }
    },
    MutationFamily("RES001", name: "one asks for less than the other promises") { twin in
      try SupportMutations.pairs(twin).map {
        Mutation("\($0.request.plan)", [$0.request.value("quantity")?.numbered { $0 - 1 }])
      }
    },
    MutationFamily("COV005", "NTF015", name: "codes of a zone in another order") { twin in
      twin.elements("zone").filter { ($0["codes"] ?? "").contains(" ") }.map { zone in
        let codes = (zone["codes"] ?? "").split(separator: " ").reversed()
        return Mutation(zone.plan, [zone.setting("codes", codes.joined(separator: " "))])
      }
    },
    MutationFamily("NTF001", "NTF002", name: "counterpart named, and named rightly") { twin in
      let sent = try twin.element("notification", in: "EP-ST-01", where: "kind", "report")
      let received = try #require(
        twin.elements("receipt", in: Twin.path("EP-RG-01")).first {
          $0["from"] == "party:station-east"
        })
      return [
        Mutation(
          "both sides",
          [
            sent.setting("counterpart", "EP-RG-01#\(received.id)"),
            received.setting("counterpart", "EP-ST-01#\(sent.id)"),
          ])
      ]
    },
    MutationFamily("NTF002", name: "order of the plans' parts") { twin in
      twin.plans.prefix(4).compactMap { plan in
        let receipts = twin.elements("receipt", in: Twin.path(plan))
        guard let first = receipts.first, let last = receipts.last, first.id != last.id
        else { return nil }
        return Mutation(plan, [first.deleted, last.following(first.copied([:], suffix: "7"))])
      }
    },
  ]

  /// The intervals that a plan states, whatever the pace.
  private static func intervals(_ twin: Twin, _ name: String) -> [TwinElement] {
    twin.elements(name).flatMap { $0.children("periodic").flatMap { $0.children("value") } }
  }

  private static func interval(_ value: TwinElement, _ duration: String, _ words: String)
    -> TwinEdit
  {
    TwinEdit(
      path: value.path, range: value.whole,
      text: "<value role=\"every\" duration=\"\(duration)\">\(words)</value>")
  }
}
