package import Model

/// Why a script was not applied. Nothing is written then.
package enum EditScriptFailure: Error, Sendable, Hashable {
  /// Not a script, or cut off.
  case damaged(line: Int)
  /// The script was made for another document.
  case otherDocument(expected: String)
  /// What came out is not what the script was made of.
  case otherResult(expected: String)
  case digest

  package var message: Bilingual {
    switch self {
    case .damaged(let line):
      Bilingual(
        zh: "这不是完整的变更脚本" + (line > 0 ? "（第 \(line) 行）" : "")
          + "，请重新用 guiju diff --format script 生成。",
        en: "This is no complete script" + (line > 0 ? " (line \(line))" : "")
          + "; make it again with `guiju diff --format script`.")
    case .otherDocument(let expected):
      Bilingual(
        zh: "文件不是脚本所针对的那一份（应为 \(expected.prefix(19))…），没有写出任何内容。",
        en:
          "The document is not the one that the script was made for (\(expected.prefix(19))…); nothing was written."
      )
    case .otherResult(let expected):
      Bilingual(
        zh: "应用脚本得到的结果与脚本记载的摘要不符（应为 \(expected.prefix(19))…），没有写出任何内容。",
        en: "The result is not what the script says (\(expected.prefix(19))…); nothing was written."
      )
    case .digest:
      Bilingual(zh: "无法计算摘要。", en: "The digest cannot be computed.")
    }
  }
}
