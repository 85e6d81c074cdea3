import Digests
import Documents
import Model
import XMLTree

extension CorpusLoader {
  /// What is read before the documents.
  struct Foundation: Sendable {
    var registry = Registry()
    var waivers: [Waiver] = []
    var approvals: [Approval] = []
    /// By path.
    var facts: [String: DocumentFacts] = [:]
    var blobs: [String: String] = [:]
  }

  func foundation(
    _ entries: [SourceEntry], _ configuration: Configuration
  ) throws -> Foundation {
    var foundation = Foundation()
    let loader = FileLoader(schema: nil, limits: configuration.limits, digests: false)
    let reader = try SourceReader(source, maxBytes: configuration.limits.maxBytes)
    for entry in entries where configuration.isFoundation(entry.path) {
      let file = loader.load(entry, from: reader)
      foundation.blobs[entry.path] = file.blob
      guard let facts = file.facts else { continue }
      foundation.facts[entry.path] = facts
      foundation.registry.add(facts, path: entry.path, blob: file.blob)
      let rows = facts.entries.map {
        RegistryRow(entry: $0, origin: EntryOrigin(path: entry.path, node: $0.node))
      }
      if facts.kind == .waivers { foundation.waivers += rows.compactMap { Waiver($0) } }
      if facts.kind == .approvals { foundation.approvals += rows.compactMap { Approval($0) } }
    }
    return foundation
  }

  /// Path and blob of everything besides itself that the result for a document may depend on.
  func basis(
    _ entries: [SourceEntry], _ configuration: Configuration, _ foundation: Foundation,
    _ limits: ParseLimits
  ) throws -> [String] {
    let reader = try SourceReader(source, maxBytes: limits.maxBytes)
    return entries.compactMap { entry in
      let blob: String
      switch configuration.role(of: entry.path) {
      case .registry: blob = foundation.blobs[entry.path] ?? "-"
      case .regulations:
        if let known = entry.blob {
          blob = known
        } else {
          do throws(ReadFailure) {
            blob = BlobDigest.hex(of: try reader.read(entry)) ?? "-"
          } catch {
            blob = "-" + error.code.rawValue
          }
        }
      default: return nil
      }
      return "\(entry.path) \(blob)"
    }
  }

  /// The files of the work tree with the blobs that were found out.
  func seen(
    _ entries: [SourceEntry], _ documents: [CorpusDocument], _ foundation: Foundation
  ) -> [SourceEntry] {
    var found = Dictionary(
      documents.map { ($0.path, $0.blob) }, uniquingKeysWith: { first, _ in first })
    for (path, blob) in foundation.blobs { found[path] = blob }
    return entries.compactMap { entry in
      // What was read counts more than what was expected.
      guard entry.stamp != nil, let blob = (found[entry.path] ?? nil) ?? entry.blob else {
        return nil
      }
      var entry = entry
      entry.blob = blob
      return entry
    }
  }
}
