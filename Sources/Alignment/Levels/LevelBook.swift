package import Corpus
package import Model

/// The scales and the maps between them: those of the register, and those that plans state.
package struct LevelBook: Sendable {
  /// One value of a scale.
  package struct Value: Sendable, Hashable {
    package let scale: String
    package let value: String

    package init(scale: String, value: String) {
      self.scale = scale
      self.value = value
    }
  }

  /// Whether two sets have a value in common, and what the answer rests on.
  package enum Overlap: Sendable, Hashable {
    case yes(byMap: Bool, isVerified: Bool)
    case no
    /// No map joins the scales, or a value is of no scale.
    case unknown
  }

  /// A bit on one scale and the bits it stands for on another.
  private struct Step: Sendable {
    var from: String
    var fromMask: UInt64
    var to: String
    var toMask: UInt64
    var isVerified: Bool
  }

  private let scales: [String: ScaleRegister.Scale]
  private let values: [String: [(rank: Int, value: String)]]
  private var common: [Step] = []
  private var ofPlan: [Int: [Step]] = [:]
  /// Scales that others are mapped to.
  private var responses: Set<String> = []

  package init(_ register: ScaleRegister) {
    scales = register.scales
    values = register.scales.mapValues { scale in
      scale.ranks.map { (rank: $0.value, value: $0.key) }.sorted {
        ($0.rank, $0.value) < ($1.rank, $1.value)
      }
    }
    for map in register.maps where map.owner == nil {
      if let step = step(map.from, map.to, isVerified: map.isVerified) { common.append(step) }
    }
    responses = Set(common.map(\.to))
  }

  package mutating func add(_ from: LevelExpression, _ to: LevelExpression, ofPlan plan: Int) {
    if let step = step(from, to, isVerified: true) {
      ofPlan[plan, default: []].append(step)
      responses.insert(step.to)
    }
  }

  /// Whether a scale says how a body responds, not what has happened: levels of others are mapped to it.
  package func isResponse(_ scale: String) -> Bool { responses.contains(scale) }

  private func step(_ from: LevelExpression, _ to: LevelExpression, isVerified: Bool) -> Step? {
    guard let a = mask(of: from), let b = mask(of: to) else { return nil }
    return Step(
      from: from.scale, fromMask: a, to: to.scale, toMask: b, isVerified: isVerified)
  }

  /// The bits of an expression; nil where the scale or the value is not registered.
  package func mask(of level: LevelExpression) -> UInt64? {
    guard let rank = scales[level.scale]?.ranks[level.value] else { return nil }
    var mask: UInt64 = 0
    for (other, _) in values[level.scale] ?? [] where (1...63).contains(other) {
      let isIn =
        switch level.relation {
        case .equal: other == rank
        case .atLeast: other >= rank
        case .atMost: other <= rank
        }
      if isIn { mask |= 1 << UInt64(other) }
    }
    return mask
  }

  package func set(of levels: [LevelExpression]) -> LevelSet {
    var set = LevelSet()
    for level in levels {
      if let mask = mask(of: level) {
        set.insert(mask, of: level.scale)
      } else {
        set.insert(unknown: level)
      }
    }
    return set
  }

  package func set(of value: Value) -> LevelSet {
    var set = LevelSet()
    if let rank = scales[value.scale]?.ranks[value.value] {
      set.insert(1 << UInt64(max(0, min(rank, 63))), of: value.scale)
    }
    return set
  }

  /// Every value of a scale.
  package func set(ofScale scale: String) -> LevelSet {
    values(of: scale).reduce(into: LevelSet()) { all, value in
      for (scale, mask) in set(of: value).masks { all.insert(mask, of: scale) }
    }
  }

  /// The values of a scale, mildest first.
  package func values(of scale: String) -> [Value] {
    (values[scale] ?? []).map { Value(scale: scale, value: $0.value) }
  }

  /// The values of a set, scale by scale.
  package func values(in set: LevelSet) -> [Value] {
    set.masks.keys.sorted().flatMap { scale in
      (values[scale] ?? []).compactMap { rank, value in
        (set.masks[scale] ?? 0) & (1 << UInt64(max(0, min(rank, 63)))) != 0
          ? Value(scale: scale, value: value) : nil
      }
    }
  }

  package func name(ofScale scale: String) -> Bilingual {
    Bilingual(
      zh: scales[scale]?.name ?? scale,
      en: scales[scale]?.englishName ?? scales[scale]?.name ?? scale)
  }

  /// 场外应急 alone: the column of a table whose heading names the scale.
  package func name(of value: Value) -> Bilingual {
    Bilingual(
      zh: value.value, en: scales[value.scale]?.englishValues[value.value] ?? value.value)
  }

  /// 场外应急, 事故等级重大; an 应急状态 says by itself what it is.
  package func words(of value: Value) -> Bilingual {
    let name = name(of: value)
    guard value.scale != "nuclear-state" else { return name }
    let scale = self.name(ofScale: value.scale)
    let english = scale.en.lowercased()
    // “Response level” and “Level II” are response level II.
    let value =
      name.en.hasPrefix("Level ") && english.hasSuffix("level")
      ? String(name.en.dropFirst(6)) : name.en
    return Bilingual(zh: scale.zh + name.zh, en: "\(english) \(value)")
  }

  package func hasScale(_ scale: String) -> Bool { scales[scale] != nil }

  /// Whether two sets have a level in common, with the maps of the plans concerned and of the register.
  /// A set without levels is not restricted.
  package func overlap(_ a: LevelSet, _ b: LevelSet, plans: [Int]) -> Overlap {
    if a.isEmpty || b.isEmpty { return .yes(byMap: false, isVerified: true) }
    if a.meets(b) { return .yes(byMap: false, isVerified: true) }
    var isMapped = false
    let own = plans.flatMap { ofPlan[$0] ?? [] }
    for (source, steps) in [(true, own), (false, common)] where !steps.isEmpty {
      var found: Bool?
      for step in steps {
        guard let verdict = meets(step, a, b) else { continue }
        isMapped = true
        if verdict { found = (found ?? true) && (source || step.isVerified) }
      }
      if let found { return .yes(byMap: true, isVerified: found) }
      // What the plans say of themselves goes before the register.
      if isMapped { return .no }
    }
    let isSameScale = a.masks.keys.contains { b.masks[$0] != nil }
    return isSameScale && a.unknown.isEmpty && b.unknown.isEmpty ? .no : .unknown
  }

  /// Nil where the step does not join scales of the two sets.
  private func meets(_ step: Step, _ a: LevelSet, _ b: LevelSet) -> Bool? {
    if let left = a.masks[step.from], let right = b.masks[step.to] {
      return left & step.fromMask != 0 && right & step.toMask != 0
    }
    if let left = a.masks[step.to], let right = b.masks[step.from] {
      return left & step.toMask != 0 && right & step.fromMask != 0
    }
    return nil
  }
}
