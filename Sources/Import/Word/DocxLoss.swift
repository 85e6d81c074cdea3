/// What of a Word file has no place in a plain text, told once with the paragraphs where it stood.
enum DocxLoss: Int, CaseIterable, Sendable {
  case picture, object, equation, textBox, hidden, symbol, footnote, struck, nestedTable, inserted
  case lineBreak, placeholder

  func notice(_ lines: [Int]) -> ImportNotice {
    let places = Self.places(lines)
    let (zh, en) = words(lines.count)
    return ImportNotice(
      .lostContent, line: lines.first, zh: "\(zh)（第\(places)段）。", en: "\(en) (paragraph \(places))."
    )
  }

  private static func places(_ lines: [Int]) -> String {
    var unique: [Int] = []
    for line in lines where unique.last != line { unique.append(line) }
    let shown = unique.prefix(8).map(String.init).joined(separator: "、")
    return unique.count > 8 ? shown + "…" : shown
  }

  private func words(_ count: Int) -> (String, String) {
    switch self {
    case .picture: ("\(count)幅图片没有导入", "\(count) pictures were left out")
    case .object: ("\(count)个嵌入对象（图表、公式对象等）没有导入", "\(count) embedded objects were left out")
    case .equation: ("\(count)处公式只留下文字", "\(count) equations kept as plain words only")
    case .textBox:
      ("\(count)个文本框的文字已作为段落读入，请核对位置", "The words of \(count) text boxes became paragraphs")
    case .hidden: ("\(count)处隐藏文字没有导入", "\(count) stretches of hidden text were left out")
    case .symbol: ("\(count)个符号字体的字符以“〓”代替", "\(count) signs of symbol faces became “〓”")
    case .footnote: ("\(count)条脚注或者尾注已作为注读入", "\(count) footnotes or endnotes became notes")
    case .struck:
      ("\(count)处带删除线的文字已按保留读入，请核对是否应当删去", "\(count) stretches of struck-out text were kept")
    case .nestedTable: ("\(count)个表中表已按行展开为文字", "\(count) tables within tables were flattened")
    case .inserted: ("\(count)处插入的其他格式文件没有读取", "\(count) chunks of other formats were not read")
    case .lineBreak:
      ("\(count)处段内换行已分为两段", "\(count) line breaks within paragraphs became paragraphs")
    case .placeholder:
      ("\(count)处没有填写的内容控件没有导入", "\(count) controls that nobody filled in were left out")
    }
  }
}
