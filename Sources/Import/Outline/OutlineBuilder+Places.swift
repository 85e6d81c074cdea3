/// Where a paragraph belongs.
extension OutlineBuilder {
  mutating func place(_ number: NumberedText, _ line: DocxLine) {
    switch number.form {
    case .annex: stack = []
    case .part, .subpart, .chapter, .section, .article: placeOfficial(number)
    case .dotted: placeDotted(number)
    default: placeEntry(number)
    }
    check(number, line)
    let parent = stack.last?.node
    var node = OutlineNode(
      kind: .clause, parent: parent, number: number.printed, form: number.form, text: number.rest,
      line: line.number)
    node.ids = line.ids
    node.isHeading = isHeading(line, number.rest)
    outline.nodes.append(node)
    stack.append(
      Open(
        node: outline.nodes.count - 1, form: number.form, values: number.values,
        annex: number.form == .annex ? String(number.printed.dropFirst(2)) : number.annex,
        outline: line.outline, size: line.size))
    if number.form == .dotted(1), !stack.contains(where: { $0.form == .annex }) {
      lastTop = number.value
    }
    lastValues[number.form.rank] = number.values
  }

  private mutating func placeOfficial(_ number: NumberedText) {
    // 第一章 of an annex begins there anew.
    let floor = number.value == 1 ? stack.lastIndex { $0.form == .annex }.map { $0 + 1 } ?? 0 : 0
    if number.form == .article, stack.contains(where: { $0.form == .annex }), floor == 0,
      let annex = stack.lastIndex(where: { $0.form == .annex })
    {
      pop(above: number.form.rank, floor: annex + 1)
      return
    }
    pop(above: number.form.rank, floor: floor)
  }

  /// Closes what ranks no higher.
  private mutating func pop(above rank: Int, floor: Int = 0) {
    while stack.count > floor, let last = stack.last, (last.form?.rank ?? 99) >= rank {
      stack.removeLast()
    }
  }

  private mutating func placeDotted(_ number: NumberedText) {
    let values = number.values
    if let index = stack.lastIndex(where: { open in
      guard let form = open.form, Self.isDotted(form), open.annex == number.annex else {
        return false
      }
      return open.values.count < values.count && values.starts(with: open.values)
    }) {
      stack.removeSubrange((index + 1)...)
      return
    }
    if let annex = stack.lastIndex(where: { open in
      open.form == .annex && (number.annex == nil || open.annex == number.annex)
    }) {
      stack.removeSubrange((annex + 1)...)
      return
    }
    // 7.1 below 第七章 or 七、; else at the top.
    let head = stack.lastIndex { open in
      switch open.form {
      case .part?, .subpart?, .chapter?, .section?, .hanComma?: values.count > 1
      case .none: open.outline.map { $0 < values.count - 1 } ?? false
      default: false
      }
    }
    stack.removeSubrange((head.map { $0 + 1 } ?? 0)...)
  }

  private mutating func placeEntry(_ number: NumberedText) {
    if let index = stack.lastIndex(where: { $0.form == number.form }) {
      stack.removeSubrange(index...)
      return
    }
    if number.form == .bullet { return }
    if number.value > 1, let before = predecessor(number) {
      reopen(parentOf: before)
      return
    }
    switch number.form {
    case .hanComma, .hanBracket: pop(above: number.form.rank)
    default: break
    }
  }

  /// The entry before, which a paragraph or a table in between has closed.
  private func predecessor(_ number: NumberedText) -> Int? {
    let end = outline.nodes.count
    for index in stride(from: end - 1, through: max(0, end - 200), by: -1) {
      let node = outline.nodes[index]
      guard node.form == number.form, node.kind == .clause, let printed = node.number,
        let other = NumberReader.read(printed, isLabel: true)
      else { continue }
      return other.value == number.value - 1 && isReachable(node.parent) ? index : nil
    }
    return nil
  }

  private func isReachable(_ parent: Int?) -> Bool {
    guard let parent else { return true }
    return stack.contains { $0.node == parent }
  }

