/// An element as far as a comparison of structure looks at it: a container of other nodes, or a leaf that
/// holds words with all the inline elements in them.
struct DiffNode {
  enum Role: UInt8 {
    case plain
    /// A printed number: law, but never a reason for two elements to be the same or not.
    case number
    case heading
  }

  /// The number of the name; the same name has the same number in both documents.
  var name: Int32
  var parent: Int32
  /// One past the last node of the subtree.
  var end: Int32 = 0
  /// The number of the id; -1 where there is none.
  var id: Int32 = -1
  var role: Role = .plain
  /// Words, or nothing at all, and no nodes below but lists inside an entry.
  var isLeaf = false
  /// Hash of the words without the labels of internal references; 0 where there are no words.
  var words: UInt64 = 0
  /// Hash of all words.
  var printed: UInt64 = 0
  /// Hash of the words with their white space.
  var raw: UInt64 = 0
  /// Hash of the attributes in any order, ids aside.
  var attributes: UInt64 = 0
  /// Hash of the attributes as they are ordered in the file.
  var ordered: UInt64 = 0
  /// Hash of the inline elements.
  var markup: UInt64 = 0
  /// The length of the words in bytes.
  var length: Int32 = 0
  /// Hash of the subtree: names and words, blind to numbers, ids and attributes.
  var subtree: UInt64 = 0
  /// Length of the words of the subtree.
  var total: Int32 = 0
  /// The node of the document that it was made of.
  var origin: Int32 = -1
}
