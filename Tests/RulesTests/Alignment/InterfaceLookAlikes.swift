/// What looks like a fault of a notification or of its network and is none.
enum InterfaceLookAlikes {
  static let all: [MutationFamily] = [
    MutationFamily("NTF001", "NTF002", "NTF016", name: "one notification written for each receiver")
    { twin in
      twin.elements("notification").filter { $0.parties("to").count > 1 }.map { element in
        Mutation(element.label, split(element, in: twin))
      }
    },
    MutationFamily("NTF001", "NTF002", name: "one receipt written for each level") { twin in
      try ["EP-CI-01", "EP-CO-01"].map { plan in
        let element = try twin.element(
          "receipt", in: plan, where: "level", "ge:nuclear-state:厂房应急")
        return Mutation(
          element.label,
          [
            element.setting("level", "eq:nuclear-state:厂房应急"),
            element.following(element.copied(["level": "ge:nuclear-state:场区应急"])),
          ] + listed("\(element.id.prefix(7))2", beside: element, in: twin))
      }
    },
    MutationFamily("NTF003", "NTF005", "NTF006", name: "the same time in another unit") { twin in
      let units = [
        "PT30M": ("半小时", "PT30M"), "PT15M": ("900秒", "PT900S"),
        "PT45M": ("3/4小时", "PT2700S"), "PT1H": ("60分钟", "PT60M"),
      ]
      return (twin.elements("notification") + NotificationMutations.matched(twin, "receipt"))
        .compactMap { element in
          guard let limit = element.value("within")?["duration"], let other = units[limit]
          else { return nil }
          return Mutation(
            "\(element.label) \(other.0)",
            [element.valued("within", words: other.0, duration: other.1)])
        }
    },
    MutationFamily("NTF003", name: "receiver allows working days where the sender takes days") {
      twin in
      try [
        twin.element("receipt", in: "EP-PR-01", where: "kind", "summary")
      ].map {
        Mutation($0.label, [$0.valued("within", words: "30个工作日", duration: "P30WD")])
      }
    },
    MutationFamily("NTF004", name: "both sides count from another moment") { twin in
      let edges = [
        ("EP-ON-01", "jvu65osv", "EP-HO-01", "e2vtezne", "confirm"),
        ("EP-ON-01", "kpxg7zut", "EP-CH-01", "crppwgd5", "decide"),
        ("EP-CH-01", "hptanhpr", "EP-ON-01", "o5ftj6qr", "occur"),
      ]
      return try edges.map { plan, sent, other, received, clock in
        Mutation(
          "\(plan) \(sent) \(clock)",
          [
            try twin.element("notification", in: plan, where: "id", sent).setting("clock", clock),
            try twin.element("receipt", in: other, where: "id", received).setting("clock", clock),
          ])
      }
    },
    MutationFamily("NTF007", "NTF016", name: "parallel report from a lower level on") { twin in
      try ["较大", "一般"].map { level in
        Mutation(
          level,
          [
            try twin.element("notification", in: "EP-PR-01", where: "id", "zocfvgim"),
            try twin.element("receipt", in: "EP-RR-01", where: "id", "f7e7qhsb"),
          ].map { $0.setting("level", "ge:accident-grade:\(level)") })
      }
    },
    MutationFamily("NTF008", name: "two plans tell each other, each of what it sees") { twin in
      [("EP-CI-01", "EP-HO-01"), ("EP-CO-01", "EP-CI-01"), ("EP-ON-01", "EP-CH-01")].map {
        Mutation("\($0) \($1)", seen(twin, $0, $1) + seen(twin, $1, $0))
      }
    },
    MutationFamily("NTF009", "NTF010", name: "one backup of two, or one channel more") { twin in
      twin.elements("channel").filter { $0["type"] == "satellite" }.flatMap { channel in
        [
          Mutation("\(channel.plan) without satellite", [channel.deleted]),
          Mutation(
            "\(channel.plan) with radio",
            [channel.following(channel.copied(["type": "radio", "rank": "backup"]))]),
        ]
      }
    },
    MutationFamily("NTF010", name: "receiver lists the sender's channels in another order") {
      twin in
      twin.plans.map { plan in
        let rows = twin.elements("channel", in: Twin.path(plan))
        let swapped = zip(rows, rows.reversed()).map {
          TwinEdit(path: $0.path, range: $0.whole, text: $1.copied([:], suffix: "4"))
        }
        return Mutation(plan, swapped)
      }
    },
    MutationFamily("NTF013", name: "verified on the last day, valid until today") { twin in
      twin.plans.flatMap { plan in
        let contacts = twin.elements("contact", in: Twin.path(plan))
        return [
          Mutation("\(plan) 180日", contacts.map { $0.setting("verified", "2026-05-28") }),
          Mutation("\(plan) 今日", contacts.map { $0.setting("validUntil", Twin.day) }),
        ]
      }
    },
    MutationFamily("NTF013", name: "an office number beside the one that always answers") { twin in
      twin.plans.map { plan in
        let contacts = twin.elements("contact", in: Twin.path(plan))
        return Mutation(
          plan, contacts.map { $0.following($0.copied(["duty": "office", "channel": "phone"])) })
      }
    },
    MutationFamily("COV005", "NTF015", name: "zone reaches another place of a body that is told") {
      twin in
      let zones = twin.elements("zone")
      return ["plume", "ingestion"].map { type in
        Mutation(
          type,
          zones.filter { $0["type"] == type }
            .map { $0.setting("codes", "990100 " + ($0["codes"] ?? "")) })
      }
    },
  ]

