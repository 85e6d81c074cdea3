/// A unit while it grows.
final class UnitNode {
  var unit: RegulationUnit
  var children: [UnitNode] = []

  init(_ unit: RegulationUnit) { self.unit = unit }

  /// The finished value.
  var value: RegulationUnit {
    var unit = unit
    unit.children = children.map(\.value)
    return unit
  }

  func add(_ unit: RegulationUnit) -> UnitNode {
    let node = UnitNode(unit)
    children.append(node)
    return node
  }
}
