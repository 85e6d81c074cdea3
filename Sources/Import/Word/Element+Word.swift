import XMLTree

/// Word's vocabulary by local names: the transitional and the strict form differ in the namespace alone.
extension Element {
  func word(_ name: String) -> Element? { children.first { $0.name.local == name } }

  func words(_ name: String) -> [Element] { children.filter { $0.name.local == name } }

  /// `w:val` or another attribute of the vocabulary.
  func wordValue(_ name: String = "val") -> String? {
    attributes.first { $0.name.local == name }?.value
  }

  /// Whether a property that is on by being there is on.
  func isOn(_ name: String) -> Bool? {
    guard let value = word(name)?.wordValue() else { return word(name) == nil ? nil : true }
    return value != "0" && value != "false" && value != "off" && value != "none"
  }
}
