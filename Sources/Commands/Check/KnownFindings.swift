import Files

/// 存量问题清单: fingerprints of findings that were there before. Any file that holds them will do: the
/// JSON or SARIF of an earlier run, or one fingerprint a line.
enum KnownFindings {
  static func read(_ path: String, folder: String) throws -> Set<String> {
    let full = path.hasPrefix("/") ? path : folder + "/" + path
    let bytes = try FileReader.readFile(full, maxBytes: 256 << 20, followingLinks: true)
    let known = fingerprints(in: bytes)
    guard !known.isEmpty else {
      throw CommandFailure.usage(
        zh: "“\(path)”中没有一个问题指纹（v1:sha256:…）。",
        en: "“\(path)” holds no fingerprint (v1:sha256:…).")
    }
    return known
  }

  static func fingerprints(in bytes: [UInt8]) -> Set<String> {
    let mark = Array("v1:sha256:".utf8)
    var found: Set<String> = []
    var place = 0
    while place + mark.count + 64 <= bytes.count {
      guard bytes[place] == mark[0], bytes[place..<place + mark.count].elementsEqual(mark) else {
        place += 1
        continue
      }
      let digits = bytes[place + mark.count..<place + mark.count + 64]
      if digits.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) {
        found.insert(
          String(decoding: bytes[place..<place + mark.count + 64], as: UTF8.self))
      }
      place += mark.count
    }
    return found
  }
}
