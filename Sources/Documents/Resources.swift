import CResources

/// The files that are part of the program: schemas, skeletons, pages.
package enum Resources {
  /// Names of all files, sorted: `schemas/plan.xsd`.
  package static let names: [String] = (0..<guiju_resource_count).map { index in
    unsafe String(cString: guiju_resource_at(index).name)
  }

  /// The bytes of a file; nil for a name that is not there.
  package static func bytes(_ name: String) -> [UInt8]? {
    guard let index = names.firstIndex(of: name) else { return nil }
    let resource = unsafe guiju_resource_at(index)
    return unsafe Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
  }
}
