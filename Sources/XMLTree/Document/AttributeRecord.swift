/// One attribute of the arena. Namespace declarations are not attributes.
@frozen
package struct AttributeRecord: Sendable {
  @usableFromInline var name: Int32
  /// Whether the value lies in the pool of decoded text, not in the source.
  @usableFromInline let isPooled: Bool
  @usableFromInline let valueStart: Int32
  @usableFromInline let valueCount: Int32

  init(name: Int32, isPooled: Bool, valueStart: Int, valueCount: Int) {
    self.name = name
    self.isPooled = isPooled
    self.valueStart = Int32(truncatingIfNeeded: valueStart)
    self.valueCount = Int32(truncatingIfNeeded: valueCount)
  }
}
