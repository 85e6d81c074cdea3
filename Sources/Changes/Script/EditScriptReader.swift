/// Reads a written script. Whatever it is given, it takes linear time and no more memory than the script.
struct EditScriptReader {
  private let bytes: [UInt8]
  private var place = 0
  private var line = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() throws(EditScriptFailure) -> EditScript {
    guard try words() == ["guiju-script", "1"] else { throw .damaged(line: line) }
    let old = try fingerprint("old")
    let new = try fingerprint("new")
    var steps: [EditScript.Step] = []
    while true {
      let words = try words()
      switch words.first {
      case "#": continue
      case "copy":
        guard words.count == 3, let start = number(words[1]), let count = number(words[2]),
          start + count <= old.count
        else { throw .damaged(line: line) }
        steps.append(.copy(start..<start + count))
      case "insert":
        guard words.count == 2, let count = number(words[1]), place + count < bytes.count,
          bytes[place + count] == 0x0A
        else { throw .damaged(line: line) }
        steps.append(.insert(Array(bytes[place..<place + count])))
        place += count + 1
      case "end": return EditScript(steps: steps, old: old, new: new)
      default: throw .damaged(line: line)
      }
    }
  }

  private mutating func fingerprint(
    _ name: String
  ) throws(EditScriptFailure) -> EditScript.Fingerprint {
    let words = try words()
    guard words.count == 3, words[0] == name, let count = number(words[1]),
      words[2].hasPrefix("sha256:")
    else { throw .damaged(line: line) }
    return EditScript.Fingerprint(count: count, digest: words[2])
  }

  /// The words of the next line.
  private mutating func words() throws(EditScriptFailure) -> [String] {
    line += 1
    guard let end = bytes[place...].firstIndex(of: 0x0A) else { throw .damaged(line: line) }
    let words = bytes[place..<end].split(separator: 0x20).map {
      String(decoding: $0, as: UTF8.self)
    }
    place = end + 1
    return words
  }

  private func number(_ text: String) -> Int? {
    guard let value = Int(text), value >= 0, value <= Int(Int32.max) else { return nil }
    return value
  }
}
