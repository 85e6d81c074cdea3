import Model

/// Resolves citations one after another; equal ones are resolved once.
package struct ResolutionBook: Sendable {
  package let resolver: CitationResolver
  /// Each distinct citation on its day of writing, once.
  package private(set) var resolutions: [Resolution] = []
  private var known: [Key: Int] = [:]
  private var knownTargets: [String: Int] = [:]
  /// Whether nothing stands in the way of a resolution; nil where nobody has asked yet.
  private var plain: [Bool?] = []

  private struct Key: Hashable {
    var reference: LawReference
    var writtenOn: CivilDate?
  }

  package init(_ resolver: CitationResolver) { self.resolver = resolver }

  /// The place of a target's resolution. Nil for what is no target; the schema tells the user.
  mutating func place(ofTarget target: String, _ writtenOn: CivilDate?) -> Int? {
    if let found = knownTargets[target] { return dated(found, writtenOn) }
    // A number of a standard may hold what targets may not.
    guard let reference = LawReference(target: target) else { return nil }
    let found = resolve(Key(reference: reference, writtenOn: nil))
    knownTargets[target] = found
    return dated(found, writtenOn)
  }

  /// The place of a citation's resolution.
  mutating func place(of reference: LawReference, _ writtenOn: CivilDate?) -> Int {
    dated(resolve(Key(reference: reference, writtenOn: nil)), writtenOn)
  }

  /// Whether a citation leads to something in force that itself rests on law in force.
  mutating func isPlain(_ place: Int) -> Bool {
    if let known = plain[place] { return known }
    let resolution = resolutions[place]
    let isPlain = resolution.obstacles.isEmpty && resolver.reliances(of: resolution).isEmpty
    plain[place] = isPlain
    return isPlain
  }

  /// The day of writing matters only where a law has several versions.
  private mutating func dated(_ plain: Int, _ writtenOn: CivilDate?) -> Int {
    let reference = resolutions[plain].reference
    guard writtenOn != nil, reference.version == nil, let key = resolutions[plain].key,
      resolver.library.versionPlaces(of: key).count > 1
    else { return plain }
    return resolve(Key(reference: reference, writtenOn: writtenOn))
  }

  private mutating func resolve(_ key: Key) -> Int {
    if let found = known[key] { return found }
    resolutions.append(resolver.resolve(key.reference, writtenOn: key.writtenOn))
    plain.append(nil)
    known[key] = resolutions.count - 1
    return resolutions.count - 1
  }
}
