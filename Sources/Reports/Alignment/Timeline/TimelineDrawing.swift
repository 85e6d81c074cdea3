import Alignment
import Model

/// A story as SVG: parties as lanes, time to the right, every message a numbered dot on the lane of who
/// is told, 最不利报告链 thick, limits as bars with the minutes to spare. Black and white.
struct TimelineDrawing {
  let story: TimelineStory
  let names: AlignmentWords
  let language: Language

  init(story: TimelineStory, names: AlignmentWords, language: Language) {
    self.story = story
    self.names = names
    self.language = language
  }

  func svg(title: String) -> String {
    let layout = TimelineLayout(story, names: names, language: language)
    let parts =
      lanes(layout) + ticks(layout) + steps(layout) + dots(layout) + marks(layout) + legend(layout)
    let (width, height) = (layout.right + 12, layout.bottom + 44)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" class="timeline" viewBox="0 0 \(width) \(height)" \
      width="100%" role="img" font-size="12">
      <title>\(MarkupText.escape(title))</title>
      \(parts.joined(separator: "\n"))
      </svg>
      """
  }

  private func lanes(_ layout: TimelineLayout) -> [String] {
    let worst = Set(story.steps.filter(\.isWorst).flatMap { [$0.sender, $0.receiver] })
    return layout.lanes.flatMap { lane -> [String] in
      let first = story.steps.filter { $0.receiver == lane.party && $0.isFirst }.first
      let told = first.flatMap { layout.dots[$0.number] } ?? layout.left
      var parts = [
        line(layout.left, lane.y, told, lane.y, #"stroke="gray" stroke-dasharray="1 4""#),
        line(told, lane.y, layout.right, lane.y, #"stroke="gray""#),
      ]
      let weight = worst.contains(lane.party) ? #" font-weight="bold""# : ""
      for (row, name) in lane.name.enumerated() {
        let y = lane.y + 4 + (2 * row - lane.name.count + 1) * 15 / 2
        parts.append(
          text(layout.left - 10, y, name.trimmingLeading, #"text-anchor="end"\#(weight)"#))
      }
      return parts
    }
  }

  private func ticks(_ layout: TimelineLayout) -> [String] {
    layout.ticks.flatMap { tick in
      [
        line(
          tick.x, TimelineLayout.top - 12, tick.x, layout.bottom,
          #"stroke="gray" stroke-width="0.5" stroke-dasharray="2 4""#),
        text(tick.x + 2, TimelineLayout.top - 18, tick.label, ""),
      ]
    }
  }

  /// Time passes on the lane of who sends; then the message goes to the lane of who is told. What one
  /// sender sends to several is one line.
  private func steps(_ layout: TimelineLayout) -> [String] {
    struct Way: Hashable {
      var sender: Int
      var x: Int
      var isWorst: Bool
      var isBounded: Bool
    }
    var ends: [Way: ClosedRange<Int>] = [:]
    var order: [Way] = []
    for step in story.steps.sorted(by: { !$0.isWorst && $1.isWorst }) {
      guard let x = layout.dots[step.number] else { continue }
      let way = Way(
        sender: step.sender, x: x, isWorst: step.isWorst, isBounded: step.arrival.isBounded)
      let (from, to) = (layout.y(of: step.sender), layout.y(of: step.receiver))
      if let known = ends[way] {
        ends[way] = min(known.lowerBound, to)...max(known.upperBound, to)
      } else {
        ends[way] = min(from, to)...max(from, to)
        order.append(way)
      }
    }
    return order.flatMap { way -> [String] in
      guard let range = ends[way] else { return [] }
      let y = layout.y(of: way.sender)
      let style =
        (way.isWorst ? #"stroke="black" stroke-width="3.5""# : #"stroke="black""#)
        + (way.isBounded ? "" : #" stroke-dasharray="5 3""#)
      var parts = [line(way.x, range.lowerBound, way.x, range.upperBound, style)]
      if way.isWorst {
        let told = story.steps.first { $0.receiver == way.sender && $0.isFirst }
        let start = told.flatMap { layout.dots[$0.number] } ?? layout.left
        parts.append(line(start, y, way.x, y, style))
      }
      return parts + [#"<circle cx="\#(way.x)" cy="\#(y)" r="3"/>"#]
    }
  }

  private func dots(_ layout: TimelineLayout) -> [String] {
    story.steps.flatMap { step -> [String] in
      guard let x = layout.dots[step.number] else { return [] }
      let y = layout.y(of: step.receiver)
      let (fill, ink) = step.isWorst ? ("black", "white") : ("white", "black")
      return [
        #"<circle cx="\#(x)" cy="\#(y)" r="10" fill="\#(fill)" stroke="black"/>"#,
        text(
          x, y + 4, "\(step.number)", #"text-anchor="middle" font-size="11" fill="\#(ink)""#),
      ]
    }
  }

  private func marks(_ layout: TimelineLayout) -> [String] {
    layout.marks.flatMap { mark -> [String] in
      let y = layout.lanes[mark.lane].y
      let top = y - 14 - mark.row * 15
      let weight = mark.mark.verdict == .fail ? #"font-weight="bold""# : ""
      return [
        line(mark.x, top - 10, mark.x, y + 9, #"stroke="black" stroke-width="3""#),
        text(layout.labelStart(mark), top, mark.label, weight + halo),
      ]
    }
  }

  /// No line runs through a label.
  private let halo = #" stroke="white" stroke-width="4" paint-order="stroke""#

  private func legend(_ layout: TimelineLayout) -> [String] {
    let words =
      language == .chinese
      ? "圆点：接到（编号见下表）；粗线、黑点：最不利报告链；短竖线：法定时限；点线：尚未接到；虚线：没有写明时限。"
      : "Dot: told (number as in the table); thick: worst chain; bar: statutory limit; dotted: not told yet; dashed: no limit stated."
    var lines = LineWrapper(width: max(40, (layout.right - 10) * 2 / 13)).wrap(words)
    if layout.isStretched {
      lines.append(
        language == .chinese
          ? "时间轴在时刻密集处拉开，不按比例。" : "The axis is pulled apart where moments are close.")
    }
    return lines.enumerated().map { row, line in
      text(10, layout.bottom + 14 + row * 14, line, #"font-size="11""#)
    }
  }

  private func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, _ style: String) -> String {
    #"<line x1="\#(x1)" y1="\#(y1)" x2="\#(x2)" y2="\#(y2)" \#(style)/>"#
  }

  private func text(_ x: Int, _ y: Int, _ words: String, _ style: String) -> String {
    #"<text x="\#(x)" y="\#(y)" \#(style)>\#(MarkupText.escape(words))</text>"#
  }
}

extension String {
  /// Without the indentation of a wrapped line.
  fileprivate var trimmingLeading: String { String(drop { $0 == " " }) }
}
