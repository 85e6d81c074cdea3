/// The name of a file without folder and `.xml`.
enum PathName {
  static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".xml") ? String(name.dropLast(4)) : name
  }
}
