/// The names under which documents are known: what a bare name must be in to be a mention, and
/// what a mention's norm is looked up in.
package struct NormCatalogue: Sendable {
  private var names: [String: [NormName]] = [:]
  private(set) var trie = NameTrie()
  /// The first two units of every name, and of 中华人民共和国.
  private(set) var firstPairs = [(Vocabulary.republic[0], Vocabulary.republic[1])]

  /// A catalogue of the given names.
  ///
  /// - Parameter includingStatutes: Whether the bare names of the national statutes
  ///   (`StatuteNames`) are recognised too; they have no key.
  package init(_ names: [NormName] = [], includingStatutes: Bool = true) {
    if includingStatutes { for name in StatuteNames.all { insertIntoTrie(name) } }
    for name in names { insert(name) }
    for tail in LicenseeNames.tails.words {
      trie.insert(tail)
      firstPairs.append((tail[0], tail[1]))
    }
  }

  /// Adds a name; the same name may belong to several documents.
  package mutating func insert(_ name: NormName) {
    names[Self.comparable(name.text), default: []].append(name)
    insertIntoTrie(name.text)
  }

  /// The keys of the documents that a norm names on a day, sorted; empty where it is unknown.
  ///
  /// 中华人民共和国 at the front, blanks, and the width of letters, digits, dashes and brackets make
  /// no difference.
  package func keys(of norm: String, on day: String? = nil) -> [String] {
    let found = names[Self.comparable(norm)] ?? []
    return Array(Set(found.filter { $0.isValid(on: day) }.map(\.key))).sorted()
  }

  /// What a mention of a name is: a number or a code that the catalogue holds is not a title.
  func kind(of text: String) -> CitationKind {
    if names.isEmpty { return .document }
    return switch names[Self.comparable(text)]?.first?.role {
    case .number: .docnumber
    case .code: .standard
    case .title, .short, nil: .document
    }
  }

  private mutating func insertIntoTrie(_ text: String) {
    let units = Array(text.utf16)
    let prefix = Vocabulary.republic
    let bare = units.starts(with: prefix) ? Array(units.dropFirst(prefix.count)) : units
    // A name that is a mere kind of document would make every 条例 a mention.
    if Vocabulary.genericNames.contains(String(decoding: bare, as: UTF16.self)) { return }
    trie.insert(bare)
    trie.insert(Vocabulary.republic + bare)
    if bare.count > 1 { firstPairs.append((bare[0], bare[1])) }
  }

  /// One spelling for spellings that differ only in width, blanks and dashes.
  package static func comparable(_ norm: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in norm.unicodeScalars {
      switch scalar.value {
      case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000: continue
      case 0x2010...0x2015, 0x2212, 0xFF0D: result.append("-")
      // A document number keeps its meaning whichever bracket encloses the year.
      case 0x5B, 0x3010, 0x3014, 0xFF08, 0xFF3B: result.append("(")
      case 0x5D, 0x3011, 0x3015, 0xFF09, 0xFF3D: result.append(")")
      case 0xFF01...0xFF5E:
        result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: result.append(scalar)
      }
    }
    let text = String(result)
    let republic = "中华人民共和国"
    return text.hasPrefix(republic) && text.count > republic.count
      ? String(text.dropFirst(republic.count)) : text
  }
}
