/// One attribute, as values.
package struct Attribute: Hashable, Sendable {
  package let nameID: NameID
  package let name: XMLName
  package let value: String
}
