package import Diagnostics
import Model

extension Severity: StorableByRawValue {}
extension Verdict: StorableByRawValue {}

extension Place: Storable {
  package func store(in out: inout StoreWriter) {
    out.put(path)
    out.put(offset)
    out.put(line)
    out.put(column)
    out.put(element)
    out.put(number)
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    self.init(path: try input.value())
    offset = try input.value()
    line = try input.value()
    column = try input.value()
    element = try input.value()
    number = try input.value()
  }
}

extension RelatedPlace: Storable {
  package func store(in out: inout StoreWriter) {
    out.put(place)
    out.put(message)
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    let place: Place = try input.value()
    self.init(place: place, message: try input.value())
  }
}

extension TextEdit: Storable {
  package func store(in out: inout StoreWriter) {
    out.put(range)
    out.put(replacement)
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    let range: Range<Int> = try input.value()
    self.init(range: range, replacement: try input.value())
  }
}

/// A finding before waivers are laid over it.
extension Finding: Storable {
  package func store(in out: inout StoreWriter) {
    out.put(rule)
    out.put(slug)
    out.put(title)
    out.put(severity)
    out.put(verdict)
    out.put(place)
    out.put(document)
    out.put(quote)
    out.put(message)
    out.put(help)
    out.put(basis)
    out.put(related)
    out.put(fix)
    out.put(fingerprint)
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    let rule: String = try input.value()
    let slug: String = try input.value()
    let title: Bilingual = try input.value()
    let severity: Severity = try input.value()
    let verdict: Verdict = try input.value()
    let place: Place = try input.value()
    let document: Bilingual? = try input.value()
    let quote: String? = try input.value()
    let message: Bilingual = try input.value()
    let help: Bilingual = try input.value()
    let basis: [String] = try input.value()
    let related: [RelatedPlace] = try input.value()
    let fix: [TextEdit] = try input.value()
    self.init(
      rule: rule, slug: slug, title: title, severity: severity, verdict: verdict, place: place,
      document: document, quote: quote, message: message, help: help, basis: basis,
      related: related, fix: fix, fingerprint: try input.value())
  }
}
