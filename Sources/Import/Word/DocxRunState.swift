/// What is gathered of one paragraph.
struct DocxRunState {
  var text = ""
  /// Characters of each size.
  private var sizes: [Int: Int] = [:]
  private var heavy = 0
  private var count = 0
  var ids: [String] = []
  var notes: [DocxLine] = []
  var boxes: [DocxLine] = []
  var isContents = false

  mutating func append(_ words: String, _ style: DocxStyle) {
    text += words
    let length = words.unicodeScalars.count { !Characters.isSpace($0) }
    guard length > 0 else { return }
    count += length
    sizes[style.size ?? 20, default: 0] += length
    if style.isHeavy == true { heavy += length }
  }

  var size: Int? {
    sizes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  var isHeavy: Bool { count > 0 && heavy == count }

  /// Puts what a joined paragraph said in front.
  mutating func prepend(_ other: DocxRunState) {
    var joined = other
    joined.text += text
    joined.sizes.merge(sizes, uniquingKeysWith: +)
    joined.heavy += heavy
    joined.count += count
    joined.ids += ids
    joined.notes += notes
    joined.boxes += boxes
    joined.isContents = joined.isContents || isContents
    self = joined
  }
}
