import Corpus
import Documents
import Files
import Model
import XMLTree

/// The XML files of the work tree that a writing command may touch.
enum DocumentPaths {
  /// - Throws: `CommandFailure` for a chosen path that names nothing.
  static func inScope(_ root: String, chosen: [String]) throws -> [String] {
    let listing = try SourceListing.of(.folder(root: root))
    let configuration = Configuration()
    let all = listing.entries.filter { entry in
      guard entry.failure == nil else { return false }
      let role = configuration.role(of: entry.path)
      return role != nil && role != .skeletons && role != .regulations
        || entry.path == Configuration.path || entry.path == "waivers.xml"
    }.map(\.path)
    guard !chosen.isEmpty, !chosen.contains("") else { return all }
    var result: [String] = []
    for path in chosen {
      let found = listing.entries.filter {
        $0.failure == nil && ($0.path == path || $0.path.hasPrefix(path + "/"))
      }.map(\.path)
      guard !found.isEmpty else {
        throw CommandFailure.usage(
          zh: "“\(path)”不是 XML 文件，其中也没有 XML 文件。",
          en: "“\(path)” is no XML file and holds none.")
      }
      result += found
    }
    return Array(Set(result)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
