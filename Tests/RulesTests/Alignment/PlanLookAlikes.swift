/// What looks like a fault of a plan's structure, levels, command, support or protection and is none.
enum PlanLookAlikes {
  static let all: [MutationFamily] = [
    MutationFamily("COV001", name: "duty given to an office of a body that has a plan") { twin in
      let offices = [
        "EP-CI-01": "city-police", "EP-CO-01": "county-health", "EP-OF-01": "prov-rad",
        "EP-RG-01": "rmtc", "EP-PR-01": "prov-police",
      ]
      return offices.sorted { $0.key < $1.key }.map { plan, office in
        Mutation(
          "\(plan) \(office)",
          [
            twin.elements("action", in: Twin.path(plan)).first?
              .setting("actor", "party:\(office)")
          ])
      }
    },
    MutationFamily("COV002", "COV003", name: "upper plan named with its revision") { twin in
      twin.elements("upper").map {
        Mutation("\($0.plan) \($0["doc"] ?? "")", [$0.setting("doc", ($0["doc"] ?? "") + "@1")])
      }
    },
    MutationFamily("COV003", name: "one relation more, named on both sides") { twin in
      let pairs = [("EP-CI-01", "EP-ON-01"), ("EP-HO-01", "EP-CO-01"), ("EP-ST-01", "EP-CI-01")]
      return pairs.map { one, other in
        Mutation(
          "\(one) \(other)",
          [(one, other), (other, one)].map { plan, partner in
            twin.elements("upper", in: Twin.path(plan)).last?
              .following("<peer doc=\"\(partner)\"/>")
          })
      }
    },
    MutationFamily("COV004", "COV008", name: "a required part stands inside another") { twin in
      try ["EP-OF-01", "EP-PR-01"].flatMap { plan in
        let first = try twin.element("section", in: plan, where: "topic", "general")
        let heading = first.children("heading").first
        return ["transport", "information", "training"].flatMap { (topic: String) -> [Mutation] in
          let parts = twin.elements("section", in: Twin.path(plan)).filter { $0["topic"] == topic }
          return parts.map { part -> Mutation in
            let text = "<p id=\"ainside2\">说明如下。</p>" + part.copied([:])
            return Mutation("\(plan) \(topic)", [part.deleted, heading?.following(text)])
          }
        }
      }
    },
    MutationFamily("COV004", name: "more parts than required, and other headings") { twin in
      twin.plans.map { plan in
        let sections = twin.elements("section", in: Twin.path(plan))
        let headings = sections.flatMap { $0.children("heading").prefix(1) }
        return Mutation(
          plan,
          headings.map { $0.containing($0.content + "（一）") } + [
            sections.last?.following(
              "<section id=\"afurthe2\"><heading>附则</heading><p id=\"afurthe3\">由本单位解释。</p></section>"
            )
          ])
      }
    },
    MutationFamily("COV008", name: "transport in one of the plans that may hold it") { twin in
      // The law names the off-site plan or the radiation plan; a ministry's plan need not have it.
      ["EP-OF-01", "EP-RR-01"].map { plan in
        Mutation(
          plan,
          twin.elements("section", in: Twin.path(plan)).filter { $0["topic"] == "transport" }
            .map(\.deleted))
      }
    },
    MutationFamily("LVL001", name: "rows of the map in another order") { twin in
      twin.plans.map { plan in
        let rows = twin.elements("levelMap", in: Twin.path(plan))
        return Mutation(
          plan,
          zip(rows, rows.reversed()).map {
            TwinEdit(path: $0.path, range: $0.whole, text: $1.copied([:], suffix: "5"))
          })
      }
    },
    MutationFamily("LVL004", "LVL007", name: "another plan repeats who declares") { twin in
      ["EP-CI-01", "EP-CO-01", "EP-HO-01", "EP-RG-01", "EP-NA-01"].map { plan in
        let text = """
          <level id="alevela2" level="eq:nuclear-state:场外应急" declaredBy="party:prov-neo" \
          approvedBy="party:caea" endedBy="party:prov-neo"><p id="alevela3">\
          场外应急由省核应急办公室报经国家原子能机构批准后决定。</p></level>
          """
        return Mutation(plan, [twin.inserting(text, in: plan)])
      }
    },
    MutationFamily("LVL007", name: "one of two plans leaves the declaration to the other") { twin in
      try [
        twin.element("level", in: "EP-ON-01", where: "level", "eq:nuclear-state:场外应急"),
        twin.element("level", in: "EP-US-01", where: "level", "eq:accident-grade:一般"),
      ].map { Mutation($0.label, [$0.deleted]) }
    },
    MutationFamily("CMD001", name: "holder without deputy, or deputy without holder") { twin in
      twin.elements("role").flatMap { role in
        [
          Mutation("\(role.label) holder", role.children("deputy").map(\.unwrapped)),
          Mutation("\(role.label) deputy", role.children("holder").map(\.unwrapped)),
        ]
      }
    },
    MutationFamily("CMD003", name: "accepted at more levels than handed over") { twin in
      try [
        twin.element("acceptance", in: "EP-OF-01", where: "id", "dy4rwdqn")
      ].flatMap { element in
        ["场区应急", "厂房应急"].map {
          Mutation("\(element.label) \($0)", [element.setting("level", "ge:nuclear-state:\($0)")])
        }
      }
    },
    MutationFamily("CMD004", name: "another plan repeats who leads") { twin in
      twin.elements("command", in: Twin.path("EP-OF-01")).filter { $0["from"] == "event" }
        .flatMap { row in
          ["EP-CI-01", "EP-NA-01"].map { plan in
            let words = row.children("cell").first?.content ?? ""
            let text = """
              <command id="acomman2" function="\(row["function"] ?? "")" from="event" \
              level="\(row["level"] ?? "")" lead="\(row["lead"] ?? "")" \
              decider="\(row["decider"] ?? "")"><p id="acomman3">\(words)从省场外预案。</p></command>
              """
            return Mutation("\(row.label) \(plan)", [twin.inserting(text, in: plan)])
          }
        }
    },
    MutationFamily("CMD007", "CMD004", name: "who leads also decides, unsaid") { twin in
      twin.elements("command").filter { $0["lead"] == $0["decider"] }.map {
        Mutation($0.label, [$0.setting("decider", nil)])
      }
    },
    MutationFamily("RES001", name: "the same number in two promises, or more than asked") { twin in
      try SupportMutations.pairs(twin).flatMap { pair -> [Mutation] in
        let commitment = pair.commitment
        guard let value = commitment.value("quantity"), let asked = Int(value["number"] ?? "")
        else { return [] }
        let unit = value["unit"] ?? ""
        let one = commitment.content.replacing(">\(asked)\(unit)<", with: ">1\(unit)<")
          .replacing("number=\"\(asked)\"", with: "number=\"1\"")
        let rest = commitment.copied([:])
          .replacing(">\(asked)\(unit)<", with: ">\(asked - 1)\(unit)<")
          .replacing("number=\"\(asked)\"", with: "number=\"\(asked - 1)\"")
        return [
          Mutation(
            "\(commitment.label) two", [commitment.containing(one), commitment.following(rest)]),
          Mutation("\(commitment.label) more", [value.numbered { $0 + 1 }]),
        ]
      }
    },
    MutationFamily("RES004", name: "arrives in the last minute, or in another unit") { twin in
      let county = try twin.element("commitment", in: "EP-CO-01", where: "type", "vehicle")
      let city = try twin.element("commitment", in: "EP-CI-01", where: "type", "shelter")
      return [
        Mutation("90分钟", [county.valued("travel", words: "90分钟", duration: "PT90M")]),
        Mutation("1.5小时", [county.valued("travel", words: "1.5小时", duration: "PT90M")]),
        Mutation("半小时", [county.valued("mobilise", words: "半小时", duration: "PT1800S")]),
        Mutation("180分钟", [city.valued("mobilise", words: "180分钟", duration: "PT180M")]),
      ]
    },
    MutationFamily("PRO001", name: "the same dose in another unit") { twin in
      let values = twin.elements("protectiveAction").flatMap { $0.children("value") }
      let doses = values.filter { $0["role"] == "criterion" && $0["unit"] == "mSv" }
      return doses.flatMap { value -> [Mutation] in
        let number = value["number"] ?? ""
        return [("μSv", "\(number)000"), ("Sv", "0.0\(number.dropLast())")].map {
          (unit: String, words: String) -> Mutation in
          let text = value.copied(["unit": unit, "number": words])
            .replacing("\(number) mSv<", with: "\(words) \(unit)<")
          return Mutation(
            "\(value.plan) \(words) \(unit)",
            [TwinEdit(path: value.path, range: value.whole, text: text)])
        }
      }
    },
    MutationFamily("PRO002", name: "the same radius in metres") { twin in
      twin.elements("zone").compactMap { zone in
        guard let radius = zone.value("radius"), let number = radius["number"] else { return nil }
        return Mutation(
          zone.label,
          [
            TwinEdit(
              path: zone.path, range: radius.whole,
              text: radius.copied(["unit": "m", "number": number + "000"])
                .replacing("\(number)公里", with: "\(number)000米"))
          ])
      }
    },
    MutationFamily("PRO003", name: "carried out with an office of the implementer") { twin in
      twin.elements("protectiveAction").filter { $0["implementer"] == "party:county-gov" }.map {
        Mutation($0.label, [$0.setting("implementer", "party:county-gov party:county-police")])
      }
    },
    MutationFamily("END001", name: "on-site asks for more before it ends") { twin in
      let values = twin.elements("condition", in: Twin.path("EP-ON-01"))
        .flatMap { $0.children("value") }
      let rate = values.first { $0["role"] == "criterion" }
      let held = values.first { $0["role"] == nil }
      return [
        Mutation("1000 nSv/h", [rate.map { amount($0, "1000", "nSv/h") }]),
        Mutation("0.5 μSv/h", [rate.map { amount($0, "0.5", "μSv/h") }]),
        Mutation("3小时", [held?.numbered { $0 + 1 }]),
      ]
    },
    MutationFamily("END002", name: "bodies in another order, and more of them told") { twin in
      twin.elements("termination").filter { $0["scope"] == "offsite" }.map { element in
        Mutation(
          element.label,
          [
            element.setting([
              "proposer": element.parties("proposer").reversed().joined(separator: " "),
              "informs": (element.parties("informs") + ["party:mee"]).joined(separator: " "),
            ])
          ])
      }
    },
    MutationFamily("END003", name: "published by the other body that the law admits") { twin in
      let all = twin.elements("information").filter { $0["publisher"] == "party:prov-neo" }
      return [Mutation("all plans", all.map { $0.setting("publisher", "party:caea") })]
    },
    MutationFamily("REF001", name: "the same definition, written a little differently") { twin in
      twin.elements("term").flatMap { term in
        ["：由核电厂管理、有确定边界的区域", "：由核电厂管理、有确定边界的区域；", " : 由核电厂管理、有确定边界的区域。"].map { words in
          Mutation(
            "\(term.plan) \(words)",
            [
              ProtectionMutations.definition(twin, term).map {
                TwinEdit(path: term.path, range: $0, text: words)
              }
            ])
        }
      }
    },
    MutationFamily("DRL001", name: "two years ago to the day, or named by one side only") { twin in
      let joint = twin.elements("drill").filter { $0["type"] == "joint" }
      let station = try twin.element("drill", in: "EP-ST-01", where: "type", "joint")
      let left = station.parties("with").filter { $0 != "party:prov-neo" }
      return [
        Mutation(
          "2024-11-24", joint.map { $0.setting(["last": "2024-11-24", "next": "2026-11-24"]) }),
        Mutation("one side", [station.setting("with", left.joined(separator: " "))]),
      ]
    },
  ]

  private static func amount(_ value: TwinElement, _ number: String, _ unit: String) -> TwinEdit {
    let tag = value.copied(["number": number, "unit": unit]).prefix { $0 != ">" }
    return TwinEdit(
      path: value.path, range: value.whole, text: "\(tag)>\(number) \(unit)</value>")
  }
}
