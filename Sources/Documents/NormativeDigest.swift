import Digests
package import XMLTree

/// The digest of what a document orders: names, attributes and words of every normative element.
///
/// History, guidance, notes, ids, comments, the revision line of `meta` and white space do not
/// count, so that recording an approval or correcting the layout changes nothing, and a substantive
/// change voids the approval.
package enum NormativeDigest {
  /// `sha256:` and 64 hexadecimal digits; nil for a document with names outside the vocabulary,
  /// which the schema refuses.
  package static func of(_ root: Element) -> String? {
    guard let bytes = try? Formatter.normativeBytes(of: root),
      let digest = try? SHA256Digest(of: bytes)
    else { return nil }
    return "sha256:" + digest.hex
  }

  static func isLeftOut(_ kind: ElementName) -> Bool {
    ContentModel.nonNormative.contains(kind) || kind == .revision
  }

  static func isNormative(_ name: AttributeName, of kind: ElementName) -> Bool {
    switch name {
    case .id: kind == .procedure || kind == .plan || kind == .template
    case .schemaVersion, .xmlLang, .modelled, .numbering: false
    default: true
    }
  }
}
