import Alignment
import Model

/// Places what a story tells so that nothing lies on anything: every moment has a column as wide as what
/// stands in it, every lane a height for its labels.
struct TimelineLayout {
  struct Lane {
    var party: Int
    /// The name, broken into lines.
    var name: [String]
    var y: Int
  }

  struct Tick {
    var x: Int
    var label: String
  }

  struct Mark {
    var mark: TimelineStory.Mark
    var x: Int
    var lane: Int
    var label: String
    /// Rows above the lane.
    var row: Int
  }

  /// Width of a numbered dot with the space around it.
  private static let dot = 24
  private static let font = 12
  private static let row = 15
  private static let widest = 220
  private static let axis = 640

  private(set) var lanes: [Lane] = []
  private(set) var ticks: [Tick] = []
  private(set) var marks: [Mark] = []
  /// By number of the step.
  private(set) var dots: [Int: Int] = [:]
  let left: Int
  private(set) var right = 0
  private(set) var bottom = 0
  static let top = 40
  /// Whether moments had to be pulled apart.
  private(set) var isStretched = false
  private let story: TimelineStory
  private let language: Language
  private var laneOf: [Int: Int] = [:]

  init(_ story: TimelineStory, names: AlignmentWords, language: Language) {
    self.story = story
    self.language = language
    let broken = story.parties.map { party in
      Self.lines(names.party(party)[language], width: Self.widest)
    }
    left = 24 + (broken.flatMap { $0 }.map { Self.width(of: $0) }.max() ?? 0)
    for (position, party) in story.parties.enumerated() { laneOf[party] = position }
    placeColumns()
    placeLanes(broken)
  }

  func lane(of party: Int) -> Int { laneOf[party] ?? 0 }

  func y(of party: Int) -> Int { lanes[lane(of: party)].y }

  // MARK: - Moments

  private mutating func placeColumns() {
    var columns: [[Int]: (seconds: Int?, steps: [TimelineStory.Step])] = [:]
    columns[[0, 0]] = (0, [])
    for step in story.steps {
      // What has no bound stands behind every number.
      let key = step.arrival.isBounded ? [0, step.arrival.seconds] : [1, 0]
      columns[key, default: (step.arrival.isBounded ? step.arrival.seconds : nil, [])].steps.append(
        step)
    }
    for mark in story.marks where columns[[0, mark.seconds]] == nil {
      columns[[0, mark.seconds]] = (mark.seconds, [])
    }
    let order = columns.keys.sorted { $0.lexicographicallyPrecedes($1) }
    let span = max(60, columns.values.compactMap(\.seconds).max() ?? 60)
    var end = left
    var previous: Int?
    for key in order {
      guard let column = columns[key] else { continue }
      let label = column.seconds.map { time($0) } ?? open
      let places = Self.subcolumns(column.steps)
      let marked = story.marks.contains { $0.seconds == column.seconds } ? 1 : 0
      let used = max(
        Self.width(of: label) + 14, ((places.values.max() ?? -1) + 1 + marked) * Self.dot)
      var x = end
      if let seconds = column.seconds {
        let wanted = left + seconds * Self.axis / span
        if wanted < end, previous != nil { isStretched = true }
        x = max(end, wanted)
      }
      previous = x
      ticks.append(Tick(x: x, label: label))
      for (number, place) in places {
        dots[number] = x + place * Self.dot + (key == [0, 0] ? 0 : 10)
      }
      if let seconds = column.seconds {
        let behind = ((places.values.max() ?? -1) + 1) * Self.dot
        for mark in story.marks where mark.seconds == seconds {
          marks.append(
            Mark(
              mark: mark, x: x + behind + 4, lane: lane(of: mark.party), label: words(mark), row: 0)
          )
        }
      }
      end = x + used + 8
    }
    right = max(end + 10, left + Self.axis)
    stackMarks()
  }

  /// Messages of one sender to several receivers share a line; two dots never share a place.
  private static func subcolumns(_ steps: [TimelineStory.Step]) -> [Int: Int] {
    var taken: [(sender: Int, receivers: Set<Int>)] = []
    var places: [Int: Int] = [:]
    for step in steps.sorted(by: { ($0.sender, $0.number) < ($1.sender, $1.number) }) {
      let free = taken.firstIndex {
        $0.sender == step.sender && !$0.receivers.contains(step.receiver)
      }
      if let free {
        taken[free].receivers.insert(step.receiver)
        places[step.number] = free
      } else {
        places[step.number] = taken.count
        taken.append((step.sender, [step.receiver]))
      }
    }
    return places
  }

  /// Labels of one lane that would touch stand above each other.
  private mutating func stackMarks() {
    for lane in story.parties.indices {
      var ends: [Int] = []
      for index in marks.indices where marks[index].lane == lane {
        let width = Self.width(of: marks[index].label)
        let start = labelStart(marks[index])
        let row = ends.firstIndex { $0 + 8 <= start } ?? ends.count
        if row == ends.count { ends.append(0) }
        ends[row] = start + width
        marks[index].row = row
      }
      right = max(right, (ends.max() ?? 0) + 10)
    }
  }

  /// To the right of the bar, where the axis has room.
  func labelStart(_ mark: Mark) -> Int { mark.x + 6 }

  // MARK: - Lanes

  private mutating func placeLanes(_ names: [[String]]) {
    var y = Self.top
    for (position, party) in story.parties.enumerated() {
      let rows = marks.filter { $0.lane == position }.map { $0.row + 1 }.max() ?? 0
      let lines = names[position].count
      // Labels above the lane, the name around it.
      let above = max(14 + rows * Self.row, lines * Self.row / 2 + 4)
      y += above
      lanes.append(Lane(party: party, name: names[position], y: y))
      y += max(14, lines * Self.row / 2 + 6)
    }
    bottom = y + 6
  }

  // MARK: - Words

  private var open: String { language == .chinese ? "时间不定" : "no bound" }

  private func time(_ seconds: Int) -> String { AlignmentWords.time(seconds)[language] }

  private func words(_ mark: TimelineStory.Mark) -> String {
    let limit = time(mark.seconds)
    guard let slack = mark.slack else {
      return language == .chinese ? "时限\(limit)，无法判定" : "limit \(limit), undetermined"
    }
    let over = time(abs(slack))
    if slack < 0 {
      return language == .chinese ? "时限\(limit)，超\(over)" : "limit \(limit), over by \(over)"
    }
    return language == .chinese ? "时限\(limit)，富余\(over)" : "limit \(limit), slack \(over)"
  }

  /// How wide a text is in the picture: a Chinese character takes a square.
  static func width(of text: String) -> Int { DisplayWidth.of(text) * (font + 1) / 2 }

  private static func lines(_ text: String, width: Int) -> [String] {
    LineWrapper(width: max(8, width * 2 / (font + 1))).wrap(PlainText.line(text))
  }
}
