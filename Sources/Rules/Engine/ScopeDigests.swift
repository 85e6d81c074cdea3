import Diagnostics
import Corpus
import Digests
import Documents

/// Digests of what a check rests on besides the documents, so that two reports can be compared.
enum ScopeDigests {
  static func of(_ rules: [RuleEntry], _ corpus: Corpus) -> [String: String] {
    let codes = rules.map { entry in
      let metadata = entry.metadata
      return "\(metadata.code) \(metadata.slug) \(metadata.severity.rawValue) \(metadata.since)"
    }
    var registry: [String] = []
    for kind in RegistryKind.allCases {
      registry += corpus.registry.keys(of: kind).map { "\(kind.rawValue) \($0)" }
    }
    return [
      "rules": digest(codes), "registry": digest(registry),
      "documents": digest(
        corpus.documents.map { "\($0.path) \($0.digest ?? "-") \($0.blob ?? "-")" }),
    ]
  }

  private static func digest(_ lines: [String]) -> String {
    (try? SHA256Digest(ofText: lines.joined(separator: "\n"))).map { "sha256:" + $0.hex } ?? ""
  }
}
