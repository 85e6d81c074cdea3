package import Corpus
package import Documents
import Model
package import XMLTree

/// A place of a document that cites what is asked about.
package struct Referrer: Sendable {
  /// How it does.
  package enum Means: String, Sendable, Hashable {
    /// A `cite`.
    case tagged
    /// Plain words.
    case prose
    /// Only 前款.
    case carried
    /// A link to one of our documents: `ref`, 上位文件, 统一程序.
    case link
  }

  /// Index in the corpus.
  package var document: Int
  package var node: NodeIndex
  /// Bytes of the file that cite; nil for an element.
  package var source: Range<Int>?
  package var clause: ClausePlace
  package var means: Means
  package var isHistorical: Bool
  /// What it cites, as printed: 第五十五条第二款; empty for the whole.
  package var provision: String
  /// The attribute of a link: `baseline`, `to`.
  package var attribute: String?
}

/// Who cites a provision or a clause.
package enum Referrers {
  package static func of(_ subject: Subject, in corpus: Corpus) -> [Referrer] {
    switch subject {
    case .law(let law): return of(law, corpus)
    case .document(let document): return of(document, corpus)
    }
  }

  private static func of(_ law: LawSubject, _ corpus: Corpus) -> [Referrer] {
    let uses = corpus.lawUses
    return uses.uses(ofLaw: law.key).compactMap { use in
      let resolution = uses.resolution(of: use)
      guard law.isTouched(by: resolution, corpus.regulations) else { return nil }
      return Referrer(
        document: use.document, node: use.node, source: use.source, clause: use.clause,
        means: use.means, isHistorical: use.isHistorical,
        provision: resolution.printedLocator(in: corpus.regulations))
    }
  }

  private static func of(_ subject: DocumentSubject, _ corpus: Corpus) -> [Referrer] {
    var found: [Referrer] = []
    for (index, document) in corpus.documents.enumerated() {
      guard let facts = document.facts else { continue }
      for link in facts.links {
        guard case .reference(let reference) = link.value,
          reference.document == subject.id
            || reference.document == nil && index == subject.document,
          subject.element == nil ? reference.document != nil : reference.element == subject.element
        else { continue }
        found.append(
          Referrer(
            document: index, node: link.node, source: nil, clause: .document, means: .link,
            isHistorical: false, provision: reference.element?.description ?? "",
            attribute: link.attribute.text))
      }
      found += prose(in: index, of: subject, corpus)
    }
    return (found + licensees(of: subject, corpus)).sorted { one, other in
      (one.document, one.node.rawValue) < (other.document, other.node.rawValue)
    }
  }

  /// Citations of a plan as a document of the licensee: 场内应急预案第5.3节.
  private static func licensees(of subject: DocumentSubject, _ corpus: Corpus) -> [Referrer] {
    LicenseeUses.of(corpus).uses.compactMap { use in
      let resolution = use.resolution
      guard resolution.record?.document == subject.document, use.document != subject.document,
        subject.element == nil || resolution.clause == subject.element
      else { return nil }
      return Referrer(
        document: use.document, node: use.node, source: use.source, clause: use.clause,
        means: use.tag == nil ? .prose : .tagged, isHistorical: use.isHistorical,
        provision: resolution.reference.section.map { LicenseeWords.place($0).zh } ?? "")
    }
  }

  /// Words that name the document by its number or its title.
  private static func prose(
    in index: Int, of subject: DocumentSubject, _ corpus: Corpus
  ) -> [Referrer] {
    guard subject.element == nil, index != subject.document,
      let meta = corpus.documents[subject.document].meta,
      let citations = corpus.documents[index].citations
    else { return [] }
    let names = Set([meta.title, meta.number].compactMap { $0 }.map(LawName.comparable))
    return citations.mentions.enumerated().compactMap { place, mention in
      guard mention.tag == nil, citations.licensees[place] == nil,
        mention.targets.contains(where: { names.contains(LawName.comparable($0.reference.norm)) })
      else { return nil }
      return Referrer(
        document: index, node: mention.text, source: mention.source, clause: mention.clause,
        means: .prose, isHistorical: mention.isHistorical, provision: "")
    }
  }
}

extension LawUse {
  var means: Referrer.Means {
    switch origin {
    case .tag: .tagged
    case .prose: .prose
    case .carried: .carried
    }
  }
}
