/// A document that a test changes at random: sections of paragraphs, each with its id.
struct MergeSample {
  struct Section {
    var id: String
    var paragraphs: [(id: String, words: String)]
  }

  var sections: [Section] = []
  private var count = 0

  init(using random: inout SeededRandom) {
    for _ in 0..<Int.random(in: 2...6, using: &random) {
      sections.append(Section(id: newID("s"), paragraphs: []))
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        sections[sections.count - 1].paragraphs.append((newID("p"), Self.words(&random)))
      }
    }
  }

  private mutating func newID(_ letter: String) -> String {
    count += 1
    return letter + String(repeating: "a", count: 4) + Self.letters(count)
  }

  /// Makes ids that no other change of the same document makes.
  mutating func separate(_ start: Int) { count += start }

  private static func letters(_ number: Int) -> String {
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz")
    return String([
      alphabet[number / 676 % 26], alphabet[number / 26 % 26], alphabet[number % 26],
    ])
  }

  static func words(_ random: inout SeededRandom) -> String {
    let stock = ["营运单位", "应当", "每月", "检查", "记录", "应急", "设施", "在15分钟内", "报告", "核安全", "<em>整改</em>"]
    return (0..<Int.random(in: 3...12, using: &random)).map { _ in
      stock.randomElement(using: &random) ?? ""
    }.joined() + "。"
  }

  /// One to four changes in the first `limit` sections.
  mutating func change(_ limit: Int, using random: inout SeededRandom) {
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let section = Int.random(in: 0..<limit, using: &random)
      let count = sections[section].paragraphs.count
      switch Int.random(in: 0..<6, using: &random) {
      case 0 where count > 0:
        let place = Int.random(in: 0..<count, using: &random)
        sections[section].paragraphs[place].words = Self.words(&random)
      case 1 where count > 0:
        let place = Int.random(in: 0..<count, using: &random)
        sections[section].paragraphs[place].words = "另，" + sections[section].paragraphs[place].words
      case 2:
        let place = Int.random(in: 0...count, using: &random)
        sections[section].paragraphs.insert((newID("n"), Self.words(&random)), at: place)
      case 3 where count > 1:
        sections[section].paragraphs.remove(at: Int.random(in: 0..<count, using: &random))
      case 4 where count > 1:
        let moved = sections[section].paragraphs.remove(
          at: Int.random(in: 0..<count, using: &random))
        let target = Int.random(in: 0..<limit, using: &random)
        let place = Int.random(in: 0...sections[target].paragraphs.count, using: &random)
        sections[target].paragraphs.insert(moved, at: place)
      case 5 where limit > 1:
        let moved = sections.remove(at: section)
        sections.insert(moved, at: Int.random(in: 0..<limit, using: &random))
      default: break
      }
    }
  }

  var text: String {
    var text = "<?xml version=\"1.0\"?>\n<procedure xmlns=\"urn:guiju:1\" id=\"IP-900\">\n"
    for section in sections {
      text += "  <section id=\"\(section.id)\">\n    <heading>标题</heading>\n"
      for paragraph in section.paragraphs {
        text += "    <p id=\"\(paragraph.id)\">\(paragraph.words)</p>\n"
      }
      text += "  </section>\n"
    }
    return text + "</procedure>\n"
  }

  var bytes: [UInt8] { Array(text.utf8) }
}