  private mutating func reopen(parentOf node: Int) {
    guard let parent = outline.nodes[node].parent else {
      stack = []
      return
    }
    if let index = stack.lastIndex(where: { $0.node == parent }) {
      stack.removeSubrange((index + 1)...)
    }
  }

  /// Tells of a number that does not follow the one before it.
  private mutating func check(_ number: NumberedText, _ line: DocxLine) {
    guard number.form != .bullet, number.form != .annex else { return }
    let parent = stack.last?.node
    var before: Int?
    var isApart = false
    for index in stride(
      from: outline.nodes.count - 1, through: max(0, outline.nodes.count - 400), by: -1)
    {
      let node = outline.nodes[index]
      if let parent, index <= parent { break }
      guard node.parent == parent else { continue }
      guard node.form == number.form, let printed = node.number else {
        isApart = true
        continue
      }
      before = NumberReader.read(printed, isLabel: true)?.value
      break
    }
    // Words between two lists part them.
    if isApart, number.value == 1 { return }
    let isFirst = before == nil
    // Articles go on through all chapters.
    if number.form == .article, isFirst { before = lastValues[number.form.rank]?.last }
    guard number.value != (before ?? 0) + 1, !(isFirst && number.value == 0) else { return }
    let last = before.map { "\($0)" } ?? "无"
    outline.notices.append(
      ImportNotice(
        .pointOutOfOrder, line: line.number,
        zh: "编号“\(number.printed)”与前一个（\(last)）不连续，请核对。",
        en: "Number “\(number.printed)” does not follow the one before (\(before ?? 0))."))
  }

  // MARK: - Without a number

  mutating func addHeadingOrParagraph(_ line: DocxLine, text: String, number: String?) {
    guard !text.isEmpty else { return }
    if line.place == .body, isHeading(line, text), looksLikeHeading(text) {
      closeHeadings(line)
      var node = OutlineNode(
        kind: .clause, parent: stack.last?.node, number: number, text: text, line: line.number)
      node.ids = line.ids
      node.isHeading = true
      outline.nodes.append(node)
      stack.append(
        Open(
          node: outline.nodes.count - 1, form: nil, values: [], outline: line.outline,
          size: line.size))
      return
    }
    _ = container()
    append(.paragraph, text: [number, text].compactMap(\.self).joined(separator: " "), line)
  }

  func isHeading(_ line: DocxLine, _ text: String) -> Bool {
    if line.outline != nil { return true }
    guard looksLikeHeading(text) else { return false }
    let size = line.size ?? bodySize
    return size >= bodySize + 3 || line.isHeavy && (line.isCentered || size > bodySize)
  }

  /// A heading closes those of its level and below, told by outline level, else by size.
  private mutating func closeHeadings(_ line: DocxLine) {
    while let last = stack.last {
      if let level = line.outline, let other = last.outline {
        if other < level { return }
      } else if last.form == nil || outline.nodes[last.node].isHeading {
        if (last.size ?? bodySize) > (line.size ?? bodySize) { return }
      }
      stack.removeLast()
    }
  }

  /// The clause that a paragraph or table belongs to: entries of lists end before it.
  mutating func container() -> Int? {
    while let last = stack.last {
      guard let form = last.form else { break }
      if form.isEntry || isListed(last) {
        stack.removeLast()
        continue
      }
      break
    }
    return stack.last?.node
  }

  /// （一） that is one of a list: it or the one before ends in a semicolon.
  private func isListed(_ open: Open) -> Bool {
    guard open.form == .hanBracket || open.form == .digitPoint else {
      return false
    }
    let node = outline.nodes[open.node]
    if node.text.hasSuffix("；") { return true }
    guard open.node > 0 else { return false }
    let before = outline.nodes[open.node - 1]
    return before.parent == node.parent && before.form == open.form && before.text.hasSuffix("；")
  }

  mutating func append(_ kind: OutlineNode.Kind, text: String, _ line: DocxLine) {
    var node = OutlineNode(kind: kind, parent: stack.last?.node, text: text, line: line.number)
    node.ids = line.ids
    outline.nodes.append(node)
  }
}
