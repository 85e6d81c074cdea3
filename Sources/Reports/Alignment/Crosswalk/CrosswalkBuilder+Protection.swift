import Alignment
import Documents
import Model

extension CrosswalkBuilder {
  /// 防护行动: criterion with the kind of dose, who proposes, decides and carries out.
  var protection: [CrosswalkRow] {
    byType(.protectiveAction).map { type, elements in
      let cells = elements.map { element in
        let criteria = element.typed.values.filter { $0.role == "criterion" }
          .compactMap { self.cells.criterion($0) }
        return cell(
          element,
          [
            criteria.isEmpty
              ? nil
              : Bilingual.joined(criteria, zh: "、", en: ", ").labelled("判据", "criterion"),
            element.value("within").map {
              let within = TimeText.within($0.limit)
              return Bilingual(zh: "\(within.zh)完成", en: "done \(within.en)")
            },
            self.cells.actors(element, .proposer)?.labelled("建议", "proposes"),
            self.cells.actors(element, .decider)?.labelled("决定", "decides"),
            self.cells.actors(element, .implementer)?.labelled("实施", "carries out"),
          ])
      }
      return CrosswalkRow(topic: Self.action(type), cells: cells)
    }
  }

  var zones: [CrosswalkRow] {
    byType(.zone).map { type, elements in
      let cells = elements.map { element in
        let regions = element.words(.codes).map { code in
          set.codes.has(String(code), in: "region")
            ? set.codes.name(of: String(code), in: "region")
            : Bilingual(zh: "行政区划\(code)", en: "division \(code)")
        }
        return cell(
          element,
          [
            self.cells.quantity(element, "radius")?.labelled("半径", "radius"),
            Bilingual.joined(regions, zh: "、", en: ", "),
          ])
      }
      return CrosswalkRow(topic: Self.zone(type), cells: cells)
    }
  }

  private func byType(_ name: ElementName) -> [(String, [PlanElement])] {
    let elements = elements(name)
    var order: [String] = []
    for element in elements where !order.contains(element[.type] ?? "") {
      order.append(element[.type] ?? "")
    }
    return order.map { type in (type, elements.filter { ($0[.type] ?? "") == type }) }
  }

  static func action(_ type: String) -> Bilingual {
    switch type {
    case "shelter": Bilingual(zh: "隐蔽", en: "Sheltering")
    case "evacuate": Bilingual(zh: "撤离", en: "Evacuation")
    case "iodine": Bilingual(zh: "服用稳定性碘", en: "Iodine prophylaxis")
    case "relocate": Bilingual(zh: "避迁", en: "Relocation")
    case "food-control": Bilingual(zh: "食品和饮水控制", en: "Food and water control")
    case "access-control": Bilingual(zh: "通道控制", en: "Access control")
    case "decontamination": Bilingual(zh: "去污", en: "Decontamination")
    case "monitoring": Bilingual(zh: "监测", en: "Monitoring")
    default: Bilingual(zh: type, en: type)
    }
  }

  static func zone(_ type: String) -> Bilingual {
    switch type {
    case "plume": Bilingual(zh: "烟羽应急计划区", en: "Plume zone")
    case "inner": Bilingual(zh: "烟羽应急计划区内区", en: "Inner plume zone")
    case "outer": Bilingual(zh: "烟羽应急计划区外区", en: "Outer plume zone")
    case "ingestion": Bilingual(zh: "食入应急计划区", en: "Ingestion zone")
    case "precautionary": Bilingual(zh: "预防行动区", en: "Precautionary action zone")
    case "planning-restricted": Bilingual(zh: "规划限制区", en: "Restricted planning zone")
    default: Bilingual(zh: type, en: type)
    }
  }
}
