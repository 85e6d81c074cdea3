internal import CLibXML2

/// Finds every schema fault of one document.
///
/// libxml2 stops checking the children of an element at its first unexpected child. So each round
/// mends libxml2's copy of the document where it was stopped and validates again, until nothing
/// new comes. The arena is not touched.
@safe struct SchemaValidation {
  private let document: XMLDocument
  private let tree: CTree
  private let schema: CompiledSchema
  private let limit: Int
  private let mapper: SchemaFaultMapper
  private(set) var faults: [XMLFault] = []
  private(set) var isCapped = false
  private var told: Set<Told> = []
  /// What was taken out of the tree: freed at the end, since errors may point at it until then.
  private var detached: [xmlNodePtr] = unsafe []
  private var validationsLeft: Int

  /// What makes two libxml2 errors the same fault.
  private struct Told: Hashable {
    let node: NodeIndex
    let attribute: XMLName?
    let kind: XMLFault.Code
    let isFacet: Bool
    let text: String
  }

  init(document: XMLDocument, tree: CTree, schema: CompiledSchema, limit: Int) {
    self.document = document
    self.tree = tree
    self.schema = schema
    self.limit = limit
    mapper = SchemaFaultMapper(document: document)
    // A bound on work, not on faults: about 200 MB of validation, however large the document.
    validationsLeft = min(max(200_000_000 / max(document.source.count, 1), 40), 600)
  }

  /// Validates; afterwards ``faults`` has what was found.
  mutating func run() {
    let tree = tree
    let judge: SchemaJudge
    do throws(SchemaFailure) {
      judge = try schema.compiled()
    } catch {
      add(XMLFault(.internalFault, at: 0, detail: "\(error.file): \(error.detail)"))
      isCapped = true
      return
    }
    unsafe tree.withPointer { pointer in
      unsafe judge.withPointer { schema in unsafe rounds(pointer, schema) }
      while let node = unsafe detached.popLast() { unsafe xmlFreeNode(node) }
    }
  }

  private mutating func rounds(_ tree: xmlDocPtr, _ schema: xmlSchemaPtr) {
    while true {
      guard validationsLeft > 0, faults.count < limit else {
        isCapped = true
        return
      }
      let errors = unsafe validate(tree, schema)
      var breaks: [ContentBreak] = []
      var isMended = false
      for error in errors.entries {
        guard let node = unsafe error.node else {
          add(XMLFault(.schemaOther, at: 0, detail: SchemaMessage.trimmed(error.message)))
          continue
        }
        switch SchemaFaultMapper.kind(of: error) {
        case .unexpectedElement:
          if let found = unsafe ContentBreak(at: node, SchemaMessage(error.message)) {
            breaks.append(found)
          }
        case .elementContent:
          if unsafe tellChildren(of: node, error) { isMended = true }
        case .textContent:
          if unsafe tellText(of: node, error) { isMended = true }
        case .other(let code):
          unsafe tell(error, node, code)
        }
      }
      isCapped = isCapped || errors.isFull
      if breaks.isEmpty && !isMended { return }
      unsafe mend(breaks, tree, schema)
    }
  }

  private mutating func validate(_ tree: xmlDocPtr, _ schema: xmlSchemaPtr) -> SchemaErrors {
    validationsLeft -= 1
    // Every fault may come with a second error, and known ones come again in each round.
    var errors = SchemaErrors(limit: limit * 3)
    guard let context = unsafe xmlSchemaNewValidCtxt(schema) else {
      isCapped = true
      return errors
    }
    defer { unsafe xmlSchemaFreeValidCtxt(context) }
    unsafe withUnsafeMutablePointer(to: &errors) { errors in
      unsafe xmlSchemaSetValidStructuredErrors(context, collectSchemaError, errors)
      _ = unsafe xmlSchemaValidateDoc(context, tree)
    }
    return errors
  }

  // MARK: Telling

  private mutating func add(_ fault: XMLFault) {
    if faults.count < limit { faults.append(fault) } else { isCapped = true }
  }

