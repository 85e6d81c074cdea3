/// Faults of protective actions, criteria, zones, termination, information and terms.
enum ProtectionMutations {
  static let all: [MutationFamily] = [
    MutationFamily("PRO001", name: "criterion of another amount") { twin in
      criteria(twin).map {
        Mutation("\($0.plan) \($0["number"] ?? "")", [$0.numbered { $0 * 5 }])
      }
    },
    MutationFamily("PRO001", name: "averted dose swapped for projected dose") { twin in
      criteria(twin).map {
        Mutation("\($0.plan) \($0["number"] ?? "")", [$0.setting("doseKind", "projected")])
      }
    },
    MutationFamily("PRO001", name: "mSv swapped for μSv") { twin in
      criteria(twin).filter { $0["unit"] == "mSv" }.map { value in
        Mutation(
          "\(value.plan) \(value["number"] ?? "")",
          [
            TwinEdit(
              path: value.path, range: value.whole,
              text: value.copied(["unit": "μSv"]).replacing("mSv", with: "μSv"))
          ])
      }
    },
    MutationFamily("PRO001", name: "criterion copied from the next row, or over another time") {
      twin in
      twin.plans.flatMap { plan -> [Mutation] in
        let rows = twin.elements("protectiveAction", in: Twin.path(plan)).flatMap {
          $0.children("value").filter { $0["role"] == "criterion" && $0["unit"] == "mSv" }
        }
        return zip(rows, rows.dropFirst()).flatMap { row, next in
          [
            Mutation(
              "\(plan) number", [TwinEdit(path: row.path, range: row.whole, text: next.copied([:]))]
            ),
            Mutation("\(plan) time", [row.setting("over", next["over"])]),
          ]
        }
      }
    },
    MutationFamily("PRO002", name: "radius copied from the next row, or in metres") { twin in
      twin.elements("zone").flatMap { zone -> [Mutation] in
        let others = twin.elements("zone", in: zone.path).filter { $0["type"] != zone["type"] }
        guard let radius = zone.value("radius"), let other = others.first?.value("radius")
        else { return [] }
        return [
          Mutation(
            "\(zone.label) copied",
            [TwinEdit(path: zone.path, range: radius.whole, text: other.copied([:]))]),
          Mutation(
            "\(zone.label) metres",
            [
              TwinEdit(
                path: zone.path, range: radius.whole,
                text: radius.copied(["unit": "m"]).replacing("公里", with: "米"))
            ]),
        ]
      }
    },
    MutationFamily("PRO002", name: "radius one kilometre off") { twin in
      twin.elements("zone").flatMap { zone in
        [1, -1].map { step in
          Mutation(
            "\(zone.plan) \(zone.id) \(step)", [zone.value("radius")?.numbered { $0 + step }])
        }
      }
    },
    MutationFamily("PRO003", name: "action given to a body whose plan has no such action") { twin in
      twin.elements("protectiveAction").flatMap { action in
        // The city's own plan has the action that it is given.
        let bodies = ["EP-CO-01", "EP-CI-01"].contains(action.plan) ? [] : ["party:city-gov"]
        return (bodies + ["party:hospital-lh"]).map { (body: String) in
          Mutation("\(action.label) \(body)", [action.setting("implementer", body)])
        }
      }
    },
    MutationFamily("PRO003", name: "action that the implementer's plan does not have") { twin in
      twin.elements("protectiveAction").filter { $0.plan != "EP-CO-01" }.map { action in
        let types = ["shelter": "access-control", "evacuate": "relocate", "iodine": "food-control"]
        return Mutation(
          action.label, [action.setting("type", types[action["type"] ?? ""])])
      }
    },
    MutationFamily("PRO003", name: "no plan says who carries the action out") { twin in
      ["shelter", "evacuate", "iodine"].map { type in
        Mutation(
          type,
          twin.elements("protectiveAction").filter { $0["type"] == type }
            .map { $0.setting("implementer", nil) })
      }
    },
    MutationFamily("PRO003", name: "the implementer's plan drops the action") { twin in
      let own = twin.elements("protectiveAction", in: Twin.path("EP-CO-01"))
      return Set(own.compactMap { $0["type"] }).sorted().map { type in
        Mutation(
          type,
          own.filter { $0["type"] == type }.map(\.deleted)
            + twin.elements("action", in: Twin.path("EP-CO-01")).map(\.deleted))
      }
    },
    MutationFamily("END001", name: "on-site ends while off-site still requires it") { twin in
      let value = try conditionValue(twin, "EP-ON-01")
      return [2, 3, 4, 5, 8, 10, 20, 25, 50, 100, 1000].map { number in
        Mutation("\(number)", [value.numbered { _ in number }])
      }
    },
    MutationFamily("END001", name: "off-site demands more than on-site") { twin in
      let value = try conditionValue(twin, "EP-OF-01")
      return [
        ("0.9", "μSv/h"), ("0.8", "μSv/h"), ("0.5", "μSv/h"), ("0.4", "μSv/h"), ("0.3", "μSv/h"),
        ("0.25", "μSv/h"), ("0.2", "μSv/h"), ("0.1", "μSv/h"), ("0.05", "μSv/h"), ("100", "nGy/h"),
      ].dropLast().map { number, unit in
        Mutation("\(number) \(unit)", [amount(value, number, unit)])
      }
    },
    MutationFamily("END001", name: "unit swapped, or held for another time") { twin in
      let onsite = try conditionValue(twin, "EP-ON-01")
      let offsite = try conditionValue(twin, "EP-OF-01")
      let held = twin.elements("condition", in: onsite.path).first?.children("value")
        .first { $0["role"] == nil }
      let longer = twin.elements("condition", in: offsite.path).first?.children("value")
        .first { $0["role"] == nil }
      return [
        Mutation("on-site mSv/h", [amount(onsite, "1", "mSv/h")]),
        Mutation("off-site nSv/h", [amount(offsite, "1", "nSv/h")]),
        Mutation("on-site 1小时", [held?.numbered { $0 - 1 }]),
        Mutation("off-site 3小时", [longer?.numbered { $0 + 1 }]),
        Mutation("off-site 24小时", [longer?.numbered { _ in 24 }]),
      ]
    },
    MutationFamily("END002", name: "off-site termination decided or published by another") { twin in
      twin.elements("termination").filter { $0["scope"] == "offsite" }.flatMap { element in
        ["party:hailing-npp", "party:county-gov"].flatMap { (party: String) in
          [
            Mutation("\(element.plan) decider \(party)", [element.setting("decider", party)]),
            Mutation("\(element.plan) publisher \(party)", [element.setting("publisher", party)]),
          ]
        }
      }
    },
    MutationFamily("END003", name: "information published by another") { twin in
      twin.elements("information").filter { $0.plan != "EP-PR-01" }.flatMap { element in
        ["party:hailing-npp", "party:city-gov", "party:hospital-lh", "party:station-east"].map {
          (party: String) in
          Mutation("\(element.plan) \(party)", [element.setting("publisher", party)])
        }
      }
    },
    MutationFamily("REF001", name: "term defined in other words") { twin in
      twin.elements("term").flatMap { term in
        [
          "由营运单位征地红线围成的区域", "许可证界定的厂区围墙以内", "核电厂厂房和附属建筑",
          "由核电厂管理的区域", "由核电厂管理、没有确定边界的区域", "由省管理、有确定边界的区域",
        ].compactMap { words in
          definition(twin, term).map {
            Mutation(
              "\(term.plan) \(words)",
              [TwinEdit(path: term.path, range: $0, text: "：\(words)。")])
          }
        }
      }
    },
  ]

  /// The intervention levels, which stand in eight plans.
  private static func criteria(_ twin: Twin) -> [TwinElement] {
    twin.elements("protectiveAction").flatMap { $0.children("value") }
      .filter { $0["role"] == "criterion" }
  }

  private static func conditionValue(_ twin: Twin, _ plan: String) throws -> TwinElement {
    let conditions = twin.elements("condition", in: Twin.path(plan))
    let values = conditions.flatMap { $0.children("value") }
    return values.first { $0["role"] == "criterion" } ?? values[0]
  }

  private static func amount(_ value: TwinElement, _ number: String, _ unit: String) -> TwinEdit {
    let text = value.copied(["number": number, "unit": unit])
    let tag = text.prefix { $0 != ">" }
    return TwinEdit(
      path: value.path, range: value.whole, text: "\(tag)>\(number) \(unit)</value>")
  }

  /// What stands behind a term in its list item.
  static func definition(_ twin: Twin, _ term: TwinElement) -> Range<Int>? {
    let item = twin.elements("li", in: term.path).first {
      $0.whole.contains(term.whole.lowerBound)
    }
    return item.map { term.whole.upperBound..<($0.whole.upperBound - "</li>".utf8.count) }
  }
}
