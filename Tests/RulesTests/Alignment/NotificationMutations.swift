/// Faults of single notifications: an edge, a receipt, a limit, a clock, a channel, a contact.
enum NotificationMutations {
  static let all: [MutationFamily] = [
    MutationFamily("NTF001", name: "receipt dropped") { twin in
      matched(twin, "receipt").map { Mutation("\($0.plan) \($0.id)", [$0.deleted]) }
    },
    MutationFamily("NTF002", name: "notification dropped") { twin in
      matched(twin, "notification").map { Mutation("\($0.plan) \($0.id)", [$0.deleted]) }
    },
    MutationFamily("NTF001", name: "receipt expects another kind") { twin in
      matched(twin, "receipt").filter { $0["kind"] != "summary" }
        .map { Mutation($0.label, [$0.setting("kind", "summary")]) }
    },
    MutationFamily("NTF001", name: "receipt expected at lower levels only") { twin in
      matched(twin, "receipt").compactMap { element in
        guard let level = element["level"], let lowest = lowest(of: level),
          level != "ge:\(lowest)"
        else { return nil }
        return Mutation(element.label, [element.setting("level", "eq:\(lowest)")])
      }
    },
    MutationFamily("NTF002", name: "the body above the receiver told instead") { twin in
      matched(twin, "notification").flatMap { element in
        element.parties("to").compactMap { party in
          guard let above = twin.above(party) else { return nil }
          let others = element.parties("to").filter { $0 != party && $0 != above } + [above]
          return Mutation(
            "\(element.label) \(party)", [element.setting("to", others.joined(separator: " "))])
        }
      }
    },
    MutationFamily("NTF002", name: "sent by the body above the sender") { twin in
      matched(twin, "notification").compactMap { element in
        let sender = element["from"] ?? ""
        let party = sender.hasPrefix("party:") ? sender : twin.issuer(element.plan)
        guard let above = twin.above(party) else { return nil }
        return Mutation(element.label, [element.setting("from", above)])
      }
    },
    MutationFamily("NTF003", name: "sender one unit later") { twin in
      matched(twin, "notification").compactMap { element in
        guard let edit = element.value("within")?.numbered({ $0 + 1 }) else { return nil }
        return Mutation("\(element.plan) \(element.id)", [edit])
      }
    },
    MutationFamily("NTF003", name: "receiver one unit earlier") { twin in
      matched(twin, "receipt").compactMap { element in
        guard let value = element.value("within"), let words = value["duration"],
          !["PT0M", "P1M"].contains(words), let edit = value.numbered({ $0 - 1 }),
          !edit.text.contains("PT0")
        else { return nil }
        return Mutation("\(element.plan) \(element.id)", [edit])
      }
    },
    MutationFamily("NTF003", name: "minutes swapped for hours") { twin in
      matched(twin, "notification").compactMap { element in
        guard let value = element.value("within"), let limit = value["duration"],
          limit.hasPrefix("PT"), limit.hasSuffix("M")
        else { return nil }
        let number = limit.dropFirst(2).dropLast()
        return Mutation(
          "\(element.plan) \(element.id)",
          [element.valued("within", words: "\(number)小时", duration: "PT\(number)H")])
      }
    },
    MutationFamily("NTF003", name: "working days for days") { twin in
      matched(twin, "notification").compactMap { element in
        guard let limit = element.value("within")?["duration"], limit.hasPrefix("P"),
          limit.hasSuffix("D"), !limit.hasPrefix("PT")
        else { return nil }
        let number = limit.dropFirst().dropLast()
        return Mutation(
          element.label,
          [element.valued("within", words: "\(number)个工作日", duration: "P\(number)WD")])
      }
    },
    MutationFamily("NTF004", name: "sender counts from another moment") { twin in
      clocked(matched(twin, "notification"))
    },
    MutationFamily("NTF004", name: "receiver counts from another moment") { twin in
      clocked(matched(twin, "receipt"))
    },
    MutationFamily("NTF005", name: "later than the statutory limit") { twin in
      try late(twin)
    },
    MutationFamily("NTF005", name: "hours written for minutes, months for days") { twin in
      try swapped(twin)
    },
    MutationFamily("NTF009", name: "backup channels taken away") { twin in
      twin.elements("notification").filter { !["announce", "summary"].contains($0["kind"]) }.map {
        element in
        Mutation("\(element.plan) \(element.id)", without(element, in: twin, ["satellite", "fax"]))
      }
    },
    MutationFamily("NTF009", name: "both channels on one telephone line") { twin in
      twin.elements("notification").filter { !["announce", "summary"].contains($0["kind"]) }
        .flatMap { element in
          [["phone", "phone"], ["phone", "fax"]].map { types in
            Mutation(
              "\(element.label) \(types.joined(separator: " "))",
              without(element, in: twin, ["dedicated", "satellite", "fax"])
                + [channels(types, for: element, in: twin)])
          }
        }
    },
    MutationFamily("NTF010", name: "receiver listens on other channels only") { twin in
      matched(twin, "receipt").map { element in
        let taken = without(element, in: twin, ["dedicated", "satellite", "fax"])
        return Mutation(
          element.label, taken + [channels(["radio", "mobile"], for: element, in: twin)])
      }
    },
    MutationFamily("NTF011", name: "receiver acknowledges nothing") { twin in
      let asked = twin.elements("notification").filter { !$0.children("acknowledgement").isEmpty }
      let senders = Set(asked.flatMap { [$0["from"] ?? "", twin.issuer($0.plan)] })
      return matched(twin, "receipt").filter { senders.contains($0["from"] ?? "") }
        .map { Mutation("\($0.plan) \($0.id)", $0.children("acknowledgement").map(\.unwrapped)) }
    },
    MutationFamily("NTF011", name: "spoken notice that nobody reads back") { twin in
      matched(twin, "notification").filter {
        !["summary", "followup", "final"].contains($0["kind"])
      }.compactMap { sent in
        let receivers = (sent["to"] ?? "").split(separator: " ")
        let answers = twin.elements("receipt").filter { receipt in
          let to = receipt["to"] ?? ""
          let reader = to.hasPrefix("role:") ? twin.issuer(receipt.plan) : to
          return receivers.contains { $0 == reader } && receipt["kind"] == sent["kind"]
        }
        let own = sent.children("acknowledgement")
        return Mutation(
          "\(sent.plan) \(sent.id)",
          (own + answers.flatMap { $0.children("acknowledgement") }).map(\.unwrapped))
      }
    },
    MutationFamily("NTF011", name: "acknowledged by somebody who is not told") { twin in
      twin.elements("acknowledgement").filter { $0["by"] != nil }.map {
        Mutation("\($0.plan) \($0["by"] ?? "")", [$0.setting("by", "party:beijiao-npp")])
      }
    },
    MutationFamily("NTF014", name: "sender reports less often") { twin in
      twin.elements("notification").flatMap { sent in
        rhythms(sent).flatMap { value in
          [4, 5, 6, 8, 12, 24].map { every("\(sent.plan) \(sent.id)", value, $0) }
        }
      }
    },
    MutationFamily("NTF014", name: "receiver expects reports more often") { twin in
      twin.elements("receipt").flatMap { receipt in
        rhythms(receipt).flatMap { value in
          [10, 15, 20, 30, 45].map { minutes in
            Mutation(
              "\(receipt.plan) \(receipt.id) \(minutes)分钟",
              [
                TwinEdit(
                  path: value.path, range: value.whole,
                  text:
                    "<value role=\"every\" duration=\"PT\(minutes)M\">每\(minutes)分钟</value>")
              ])
          }
        }
      }
    },
    MutationFamily("NTF014", name: "receiver knows no slow times") { twin in
      twin.elements("receipt").compactMap { receipt in
        let slow = receipt.children("periodic").filter { $0["when"] == "slow" }
        return slow.isEmpty ? nil : Mutation("\(receipt.plan) \(receipt.id)", slow.map(\.deleted))
      }
    },
    MutationFamily("NTF013", name: "contact not verified for half a year") { twin in
      twin.elements("contact").map {
        Mutation("\($0.plan) \($0["party"] ?? "")", [$0.setting("verified", "2026-01-05")])
      }
    },
    MutationFamily("NTF013", name: "contact expired") { twin in
      twin.elements("contact").map {
        Mutation("\($0.plan) \($0["party"] ?? "")", [$0.setting("validUntil", "2026-10-01")])
      }
    },
    MutationFamily("NTF013", name: "receiver reached in office hours only") { twin in
      reached(twin).map { party, contacts in
        Mutation(party, contacts.map { $0.setting("duty", "office") })
      }
    },
    MutationFamily("NTF013", name: "no contact of the receiver in any plan") { twin in
      reached(twin).map { party, contacts in Mutation(party, contacts.map(\.deleted)) }
    },
  ]

