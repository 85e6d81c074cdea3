import Model

/// The assignment between two parties.
struct BucketMatching {
  let messages: [Message]
  let fit: MessageFit

  typealias Joined = (sent: MessageUnit, expected: MessageUnit, reasons: [MessagePair.Reason])

  /// Combinations up to this many are all weighed.
  private static let exhaustive = 40_000
  /// Beyond it, how many candidates each message looks at.
  private static let candidates = 64

  /// What makes two messages the same in everything that weighs.
  private struct Signature: Hashable {
    var kind: MessageKind
    var moment: Message.Moment?
    var event: String?
    var levels: LevelSet
    var form: String?
    var clock: MessageClock?

    init(_ message: Message) {
      kind = message.kind
      moment = message.moment
      event = message.event
      levels = message.levels
      form = message.form
      clock = message.clock
    }
  }

  func assign(_ sent: [MessageUnit], _ expected: [MessageUnit]) -> [Joined] {
    guard !sent.isEmpty, !expected.isEmpty else { return [] }
    if sent.count * expected.count <= Self.exhaustive { return exact(sent, expected) }
    // Equal messages in their order: no other assignment weighs more.
    var waiting: [Signature: [MessageUnit]] = [:]
    for unit in expected.reversed() {
      waiting[Signature(messages[unit.message]), default: []].append(unit)
    }
    var joined: [Joined] = []
    var left: [MessageUnit] = []
    var taken: Set<MessageUnit> = []
    for unit in sent {
      let signature = Signature(messages[unit.message])
      if let partner = waiting[signature]?.popLast(),
        case .fits(_, let reasons) = fit.compare(
          messages[unit.message], messages[partner.message])
      {
        joined.append((unit, partner, [.sameParties] + reasons))
        taken.insert(partner)
      } else {
        left.append(unit)
      }
    }
    let open = expected.filter { !taken.contains($0) }
    guard !left.isEmpty, !open.isEmpty else { return joined }
    if left.count * open.count <= Self.exhaustive { return joined + exact(left, open) }
    return joined + greedy(left, open)
  }

  private func exact(_ sent: [MessageUnit], _ expected: [MessageUnit]) -> [Joined] {
    var weights: [[Int?]] = []
    var reasons: [[[MessagePair.Reason]]] = []
    for a in sent {
      var row: [Int?] = []
      var why: [[MessagePair.Reason]] = []
      for b in expected {
        if case .fits(let weight, let because) = fit.compare(
          messages[a.message], messages[b.message])
        {
          row.append(weight)
          why.append(because)
        } else {
          row.append(nil)
          why.append([])
        }
      }
      weights.append(row)
      reasons.append(why)
    }
    var joined: [Joined] = []
    for component in Self.components(weights) {
      let part = component.rows.map { row in component.columns.map { weights[row][$0] } }
      for (position, column) in Assignment.solve(part).enumerated() {
        guard let column else { continue }
        let (row, other) = (component.rows[position], component.columns[column])
        joined.append((sent[row], expected[other], [.sameParties] + reasons[row][other]))
      }
    }
    return joined
  }

  /// Rows and columns that hang together.
  private static func components(_ weights: [[Int?]]) -> [(rows: [Int], columns: [Int])] {
    let width = weights.first?.count ?? 0
    var rowOf = Array(repeating: -1, count: weights.count)
    var columnOf = Array(repeating: -1, count: width)
    var components: [(rows: [Int], columns: [Int])] = []
    for start in weights.indices where rowOf[start] < 0 {
      let id = components.count
      var rows = [start]
      var columns: [Int] = []
      rowOf[start] = id
      var next = 0
      while next < rows.count {
        let row = rows[next]
        next += 1
        for column in 0..<width where weights[row][column] != nil && columnOf[column] < 0 {
          columnOf[column] = id
          columns.append(column)
          for other in weights.indices where rowOf[other] < 0 && weights[other][column] != nil {
            rowOf[other] = id
            rows.append(other)
          }
        }
      }
      components.append((rows.sorted(), columns.sorted()))
    }
    return components
  }

  private func greedy(_ sent: [MessageUnit], _ expected: [MessageUnit]) -> [Joined] {
    var joined: [Joined] = []
    var open = expected
    for unit in sent {
      var best: (position: Int, weight: Int, reasons: [MessagePair.Reason])?
      for position in open.indices.prefix(Self.candidates) {
        guard
          case .fits(let weight, let reasons) = fit.compare(
            messages[unit.message], messages[open[position].message])
        else { continue }
        if weight > best?.weight ?? 0 { best = (position, weight, reasons) }
      }
      guard let best else { continue }
      joined.append((unit, open[best.position], [.sameParties, .firstThatFits] + best.reasons))
      open.remove(at: best.position)
    }
    return joined
  }
}
