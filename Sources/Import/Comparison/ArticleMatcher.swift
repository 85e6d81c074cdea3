/// Finds which article of one text is which of another.
struct ArticleMatcher {
  private let old: Regulation
  private let new: Regulation
  private var matched: [Int: Int] = [:]
  private var taken: Set<Int> = []

  init(_ old: Regulation, _ new: Regulation) {
    self.old = old
    self.new = new
  }

  /// Place of the new article → place of the old one.
  func matches() -> [Int: Int] {
    var work = self
    work.byDigest()
    work.bySharedUnits()
    work.byWords()
    if old.key == new.key { work.byPlace() }
    return work.matched
  }

  private var openOld: [Int] { old.articlePlaces.filter { !taken.contains($0) } }
  private var openNew: [Int] { new.articlePlaces.filter { matched[$0] == nil } }

  private mutating func match(_ old: Int, _ new: Int) {
    matched[new] = old
    taken.insert(old)
  }

  /// Equal words; the same number first, where the words come twice.
  private mutating func byDigest() {
    var waiting: [String: [Int]] = [:]
    for place in old.articlePlaces.reversed() {
      if let digest = old.provisions[place].digest { waiting[digest, default: []].append(place) }
    }
    for place in new.articlePlaces {
      let provision = new.provisions[place]
      guard let digest = provision.digest, let places = waiting[digest], !places.isEmpty else {
        continue
      }
      let index =
        places.lastIndex { old.provisions[$0].number == provision.number } ?? places.count - 1
      match(places[index], place)
      waiting[digest]?.remove(at: index)
    }
  }

  /// Articles that share paragraphs or points word for word.
  private mutating func bySharedUnits() {
    let openNew = Set(openNew)
    var holders: [String: [Int]] = [:]
    for place in openOld {
      for digest in Self.units(old, place) { holders[digest, default: []].append(place) }
    }
    var shared: [Candidate] = []
    for place in openNew.sorted() {
      var counts: [Int: Int] = [:]
      let units = Self.units(new, place)
      for digest in units {
        // What stands in many articles says nothing: 国务院规定的其他情形。
        guard let places = holders[digest], places.count <= 3 else { continue }
        for other in places { counts[other, default: 0] += 1 }
      }
      for (other, count) in counts {
        let most = max(units.count, Self.units(old, other).count)
        shared.append(Candidate(old: other, new: place, score: count * 1000 / max(1, most)))
      }
    }
    take(shared, atLeast: 1)
  }

  /// Articles whose words are much alike, where both sides have words.
  private mutating func byWords() {
    guard old.facts.extent == .full, new.facts.extent == .full else { return }
    let before = openOld.map { ($0, Bigrams(old.words(of: $0))) }
    let after = openNew.map { ($0, Bigrams(new.words(of: $0))) }
    var candidates: [Candidate] = []
    for (place, bigrams) in after {
      for (other, others) in before {
        let score = bigrams.likeness(to: others)
        if score >= Self.alike {
          candidates.append(Candidate(old: other, new: place, score: score))
        }
      }
    }
    take(candidates, atLeast: Self.alike)
  }

  /// Thousandths of bigrams in common from which two articles are versions of each other.
  private static let alike = 450

  /// Between two matched articles the rest is paired in order, where both sides have as many; an
  /// outline has nothing else to go by.
  private mutating func byPlace() {
    var gapOld: [Int] = []
    var gapNew: [Int] = []
    var next = 0
    let olds = old.articlePlaces
    func between(_ from: Int, _ to: Int) -> [Int] {
      from <= to ? olds[from..<to].filter { !taken.contains($0) } : []
    }
    var pairs: [(Int, Int)] = []
    func close() {
      if gapOld.count == gapNew.count { pairs += Array(zip(gapOld, gapNew)) }
      (gapOld, gapNew) = ([], [])
    }
    for place in new.articlePlaces {
      guard let other = matched[place], let index = olds.firstIndex(of: other) else {
        gapNew.append(place)
        continue
      }
      // What moved backwards is no border.
      guard index >= next else { continue }
      gapOld = between(next, index)
      close()
      next = index + 1
    }
    gapOld = between(next, olds.count)
    close()
    for (other, place) in pairs { match(other, place) }
  }

  private struct Candidate {
    var old: Int
    var new: Int
    var score: Int
  }

  /// The best first; among equals those that stand nearest to each other.
  private mutating func take(_ candidates: [Candidate], atLeast least: Int) {
    let sorted = candidates.sorted { left, right in
      if left.score != right.score { return left.score > right.score }
      let distances = (abs(left.old - left.new), abs(right.old - right.new))
      if distances.0 != distances.1 { return distances.0 < distances.1 }
      return (left.new, left.old) < (right.new, right.old)
    }
    for candidate in sorted where candidate.score >= least {
      guard matched[candidate.new] == nil, !taken.contains(candidate.old) else { continue }
      match(candidate.old, candidate.new)
    }
  }

  private static func units(_ regulation: Regulation, _ place: Int) -> Set<String> {
    Set(
      (place + 1..<regulation.provisions[place].end).compactMap {
        regulation.provisions[$0].digest
      })
  }
}

/// The pairs of neighbouring characters of a text.
private struct Bigrams {
  private let sorted: [UInt64]

  init(_ text: String) {
    let scalars = Array(UnitText.comparable(text).unicodeScalars)
    sorted = zip(scalars, scalars.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) }
      .sorted()
  }

  /// Twice the pairs in common over all pairs, in thousandths.
  func likeness(to other: Bigrams) -> Int {
    let total = sorted.count + other.sorted.count
    // Far too short or too long to be alike.
    guard total > 0, min(sorted.count, other.sorted.count) * 4 >= total else { return 0 }
    var (i, j, common) = (0, 0, 0)
    while i < sorted.count, j < other.sorted.count {
      if sorted[i] == other.sorted[j] {
        (i, j, common) = (i + 1, j + 1, common + 1)
      } else if sorted[i] < other.sorted[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return common * 2000 / total
  }
}
