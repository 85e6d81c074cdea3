import Model
import Synchronization

/// The quantities in the words of values, kept by the words: 15分钟 stands in every other document, and is
/// read once.
final class MentionMemo: Sendable {
  static let shared = MentionMemo()

  private let known = Mutex<[[UInt8]: [QuantityMention]]>([:])

  /// Long words are rare and would fill the memory; beyond some thousand different ones nothing more is
  /// kept.
  func mentions(in words: [UInt8]) -> [QuantityMention] {
    guard words.count <= 48 else { return QuantityScanner(words, counts: true).mentions() }
    if let found = known.withLock({ $0[words] }) { return found }
    let mentions = QuantityScanner(words, counts: true).mentions()
    known.withLock { known in
      if known.count < 10_000 { known[words] = mentions }
    }
    return mentions
  }
}
