import Diagnostics
import Documents
import Model
import XMLTree

/// Reads `guiju.xml`. The schema has been held against it before; what it refuses is not read.
enum ConfigurationReader {
  static func read(_ root: Element) -> Configuration {
    var configuration = Configuration()
    configuration.language = root[.language].flatMap { Language(rawValue: $0) }
    if let base = root[.base] { configuration.base = base }
    for element in [root] + root.children(.folders) {
      for child in element.children { read(child, &configuration) }
    }
    return configuration
  }

  private static func read(_ child: Element, _ configuration: inout Configuration) {
    switch child.kind {
    case .folder:
      if let role = child[.role].flatMap({ FolderRole(rawValue: $0) }), let path = child[.path] {
        configuration.folders[role] = path
      }
    case .admit:
      if let value = child[.classification].flatMap({ Classification(rawValue: $0) }) {
        configuration.admitted.insert(value)
      }
    case .numberPattern:
      if let kind = child[.kind], let pattern = child[.pattern] {
        configuration.numberPatterns.append(NumberPattern(kind: kind, pattern: pattern))
      }
    case .level:
      if let rule = child[.rule], let value = child[.value] {
        configuration.levels.append(
          LevelSetting(rule: rule, path: child[.path], severity: Severity(rawValue: value)))
      }
    case .limits:
      if let bytes = child[.maxBytes].flatMap({ Int($0) }) {
        configuration.limits.maxBytes = bytes
      }
      if let depth = child[.maxDepth].flatMap({ Int($0) }) {
        configuration.limits.maxDepth = depth
      }
    case .ignore:
      if let path = child[.path] { configuration.ignored.append(path) }
    default: break
    }
  }
}
