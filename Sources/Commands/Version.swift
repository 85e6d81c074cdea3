/// The version of the program, as `--version` and every report print it.
package enum Version {
  package static let number = "0.1.0"
  package static let tool = "guiju \(number)"
}
