import Digests

/// The identity of a finding across edits: rule, document, element, and what else tells it apart. No
/// line, no text, no language goes in.
enum Fingerprint {
  static func of(rule: String, document: String, element: String, discriminator: String) -> String {
    let text = [rule, document, element, discriminator].joined(separator: "\u{1F}")
    guard let digest = try? SHA256Digest(ofText: text) else { return "" }
    return "v1:sha256:" + digest.hex
  }
}
