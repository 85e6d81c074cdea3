import Corpus
import Documents
import Model
import XMLTree

/// `guiju/document/1`: what the document states, for programs. Attributes and values are as written
/// in the file; the words are normalised, and the numbers computed.
struct DocumentJSON {
  let context: DocumentViewContext

  var value: JSONValue {
    [
      "schema": "guiju/document/1",
      "id": .string(context.id),
      "kind": JSONValue(context.root.kind?.text),
      "kindName": context.kind.map { JSONValue($0.name) } ?? .null,
      "meta": meta,
      "approvals": .array(context.approvals.map(approval)),
      "history": .array(context.meta.history.map(history)),
      "clauses": .array(DocumentClauses(context: context).values),
    ]
  }

  private func date(_ date: CivilDate?) -> JSONValue { JSONValue(date?.description) }

  private var meta: JSONValue {
    let meta = context.meta
    return [
      "title": .string(meta.title), "titleEn": JSONValue(meta.titleEnglish),
      "number": JSONValue(meta.number),
      "issuer": meta.issuer.map { issuer -> JSONValue in
        ["ref": .string(issuer.description), "name": .string(context.party(issuer.description))]
      } ?? .null,
      "owner": JSONValue(meta.owner), "tier": JSONValue(meta.tier),
      "classification": JSONValue(
        context.root.child(.meta)?.child(.classification)?.normalisedText),
      "revision": meta.revision.map { .integer($0) } ?? .null,
      "state": JSONValue(meta.state?.rawValue),
      "stateName": meta.state.map { JSONValue($0.name) } ?? .null,
      "issued": date(meta.issued), "effective": date(meta.effective),
      "expires": date(meta.expires), "nextReview": date(meta.nextReview),
      "modelled": .string(meta.modelled.rawValue), "numbering": .string(meta.numbering.rawValue),
      "family": JSONValue(meta.family), "role": JSONValue(meta.applicabilityRole),
      "baseline": JSONValue(meta.baseline?.description),
    ]
  }

  private func approval(_ approval: Approval) -> JSONValue {
    [
      "id": .string(approval.id), "document": .string(approval.document.description),
      "digest": .string(approval.digest),
      "matches": .bool(approval.digest == context.digest),
      "date": date(approval.date), "number": JSONValue(approval.number),
      "signatures": .array(
        approval.signatures.map {
          [
            "role": .string($0.role), "person": .string($0.person), "date": date($0.date),
          ]
        }),
    ]
  }

  private func history(_ entry: HistoryEntry) -> JSONValue {
    [
      "revision": entry.revision.map { .integer($0) } ?? .null, "date": date(entry.date),
      "reason": .string(entry.reason), "clauses": JSONValue(entry.clauses),
      "by": JSONValue(entry.by), "text": .string(entry.text),
    ]
  }
}