  /// A notification of its own for each receiver, on the same channels.
  private static func split(_ element: TwinElement, in twin: Twin) -> [TwinEdit?] {
    let receivers = element.parties("to")
    let copies = receivers.dropFirst().enumerated().map { index, party in
      element.copied(["to": party], suffix: "\(index + 2)").replacing(#/ by="[^"]*"/#, with: "")
    }
    let names = copies.indices.map { "\(element.id.prefix(7))\($0 + 2)" }
    // Each is acknowledged by its own receiver, which goes without saying.
    let answers = element.children("acknowledgement").map { $0.setting("by", nil) }
    return [
      element.setting("to", receivers[0]), element.following(copies.joined()),
    ] + answers + listed(names.joined(separator: " #"), beside: element, in: twin)
  }

  /// Identifiers that stand in the table of channels wherever the element does.
  private static func listed(
    _ names: String, beside element: TwinElement, in twin: Twin
  ) -> [TwinEdit?] {
    twin.elements("channel", in: element.path).compactMap { channel in
      let list = channel["for"] ?? ""
      guard list.split(separator: " ").contains("#\(element.id)") else { return nil }
      return channel.setting("for", list + " #" + names)
    }
  }

  /// A notice of what a plan's own people see, and the other plan's receipt of it.
  private static func seen(_ twin: Twin, _ plan: String, _ other: String) -> [TwinEdit?] {
    let from = twin.issuer(plan)
    let to = twin.issuer(other)
    let facts = """
      kind="inform" event="monitoring-result" from="\(from)" to="\(to)" when="event" clock="detect" \
      level="ge:nuclear-state:场区应急"
      """
    let sent = """
      <notification id="aseen222" \(facts) modality="must"><p id="aseen223">测得异常的，\
      <value role="within" duration="PT30M">30分钟</value>内通报对方，\
      <acknowledgement by="\(to)" channel="phone">对方复诵确认</acknowledgement>。</p></notification>
      """
    let received = """
      <receipt id="aseen224" \(facts)><p id="aseen225">对方测得异常的，\
      <value role="within" duration="PT30M">30分钟</value>内应当收到通报，\
      <acknowledgement by="\(to)" channel="phone">复诵确认</acknowledgement>。</p></receipt>
      """
    let channels = twin.elements("channel", in: Twin.path(plan)).map {
      $0.setting("for", ($0["for"] ?? "") + " #aseen222 #aseen224")
    }
    return [twin.inserting(sent, in: plan), twin.inserting(received, in: other)] + channels
  }
}
