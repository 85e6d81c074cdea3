package import Model

/// How a citation of a licensee's document, and what stands in its way, is told.
package struct LicenseeWords {
  private let parties: PartyRegister
  private let day: CivilDate

  package init(_ parties: PartyRegister, on day: CivilDate) {
    self.parties = parties
    self.day = day
  }

  /// 《海岭核电厂场内核事故应急预案》（HL-EP-001，第3版）第5.3节〔应急通知〕.
  package func printed(_ resolution: LicenseeResolution) -> Bilingual {
    let section = resolution.reference.section
    let place = section.map(Self.place) ?? Bilingual(zh: "", en: "")
    let heading = resolution.heading.map { "〔\($0)〕" } ?? ""
    guard let record = resolution.record else {
      let role = resolution.reference.role
      let whose = resolution.owner.map { name($0) }
      let edition = resolution.reference.edition.map { Edition.printed($0) }
      return Bilingual(
        zh: "\(whose?.zh ?? "营运单位")的\(role?.name.zh ?? resolution.reference.title)"
          + (edition.map { "（\($0.zh)）" } ?? "") + place.zh,
        en: "\(whose?.en ?? "the licensee")’s \(role?.name.en ?? resolution.reference.title)"
          + (edition.map { " (\($0.en))" } ?? "") + place.en)
    }
    let edition = resolution.reference.edition ?? record.edition
    let facts = [record.number, edition.map { Edition.printed($0).zh }].compactMap(\.self)
    let english = [record.number, edition.map { Edition.printed($0).en }].compactMap(\.self)
    return Bilingual(
      zh: "《\(record.title)》" + (facts.isEmpty ? "" : "（\(facts.joined(separator: "，"))）")
        + place.zh + heading,
      en: "《\(record.title)》" + (english.isEmpty ? "" : " (\(english.joined(separator: ", ")))")
        + place.en + heading)
  }

  /// 第5.3节, 附录A.
  package static func place(_ section: String) -> Bilingual {
    if section.hasPrefix("附") { return Bilingual(zh: section, en: ", \(section)") }
    let isChapter = !section.utf8.contains(0x2E)
    return Bilingual(
      zh: "第\(section)\(isChapter ? "章" : "节")",
      en: isChapter ? ", chapter \(section)" : ", section \(section)")
  }

  private func name(_ key: String) -> Bilingual {
    let zh = parties.name(of: key, on: day) ?? key
    return Bilingual(zh: zh, en: parties.parties[key]?.englishName ?? zh)
  }

  package func words(_ obstacle: LicenseeObstacle, _ resolution: LicenseeResolution) -> Bilingual {
    let title = resolution.record.map { "《\($0.title)》" } ?? "“\(resolution.reference.title)”"
    let role = resolution.reference.role?.name
    switch obstacle {
    case .roleUnknown:
      return Bilingual(
        zh: "\(title)没有写明是哪一份文件：不是已登记的名称，从字面也看不出是哪一种营运单位文件。",
        en:
          "\(title) does not say which document is meant: no such title is registered, and the words tell no role."
      )
    case .dependsOnPlant(let candidates):
      return Bilingual(
        zh: "没有写明是哪个单位的\(role?.zh ?? title)，按监督对象确定"
          + (candidates > 0 ? "（已登记 \(candidates) 份）" : "（尚无登记）") + "。",
        en: "Whose \(role?.en ?? title) is meant depends on the plant that is inspected"
          + (candidates > 0 ? "; \(candidates) registered." : "; none is registered."))
    case .ownerUnknown(let words):
      return Bilingual(
        zh: "机构名录和设施名录中没有“\(words)”，无法判定是哪个单位的\(role?.zh ?? title)。",
        en:
          "No party and no facility is registered as “\(words)”; whose \(role?.en ?? title) is meant cannot be told."
      )
    case .notHeld:
      let whose = resolution.owner.map { name($0) } ?? Bilingual(zh: "该单位", en: "this licensee")
      return Bilingual(
        zh: "本库没有\(whose.zh)的\(role?.zh ?? title)，registry/licensee-documents.xml 中也没有登记。",
        en:
          "The set has no \(role?.en ?? title) of \(whose.en), and none is registered in registry/licensee-documents.xml."
      )
    case .several(let titles):
      return Bilingual(
        zh: "有 \(titles.count) 份文件都可能是：\(titles.joined(separator: "、"))，须写明是哪一份。",
        en: "\(titles.count) documents can be meant: \(titles.joined(separator: ", ")); say which.")
    case .noSuchRevision(let known):
      let wanted = Edition.printed(resolution.reference.edition ?? "")
      return Bilingual(
        zh:
          "\(title)没有\(wanted.zh)，已知的有\(known.map { Edition.printed($0).zh }.joined(separator: "、"))。",
        en: "\(title) has no \(wanted.en); known: \(known.joined(separator: ", ")).")
    case .revisionNotHeld(let current, let isCut):
      let wanted = Edition.printed(resolution.reference.edition ?? "")
      return Bilingual(
        zh:
          "本库现有\(title)\(Edition.printed(current).zh)，\(isCut ? "提交历史没有读到\(wanted.zh)" : "没有\(wanted.zh)的文本")，章节无法核对。",
        en: "The set holds \(Edition.printed(current).en) of \(title); "
          + (isCut
            ? "the history read does not reach \(wanted.en)"
            : "the text of \(wanted.en) is not here")
          + ": the section cannot be checked.")
    case .noSuchSection(let last):
      let section = resolution.reference.section ?? ""
      let place = Self.place(section)
      return Bilingual(
        zh: "\(title)没有\(place.zh)" + (last.map { "，到\(Self.place($0).zh)为止" } ?? "") + "。",
        en: "\(title) has no \(section)" + (last.map { "; the last is \($0)" } ?? "") + ".")
    case .severalSections(let count):
      return Bilingual(
        zh: "\(title)中有 \(count) 处都是这一编号，须写明是哪一处。",
        en: "\(title) has that number \(count) times; say which.")
    case .sectionsUnknown:
      if resolution.record?.hasClauses == true, let edition = resolution.reference.edition {
        let wanted = Edition.printed(edition)
        return Bilingual(
          zh: "登记的章节是现行版次的，\(wanted.zh)的章节无法核对。",
          en:
            "The sections registered are those of the current revision; \(wanted.en) cannot be checked."
        )
      }
      return Bilingual(
        zh: "\(title)只登记了名称和版次，没有章节目录，章节无法核对。",
        en: "\(title) is registered without its sections: the section cannot be checked.")
    case .superseded(let current):
      let wanted = Edition.printed(resolution.reference.edition ?? "")
      return Bilingual(
        zh: "所引的是\(wanted.zh)，现行的是\(Edition.printed(current).zh)。",
        en:
          "\(wanted.en.prefix(1).uppercased() + wanted.en.dropFirst()) is cited; \(Edition.printed(current).en) is current."
      )
    }
  }
}
