/// A small document of numbered articles, made of a seed, and what may be done to it.
struct GeneratedDocument {
  struct Node {
    var name: String
    var id: String
    var text = ""
    var children: [Node] = []
  }

  enum IDs {
    case stable
    case none
    case positional
  }

  var root: Node
  private var random: SeededRandom
  private var serial = 0

  init(seed: UInt64, sections: Int = 4, articles: Int = 5) {
    random = SeededRandom(seed)
    root = Node(name: "procedure", id: "")
    root.id = id("r")
    root.children = [leaf("title", "现场监督检查程序")]
    for _ in 0..<sections { root.children.append(section(articles)) }
  }

  // MARK: - Making

  private mutating func id(_ letter: String) -> String {
    serial += 1
    let value = random.next() & 0xFFFFF
    return letter + String(value, radix: 16) + "x" + String(serial, radix: 36)
  }

  private mutating func leaf(_ name: String, _ text: String) -> Node {
    Node(name: name, id: id(String(name.prefix(1))), text: text)
  }

  private mutating func pick(_ words: [String]) -> String { words[random.below(words.count)] }

  /// Sentences that share most of their phrases, as those of a regulator do.
  mutating func sentence() -> String {
    pick(["每季度，", "大修期间，", "事件发生后，", "装料前，", "每日，", "必要时，"])
      + pick(["监督检查人员", "营运单位", "值班负责人", "地区监督站", "技术支持单位"]) + "应当"
      + pick(["核实", "记录", "抽查", "逐项检查", "书面报告"])
      + pick(["安全壳泄漏率", "应急柴油机组", "控制棒落棒时间", "实物保护报警", "人员执照", "废液排放量", "乏池水位"])
      + pick(["的试验结果", "的更新情况", "及其复训记录", "的定期报告", "的维修工单"]) + "，"
      + pick(["每月至少一次", "二小时内报告", "不得以口头代替书面", "结论分为三类", "逾期的依法查处"])
      + pick(["，依据HAF 003 第十二条执行", "，依据《核安全法》第八条执行", "", "，记录保存五年"])
      + "（编号\(random.below(100_000))）。"
  }

  private mutating func section(_ articles: Int) -> Node {
    var node = Node(name: "section", id: id("s"))
    node.children = [leaf("num", ""), leaf("heading", pick(["总则", "检查", "处置", "记录", "培训"]))]
    for _ in 0..<articles { node.children.append(article()) }
    return node
  }

  private mutating func article() -> Node {
    var node = Node(name: "article", id: id("a"))
    node.children = [leaf("num", "")]
    for _ in 0...random.below(3) { node.children.append(leaf("p", sentence())) }
    if random.below(3) == 0 {
      var list = Node(name: "list", id: id("l"))
      for _ in 0...(1 + random.below(3)) { list.children.append(leaf("item", sentence())) }
      node.children.append(list)
    }
    return node
  }

  // MARK: - Changing

  /// What was done, by id.
  struct Truth: Equatable {
    var edited: Set<String> = []
    var inserted: Set<String> = []
    var deleted: Set<String> = []
    var moved: Set<String> = []
  }

  /// Changes about so many of every hundred paragraphs, and moves some articles to other sections.
  mutating func change(percent: Int, moves: Int) -> Truth {
    var truth = Truth()
    for section in root.children.indices where root.children[section].name == "section" {
      for article in root.children[section].children.indices {
        guard root.children[section].children[article].name == "article" else { continue }
        var children: [Node] = []
        for child in root.children[section].children[article].children {
          guard child.name == "p", random.below(100) < percent else {
            children.append(child)
            continue
          }
          let isOnly = root.children[section].children[article].children.count < 4
          switch random.below(4) {
          case 0 where !isOnly:
            truth.deleted.insert(child.id)
          case 1:
            let new = leaf("p", sentence())
            truth.inserted.insert(new.id)
            children += [child, new]
          default:
            var edited = child
            edited.text = child.text.replacing("应当", with: "应当立即")
            truth.edited.insert(child.id)
            children.append(edited)
          }
        }
        root.children[section].children[article].children = children
      }
    }
    for _ in 0..<moves { if let id = moveArticle() { truth.moved.insert(id) } }
    return truth
  }

  /// Moves an article to another section; nil where that would leave one empty.
  private mutating func moveArticle() -> String? {
    let sections = root.children.indices.filter { root.children[$0].name == "section" }
    let from = sections[random.below(sections.count)]
    let to = sections[random.below(sections.count)]
    let articles = root.children[from].children.indices.filter {
      root.children[from].children[$0].name == "article"
    }
    guard from != to, articles.count > 2 else { return nil }
    let article = root.children[from].children.remove(at: articles[random.below(articles.count)])
    let place = 2 + random.below(root.children[to].children.count - 1)
    root.children[to].children.insert(article, at: place)
    return article.id
  }

  // MARK: - Writing

  func xml(_ ids: IDs, isNumbered: Bool = true) -> [UInt8] {
    var article = 0
    var section = 0
    var output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    func write(_ node: Node, depth: Int, path: String) {
      let indent = String(repeating: "  ", count: depth)
      let id: String =
        switch ids {
        case .stable: " xml:id=\"\(node.id)\""
        case .none: ""
        case .positional: " xml:id=\"\(path)\""
        }
      if node.name == "section" { section += 1 }
      if node.name == "article" { article += 1 }
      let (chapter, number) = (section, article)
      guard !node.children.isEmpty else {
        let text = node.name == "num" ? label(path, chapter, number, isNumbered) : node.text
        output += "\(indent)<\(node.name)\(id)>\(text)</\(node.name)>\n"
        return
      }
      output += "\(indent)<\(node.name)\(id)>\n"
      var counts: [String: Int] = [:]
      for child in node.children {
        counts[child.name, default: 0] += 1
        let step = "\(child.name)_\(counts[child.name] ?? 0)"
        write(child, depth: depth + 1, path: path == "doc" ? step : path + "__" + step)
      }
      output += "\(indent)</\(node.name)>\n"
    }
    write(root, depth: 0, path: "doc")
    return Array(output.utf8)
  }

  private func label(_ path: String, _ chapter: Int, _ article: Int, _ isNumbered: Bool) -> String {
    guard isNumbered else { return "无号" }
    return path.contains("article") ? "第\(article)条" : "第\(chapter)章"
  }
}
