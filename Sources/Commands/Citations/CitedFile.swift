import Citations
import Corpus
import Documents
import Model
import Reports
import XMLTree

/// The citations of one file, placed in code points of the decoded file.
struct CitedFile {
  struct Mention {
    var range: Range<Int>
    var line: Int
    var column: Int
    var text: String
    var citation: Citation
    /// One for each target; nil where there is no library to ask.
    var resolved: [ResolvedTarget]?

    /// Whether every target is found and in force.
    var isInOrder: Bool {
      resolved?.allSatisfy { $0.isInOrder } ?? false
    }
  }

  let name: String
  private(set) var mentions: [Mention] = []
  private var lines: LineCounter

  init(
    name: String, bytes: [UInt8], _ lookup: CitationLookup
  ) throws {
    self.name = name
    guard !bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else {
      throw CommandFailure(
        .failure,
        Bilingual(
          zh: "“\(name)”是 Word 文件或者其他压缩格式，不是文本。",
          en: "“\(name)” is a Word file or another zip, not text."),
        help: Bilingual(
          zh: "在 Word 或者 WPS 中另存为 UTF-8 纯文本；是程序、预案的，先用 guiju import 导入。",
          en: "Save it as UTF-8 text; a procedure or plan is read with `guiju import`.")
      )
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw CommandFailure(
        .failure,
        Bilingual(zh: "“\(name)”不是 UTF-8 文本。", en: "“\(name)” is not UTF-8 text."),
        help: Bilingual(
          zh: "用 iconv -f GB18030 -t UTF-8 转换后再试。",
          en: "Convert it with `iconv -f GB18030 -t UTF-8`.")
      )
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lines = LineCounter(start: start)
    let offsets = CodePointOffsets(bytes)
    if let document = Self.document(bytes) {
      add(document, lookup, offsets, bytes)
    } else {
      let text = start == 0 ? bytes : Array(bytes.dropFirst(start))
      let found = lookup.recogniser.recognise(text)
      var reader = PlainTargets(text, found.shortForms, lookup)
      for citation in found.citations {
        let source = citation.bytes.lowerBound + start..<citation.bytes.upperBound + start
        add(
          citation, String(decoding: bytes[source], as: UTF8.self), source, offsets, bytes,
          reader.resolve(citation))
      }
    }
  }

  private mutating func add(
    _ document: XMLDocument, _ lookup: CitationLookup, _ offsets: CodePointOffsets,
    _ bytes: [UInt8]
  ) {
    let prose = DocumentProse(of: document)
    let targets = DocumentTargets(document, lookup)
    var found: [(citation: Citation, source: Range<Int>, resolved: [ResolvedTarget]?)] = []
    for citation in lookup.recogniser.recognise(prose.bytes).citations {
      guard let source = prose.sourceRange(of: citation.bytes, in: document) else { continue }
      found.append((citation, source, targets.resolve(citation, at: source)))
    }
    let cited = found.map(\.source)
    for annex in targets.annexes()
    where !cited.contains(where: { $0.overlaps(annex.source) }) {
      found.append((annex.citation, annex.source, [annex.resolved]))
    }
    found.sort { $0.source.lowerBound < $1.source.lowerBound }
    for (citation, source, resolved) in found {
      add(
        citation, String(decoding: prose.bytes[citation.bytes], as: UTF8.self), source, offsets,
        bytes, resolved)
    }
  }

  private mutating func add(
    _ citation: Citation, _ text: String, _ source: Range<Int>, _ offsets: CodePointOffsets,
    _ bytes: [UInt8], _ resolved: [ResolvedTarget]?
  ) {
    lines.advance(to: source.lowerBound, in: bytes)
    let column = bytes[lines.lineStart..<source.lowerBound].count { $0 & 0xC0 != 0x80 } + 1
    mentions.append(
      Mention(
        range: offsets.codePointOffset(
          ofByte: source.lowerBound)..<offsets.codePointOffset(ofByte: source.upperBound),
        line: lines.line, column: column, text: text, citation: citation, resolved: resolved))
  }

  private static func document(_ bytes: [UInt8]) -> XMLDocument? {
    guard let document = XMLParser.parse(bytes, names: Vocabulary.names).document,
      document.root.kind.flatMap({ DocumentKind(root: $0) }) != nil
    else { return nil }
    return document
  }

  func text(_ language: Language) -> String {
    mentions.map { mention in
      let targets = mention.citation.targets.map { target in
        target.fields.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
      }.joined(separator: "; ")
      let historical = mention.citation.isHistorical ? " historical" : ""
      let resolved = (mention.resolved ?? []).map { "    \($0.line(language))\n" }.joined()
      return
        "\(name):\(mention.line):\(mention.column)\t\(mention.citation.kind.rawValue)\(historical)\t"
        + "\(PlainText.line(mention.text))\t\(targets)\n" + resolved
    }.joined()
  }

  static func json(_ files: [CitedFile], _ day: CivilDate) -> JSONValue {
    .object([
      JSONMember(name: "schema", value: "guiju/cite/1"),
      JSONMember(name: "asOf", value: .string(day.description)),
      JSONMember(
        name: "files",
        value: .array(
          files.map { file in
            .object([
              JSONMember(name: "file", value: .string(file.name)),
              JSONMember(name: "citations", value: .array(file.mentions.map(json))),
            ])
          })),
    ])
  }

  private static func json(_ mention: Mention) -> JSONValue {
    .object([
      JSONMember(name: "start", value: .integer(mention.range.lowerBound)),
      JSONMember(name: "end", value: .integer(mention.range.upperBound)),
      JSONMember(name: "text", value: .string(mention.text)),
      JSONMember(name: "kind", value: .string(mention.citation.kind.rawValue)),
      JSONMember(name: "historical", value: .bool(mention.citation.isHistorical)),
      JSONMember(
        name: "targets",
        value: .array(
          mention.citation.targets.map { target in
            .object(target.fields.map { JSONMember(name: $0.name, value: .string($0.value)) })
          })),
      JSONMember(
        name: "resolved",
        value: mention.resolved.map { .array($0.map(\.json)) } ?? .null),
    ])
  }
}

/// The line of one place after another, each looked for from the last.
private struct LineCounter {
  var line = 1
  var lineStart: Int
  private var place: Int

  init(start: Int) {
    lineStart = start
    place = start
  }

  mutating func advance(to offset: Int, in bytes: [UInt8]) {
    while place < offset {
      if bytes[place] == 0x0A {
        line += 1
        lineStart = place + 1
      }
      place += 1
    }
  }
}
