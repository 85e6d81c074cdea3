/// A name with its namespace; the empty string is no namespace.
package struct XMLName: Hashable, Sendable, CustomStringConvertible {
  package let namespace: String
  package let local: String

  package init(namespace: String = "", local: String) {
    self.namespace = namespace
    self.local = local
  }

  /// `{namespace}local`, or `local` where there is no namespace.
  package var description: String { namespace.isEmpty ? local : "{\(namespace)}\(local)" }
}
