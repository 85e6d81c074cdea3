/// A language that the product speaks. Chinese is the first.
package enum Language: String, Sendable, Hashable, CaseIterable {
  case chinese = "zh"
  case english = "en"

  /// Reads `zh`, `zh-CN`, `zh_CN.UTF-8`, `en`, `en_GB` …; nil for any other language.
  package init?(tag: String) {
    let primary = tag.prefix { $0 != "-" && $0 != "_" && $0 != "." }.lowercased()
    self.init(rawValue: primary)
  }
}
