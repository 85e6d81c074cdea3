extension CitationScan {
  /// A document of the licensee by what it is for, without 《》: 技术规格书3.4.1, 场内应急预案（第3版）第5.3节.
  ///
  /// The words alone are no citation; a section or a revision behind them makes one. The scan stops at
  /// a rare pair inside the words (格书, not 技术), so that it stops seldom.
  mutating func licenseeMention(endingAt end: Int) -> Int? {
    let count = length(ofAny: LicenseeNames.names, endingAt: end)
    guard count > 0 else { return nil }
    let start = ownerStart(before: end - count)
    let name = start..<end
    var behind = end
    if let edition = editionEnd(at: end) { behind = edition }
    let base = CitationTarget(norm: string(name))
    let historical = length(ofAny: Vocabulary.formerMarks, endingAt: start) > 0
    if let list = provisionsBehind(behind, base: base) ?? shortDecimal(at: behind, base: base) {
      return add(start..<list.end, .provision, historical: historical, list.targets)
    }
    guard behind > end else { return nil }
    return add(start..<behind, .document, historical: historical, [base])
  }

  /// 技术规格书3.4规定: a number of two parts is a section where a provision would stand.
  private func shortDecimal(at place: Int, base: CitationTarget) -> ProvisionList? {
    let start = skipBlanks(place)
    guard let number = number(at: start), number.isDecimal, followsProvision(number.end) else {
      return nil
    }
    var target = base
    target.section = number.text
    return ProvisionList(
      targets: [target], firstLevel: .section, firstValue: number.value, isSimple: true,
      isBracketed: false, lastLevel: .section, end: number.end)
  }

  /// The place behind （第3版）, （B版）, B版 or 修订版2.
  func editionEnd(at place: Int) -> Int? {
    let open = skipBlanks(place)
    guard Han.opensRound(at(open)) else {
      return plainEditionEnd(at: open)
    }
    var index = open + 1
    var hasEdition = false
    while index < open + 24, !Han.closesRound(at(index)), !Han.isLineEnd(at(index)) {
      if at(index) == Han.edition { hasEdition = true }
      index += 1
    }
    guard hasEdition, Han.closesRound(at(index)) else { return nil }
    return index + 1
  }

  private func plainEditionEnd(at place: Int) -> Int? {
    var index = place
    if matches(LicenseeNames.revised, at: index) {
      index += LicenseeNames.revised.count
      let digits = index
      while index < digits + 4, isEditionCharacter(at(index)) { index += 1 }
      return index > digits ? index : nil
    }
    if at(index) == Han.ordinal { index += 1 }
    let first = index
    while index < first + 6, isEditionCharacter(at(index)) { index += 1 }
    guard index > first, at(index) == Han.edition else { return nil }
    return index + 1
  }

  private func isEditionCharacter(_ unit: UInt16) -> Bool {
    Self.isWordCharacter(unit) || LicenseeNames.digits.contains(unit)
      || Han.decimalDigit(unit) != nil
  }

  /// Where the name of the owner before a document begins: 海岭核电厂技术规格书. Only a name that ends as those
  /// of plants and companies do is taken in.
  private func ownerStart(before end: Int) -> Int {
    guard LicenseeNames.ownerEnds.contains(at(end - 1)) else { return end }
    let start = runStart(before: end, limit: 20)
    // 检查海岭核电厂技术规格书: the verb is the sentence's.
    var first = start
    while first < end {
      let length = length(ofAny: LicenseeNames.verbs, at: first)
      if length == 0 { break }
      first += length
    }
    let words = String(decoding: units[first..<end], as: UTF16.self)
    return first < end && !LicenseeNames.anybody.contains(words) ? first : end
  }
}
