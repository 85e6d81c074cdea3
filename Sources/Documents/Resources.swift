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

  /// The library of outlines that the program carries: path → bytes, as they lie under `regulations/`.
  package static var library: [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for index in 0..<guiju_law_count {
      let resource = unsafe guiju_law_at(index)
      unsafe files[String(cString: resource.name)] = Array(
        UnsafeBufferPointer(start: resource.bytes, count: resource.count))
    }
    return files
  }
}
