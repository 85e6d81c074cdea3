import ArgumentParser

/// The views of a comparison.
enum DiffFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case html
  case docx
  case json
  case script
}