  /// Contacts of those that are alerted or reported to.
  private static func reached(_ twin: Twin) -> [(String, [TwinElement])] {
    let contacts = twin.elements("contact")
    let told = matched(twin, "notification")
      .filter { $0["kind"] == "alert" || $0["kind"] == "report" }.flatMap { $0.parties("to") }
    let parties = Set(contacts.compactMap { $0["party"] }).filter { party in
      told.contains { $0 == party || $0 + "-duty" == party }
    }
    return parties.sorted().map { party in (party, contacts.filter { $0["party"] == party }) }
  }

  /// Every moment to count from changed into two others.
  private static func clocked(_ elements: [TwinElement]) -> [Mutation] {
    let moments = ["occur", "detect", "confirm", "enter", "decide", "receive"]
    return elements.flatMap { element -> [Mutation] in
      guard element.value("within")?["duration"]?.hasPrefix("P") ?? false,
        let clock = element["clock"], let place = moments.firstIndex(of: clock)
      else { return [] }
      return [1, 3].map { step in
        let other = moments[(place + step) % moments.count]
        return Mutation("\(element.label) \(other)", [element.setting("clock", other)])
      }
    }
  }

  private static func lowest(of level: String) -> String? {
    switch level.split(separator: ":").dropFirst().first {
    case "nuclear-state": "nuclear-state:应急待命"
    case "accident-grade": "accident-grade:一般"
    default: nil
    }
  }

