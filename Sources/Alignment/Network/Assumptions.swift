import Model

/// What a total takes for granted.
struct Assumptions {
  let set: PlanSet
  let messages: [Message]
  let book: LegBook

  func of(_ path: [Int], _ limit: StatutoryLimit, isRelative: Bool) -> [Bilingual] {
    var found: [Bilingual] = []
    var unknown: [Bilingual] = []
    for index in path where book.legs[index].processingIsAssumed {
      let name = set.directory[book.legs[index].sender].name
      if !unknown.contains(name) { unknown.append(name) }
    }
    if !unknown.isEmpty {
      found.append(
        Bilingual(
          zh: "假定处理（核实、决定）时间为0分钟，预案没有写明：\(unknown.map(\.zh).joined(separator: "、"))",
          en:
            "processing taken as 0 min, which no plan states: \(unknown.map(\.en).joined(separator: ", "))"
        )
      )
    }
    if path.contains(where: { book.legs[$0].clockIsAssumed }) {
      found.append(
        Bilingual(
          zh: "有的通告没有写明起算点，按自触发时起算",
          en: "a notification without a stated clock is counted from the trigger"))
    }
    if !isRelative, let first = path.first,
      let own = messages[book.legs[first].message].effectiveClock, let from = own.order,
      let legal = limit.clock, let to = legal.order, from > to
    {
      found.append(
        Bilingual(
          zh: "假定\(own.name.zh)与\(legal.name.zh)为同一时刻，其间的时间没有计入",
          en:
            "\(own.name.en) and \(legal.name.en) are taken as one moment; the time between is not counted"
        ))
    }
    return found
  }
}
