/// A place where two sequences differ: what stands in the old one, and what stands for it in the new.
/// One of the two may be empty, never both.
package struct SequenceHunk: Sendable, Hashable {
  package var old: Range<Int>
  package var new: Range<Int>

  package init(old: Range<Int>, new: Range<Int>) {
    self.old = old
    self.new = new
  }

  /// The same place looked at from the other side.
  package var mirrored: SequenceHunk { SequenceHunk(old: new, new: old) }
}
