import Documents
import Files
import Model

/// The skeletons that `guiju new` starts from: the repository's own, then those of the program.
struct SkeletonLibrary {
  let root: String

  static let kinds: [(name: String, folder: String)] = [
    ("procedure", "procedures/inspection/baseline"),
    ("implementation", "procedures/inspection/station"),
    ("plan-onsite", "procedures/emergency/onsite"),
    ("plan-offsite", "procedures/emergency/offsite"),
    ("template", "templates/enforcement"),
  ]

  func skeleton(_ kind: String, from file: String?, folder: String) throws -> Skeleton {
    if let file {
      let full = file.hasPrefix("/") ? file : folder + "/" + file
      let bytes = try FileReader.readFile(full, maxBytes: 1 << 22, followingLinks: true)
      let place = Self.kinds.first { $0.name == kind }?.folder ?? "procedures/inspection/baseline"
      return Skeleton(text: String(decoding: bytes, as: UTF8.self), folder: place)
    }
    guard let known = Self.kinds.first(where: { $0.name == kind }) else {
      let names = Self.kinds.map(\.name).joined(separator: "、")
      throw CommandFailure.usage(
        zh: "没有文件种类“\(kind)”；可用的有：\(names)。",
        en:
          "There is no kind “\(kind)”; use one of \(Self.kinds.map(\.name).joined(separator: ", "))."
      )
    }
    let own = root + "/templates/document/\(kind).xml"
    if let bytes = try? FileReader.readFile(own, maxBytes: 1 << 22) {
      return Skeleton(text: String(decoding: bytes, as: UTF8.self), folder: known.folder)
    }
    guard let bytes = Resources.bytes("skeletons/\(kind).xml") else {
      throw CommandFailure.cannot(
        zh: "程序中没有骨架“\(kind)”。", en: "The program has no skeleton “\(kind)”.")
    }
    return Skeleton(text: String(decoding: bytes, as: UTF8.self), folder: known.folder)
  }
}

/// A document with `{{name}}` where something is to be filled in.
struct Skeleton {
  let text: String
  /// Where documents of this kind lie.
  let folder: String

  /// The names between the braces.
  var placeholders: Set<String> {
    var names: Set<String> = []
    for part in text.split(separator: "{{", omittingEmptySubsequences: true).dropFirst() {
      if let end = part.firstRange(of: "}}") { names.insert(String(part[..<end.lowerBound])) }
    }
    return names
  }

  func fill(_ values: [String: String]) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      result += rest[..<open.lowerBound]
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: "}}") else {
        result += "{{"
        continue
      }
      let name = String(rest[..<close.lowerBound])
      result += Self.escaped(values[name] ?? "")
      rest = rest[close.upperBound...]
    }
    return result + rest
  }

  static func escaped(_ value: String) -> String {
    var result = ""
    for character in value {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
