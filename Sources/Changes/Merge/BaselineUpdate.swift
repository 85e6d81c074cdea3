import Documents
package import Model
import XMLTree

/// Brings the changes between two revisions of a baseline into a document derived from it.
///
/// The envelope is the derived document's own and stays; only the revision that it names of its baseline
/// is raised. Clauses are matched by the ids that it took over.
package enum BaselineUpdate {
  /// Why a document cannot be updated.
  package struct Refusal: Error, Sendable {
    package let message: Bilingual
  }

  /// - Parameters:
  ///   - old: the revision of the baseline that the derived document took over.
  ///   - new: the one to be taken over.
  package static func merge(
    baseline: DocumentID, old: (number: Int, bytes: [UInt8]), new: (number: Int, bytes: [UInt8]),
    derived: [UInt8], _ options: MergeOptions
  ) throws(Refusal) -> MergeOutcome {
    let own = try parse(derived, Bilingual(zh: "本文件", en: "the document"), options)
    let before = try parse(old.bytes, words(baseline, old.number), options)
    let after = try parse(new.bytes, words(baseline, new.number), options)
    guard own.root.name == before.root.name, own.root.name == after.root.name else {
      throw Refusal(
        message: Bilingual(
          zh: "本文件与 \(baseline) 不是同一类文件", en: "the document and \(baseline) differ in kind"))
    }
    let kept = Set(after.root.descendants.compactMap { $0[.id] })
    let head = try envelope(own)
    let raised = raising(own, baseline, old.number, new.number, kept)
    guard let raisedTree = XMLParser.parse(raised, names: Vocabulary.names).document else {
      throw Refusal(message: MergeConflict.message(.fault))
    }
    let base = Array(own.source[..<head]) + before.source[(try envelope(before))...]
    let ours = Array(own.source[..<head]) + raisedTree.source[(try envelope(raisedTree))...]
    let theirs =
      Array(raisedTree.source[..<(try envelope(raisedTree))])
      + after.source[(try envelope(after))...]
    return ThreeWayMerge.merge(base: base, ours: ours, theirs: theirs, options)
  }

  /// One past the envelope: root tag and `meta`.
  private static func envelope(_ document: XMLDocument) throws(Refusal) -> Int {
    guard let meta = document.root.child(.meta) else {
      throw Refusal(
        message: Bilingual(zh: "文件没有文件信息（meta）", en: "a document lacks its meta"))
    }
    return meta.range.upperBound
  }

  /// The derived document with every `baseline` raised that names the old revision and, where it names a
  /// clause, one that is still there.
  private static func raising(
    _ document: XMLDocument, _ baseline: DocumentID, _ old: Int, _ new: Int, _ kept: Set<String>
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    var place = 0
    let name = AttributeName.baseline
    for element in document.root.descendants {
      guard let reference = element[name].flatMap({ DocumentReference($0) }),
        reference.document == baseline, reference.revision == old,
        let range = element.attributeRange(name.nameID)?.value
      else { continue }
      if let clause = reference.element, !kept.contains(clause.description) { continue }
      let raised = DocumentReference(
        document: baseline, revision: new, element: reference.element)
      bytes += document.source[place..<range.lowerBound]
      bytes += raised.description.utf8
      place = range.upperBound
    }
    return bytes + document.source[place...]
  }

  private static func parse(
    _ bytes: [UInt8], _ name: Bilingual, _ options: MergeOptions
  ) throws(Refusal) -> XMLDocument {
    guard
      let document = XMLParser.parse(
        bytes, names: Vocabulary.names, limits: options.limits
      ).document
    else {
      throw Refusal(
        message: Bilingual(
          zh: "\(name.zh)不合 XML 语法", en: "\(name.en) is not well-formed XML"))
    }
    return document
  }

  private static func words(_ baseline: DocumentID, _ number: Int) -> Bilingual {
    Bilingual(zh: "\(baseline) 第\(number)版", en: "revision \(number) of \(baseline)")
  }
}
