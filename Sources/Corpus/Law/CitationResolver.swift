import Citations
import Import
package import Model

/// Takes a citation to a provision of the version in force on a day, or says precisely why not.
///
/// Names are looked up exactly (see ``LawName``); nothing is ever guessed. A citation that names a
/// repealed law, or a version that was replaced, is still taken to its provision: the obstacle says
/// what happened to it.
package struct CitationResolver: Sendable {
  package let library: RegulationLibrary
  /// The day that is asked about.
  package let day: CivilDate

  package init(library: RegulationLibrary, day: CivilDate) {
    self.library = library
    self.day = day
  }

  /// - Parameter writtenOn: the day on which the citation was written (the issue of its document): an
  ///   undated citation means the version of that day, and where another is in force now, the numbers
  ///   may have moved. Nil where it is not known.
  package func resolve(_ reference: LawReference, writtenOn: CivilDate? = nil) -> Resolution {
    var result = Resolution(reference: reference)
    let keys = library.keys(named: reference.norm, on: day).sorted()
    guard let key = keys.first else {
      result.obstacles = [.unknownNorm(near: library.nearTitles(to: reference.norm))]
      return result
    }
    guard keys.count == 1 else {
      result.obstacles = [.severalNorms(keys)]
      return result
    }
    result.key = key
    choose(&result, key, writtenOn)
    return result
  }

  // MARK: Versions

  private func choose(_ result: inout Resolution, _ key: String, _ writtenOn: CivilDate?) {
    let current = library.version(of: key, on: day)
    let written = writtenOn.flatMap { $0 < day ? library.version(of: key, on: $0) : nil }
    let choice = named(result.reference, key, current: written ?? current)
    guard let cited = choice == nil ? written ?? current : choice?.entry else {
      result.entry = current
      if let choice {
        result.obstacles = choice.obstacles
      } else {
        noneInForce(&result, library.versionPlaces(of: key))
      }
      return
    }
    result.entry = cited
    locate(&result, cited)
    if let repeal = library.repeal(of: key, on: day) {
      result.obstacles.append(
        .repealed(
          Repeal(
            date: repeal.date, by: repeal.by,
            successors: library.successors(of: key, result.reference.locator))))
    } else if let current, current != cited {
      compare(&result, cited, with: current)
    } else if current == nil {
      let facts = library.entries[cited].regulation.facts
      result.obstacles.append(
        facts.effective.date == nil ? .dateUnknown : .notYetInForce(facts.effective.date))
    }
  }

  /// The version that the citation itself names, or why there is none; nil where it names none.
  private func named(
    _ reference: LawReference, _ key: String, current: Int?
  ) -> (entry: Int?, obstacles: [Obstacle])? {
    let versions = library.versionPlaces(of: key)
    func facts(_ place: Int) -> RegulationFacts { library.entries[place].regulation.facts }
    func found(_ entry: Int?) -> (entry: Int?, obstacles: [Obstacle]) {
      (entry, entry == nil ? [.unknownVersion(versions.map { facts($0).version })] : [])
    }
    if let wanted = reference.version {
      return found(versions.first { facts($0).isVersion(wanted) })
    }
    if let mark = reference.mark ?? LawName.versionMark(in: reference.norm) {
      guard mark.isFormer else { return found(versions.last { facts($0).isVersion(mark) }) }
      if mark.year != nil {
        let revised = versions.first { facts($0).isVersion(mark) }.map { facts($0).version }
        return found(
          versions.last { place in
            revised.map { facts(place).version < $0 } ?? mark.isAfter(facts(place).version)
          })
      }
      // The former text of a law that is no more is the law itself.
      guard library.repeal(of: key, on: day) == nil, let current else { return nil }
      let former = versions.filter { facts($0).version < facts(current).version }
      if former.count < 2 { return found(former.first) }
      return (nil, [.severalVersions(former.map { facts($0).version })])
    }
    guard let year = LawName.dated(LawName.comparable(reference.norm))?.year else { return nil }
    return found(versions.last { facts($0).version.components.year == year })
  }

  /// No version is known to be in force on the day.
  private func noneInForce(_ result: inout Resolution, _ versions: [Int]) {
    let unknown = versions.last { library.entries[$0].regulation.facts.effective.date == nil }
    guard let place = unknown ?? versions.first else { return }
    result.entry = place
    let facts = library.entries[place].regulation.facts
    if unknown == nil,
      facts.events.contains(where: { $0.kind.makesText && $0.date < facts.version })
    {
      // An amended text: what was in force before it is not here.
      result.obstacles = [
        .unknownVersion(versions.map { library.entries[$0].regulation.facts.version })
      ]
      return
    }
    locate(&result, place)
    if let repeal = library.repeal(of: result.key ?? "", on: day) {
      let successors = library.successors(of: result.key ?? "", result.reference.locator)
      result.obstacles.append(
        .repealed(Repeal(date: repeal.date, by: repeal.by, successors: successors)))
    } else {
      result.obstacles.append(
        unknown != nil
          ? .dateUnknown
          : .notYetInForce(library.entries[place].regulation.facts.effective.date))
    }
  }

  private func compare(_ result: inout Resolution, _ cited: Int, with current: Int) {
    let old = library.entries[cited].regulation
    let new = library.entries[current].regulation
    if let effective = old.facts.effective.date, effective > day {
      result.obstacles.append(.notYetInForce(effective))
      return
    }
    var same: Bool?
    if !result.reference.locator.isWhole, old.hasStructure, new.hasStructure, !result.places.isEmpty
    {
      let (places, obstacle) = LawLookup(new).find(result.reference.locator)
      same = obstacle == nil ? Self.haveSameWords(result.places, old, places, new) : false
    }
    result.obstacles.append(
      .superseded(
        Supersession(
          cited: old.facts.version, current: new.facts.version, since: new.facts.effective.date,
          hasSameWords: same,
          successors: library.successors(
            of: old.key, from: old.facts.version, result.reference.locator))))
  }

  /// Nil where one side has neither digests nor words.
  private static func haveSameWords(
    _ before: [Int], _ old: Regulation, _ now: [Int], _ new: Regulation
  ) -> Bool? {
    guard before.count == now.count else { return false }
    var isKnown = true
    for (first, second) in zip(before, now) {
      switch (old.fingerprint(at: first), new.fingerprint(at: second)) {
      case (let first?, let second?): if first != second { return false }
      default: isKnown = false
      }
    }
    return isKnown ? true : nil
  }

  // MARK: Provisions

  private func locate(_ result: inout Resolution, _ entry: Int) {
    let regulation = library.entries[entry].regulation
    guard !result.reference.locator.isWhole else { return }
    guard regulation.hasStructure else {
      result.obstacles.append(.noStructure)
      return
    }
    let (places, obstacle) = LawLookup(regulation).find(result.reference.locator)
    result.places = places
    guard let obstacle else { return }
    guard case .missing(let kind, let number, let last, _) = obstacle else {
      result.obstacles.append(obstacle)
      return
    }
    let elsewhere = library.versionPlaces(of: regulation.key).filter { place in
      let other = library.entries[place].regulation
      return place != entry && other.hasStructure
        && LawLookup(other).find(result.reference.locator).obstacle == nil
    }.map { library.entries[$0].regulation.facts.version }
    result.obstacles.append(.missing(kind, number: number, last: last, elsewhere: elsewhere))
  }
}

extension RegulationFacts {
  /// Whether words mean this version: the day of its text, of its entry into force, or of an event that
  /// made this text and no former one.
  fileprivate func isVersion(_ mark: VersionMark) -> Bool {
    if mark.covers(version) || effective.date.map({ mark.covers($0) }) ?? false { return true }
    let changes = events.filter { $0.kind == .revision || $0.kind == .amendment }
    let first = changes.map(\.date).filter { $0 <= version }.max()
    return events.contains { event in
      event.kind.makesText && mark.covers(event.date) && first.map { event.date >= $0 } ?? true
    }
  }

  /// Whether a date in a target means this version: the day of its text, or of its entry into force.
  fileprivate func isVersion(_ date: CivilDate) -> Bool {
    version == date || effective.date == date
      || hasYearOnly && version.components.year == date.components.year
  }
}
