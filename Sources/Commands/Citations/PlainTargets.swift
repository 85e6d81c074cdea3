import Citations
import Corpus

/// Resolves the citations of a plain text.
struct PlainTargets {
  private let bytes: [UInt8]
  private let shortForms: [String: String]
  private let resolver: CitationResolver
  /// A text cites the same provision over and over.
  private var known: [CitationTarget: ResolvedTarget] = [:]
  /// Read when the first citation of the text itself comes.
  private var structure: TextStructure?

  init(_ bytes: [UInt8], _ forms: [ShortForm], _ resolver: CitationResolver) {
    self.bytes = bytes
    self.resolver = resolver
    shortForms = Dictionary(forms.map { ($0.name, $0.norm) }) { first, _ in first }
  }

  /// Nil where there is no library to ask.
  mutating func resolve(_ citation: Citation) -> [ResolvedTarget]? {
    guard !resolver.library.isEmpty else { return nil }
    return citation.targets.map { target in
      guard target.norm == CitationTarget.selfNorm else {
        if let found = known[target] { return found }
        let found = ResolvedTarget(
          named: target, shortForms[target.norm], resolver, writtenOn: nil)
        known[target] = found
        return found
      }
      let structure = structure ?? TextStructure(bytes)
      self.structure = structure
      if !structure.hasArticles, target.relative == nil {
        return ResolvedTarget(.unprinted(LawLocator(target)), resolver)
      }
      guard structure.hasArticles,
        let place = structure.place(of: target, at: citation.bytes.lowerBound)
      else { return ResolvedTarget(.noPosition, resolver) }
      return ResolvedTarget(.own(place, exists: structure.contains(place)), resolver)
    }
  }
}
