import XMLTree

/// Walks the body of a Word file.
struct WordReader {
  private(set) var source = SourceText(format: .word)
  private var number = 0
  private var told: Set<String> = []

  init() {}

  mutating func read(_ root: Element) {
    guard let body = root.children.first(where: { $0.name.local == "body" }) else { return }
    blocks(body)
  }

  private mutating func blocks(_ parent: Element) {
    for child in parent.children {
      switch child.name.local {
      case "p": paragraph(child)
      case "tbl": table(child)
      case "sdt", "sdtContent", "ins", "smartTag", "customXml": blocks(child)
      default: continue
      }
    }
  }

  private mutating func paragraph(_ element: Element) {
    number += 1
    var text = ""
    runs(element, &text)
    // A line break in a paragraph begins a new line of the law.
    for piece in text.split(separator: "\n") {
      let line = SourceLine(number: number, text: String(piece))
      if !line.text.isEmpty { source.lines.append(line) }
    }
  }

  private mutating func runs(_ parent: Element, _ text: inout String) {
    for child in parent.children {
      switch child.name.local {
      case "t": text += child.textContent
      case "tab", "ptab": text += "\u{3000}"
      case "br", "cr": text += "\n"
      case "noBreakHyphen": text += "-"
      case "del", "moveFrom": tell("del", "有修订痕迹：删除的文字没有导入。", "Deleted words were left out.")
      case "numPr": tell("numPr", "段落用了自动编号，编号不在文字里，没有导入。", "Automatic numbers are lost.")
      case "footnoteReference", "endnoteReference":
        tell("note", "脚注没有导入。", "Footnotes were not imported.")
      case "drawing", "pict", "object": tell("drawing", "图形没有导入。", "Drawings were not imported.")
      case "pPr":
        if child.children.contains(where: { $0.name.local == "numPr" }) {
          tell("numPr", "段落用了自动编号，编号不在文字里，没有导入。", "Automatic numbers are lost.")
        }
      case "rPr", "instrText", "delText": continue
      default: runs(child, &text)
      }
    }
  }

  private mutating func table(_ element: Element) {
    tell("table", "表格已按行展开为文字。", "A table was flattened, one line a row.")
    for row in element.children where row.name.local == "tr" {
      number += 1
      var cells: [String] = []
      for cell in row.children where cell.name.local == "tc" {
        var text = ""
        for block in cell.children where block.name.local == "p" { runs(block, &text) }
        cells.append(Characters.trimmed(text))
      }
      let line = SourceLine(number: number, text: cells.joined(separator: "\u{3000}"))
      if !line.text.isEmpty { source.lines.append(line) }
    }
  }

  private mutating func tell(_ kind: String, _ zh: String, _ en: String) {
    guard told.insert(kind).inserted else { return }
    source.notices.append(ImportNotice(.lostContent, line: max(number, 1), zh: zh, en: en))
  }
}