  /// Two more rows of the table of channels.
  private static func channels(
    _ types: [String], for element: TwinElement, in twin: Twin
  ) -> TwinEdit? {
    let rows = types.enumerated().map { index, type in
      "<channel id=\"achanne\(index + 2)\" for=\"#\(element.id)\""
        + " rank=\"\(index == 0 ? "primary" : "backup")\" type=\"\(type)\">"
        + "<cell>该项</cell><cell>主用</cell><cell>\(type)</cell></channel>"
    }
    return twin.elements("channel", in: element.path).last?.following(rows.joined())
  }

  /// Those that the twin states on both sides.
  static func matched(_ twin: Twin, _ name: String) -> [TwinElement] {
    twin.elements(name).filter { $0["noCounterpart"] == nil }
  }

  /// The intervals of an element, at every pace.
  private static func rhythms(_ element: TwinElement) -> [TwinElement] {
    element.children("periodic").flatMap { $0.children("value") }.filter { $0["role"] == "every" }
  }

  private static func every(_ name: String, _ value: TwinElement, _ hours: Int) -> Mutation {
    Mutation(
      "\(name) \(hours)小时",
      [
        TwinEdit(
          path: value.path, range: value.whole,
          text: "<value role=\"every\" duration=\"PT\(hours)H\">每\(hours)小时</value>")
      ])
  }

  /// The identifier leaves the channels of these types.
  private static func without(
    _ element: TwinElement, in twin: Twin, _ types: [String]
  ) -> [TwinEdit?] {
    twin.elements("channel", in: element.path).filter { types.contains($0["type"] ?? "") }
      .map { channel in
        let left = (channel["for"] ?? "").split(separator: " ").filter { $0 != "#\(element.id)" }
        return left.isEmpty ? channel.deleted : channel.setting("for", left.joined(separator: " "))
      }
  }

  /// The limits of the twin's deadline registry, each exceeded by little and by much.
  private static func late(_ twin: Twin) throws -> [Mutation] {
    func notification(_ plan: String, _ kind: String, _ to: String) -> TwinElement? {
      twin.elements("notification").first {
        $0.plan == plan && $0["kind"] == kind && $0["event"] != "propose-offsite"
          && ($0.value("within")?["duration"] ?? "immediate") != "immediate"
          && ($0["to"] ?? "").split(separator: " ").contains { $0 == "party:\(to)" }
      }
    }
    let minutes: [(TwinElement?, [Int])] = [
      (notification("EP-ON-01", "alert", "nnsa-duty"), [16, 20, 30, 45, 60, 90]),
      (notification("EP-ON-01", "alert", "prov-neo-duty"), [16, 20, 30, 45, 60, 90]),
      (notification("EP-ON-01", "report", "nnsa-duty"), [46, 50, 60, 90, 120]),
      (notification("EP-PR-01", "report", "prov-eco"), [121, 150, 180]),
      (notification("EP-PR-01", "report", "mee"), [121, 150, 180]),
      (notification("EP-US-01", "report", "county-eco"), [121, 150, 180]),
      (notification("EP-PR-01", "report", "state-council"), [300, 360, 720]),
      (notification("EP-RR-01", "report", "state-council"), [300, 360, 720]),
    ]
    return minutes.flatMap { element, limits in
      limits.compactMap { limit in
        guard let element else { return nil }
        return Mutation(
          "\(element.plan) \(element.id) \(limit)分钟",
          [element.valued("within", words: "\(limit)分钟", duration: "PT\(limit)M")])
      }
    }
  }

  private static func swapped(_ twin: Twin) throws -> [Mutation] {
    let minutes = try ["eqhrnkmz", "zf5nksku", "fxzre2ly"].compactMap { id -> Mutation? in
      let element = try twin.element("notification", in: "EP-ON-01", where: "id", id)
      guard let limit = element.value("within")?["duration"] else { return nil }
      let number = limit.filter(\.isNumber)
      return Mutation(
        element.label,
        [element.valued("within", words: "\(number)小时", duration: "PT\(number)H")])
    }
    let summary = try twin.element("notification", in: "EP-US-01", where: "kind", "summary")
    return minutes
      + [("6个月", "P6M"), ("30个月", "P30M"), ("1年", "P1Y")].map { words, limit in
        Mutation(
          "\(summary.label) \(words)",
          [summary.valued("within", words: words, duration: limit)])
      }
  }
}
