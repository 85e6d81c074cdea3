import Files
import Foundation
import Import
import Model
import Testing

/// The law texts beside the checkout; tests on them pass without them.
enum SharedLaws {
  /// One row of the manifest.
  struct Row: Sendable {
    let file: String
    let title: String
    let versionDate: String
    let articles: Int
    let lastArticle: Int
    let books: Int
    let chapters: Int
    let sections: Int
    let effective: [String]
    let repeals: [String]
    let history: [String]
  }

  static let root: String? = {
    var folder = #filePath
    for _ in 0..<6 {
      folder = PathText.parent(of: folder)
      let candidate = folder + "/shared/data"
      if (try? FileFacts(of: candidate)) != nil { return candidate }
    }
    return nil
  }()

  static let isHere = root != nil

  static func bytes(_ path: String) throws -> [UInt8] {
    try FileReader.readFile(try #require(root) + "/" + path, maxBytes: 1 << 26)
  }

  static func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: try #require(root) + "/" + folder).sorted()
  }

  static func manifest() throws -> [Row] {
    let data = Data(try bytes("laws/manifest.json"))
    let rows = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    return try rows.map { row in
      Row(
        file: try #require(row["file"] as? String), title: row["title"] as? String ?? "",
        versionDate: row["version_date"] as? String ?? "",
        articles: row["articles"] as? Int ?? -1, lastArticle: row["article_max"] as? Int ?? -1,
        books: row["books"] as? Int ?? -1, chapters: row["chapters"] as? Int ?? -1,
        sections: row["sections"] as? Int ?? -1,
        effective: row["effective_text"] as? [String] ?? [],
        repeals: row["repeals"] as? [String] ?? [],
        history: (row["history"] as? [[String]] ?? []).compactMap(\.first))
    }
  }
}
