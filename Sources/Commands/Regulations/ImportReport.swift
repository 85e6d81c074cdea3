import Import
import Model
import Reports

/// What became of each file of an import.
struct ImportReport {
  private enum Entry {
    case taken(file: String, path: String, LibraryImport)
    case refused(file: String, Bilingual)
  }

  let isDryRun: Bool
  private var entries: [Entry] = []

  init(isDryRun: Bool) { self.isDryRun = isDryRun }

  var hasRefused: Bool {
    entries.contains { if case .refused = $0 { true } else { false } }
  }

  mutating func add(_ plan: LibraryImport, file: String, path: String) {
    entries.append(.taken(file: file, path: path, plan))
  }

  mutating func refuse(_ file: String, _ why: Bilingual) {
    entries.append(.refused(file: file, why))
  }

  // MARK: Text

  func text(_ language: Language) -> String {
    var lines: [String] = []
    for entry in entries {
      switch entry {
      case .refused(let file, let why):
        lines += [PlainText.line(file), "  " + Self.refused[language] + why[language]]
      case .taken(let file, let path, let plan):
        lines.append(PlainText.line(file))
        lines.append("  " + headline(plan, path)[language])
        if !plan.bytes.isEmpty { lines.append("  " + Self.structure(plan)[language]) }
        for notice in plan.notices { lines.append("  " + Self.words(notice, language)) }
        if !plan.document.repeals.isEmpty {
          let titles = plan.document.repeals.map { "《\($0)》" }.joined(separator: "、")
          lines.append(
            "  "
              + Bilingual(
                zh: "本文废止\(titles)；它们的废止日期请在法规库中登记。",
                en: "It repeals \(titles); enter their repeal in the library.")[language])
        }
      }
    }
    lines.append(summary[language])
    return lines.joined(separator: "\n") + "\n"
  }

  private static let refused = Bilingual(zh: "未导入：", en: "Refused: ")

  private func headline(_ plan: LibraryImport, _ path: String) -> Bilingual {
    let title = PlainText.line(plan.document.title)
    let key = plan.facts.key
    switch plan.outcome {
    case .identical(let version):
      return Bilingual(
        zh: "《\(title)》与法规库中 \(key)@\(version) 文字相同，没有再写。",
        en: "《\(title)》 has the words of \(key)@\(version) in the library; not written again.")
    case .dated:
      return Bilingual(
        zh: "《\(title)》\(key)@\(plan.facts.version)：\(isDryRun ? "将" : "已")登记施行日期 \(path)",
        en: "《\(title)》 \(key)@\(plan.facts.version): the effective date "
          + (isDryRun ? "would be entered in " : "was entered in ") + path)
    case .added, .completed:
      let isNew = plan.outcome == .added
      let newKey =
        plan.hasNewKey ? Bilingual(zh: "（新代号）", en: " (a new key)") : Bilingual(zh: "", en: "")
      return Bilingual(
        zh: "《\(title)》\(key)@\(plan.facts.version)\(newKey.zh)："
          + (isDryRun ? "将" : "已") + (isNew ? "写入" : "补全") + " " + path,
        en: "《\(title)》 \(key)@\(plan.facts.version)\(newKey.en): "
          + (isDryRun ? "would be " : "") + (isNew ? "written to " : "completed in ") + path)
    }
  }

  private static func structure(_ plan: LibraryImport) -> Bilingual {
    let document = plan.document
    var zh: [String] = []
    var en: [String] = []
    for kind in UnitKind.allCases {
      let count = document.count(of: kind)
      guard count > 0 else { continue }
      zh.append("\(count)\(kind.chinese)")
      en.append("\(count) \(kind.elementName)\(count == 1 ? "" : "s")")
    }
    let effective = plan.facts.effective
    let day = effective.date
    let extent =
      plan.facts.extent == .outline
      ? Bilingual(zh: "只留结构和摘要", en: "outline") : Bilingual(zh: "全文", en: "full text")
    return Bilingual(
      zh: "\(extent.zh)：\(zh.joined(separator: "、"))；\(plan.characters)字；施行日期"
        + (day.map { "\($0)（依据：\(effective.basis.words.zh)）" } ?? "不明"),
      en: "\(extent.en): \(en.joined(separator: ", ")); \(plan.characters) characters; in force "
        + (day.map { "since \($0) (by \(effective.basis.words.en))" } ?? "since an unknown day"))
  }

