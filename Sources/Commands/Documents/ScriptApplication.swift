import Changes
import Files
import Model
import XMLTree

/// `guiju diff --apply SCRIPT OLD`.
enum ScriptApplication {
  static func run(script: String, old: String, second: String?) throws {
    guard second == nil else {
      throw CommandFailure.usage(
        zh: "--apply 只要一份旧文件，结果写到标准输出。",
        en: "--apply takes one old file; the result goes to standard output.")
    }
    let limit = ParseLimits().maxBytes
    let steps = try FileReader.readFile(absolute(script), maxBytes: 4 * limit, followingLinks: true)
    let document = try FileReader.readFile(absolute(old), maxBytes: limit, followingLinks: true)
    let result: [UInt8]
    do throws(EditScriptFailure) {
      result = try EditScript(reading: steps).apply(to: document)
    } catch {
      throw CommandFailure(.failure, error.message)
    }
    try CommandContext.current.output.write(result)
  }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : CommandContext.current.currentFolder + "/" + path
  }

  /// One line for readers of a script.
  static func remark(_ operation: ChangeOperation) -> String {
    let place = operation.to ?? operation.from
    return [
      operation.kind.rawValue, operation.name, operation.element,
      place.map { $0.number ?? $0.path }, operation.attribute,
    ].compactMap { $0 }.joined(separator: " ")
  }
}
