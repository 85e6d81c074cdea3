internal import CLibXML2

extension XMLParser {
  /// The canonical form (C14N 1.0, inclusive, without comments) of a document, for digests and
  /// comparison.
  ///
  /// - Throws: the first fault of a document that is not well-formed or is refused.
  package static func canonicalForm(
    of bytes: [UInt8], limits: ParseLimits = ParseLimits()
  ) throws(XMLFault) -> [UInt8] {
    let parsed = parseKeepingTree(bytes, limits: limits)
    guard let tree = parsed.tree else {
      throw parsed.outcome.faults.first ?? XMLFault(.internalFault, at: 0)
    }
    let form: [UInt8]? = unsafe tree.withPointer { document in
      var memory: UnsafeMutablePointer<xmlChar>?
      let count = unsafe xmlC14NDocDumpMemory(
        document, nil, CInt(bitPattern: XML_C14N_1_0.rawValue), nil, 0, &memory)
      guard let start = unsafe memory else { return nil }
      defer { unsafe shim_xml_free(start) }
      guard count >= 0 else { return nil }
      return unsafe [UInt8](UnsafeBufferPointer(start: start, count: Int(count)))
    }
    guard let form else {
      throw XMLFault(.internalFault, at: 0, detail: "no canonical form")
    }
    return form
  }
}
