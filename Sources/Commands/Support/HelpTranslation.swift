import Model

/// The words around our own in help and usage errors: ArgumentParser writes them in English only.
enum HelpTranslation {
  static func translate(_ text: String, to language: Language) -> String {
    let text = namingCommand(text)
    guard language == .chinese else { return text }
    return brackets(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0)) }.joined(separator: "\n")
  }

  /// Where only a subcommand could stand, a surplus argument is a subcommand that there is not.
  private static func namingCommand(_ text: String) -> String {
    let surplus = "Error: Unexpected argument "
    guard text.hasPrefix(surplus),
      text.split(separator: "\n").contains(where: {
        $0.hasPrefix("Usage: ") && $0.hasSuffix(" <subcommand>")
      })
    else { return text }
    return "Error: Unknown subcommand " + text.dropFirst(surplus.count)
  }

  /// Values and defaults, which may be broken over two lines, in one piece and Chinese brackets.
  private static func brackets(_ text: String) -> String {
    var (rest, result) = (text[...], "")
    while let start = ["(default: ", "(values: "].compactMap({ rest.range(of: $0) })
      .min(by: { $0.lowerBound < $1.lowerBound }),
      let end = rest[start.upperBound...].firstIndex(of: ")")
    {
      var before = rest[..<start.lowerBound]
      // The space before the bracket goes, the margin of a line that begins with it stays.
      if before.last == " ", !before.hasSuffix("  ") { before.removeLast() }
      let inside = rest[start.lowerBound..<end].split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      result += before + words(inside) + "）"
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func line(_ line: String) -> String {
    for (english, chinese) in openings where line.hasPrefix(english) {
      return chinese + words(String(line.dropFirst(english.count)))
    }
    return words(line)
  }

  private static func words(_ line: String) -> String {
    var line = line
    for (english, chinese) in phrases {
      while let range = line.range(of: english) { line.replaceSubrange(range, with: chinese) }
    }
    return line
  }

  private static let openings: [(String, String)] = [
    ("OVERVIEW: ", ""),
    ("USAGE: ", "用法："),
    ("Usage: ", "用法："),
    ("ARGUMENTS:", "参数："),
    ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "子命令："),
    ("Error: ", "用法有误："),
    ("Help:  ", "说明："),
  ]

  private static let phrases: [(String, String)] = [
    ("Show help information.", "显示帮助"),
    ("Show the version.", "显示版本号"),
    ("See 'guiju help <subcommand>' for detailed help.", "各子命令的说明见 guiju help <子命令>。"),
    ("for more information.", "查看说明。"),
    ("See 'guiju", "见 'guiju"),
    ("Show subcommand help information.", "显示子命令的帮助"),
    ("Missing expected argument", "缺少参数"),
    ("Missing value for", "缺少取值："),
    ("Unknown option", "没有选项"),
    ("Unknown subcommand", "没有子命令"),
    ("Unexpected argument", "多余的参数"),
    ("unexpected arguments:", "个多余的参数："),
    (". Did you mean ", "，是否想用 "),
    ("' and '", "' 或 '"),
    ("is invalid for", "不适用于"),
    ("The value ", "取值 "),
    (". Please provide one of the following:", "，应当是以下之一："),
    (". Please provide one of ", "，应当是以下之一："),
    ("(default: ", "（默认："),
    ("(values: ", "（取值："),
    ("; default: ", "；默认："),
  ]
}

extension StringProtocol {
  /// The first place of `part`, without Foundation.
  fileprivate func range(of part: String) -> Range<String.Index>? {
    guard let first = part.first else { return nil }
    var start = startIndex
    while let candidate = self[start...].firstIndex(of: first) {
      if self[candidate...].hasPrefix(part) {
        return candidate..<index(candidate, offsetBy: part.count)
      }
      start = index(after: candidate)
    }
    return nil
  }
}
