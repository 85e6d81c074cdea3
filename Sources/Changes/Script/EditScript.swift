import Digests
package import XMLTree

/// How the bytes of the new document are put together out of those of the old one and of new ones: what
/// moved is copied from where it stood.
package struct EditScript: Sendable, Hashable {
  package enum Step: Sendable, Hashable {
    /// Bytes of the old document.
    case copy(Range<Int>)
    case insert([UInt8])
  }

  package let steps: [Step]
  package let old: Fingerprint
  package let new: Fingerprint

  /// What a document must be.
  package struct Fingerprint: Sendable, Hashable {
    package let count: Int
    /// `sha256:` and 64 hexadecimal digits.
    package let digest: String

    init(count: Int, digest: String) {
      self.count = count
      self.digest = digest
    }

    /// - Throws: `EditScriptFailure` where the digest cannot be computed.
    package init(of bytes: [UInt8]) throws(EditScriptFailure) {
      do {
        self.init(count: bytes.count, digest: "sha256:" + (try SHA256Digest(of: bytes)).hex)
      } catch {
        throw .digest
      }
    }
  }

  init(steps: [Step], old: Fingerprint, new: Fingerprint) {
    self.steps = steps
    self.old = old
    self.new = new
  }

  /// The script from one document to the other.
  package init(from old: XMLDocument, to new: XMLDocument) throws(EditScriptFailure) {
    let diff = StructuralDiff(old: old, new: new)
    var writer = EditScriptWriter(diff, old, new)
    self.init(
      steps: writer.run(), old: try Fingerprint(of: old.source),
      new: try Fingerprint(of: new.source))
  }

  /// The new document.
  /// - Throws: where `document` is not the one that the script was made for, or the result is not the one
  ///   that it was made of.
  package func apply(to document: [UInt8]) throws(EditScriptFailure) -> [UInt8] {
    guard try Fingerprint(of: document) == old else { throw .otherDocument(expected: old.digest) }
    var result: [UInt8] = []
    result.reserveCapacity(new.count)
    for step in steps {
      switch step {
      case .copy(let range):
        guard range.lowerBound >= 0, range.upperBound <= document.count else {
          throw .damaged(line: 0)
        }
        result.append(contentsOf: document[range])
      case .insert(let bytes): result.append(contentsOf: bytes)
      }
    }
    guard try Fingerprint(of: result) == new else { throw .otherResult(expected: new.digest) }
    return result
  }
}
