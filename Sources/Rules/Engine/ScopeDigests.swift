import Diagnostics
import Corpus
import Digests

/// Digests of what a check rests on, so that two reports can be compared: the same files give the same
/// digests, whichever state they were read from.
enum ScopeDigests {
  static func of(_ rules: [RuleEntry], _ corpus: Corpus) -> [String: String] {
    let codes = rules.map { entry in
      let metadata = entry.metadata
      return "\(metadata.code) \(metadata.slug) \(metadata.severity.rawValue) \(metadata.since)"
    }
    return [
      "rules": digest(codes), "registry": digest(corpus.registry.sources),
      "documents": digest(corpus.documents.map { "\($0.path) \($0.blob ?? "-")" }),
    ]
  }

  private static func digest(_ lines: [String]) -> String {
    (try? SHA256Digest(ofText: lines.joined(separator: "\n"))).map { "sha256:" + $0.hex } ?? ""
  }
}
