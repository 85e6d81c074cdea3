/// An element as it stands in the text of a file.
struct TwinElement: Sendable {
  let path: String
  let name: String
  let attributes: [(name: String, value: String)]
  /// From `<` to `>` of the start tag.
  let tag: Range<Int>
  /// Start tag, content and end tag.
  let whole: Range<Int>
  let source: [UInt8]

  subscript(_ attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  var id: String { self["id"] ?? "" }

  /// The parties of an attribute.
  func parties(_ attribute: String) -> [String] {
    (self[attribute] ?? "").split(separator: " ").map(String.init)
  }

  /// Plan and identifier, to name a mutation by.
  var label: String { "\(plan) \(id)" }

  var plan: String {
    String(path.split(separator: "/").last?.dropLast(".xml".count) ?? "")
  }

  private var endTagLength: Int { isEmpty ? 0 : name.utf8.count + 3 }
  private var isEmpty: Bool { whole == tag }

  /// The words between the tags, markup and all.
  var content: String {
    String(decoding: source[tag.upperBound..<(whole.upperBound - endTagLength)], as: UTF8.self)
  }

  func children(_ name: String) -> [TwinElement] {
    Self.all(named: name, in: source, path: path, within: whole)
  }

  static func all(
    named name: String, in source: [UInt8], path: String, within range: Range<Int>? = nil
  ) -> [TwinElement] {
    let open = Array("<\(name)".utf8)
    let close = Array("</\(name)>".utf8)
    var result: [TwinElement] = []
    var place = range?.lowerBound ?? 0
    let end = range?.upperBound ?? source.count
    while place + open.count < end {
      guard source[place] == UInt8(ascii: "<"), Self.stands(open, at: place, in: source),
        let tag = Self.tag(at: place, in: source)
      else {
        place += 1
        continue
      }
      let isEmpty = source[tag.upperBound - 2] == UInt8(ascii: "/")
      let last = isEmpty ? tag.upperBound : Self.end(of: open, close, from: tag, in: source)
      result.append(
        TwinElement(
          path: path, name: name, attributes: Self.attributes(source[tag]), tag: tag,
          whole: tag.lowerBound..<last, source: source))
      place = tag.upperBound
    }
    return result
  }

  private static func stands(_ open: [UInt8], at place: Int, in source: [UInt8]) -> Bool {
    guard place + open.count < source.count, source[place..<(place + open.count)] == open[...]
    else { return false }
    return [UInt8(ascii: " "), UInt8(ascii: ">"), UInt8(ascii: "/")]
      .contains(source[place + open.count])
  }

  private static func tag(at place: Int, in source: [UInt8]) -> Range<Int>? {
    source[place...].firstIndex(of: UInt8(ascii: ">")).map { place..<($0 + 1) }
  }

  private static func end(
    of open: [UInt8], _ close: [UInt8], from tag: Range<Int>, in source: [UInt8]
  ) -> Int {
    var depth = 1
    var place = tag.upperBound
    while place < source.count, depth > 0 {
      if source[place] == UInt8(ascii: "<") {
        if stands(open, at: place, in: source), let inner = Self.tag(at: place, in: source) {
          if source[inner.upperBound - 2] != UInt8(ascii: "/") { depth += 1 }
          place = inner.upperBound
          continue
        }
        if source[place...].starts(with: close) {
          depth -= 1
          place += close.count
          continue
        }
      }
      place += 1
    }
    return place
  }

  /// Names and values of a start tag; the twin's values hold no entities.
  private static func attributes(_ tag: ArraySlice<UInt8>) -> [(name: String, value: String)] {
    let parts = String(decoding: tag, as: UTF8.self).split(
      separator: "\"", omittingEmptySubsequences: false)
    var result: [(name: String, value: String)] = []
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      guard let name = parts[index].split(separator: " ").last?.dropLast() else { continue }
      result.append((String(name), String(parts[index + 1])))
    }
    return result
  }
}
