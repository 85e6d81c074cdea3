import ArgumentParser
import Citations
import Documents
import Files
import Model
import Reports
import XMLTree

/// `guiju cite`.
struct CiteCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "cite", zh: "找出文字中的法规、标准和文件引用", en: "find citations of law, standards and documents",
      discussion: (
        """
        可以用于任何 UTF-8 文本，也可以用于受控文件；不给文件时读标准输入。

        示例：
          guiju cite 意见.txt
          guiju cite procedures/inspection/baseline/IP-024.xml
          echo '依照《核安全法》第五十五条第二款' | guiju cite --format json
        """,
        """
        Works on any UTF-8 text and on controlled documents; without files it reads standard input.

        Examples:
          guiju cite opinion.txt
          guiju cite procedures/inspection/baseline/IP-024.xml
          echo '依照《核安全法》第五十五条第二款' | guiju cite --format json
        """
      ))
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @OptionGroup var global: GlobalOptions

  @Argument(help: helpText("文件；- 为标准输入", "files; - is standard input", valueName: "FILE"))
  var files: [String] = []

  @Option(help: helpText("输出格式", "output format"))
  var format: Format = .text

  init() {}

  func run() throws {
    let recogniser = CitationRecogniser()
    var results: [CitedFile] = []
    for file in files.isEmpty ? ["-"] : files {
      let bytes =
        file == "-"
        ? try FileReader.readStandardInput(maxBytes: ParseLimits().maxBytes)
        : try FileReader.readFile(
          file.hasPrefix("/") ? file : global.folder + "/" + file,
          maxBytes: ParseLimits().maxBytes, followingLinks: true)
      results.append(try CitedFile(name: file, bytes: bytes, recogniser))
    }
    switch format {
    case .json: try Console.print(JSONWriter.document(CitedFile.json(results)))
    case .text:
      for result in results { try Console.print(result.text) }
    }
  }
}

/// The citations of one file, placed in code points of the decoded file.
struct CitedFile {
  struct Mention {
    var range: Range<Int>
    var line: Int
    var column: Int
    var text: String
    var citation: Citation
  }

  let name: String
  private(set) var mentions: [Mention] = []

  init(name: String, bytes: [UInt8], _ recogniser: CitationRecogniser) throws {
    self.name = name
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
    let offsets = CodePointOffsets(bytes)
    if let document = Self.document(bytes) {
      for passage in PassageText.all(in: document.root) {
        for citation in recogniser.recognise(passage.bytes).citations {
          guard let source = passage.sourceRange(of: citation.bytes) else { continue }
          add(citation, passage.text(citation.bytes), source, offsets, bytes, start)
        }
      }
    } else {
      let text = start == 0 ? bytes : Array(bytes.dropFirst(start))
      for citation in recogniser.recognise(text).citations {
        let source = citation.bytes.lowerBound + start..<citation.bytes.upperBound + start
        add(
          citation, String(decoding: bytes[source], as: UTF8.self), source, offsets, bytes, start)
      }
    }
  }

  private mutating func add(
    _ citation: Citation, _ text: String, _ source: Range<Int>, _ offsets: CodePointOffsets,
    _ bytes: [UInt8], _ start: Int
  ) {
    let line = bytes[..<source.lowerBound].count { $0 == 0x0A } + 1
    let lineStart =
      bytes[..<source.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? start
    let column = bytes[lineStart..<source.lowerBound].count { $0 & 0xC0 != 0x80 } + 1
    mentions.append(
      Mention(
        range: offsets.codePointOffset(
          ofByte: source.lowerBound)..<offsets.codePointOffset(ofByte: source.upperBound),
        line: line, column: column, text: text, citation: citation))
  }

  private static func document(_ bytes: [UInt8]) -> XMLDocument? {
    guard let document = XMLParser.parse(bytes, names: Vocabulary.names).document,
      document.root.kind.flatMap({ DocumentKind(root: $0) }) != nil
    else { return nil }
    return document
  }

  var text: String {
    mentions.map { mention in
      let targets = mention.citation.targets.map { target in
        target.fields.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
      }.joined(separator: "; ")
      let historical = mention.citation.isHistorical ? " historical" : ""
      return
        "\(name):\(mention.line):\(mention.column)\t\(mention.citation.kind.rawValue)\(historical)\t"
        + "\(PlainText.line(mention.text))\t\(targets)\n"
    }.joined()
  }

  static func json(_ files: [CitedFile]) -> JSONValue {
    .object([
      JSONMember(name: "schema", value: "guiju/cite/1"),
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
      JSONMember(name: "resolved", value: .null),
    ])
  }
}
