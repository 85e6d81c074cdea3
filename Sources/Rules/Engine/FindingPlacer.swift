import Cache
import Corpus
import Diagnostics
import Documents
import Model

/// Gives findings of rules over the whole set their place, quotation, level and fingerprint, by another look
/// at the files that they speak of.
struct FindingPlacer {
  let corpus: Corpus
  let loader: CorpusLoader
  let metadata: [String: RuleMetadata]
  let memory: RunMemory?

  func place(_ raw: [RawFinding]) throws -> [Finding] {
    let keys = raw.map { key(of: $0) }
    var placed: [Int: StoredPlace] = [:]
    var open: [Int] = []
    for (index, key) in keys.enumerated() {
      if let known = memory?.memory.value(StoredPlace.self, of: key) {
        placed[index] = known
      } else {
        open.append(index)
      }
    }
    let (made, isSame) = try look(open.map { raw[$0] })
    for (index, finding) in zip(open, made) {
      placed[index] = StoredPlace(finding: finding)
      if isSame, let key = keys[index] {
        memory?.memory.keep(StoredPlace(finding: finding), as: key)
      }
    }
    return raw.indices.compactMap { placed[$0]?.finding }
  }

  /// Nil where a finding is not remembered.
  private func key(of raw: RawFinding) -> CacheKey? {
    guard let memory, let stored = StoredFinding(raw, corpus) else { return nil }
    var blobs: [String] = []
    for index in [raw.document] + raw.related.map(\.document) {
      guard let blob = corpus.documents[index].blob else { return nil }
      blobs.append(blob)
    }
    return memory.placeKey(stored.stored, blobs)
  }

  /// The findings, and whether the files are still those that were checked.
  private func look(_ raw: [RawFinding]) throws -> ([Finding?], Bool) {
    var needed: Set<String> = []
    for finding in raw {
      needed.insert(corpus.documents[finding.document].path)
      for related in finding.related { needed.insert(corpus.documents[related.document].path) }
    }
    let files = try loader.reload(needed, limits: corpus.configuration.limits)
    var locators: [String: Locator] = [:]
    var isSame = true
    for (path, file) in files {
      if let blob = corpus.index(ofPath: path).flatMap({ corpus.documents[$0].blob }) {
        // In memory nothing changes, and nothing has a blob.
        if file.blob != blob { isSame = false }
      }
      if let document = file.document {
        locators[path] = Locator(path: path, document: document, meta: file.facts?.meta)
      }
    }
    let findings = raw.map { finding -> Finding? in
      guard let rule = metadata[finding.rule] else { return nil }
      let document = corpus.documents[finding.document]
      return FindingBuilder(
        configuration: corpus.configuration, path: document.path, facts: document.facts,
        locator: locators[document.path]
      ).finding(finding, rule) { related in
        let path = corpus.documents[related.document].path
        let place = locators[path]?.place(related.node) ?? Place(path: path)
        var message = related.message
        if related.isQuoted, let quote = locators[path]?.quote(related.node) {
          message = Bilingual(
            zh: message.zh + "，原文：“\(quote)”", en: message.en + ", in its words: “\(quote)”")
        }
        return RelatedPlace(place: place, message: message)
      }
    }
    return (findings, isSame)
  }
}

/// A finding with its place; nil where the configuration turns it off.
private struct StoredPlace: Storable {
  var finding: Finding?

  init(finding: Finding?) { self.finding = finding }

  func store(in out: inout StoreWriter) { out.put(finding) }

  init(from input: inout StoreReader) throws(StoreDamage) { finding = try input.value() }
}
