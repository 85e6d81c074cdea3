/// What a document may not exceed. Each limit is checked before libxml2 sees the document, so
/// that no input can make it recurse, hang or use memory out of proportion.
package struct ParseLimits: Hashable, Sendable {
  /// The size of the file.
  package var maxBytes: Int
  /// How deep elements may be nested; the root has depth 1.
  package var maxDepth: Int
  /// The size of one run of text, one comment, one attribute value.
  package var maxTextBytes: Int
  /// Attributes of one element, namespace declarations included: libxml2 compares each with each.
  package var maxAttributes: Int
  /// Namespace declarations in scope at one place: libxml2 searches them one by one.
  package var maxNamespaces: Int
  /// Faults told about one document.
  package var maxFaults: Int

  package init(
    maxBytes: Int = 64 << 20, maxDepth: Int = 256, maxTextBytes: Int = 10_000_000,
    maxAttributes: Int = 256, maxNamespaces: Int = 256, maxFaults: Int = 1_000
  ) {
    self.maxBytes = maxBytes
    self.maxDepth = maxDepth
    self.maxTextBytes = maxTextBytes
    self.maxAttributes = maxAttributes
    self.maxNamespaces = maxNamespaces
    self.maxFaults = maxFaults
  }

  /// The limits with those values taken down that the module cannot go beyond: offsets are 32
  /// bits wide, and canonicalisation recurses in libxml2.
  var bounded: ParseLimits {
    var limits = self
    limits.maxBytes = min(maxBytes, Int(Int32.max) - 1)
    limits.maxDepth = min(max(maxDepth, 1), 2_000)
    limits.maxTextBytes = min(maxTextBytes, 1_000_000_000)
    limits.maxFaults = max(maxFaults, 1)
    return limits
  }
}
