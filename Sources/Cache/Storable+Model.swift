package import Model

extension CivilDate: Storable {
  package func store(in out: inout StoreWriter) { Int(dayNumber).store(in: &out) }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    guard let day = Int32(exactly: try Int(from: &input)) else { throw StoreDamage() }
    self.init(dayNumber: day)
  }
}

extension Bilingual: Storable {
  package func store(in out: inout StoreWriter) {
    out.put(zh)
    out.put(en)
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    let zh = try String(from: &input)
    self.init(zh: zh, en: try String(from: &input))
  }
}

extension ElementID: Storable {
  package func store(in out: inout StoreWriter) { out.put(raw: Array(description.utf8)) }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    let bytes = Array(try input.raw(8))
    guard let id = ElementID(utf8: bytes.span) else { throw StoreDamage() }
    self = id
  }
}

extension DocumentID: Storable {
  package func store(in out: inout StoreWriter) { out.put(description) }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    guard let id = DocumentID(try String(from: &input)) else { throw StoreDamage() }
    self = id
  }
}

extension DocumentReference: Storable {
  package func store(in out: inout StoreWriter) {
    out.put(document)
    out.put(revision)
    out.put(element)
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    let document: DocumentID? = try input.value()
    let revision: Int? = try input.value()
    self.init(document: document, revision: revision, element: try input.value())
  }
}

extension PartyReference: Storable {
  package func store(in out: inout StoreWriter) { out.put(description) }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    guard let party = PartyReference(try String(from: &input)) else { throw StoreDamage() }
    self = party
  }
}

extension LevelExpression: Storable {
  package func store(in out: inout StoreWriter) { out.put(description) }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    guard let level = LevelExpression(try String(from: &input)) else { throw StoreDamage() }
    self = level
  }
}

extension DayKind: StorableByRawValue {}
extension LifecycleState: StorableByRawValue {}
extension Classification: StorableByRawValue {}

extension TimeSpan: Storable {
  package func store(in out: inout StoreWriter) {
    out.put(months)
    out.put(days)
    out.put(seconds)
    out.put(dayKind)
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    self.init()
    months = try input.value()
    days = try input.value()
    seconds = try input.value()
    dayKind = try input.value()
  }
}

extension Limit: Storable {
  package func store(in out: inout StoreWriter) {
    switch self {
    case .within(let lower, let upper):
      out.put(byte: 0)
      out.put(lower)
      out.put(upper)
    case .immediate: out.put(byte: 1)
    case .prompt: out.put(byte: 2)
    case .discretionary: out.put(byte: 3)
    }
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    switch try input.byte() {
    case 0:
      let lower: TimeSpan = try input.value()
      self = .within(lower: lower, upper: try input.value())
    case 1: self = .immediate
    case 2: self = .prompt
    case 3: self = .discretionary
    default: throw StoreDamage()
    }
  }
}

extension DecimalNumber: Storable {
  package func store(in out: inout StoreWriter) {
    out.put(significand)
    out.put(scale)
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    let significand: Int64 = try input.value()
    let scale: Int = try input.value()
    guard (0...18).contains(scale) else { throw StoreDamage() }
    self.init(significand, scale: scale)
  }
}

extension Quantity: Storable {
  package func store(in out: inout StoreWriter) {
    out.put(lower)
    out.put(upper)
    out.put(unit)
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    let lower: DecimalNumber = try input.value()
    let upper: DecimalNumber = try input.value()
    self.init(lower: lower, upper: upper, unit: try input.value())
  }
}
