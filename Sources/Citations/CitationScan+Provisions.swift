extension CitationScan {
  /// How many numbers one 条 may close (第三、四、五条); a bound, so that time stays linear.
  private static let listLimit = 64
  /// How long a range without a field for its end may be before only its ends are kept.
  private static let rangeLimit = 200

  // MARK: Levels

  /// The level that a unit word names, and the place behind it; `nil` where the character begins
  /// another word (条例, 项目, 章程).
  func level(at index: Int) -> (level: ProvisionLevel, end: Int)? {
    let next = at(index + 1)
    switch at(index) {
    case Han.article:
      return Self.behindArticle.contains(next) ? nil : (.article, index + 1)
    case Han.paragraph:
      return Self.behindParagraph.contains(next) ? nil : (.paragraph, index + 1)
    case Han.item:
      return next == Han.subitem ? nil : (.item, index + 1)
    case Han.subitem:
      // 第一目的地 is no 目; 第1目的规定 is.
      if next == Han.of, !Vocabulary.provisionFollows.contains(at(index + 2)),
        at(index + 2) != 0x8981
      {
        return nil
      }
      return Self.behindSubitem.contains(next) ? nil : (.subitem, index + 1)
    case Han.chapter:
      return Self.behindChapter.contains(next) ? nil : (.chapter, index + 1)
    case Han.section:
      return Self.behindSection.contains(next) ? nil : (.section, index + 1)
    case Han.part:
      return Self.behindPart.contains(next) ? nil : (.part, index + 1)
    case Han.division where next == Han.part:
      return Self.behindPart.contains(at(index + 2)) ? nil : (.subpart, index + 2)
    default:
      return nil
    }
  }

  private static let behindArticle = UnitSet("例件线码形纹幅")
  private static let behindParagraph = UnitSet("项式额物待")
  private static let behindSubitem = UnitSet("标录前次光击")
  private static let behindChapter = UnitSet("程鱼")
  private static let behindSection = UnitSet("点能约日假目水课气奏省俭余拍")
  private static let behindPart = UnitSet("号制写队委辑组码造外")

  // MARK: One level

  /// One level with its numbers: 第三条, 第三、四、五条, 第（一）至（三）项, 第一至第三条.
  ///
  /// - Parameter below: Where 第 may be left out (第八条二款, 前款（一）项), the level above; what
  ///   follows must be deeper.
  func component(at start: Int, below: ProvisionLevel?) -> ProvisionComponent? {
    var index = start
    let hasOrdinal = at(index) == Han.ordinal
    if hasOrdinal {
      index = skipBreak(index + 1)
    } else if below == nil {
      return nil
    }
    guard let first = number(at: index) else { return nil }
    var entry = ProvisionComponent.Entry(first: first, last: nil)
    var more: [ProvisionComponent.Entry] = []
    var last = first
    var ordinals = 0
    while more.count < Self.listLimit {
      let place = skipBreak(last.end)
      if let (level, end) = level(at: place) {
        if let below, !hasOrdinal, level <= below { return nil }
        var component = ProvisionComponent(
          level: level, first: entry, more: more, hasOrdinal: hasOrdinal, end: end)
        readBranch(of: &component)
        return component
      }
      if let next = rangeEnd(at: last.end), (more.last ?? entry).last == nil {
        if more.isEmpty { entry.last = next } else { more[more.count - 1].last = next }
        last = next
      } else if let next = listedNumber(after: last) {
        // 第一、第二、… is looked at again from each 第; 第三、四、五条 is not.
        ordinals += next.hasOrdinal ? 1 : 0
        if ordinals > 8 { return nil }
        more.append(.init(first: next, last: nil))
        last = next
      } else {
        return nil
      }
    }
    return nil
  }

  /// 之一 behind an article: 第一百二十条之一.
  private func readBranch(of component: inout ProvisionComponent) {
    guard component.level == .article, let (value, end) = branch(at: component.end) else { return }
    if component.last.last != nil {
      component.last.last?.text += "-\(value)"
    } else {
      component.last.first.text += "-\(value)"
    }
    component.end = end
  }

  /// The number behind 之 at a place.
  func branch(at index: Int) -> (value: Int, end: Int)? {
    guard at(index) == Han.branch, let number = plainNumber(at: index + 1), number.value < 100,
      !number.isDecimal
    else { return nil }
    // 之三十日 and 之一部分 are other words.
    if Self.behindBranch.contains(at(number.end)) { return nil }
    return (number.value, number.end)
  }

  private static let behindBranch = UnitSet("日个部年月切般定人些旦")

  private func rangeEnd(at index: Int) -> ProvisionNumber? {
    let place = afterRangeMark(index)
    guard place > index else { return nil }
    return number(at: at(place) == Han.ordinal ? skipBlanks(place + 1) : place)
  }

  private func listedNumber(after last: ProvisionNumber) -> ProvisionNumber? {
    let index = last.end
    // 第（三）（四）项
    if last.isBracketed, Han.opensRound(at(index)) { return number(at: index) }
    let place = afterListMark(index, allowsComma: false)
    guard place > index else { return nil }
    guard at(place) == Han.ordinal else { return number(at: place) }
    var next = number(at: skipBlanks(place + 1))
    next?.hasOrdinal = true
    return next
  }

  // MARK: Marks between

  /// The place behind 至, 到 or a dash, or `index` where there is none.
  func afterRangeMark(_ index: Int) -> Int {
    let place = skipBreak(index)
    // A dash at the start of a line is a list's.
    if place > skipBlanks(index), at(place) != Han.through, at(place) != Han.until { return index }
    switch at(place) {
    case Han.through, Han.until: return skipBreak(place + 1)
    // - ‐ – — ― － ~ ～ ─ 〜
    case 0x2D, 0x2010...0x2015, 0xFF0D, 0x7E, 0xFF5E, 0x2500, 0x301C:
      let second = at(place + 1) == at(place) ? place + 2 : place + 1
      return skipBreak(second)
    default: return index
    }
  }

  /// The place behind 、 ， 和 或者 以及 and the like, or `index` where there is none.
  func afterListMark(_ index: Int, allowsComma: Bool) -> Int {
    var place = skipBreak(index)
    var found = false
    if at(place) == Han.pause || (allowsComma && (at(place) == Han.comma || at(place) == 0x2C)) {
      place = skipBreak(place + 1)
      found = true
    } else if at(place) == 0x2F || at(place) == 0xFF0F, at(place + 1) == Han.ordinal {
      return place + 1
    }
    let word =
      switch at(place) {
      case Han.and, Han.with, Han.also: 1
      case Han.or: at(place + 1) == Han.orTail ? 2 : 1
      case Han.by where at(place + 1) == Han.also: 2
      default: 0
      }
    if word > 0 {
      place = skipBreak(place + word)
      found = true
    }
    return found ? place : index
  }

  // MARK: Lists

  /// The provisions that begin at a place and belong together.
  ///
  /// - Parameters:
  ///   - base: The document and relative word that every target carries.
  ///   - above: The level that the relative word names; all that follows lies below it.
  ///   - isBare: Whether no document is named before them.
  func provisions(
    at start: Int, base: CitationTarget, above: ProvisionLevel? = nil, isBare: Bool = false
  ) -> ProvisionList? {
    guard let first = component(at: start, below: above ?? nil) else { return nil }
    if let above, first.level <= above { return nil }
    if !first.hasOrdinal && !first.first.first.isBracketed { return nil }
    var list = ProvisionList(
      targets: [], firstLevel: first.level, firstValue: first.first.first.value,
      isSimple: first.isSingle, isBracketed: first.first.first.isBracketed, lastLevel: first.level,
      end: first.end)
    append(first, from: base, to: &list)
    let isCited = !isBare || isCited(at: start)
    while extend(&list, base: base, above: above, isCited) { list.isSimple = false }
    return list
  }

  /// Reads one more piece of a list: a deeper level, a range's end, or the next member.
  private func extend(
    _ list: inout ProvisionList, base: CitationTarget, above: ProvisionLevel?, _ isCited: Bool
  ) -> Bool {
    if let deeper = deeperComponent(of: list) {
      list.isFlat = false
      refine(&list, with: deeper)
      return true
    }
    if closeRange(&list) { return true }
    let behind = behindRemark(list.end)
    var place = afterListMark(behind, allowsComma: true)
    // 《…》第五条；第六条, where the second has no other document either.
    if base.norm != CitationTarget.selfNorm, at(behind) == Han.semicolon,
      at(behind + 1) == Han.ordinal
    {
      place = behind + 1
    }
    guard place > behind else { return false }
    // 第二百八十七条之一、之二
    if list.lastLevel == .article, let (value, end) = branch(at: place),
      var target = list.targets.last, let article = target.article
    {
      target.set(.article, to: "\(article.prefix { $0 != "-" })-\(value)")
      list.targets.append(target)
      list.end = end
      return true
    }
    guard let next = component(at: place, below: .part) else { return false }
    if let above, next.level <= above { return false }
    // 第三十三条，第一款修改为…: a comma joins what is of the list's own level only.
    let hasComma = afterListMark(behind, allowsComma: false) == behind
    if next.level > list.firstLevel, hasComma { return false }
    if behind > list.end, !next.hasOrdinal { return false }
    // 依照第五条，⏎第六条　… is a heading.
    if hasComma, endsLine(behind..<place), isBlankOrBreak(next.end) { return false }
    if countsThing(next, behind: list, hasComma: hasComma, isCited) {
      list.precedesThing = !hasComma
      return false
    }
    if !next.hasOrdinal {
      // 、（二）项 goes on; 、三项制度 does not.
      guard next.level == list.lastLevel, continuesNumber(next, of: list) else { return false }
    }
    if next.level != list.firstLevel { list.isFlat = false }
    var parent = list.targets.last ?? base
    if next.level == .article { parent.dropDivisions() }
    append(next, from: parent, to: &list)
    return true
  }

  /// Whether a number that seems to go on a list counts a thing: 《…》第二十三条，第一条生产线.
  private func countsThing(
    _ next: ProvisionComponent, behind list: ProvisionList, hasComma: Bool, _ isCited: Bool
  ) -> Bool {
    guard next.level == .article || next.level == .paragraph, next.isSingle, next.hasOrdinal else {
      return false
    }
    if let isThing = isThing(at: next.end, level: next.level) { return isThing }
    if hasComma || !isCited { return true }
    return next.level == list.lastLevel && next.first.first.value <= list.lastValue
  }

  private func endsLine(_ range: Range<Int>) -> Bool { range.contains { at($0) == 0x0A } }

  private func isBlankOrBreak(_ index: Int) -> Bool {
    Han.isBlank(at(index)) || Han.isLineEnd(at(index)) || at(index) == Han.blackOpen
  }

  /// The place behind a short remark in brackets that the list goes on behind: 第五条（选址）、第六条.
  private func behindRemark(_ end: Int) -> Int {
    guard Han.opensRound(at(end)) else { return end }
    var close = end + 1
    while close < end + 24, !Han.closesRound(at(close)) {
      if Han.isLineEnd(at(close)) || Han.opensRound(at(close)) { return end }
      close += 1
    }
    return Han.closesRound(at(close)) && afterListMark(close + 1, allowsComma: false) > close + 1
      ? close + 1 : end
  }

  private func continuesNumber(_ next: ProvisionComponent, of list: ProvisionList) -> Bool {
    if next.first.first.isBracketed { return true }
    // 第15.2节和15.4节
    if next.first.first.isDecimal { return true }
    // 第三项、五项规定
    guard list.lastLevel == .article || list.lastLevel == .item && followsProvision(next.end) else {
      return false
    }
    return next.first.first.value > list.lastValue
  }

  private func deeperComponent(of list: ProvisionList) -> ProvisionComponent? {
    let blanks = skipBlanks(list.end)
    let place = skipBreak(blanks)
    guard let deeper = component(at: place, below: list.lastLevel), deeper.level > list.lastLevel
    else { return nil }
    // 第三章⏎第一节 are two headings; no heading is a 款.
    if place > blanks { return deeper.hasOrdinal && deeper.level > .article ? deeper : nil }
    return deeper.hasOrdinal || place == list.end ? deeper : nil
  }

  /// A deeper level belongs to the last number before it alone.
  private func refine(_ list: inout ProvisionList, with component: ProvisionComponent) {
    guard let last = list.targets.popLast() else { return }
    if last.toArticle != nil, component.level > .article {
      // 第十条至第十二条第二款: the 款 belongs to the end of the range.
      var target = last
      _ = target.setEnd(component.level, to: component.first.first.text)
      list.targets.append(target)
      list.lastLevel = component.level
      list.end = component.end
      return
    }
    append(component, from: last, to: &list)
  }

  /// 第四十七条至第四十九条: the end may itself have several levels.
  private func closeRange(_ list: inout ProvisionList) -> Bool {
    let place = afterRangeMark(list.end)
    guard place > list.end, var target = list.targets.last,
      var part = component(at: place, below: .part), part.isSingle,
      part.hasOrdinal || part.level == list.lastLevel
    else { return false }
    if !target.setEnd(part.level, to: part.first.first.text) {
      guard part.level == list.lastLevel else { return false }
      appendRange(part.level, through: part.first.first, to: &list)
      list.end = part.end
      return true
    }
    while let deeper = component(at: part.end, below: part.level), deeper.level > part.level,
      deeper.isSingle, target.setEnd(deeper.level, to: deeper.first.first.text)
    {
      part = deeper
    }
    list.targets[list.targets.count - 1] = target
    list.lastLevel = part.level
    list.end = part.end
    return true
  }

  private func append(
    _ component: ProvisionComponent, from parent: CitationTarget, to list: inout ProvisionList
  ) {
    append(component.first, component.level, from: parent, to: &list)
    for entry in component.more { append(entry, component.level, from: parent, to: &list) }
    list.lastLevel = component.level
    list.end = component.end
  }

  private func append(
    _ entry: ProvisionComponent.Entry, _ level: ProvisionLevel, from parent: CitationTarget,
    to list: inout ProvisionList
  ) {
    var target = parent
    target.set(level, to: entry.first.text)
    guard let last = entry.last else {
      list.targets.append(target)
      return
    }
    if target.setEnd(level, to: last.text) {
      list.targets.append(target)
    } else {
      list.targets.append(target)
      appendRange(level, through: last, to: &list)
    }
  }

  /// 第一章至第三章 has no range field and becomes one target a chapter.
  private func appendRange(
    _ level: ProvisionLevel, through last: ProvisionNumber, to list: inout ProvisionList
  ) {
    guard let start = list.targets.last, let first = start.number(at: level).flatMap({ Int($0) })
    else { return }
    let skipsMiddle = last.value - first > Self.rangeLimit || last.isDecimal
    var value = skipsMiddle ? last.value : first + 1
    while value <= last.value {
      var target = start
      target.set(level, to: value == last.value ? last.text : String(value))
      list.targets.append(target)
      value += 1
    }
  }
}
