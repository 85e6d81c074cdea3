extension Bilingual {
  package static let empty = Bilingual(zh: "", en: "")

  package var isEmpty: Bool { zh.isEmpty && en.isEmpty }

  /// One after the other; what is empty is left out.
  package static func joined(_ parts: [Bilingual?], zh: String = "；", en: String = "; ")
    -> Bilingual
  {
    let parts = parts.compactMap(\.self).filter { !$0.isEmpty }
    return Bilingual(
      zh: parts.map(\.zh).joined(separator: zh), en: parts.map(\.en).joined(separator: en))
  }

  /// 牵头：某单位.
  package func labelled(_ zh: String, _ en: String) -> Bilingual {
    Bilingual(zh: "\(zh)：\(self.zh)", en: "\(en): \(self.en)")
  }

  /// 某单位（第一版）.
  package func followed(by note: Bilingual?) -> Bilingual {
    guard let note, !note.isEmpty else { return self }
    return Bilingual(zh: "\(zh)（\(note.zh)）", en: "\(en) (\(note.en))")
  }
}