  private static func words(_ notice: ImportNotice, _ language: Language) -> String {
    let place = notice.line.map { Bilingual(zh: "第\($0)行 ", en: "line \($0) ") }
    let label =
      notice.isContradiction
      ? Bilingual(zh: "矛盾：", en: "contradiction: ") : Bilingual(zh: "提示：", en: "note: ")
    return (place?[language] ?? "") + label[language] + notice.message[language]
  }

  private var counts: (added: Int, completed: Int, identical: Int, refused: Int) {
    var counts = (added: 0, completed: 0, identical: 0, refused: 0)
    for entry in entries {
      switch entry {
      case .refused: counts.refused += 1
      case .taken(_, _, let plan):
        switch plan.outcome {
        case .added: counts.added += 1
        case .completed, .dated: counts.completed += 1
        case .identical: counts.identical += 1
        }
      }
    }
    return counts
  }

  private var summary: Bilingual {
    let counts = counts
    return Bilingual(
      zh: (isDryRun ? "试运行，没有写入任何文件：" : "")
        + "新增 \(counts.added)，补全 \(counts.completed)，文字相同 \(counts.identical)，未导入 \(counts.refused)。",
      en: (isDryRun ? "Dry run, nothing was written: " : "")
        + "\(counts.added) added, \(counts.completed) completed, \(counts.identical) identical, "
        + "\(counts.refused) refused.")
  }

  // MARK: JSON

  var json: JSONValue {
    [
      "schema": "guiju/regulation-import/1", "dryRun": .bool(isDryRun),
      "files": .array(entries.map(Self.json)),
    ]
  }

  private static func json(_ entry: Entry) -> JSONValue {
    switch entry {
    case .refused(let file, let why):
      return ["file": .string(file), "outcome": "refused", "message": JSONValue(why)]
    case .taken(let file, let path, let plan):
      let outcome: (name: String, version: CivilDate) =
        switch plan.outcome {
        case .added: ("added", plan.facts.version)
        case .completed: ("completed", plan.facts.version)
        case .dated: ("dated", plan.facts.version)
        case .identical(let version): ("identical", version)
        }
      return [
        "file": .string(file), "outcome": .string(outcome.name),
        "title": .string(plan.document.title), "key": .string(plan.facts.key),
        "version": .string("\(outcome.version)"),
        "path": plan.bytes.isEmpty ? .null : .string(path),
        "effective": JSONValue(plan.facts.effective.date?.description),
        "basis": .string(plan.facts.effective.basis.rawValue),
        "articles": .integer(plan.document.articleCount),
        "characters": .integer(plan.characters),
        "repeals": JSONValue(plan.document.repeals),
        "unplaced": .array(
          plan.document.unplaced.map {
            ["line": .integer($0.number), "text": .string($0.text)]
          }),
        "notices": .array(
          plan.notices.map { notice in
            [
              "code": .string(notice.code.rawValue),
              "line": notice.line.map(JSONValue.integer) ?? .null,
              "contradiction": .bool(notice.isContradiction),
              "message": JSONValue(notice.message),
            ]
          }),
      ]
    }
  }
}

extension EffectiveDate.Basis {
  var words: Bilingual {
    switch self {
    case .text: Bilingual(zh: "正文", en: "the text")
    case .source: Bilingual(zh: "来源", en: "the source")
    case .user: Bilingual(zh: "使用者", en: "the user")
    case .unknown: Bilingual(zh: "不明", en: "nobody")
    }
  }
}
