/// What a rule over the whole set is shown. What it is not shown is not there, so that findings can be kept
/// as long as nothing that is shown has changed: no rule can read what it did not declare.
package enum CorpusView: Sendable {
  /// Of every document its envelope, its references to other documents, and the ids of its elements; the
  /// registers, the state before. Run every time.
  case envelopes
  /// Of the plans all that the planes of ``Alignment`` read; the registers and the approvals. No other
  /// document, no law, no state before. Kept while no plan and no register changes.
  case plans
  /// The law and the registers, and which duties are inspected. No document. Kept while neither changes.
  case law
}
