import XMLTree

/// A piece of a document that a merge moves or keeps as a whole: an element, or a run of words before a
/// list that stands in the same element.
struct MergeNode {
  /// The element; of a run, the one that it stands in.
  var element: NodeIndex
  var isRun: Bool
  /// All of its bytes.
  var range: Range<Int>
  /// Its start tag; empty for a run.
  var tag: Range<Int>
  /// What stands between its tags.
  var inner: Range<Int>
  /// White space and comments between it and what stands before it.
  var trivia: Range<Int>
  /// White space and comments behind the last child.
  var tail: Range<Int>
  var parent: Int
  var children: [Int] = []
  /// Whether its words are merged word by word, and not child by child.
  var isLeaf: Bool
  var name: XMLName
  var attributes: [XMLName: String]
  /// Its permanent id.
  var key: String?
  /// Hash of name and attributes.
  var head = 0
  /// Hash of all that it says, layout apart.
  var content = 0
  /// How many nodes it holds, itself included.
  var weight = 1
}
