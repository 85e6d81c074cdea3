import Changes
import Model

/// A comparison as one page: what changed at a glance, the 修订对照表, every change with links to its clause
/// before and after. No script; prints on A4 on its side.
struct ComparisonHTML {
  private let report: ComparisonReport
  private let options: TableOptions
  private let phrases: ReportPhrases

  init(_ report: ComparisonReport, _ options: TableOptions) {
    self.report = report
    self.options = options
    phrases = ReportPhrases(options.language)
  }

  func render() -> String {
    let (table, _) = RevisionComparison(report: report).table()
    let title = PlainText.line(table.caption[options.language])
    var body = "<h1>\(MarkupText.escape(title))</h1>\n" + summary() + navigation()
    body +=
      "<section id=\"table\">\n\(TableHTML(table: table, options: options).fragment)\n</section>\n"
    body += changes()
    if let impact = report.impact {
      body +=
        "<section id=\"impact\">\n\(TableHTML(table: impact, options: options).fragment)\n</section>\n"
    }
    return HTMLPage(
      title: title, language: options.language, classification: report.classification,
      landscape: true, body: body
    ).render()
  }

  private func summary() -> String {
    let (old, new) = (report.old, report.new)
    var lines = [
      "\(old.title)\(phrases.pick("，", ", "))\(old.version[options.language]) → \(new.title)\(phrases.pick("，", ", "))\(new.version[options.language])",
      report.changes.operations.isEmpty
        ? phrases.pick("没有变更。", "No changes.")
        : phrases.pick("变更：", "Changes: ") + report.tally[options.language],
      report.basis[options.language],
    ]
    lines += report.caveats.map { phrases.pick("说明：", "Note: ") + $0[options.language] }
    return lines.map { "<p>\(MarkupText.escape($0))</p>\n" }.joined()
  }

  /// Links to the parts and to every change that is more than a number.
  private func navigation() -> String {
    var items = [
      "<li><a href=\"#table\">\(phrases.pick("修订对照表", "Comparison of clauses"))</a></li>",
      "<li><a href=\"#changes\">\(phrases.pick("逐项变更", "Changes one by one"))</a></li>",
    ]
    if report.impact != nil {
      items.append("<li><a href=\"#impact\">\(phrases.pick("影响范围清单", "Impact"))</a></li>")
    }
    let links = report.changes.operations.enumerated().filter {
      $0.element.kind != .renumber && $0.element.kind != .whitespace
    }.map { place, operation in
      let clause = (operation.to ?? operation.from).map { ChangeWords.place($0) }
      let text =
        "\(clause?[options.language] ?? operation.name) \(operation.kind.label[options.language])"
      return "<li><a href=\"#c\(place + 1)\">\(MarkupText.escape(text))</a></li>"
    }
    return """
      <nav class="screen" aria-label="\(phrases.pick("目录", "Contents"))"><ul>
      \(items.joined(separator: "\n"))
      </ul><details><summary>\(phrases.pick("按条款查看", "By clause"))</summary><ol>
      \(links.joined(separator: "\n"))
      </ol></details></nav>

      """
  }

  // MARK: - Changes one by one

  private func changes() -> String {
    let heads = [
      ("序号", "No."), ("变更", "Change"), ("变更前", "Before"), ("变更后", "After"), ("性质", "Kind"),
    ].map { "<th scope=\"col\">\(phrases.pick($0.0, $0.1))</th>" }.joined()
    let rows = report.changes.operations.enumerated().map { place, operation in
      row(place + 1, operation)
    }
    return """
      <section id="changes">
      <h2>\(phrases.pick("逐项变更", "Changes one by one"))</h2>
      <table class="fixed">
      <colgroup><col style="width:6%"><col style="width:16%"><col style="width:34%"><col style="width:34%"><col style="width:10%"></colgroup>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      </section>

      """
  }

  private func row(_ number: Int, _ operation: ChangeOperation) -> String {
    let identity = MarkupText.escape(
      [operation.name, operation.element].compactMap { $0 }.joined(separator: " "))
    let sentence = ChangeWords.sentence(operation).map {
      "<br>" + MarkupText.escape($0[options.language])
    }
    return """
      <tr id="c\(number)"><td class="center">\(number)</td>\
      <td><strong>\(MarkupText.escape(operation.kind.label[options.language]))</strong> <span class="mute">\(identity)</span>\(sentence ?? "")</td>\
      <td id="c\(number)-old">\(side(operation.from, operation, isOld: true, other: "c\(number)-new"))</td>\
      <td id="c\(number)-new">\(side(operation.to, operation, isOld: false, other: "c\(number)-old"))</td>\
      <td class="center">\(MarkupText.escape(operation.significance.name[options.language]))</td></tr>
      """
  }

  private func side(
    _ place: ChangePlace?, _ operation: ChangeOperation, isOld: Bool, other: String
  ) -> String {
    guard let place else {
      return isOld ? phrases.pick("（新增）", "(new)") : phrases.pick("（删除）", "(deleted)")
    }
    let clause = MarkupText.escape(ChangeWords.place(place)[options.language])
    let arrow = isOld ? "→" : "←"
    let label = phrases.pick(isOld ? "到变更后" : "到变更前", isOld ? "to after" : "to before")
    let link = "<a href=\"#\(other)\" aria-label=\"\(label)\">\(clause) \(arrow)</a>"
    return link + "<br>" + words(operation, isOld: isOld)
  }

  private func words(_ operation: ChangeOperation, isOld: Bool) -> String {
    guard !operation.words.isEmpty else {
      let text = MarkupText.escape((isOld ? operation.old : operation.new) ?? "")
      return switch operation.kind {
      case .insert: "<ins>\(text)</ins>"
      case .delete: "<del>\(text)</del>"
      default: text
      }
    }
    return operation.words.map { segment in
      let text = MarkupText.escapeInline(isOld ? segment.old : segment.new)
      guard segment.kind != .equal, !text.isEmpty else { return text }
      return isOld ? "<del>\(text)</del>" : "<ins>\(text)</ins>"
    }.joined()
  }
}
