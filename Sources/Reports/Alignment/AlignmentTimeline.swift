import Alignment
import Model
import Rules

/// The timeline of one trigger as SVG: parties as lanes, when each is told at the latest, the worst chain
/// thick, limits as dashed lines. Black and white.
struct AlignmentTimeline {
  let report: AlignmentReport
  let trigger: Trigger
  let language: Language

  static func words(_ limit: Limit?) -> Bilingual {
    limit.map { LimitWords.words($0) } ?? Bilingual(zh: "未写时限", en: "no limit")
  }

  private static let lane = 46
  private static let left = 250
  private static let width = 900
  private static let top = 46

  /// Nil where the trigger tells nobody.
  var svg: String? {
    let index = report.index
    let network = index.network(trigger)
    let parties = network.arrivals.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
    guard parties.count > 1 else { return nil }
    let chains = report.chains.filter { $0.trigger == trigger }
    let worst = Set(chains.filter { !$0.isRelative }.max { $0.total < $1.total }?.legs ?? [])
    let limits = Set(chains.filter { !$0.isRelative }.map(\.limitSeconds)).sorted()
    let times = network.legArrivals.values.map(\.seconds) + limits
    let span = max(times.max() ?? 0, 60)
    let right = Self.left + Self.width
    let height = Self.top + parties.count * Self.lane + 30
    func x(_ seconds: Int) -> Int {
      Self.left + Int(Double(seconds) / Double(span) * Double(Self.width))
    }
    var rowOf: [Int: Int] = [:]
    for (row, party) in parties.enumerated() { rowOf[party] = Self.top + row * Self.lane + 20 }
    let names = AlignmentWords(index.planSet)
    var parts: [String] = []
    for party in parties {
      let y = rowOf[party] ?? 0
      let name = names.party(party)[language]
      let time = network.arrivals[party].map { AlignmentWords.time($0)[language] } ?? ""
      parts.append(
        #"<line x1="\#(Self.left)" y1="\#(y)" x2="\#(right)" y2="\#(y)" stroke="gray" stroke-width="0.7"/>"#
      )
      parts.append(
        #"<text x="\#(Self.left - 8)" y="\#(y)" text-anchor="end" font-size="12">\#(MarkupText.escape(name))</text>"#
      )
      parts.append(
        #"<text x="\#(Self.left - 8)" y="\#(y + 14)" text-anchor="end" font-size="10">\#(MarkupText.escape(time))</text>"#
      )
    }
    for limit in limits {
      let words = AlignmentWords.time(limit)[language]
      let label = language == .chinese ? "时限\(words)" : "limit \(words)"
      parts.append(
        #"<line x1="\#(x(limit))" y1="\#(Self.top - 14)" x2="\#(x(limit))" y2="\#(height - 20)" stroke="black" stroke-dasharray="6 4"/>"#
      )
      parts.append(
        #"<text x="\#(x(limit))" y="\#(Self.top - 20)" text-anchor="end" font-size="11">\#(MarkupText.escape(label))</text>"#
      )
    }
    let words = ChainWords(index)
    for (leg, arrival) in network.legArrivals.sorted(by: { $0.key < $1.key }) {
      let value = index.legs.legs[leg]
      guard let from = rowOf[value.sender], let to = rowOf[value.receiver] else { continue }
      let start = x(network.legStarts[leg]?.seconds ?? 0)
      let end = x(arrival.seconds)
      let dash = arrival.isBounded ? "" : #" stroke-dasharray="2 3""#
      let stroke = worst.contains(leg) ? "3" : "1"
      parts.append(
        #"<line x1="\#(start)" y1="\#(from)" x2="\#(end)" y2="\#(to)" stroke="black" stroke-width="\#(stroke)"\#(dash)/>"#
      )
      parts.append(#"<circle cx="\#(end)" cy="\#(to)" r="\#(worst.contains(leg) ? 5 : 3)"/>"#)
      if worst.contains(leg) {
        let label = words.weight(leg)[language]
        parts.append(
          #"<text x="\#((start + end) / 2 + 6)" y="\#((from + to) / 2 - 4)" font-size="11" stroke="white" stroke-width="3" paint-order="stroke">\#(MarkupText.escape(label))</text>"#
        )
      }
    }
    let zero = language == .chinese ? "0 触发" : "0 trigger"
    parts.append(#"<text x="\#(Self.left)" y="\#(height - 6)" font-size="11">\#(zero)</text>"#)
    let end = AlignmentWords.time(span)[language]
    parts.append(
      #"<text x="\#(right)" y="\#(height - 6)" text-anchor="end" font-size="11">\#(MarkupText.escape(end))</text>"#
    )
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(right + 20) \(height)" width="100%" role="img">
      \(parts.joined(separator: "\n"))
      </svg>
      """
  }
}