  private mutating func tell(
    _ error: SchemaErrors.Entry, _ node: xmlNodePtr, _ code: XMLFault.Code
  ) {
    // An element put in for a missing one has no index; what is wrong with it is not a fault.
    guard let index = unsafe SchemaFaultMapper.index(of: node) else { return }
    let message = SchemaMessage(error.message)
    let isValue = code == .badValue
    let isFacet = isValue && message.facet != nil
    let key = Told(
      node: index, attribute: message.attribute, kind: code, isFacet: isFacet,
      text: isValue && !isFacet || code == .elementMissing ? "" : message.text)
    guard told.insert(key).inserted else { return }
    if isFacet {
      // libxml2 follows a facet's error with a general one about the same value.
      told.insert(
        Told(
          node: index, attribute: message.attribute, kind: code, isFacet: false, text: ""))
    }
    add(mapper.fault(code, at: index, message))
  }

  /// Each child of an element that may have none is a fault; all are taken out.
  private mutating func tellChildren(of node: xmlNodePtr, _ error: SchemaErrors.Entry) -> Bool {
    let detail = SchemaMessage.trimmed(error.message)
    var child = unsafe node.pointee.children
    var isMended = false
    while let current = unsafe child {
      unsafe child = current.pointee.next
      guard unsafe current.pointee.type == XML_ELEMENT_NODE else { continue }
      if let index = unsafe SchemaFaultMapper.index(of: current) {
        add(mapper.unexpected(index, expected: [], detail: detail))
      }
      unsafe detach(current)
      isMended = true
    }
    return isMended
  }

  /// Each text of an element that may have none is a fault; all are taken out.
  private mutating func tellText(of node: xmlNodePtr, _ error: SchemaErrors.Entry) -> Bool {
    let message = SchemaMessage(error.message)
    if let index = unsafe SchemaFaultMapper.index(of: node) {
      for fault in mapper.textFaults(in: index, message) { add(fault) }
    }
    var child = unsafe node.pointee.children
    var isMended = false
    while let current = unsafe child {
      unsafe child = current.pointee.next
      let type = unsafe current.pointee.type
      guard type == XML_TEXT_NODE || type == XML_CDATA_SECTION_NODE else { continue }
      unsafe detach(current)
      isMended = true
    }
    return isMended
  }

  private mutating func detach(_ node: xmlNodePtr) {
    unsafe xmlUnlinkNode(node)
    unsafe detached.append(node)
  }

  // MARK: Mending

  /// Mends each break in the way that lets libxml2 read furthest, and tells it so.
  ///
  /// Taking every unexpected element out would make a fault of each sibling behind a missing
  /// one. So three guesses are tried: the element is too much, another is missing before it, or
  /// it stands for another. All breaks of a round share a validation.
  private mutating func mend(
    _ breaks: [ContentBreak], _ tree: xmlDocPtr, _ schema: xmlSchemaPtr
  ) {
    var best = breaks.map { _ in (mending: ContentBreak.Mending.remove, left: Int.max) }
    var step = 0
    // Without enough work left to try, the plain guess is taken.
    while validationsLeft > 20 || (step == 0 && validationsLeft > 1) {
      var tried: [(place: Int, mending: ContentBreak.Mending, undo: ContentBreak.Undo)] = []
      for (place, found) in breaks.enumerated() where best[place].left >= 0 {
        guard step < found.mendings.count else { continue }
        let mending = found.mendings[step]
        if let undo = unsafe found.apply(mending, in: tree) {
          tried.append((place, mending, undo))
        }
      }
      if tried.isEmpty { break }
      let left = unsafe ContentBreak.childrenLeft(validate(tree, schema).entries)
      for trial in tried {
        let rest = unsafe left[breaks[trial.place].parent] ?? -1
        if rest < best[trial.place].left
          || (rest == best[trial.place].left
            && trial.mending.isGentler(
              than: best[trial.place].mending))
        {
          best[trial.place] = (trial.mending, rest)
        }
      }
      for trial in tried.reversed() { breaks[trial.place].revert(trial.undo) }
      step += 1
    }
    for (place, found) in breaks.enumerated() {
      let mending = best[place].mending
      if let index = unsafe SchemaFaultMapper.index(of: found.child) {
        switch mending {
        case .insert(let name):
          add(mapper.missing(name, before: index, detail: found.detail))
        case .remove, .replace:
          add(
            mapper.unexpected(
              index, expected: found.expected.map(\.local), detail: found.detail))
        }
      }
      if let undo = unsafe found.apply(mending, in: tree), undo.isDetached {
        unsafe detached.append(found.child)
      }
    }
  }
}
