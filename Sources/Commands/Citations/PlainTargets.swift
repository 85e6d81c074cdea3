import Citations
import Corpus

/// Resolves the citations of a plain text.
struct PlainTargets {
  private let bytes: [UInt8]
  private let shortForms: [String: String]
  private let lookup: CitationLookup
  private var resolver: CitationResolver { lookup.resolver }
  /// A text cites the same provision over and over.
  private var known: [CitationTarget: ResolvedTarget] = [:]
  /// Read when the first citation of the text itself comes.
  private var structure: TextStructure?

  init(_ bytes: [UInt8], _ forms: [ShortForm], _ lookup: CitationLookup) {
    self.bytes = bytes
    self.lookup = lookup
    shortForms = Dictionary(forms.map { ($0.name, $0.norm) }) { first, _ in first }
  }

  /// Nil where there is no library to ask.
  mutating func resolve(_ citation: Citation) -> [ResolvedTarget]? {
    guard !resolver.library.isEmpty else { return nil }
    let licensees = licensees(citation)
    return citation.targets.enumerated().map { index, target in
      guard target.norm == CitationTarget.selfNorm else {
        if licensees.isEmpty, let found = known[target] { return found }
        let found = ResolvedTarget(
          named: target, shortForms[target.norm],
          licensee: licensees.indices.contains(index) ? licensees[index] : nil,
          in: LicenseeDirectory.Context(), lookup, writtenOn: nil)
        if licensees.isEmpty { known[target] = found }
        return found
      }
      let structure = structure ?? TextStructure(bytes)
      self.structure = structure
      if !structure.hasArticles, target.relative == nil || target.antecedent != nil {
        return ResolvedTarget(.unprinted(LawLocator(target)), resolver)
      }
      guard structure.hasArticles,
        let place = structure.place(of: target, at: citation.bytes.lowerBound)
      else { return ResolvedTarget(.noPosition, resolver) }
      return ResolvedTarget(.own(place, exists: structure.contains(place)), resolver)
    }
  }

  private func licensees(_ citation: Citation) -> [LicenseeReference] {
    guard let first = citation.targets.first, first.norm != CitationTarget.selfNorm else {
      return []
    }
    return LicenseeReference.read(
      citation.targets, title: shortForms[first.norm] ?? first.norm,
      words: {
        let rest = bytes[citation.bytes.lowerBound...].prefix(citation.bytes.count + 60)
        return String(decoding: rest.prefix { $0 != 0x0A }, as: UTF8.self)
      })
  }
}
