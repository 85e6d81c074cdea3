/// The written form: a line a step, inserted bytes as they are.
///
///     guiju-script 1
///     old 11042 sha256:…
///     new 11015 sha256:…
///     # update p pd38c983 第一条
///     copy 0 512
///     insert 12
///     …
///     end
extension EditScript {
  /// - Parameter remarks: Lines for readers, which applying it passes over.
  package func text(remarks: [String] = []) -> [UInt8] {
    var bytes = Array("guiju-script 1\n".utf8)
    bytes += Array("old \(old.count) \(old.digest)\n".utf8)
    bytes += Array("new \(new.count) \(new.digest)\n".utf8)
    for remark in remarks {
      bytes += Array("# ".utf8) + remark.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 } + [0x0A]
    }
    for step in steps {
      switch step {
      case .copy(let range): bytes += Array("copy \(range.lowerBound) \(range.count)\n".utf8)
      case .insert(let inserted):
        bytes += Array("insert \(inserted.count)\n".utf8) + inserted + [0x0A]
      }
    }
    return bytes + Array("end\n".utf8)
  }

  /// Reads the written form.
  package init(reading bytes: [UInt8]) throws(EditScriptFailure) {
    var reader = EditScriptReader(bytes)
    self = try reader.read()
  }
}
