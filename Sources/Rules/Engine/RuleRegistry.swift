/// Every rule, in the order of the codes. A code that was ever given stays here or in `retired`.
package enum RuleRegistry {
  package static let all: [RuleEntry] = [
    .fault(EmptyFile.self),
    .fault(WrongEncoding.self),
    .fault(NotWellFormed.self),
    .fault(ForbiddenDeclaration.self),
    .fault(LimitExceeded.self),
    .fault(UnreadableFile.self),
    .fault(ConflictMarkers.self),
    .fault(UnexpectedElement.self),
    .fault(MissingElement.self),
    .fault(UnknownAttribute.self),
    .fault(MissingAttribute.self),
    .fault(BadAttributeValue.self),
    .fault(UnexpectedText.self),
    .fault(UnknownRoot.self),
    .document(MisplacedElement.self),
    .document(EmptyParagraph.self),
    .document(AttributeCombination.self),
    .document(DuplicateElementID.self),
    .corpus(DuplicateDocumentID.self),
    .corpus(DuplicateNumber.self),
    .document(NumberPatternMismatch.self),
    .document(FileNameDiffers.self),
    .corpus(ElementIDReused.self),
    .corpus(DocumentIDChanged.self),
    .corpus(HistoryClauseUnknown.self),
    .document(SchemaVersionTooNew.self),
    .corpus(DuplicateRegistryKey.self),
    .document(ValueWordsDiffer.self),
    .document(ValueNumberDiffers.self),
    .document(UnitSlip.self),
    .document(ValueWithoutQuantity.self),
    .document(NotModelled.self),
    .document(DayKindUnstated.self),
    .document(RangeOrder.self),
    .document(OperatorContradicts.self),
    .corpus(StaleUpstream.self),
    .corpus(RepealedLaw.self),
    .corpus(QuoteDrift.self),
    .document(ObsoleteBody.self),
    .corpus(DanglingReference.self),
    .corpus(AliasClash.self),
    .corpus(UnknownRevision.self),
    .document(UnknownTerm.self),
    .document(UnknownParty.self),
    .document(UnknownKey.self),
    .document(UnknownLevel.self),
    .document(PartyWordsDiffer.self),
    .document(DesignationUnresolved.self),
    .document(ReferenceWordsDiffer.self),
    .corpus(CircularDerivation.self),
    .corpus(ConcordancePointsNowhere.self),
    .corpus(ConcordanceContradicts.self),
    .corpus(CitationUntagged.self),
    .corpus(CitationWordsDiffer.self),
    .corpus(NotYetInForce.self),
    .corpus(SupersededVersion.self),
    .corpus(NearMissTitle.self),
    .corpus(RestsOnRepealedLaw.self),
    .corpus(NoSuchProvision.self),
    .document(ReviewOverdue.self),
    .corpus(IncompleteSignOff.self),
    .corpus(UpstreamChanged.self),
    .corpus(RevisionNotRaised.self),
    .document(DatesOutOfOrder.self),
    .document(HistoryEntryMissing.self),
    .document(StateAgainstDates.self),
    .corpus(ApprovalMissing.self),
    .corpus(AlteredSinceApproval.self),
    .document(ClassificationRefused.self),
    .corpus(RevisionSkipped.self),
    .document(NextReviewMissing.self),
    .corpus(ChangeWithoutReason.self),
    .corpus(BehindBaseline.self),
    .corpus(RevisionWithoutChange.self),
    .corpus(NotificationUnexpected.self),
    .corpus(NotificationUnsent.self),
    .corpus(DeadlineMismatch.self),
    .corpus(ClockMismatch.self),
    .corpus(NotificationCircle.self),
    .corpus(SingleChannel.self),
    .corpus(ChannelMismatch.self),
    .waiver(WaiverUnused.self),
    .waiver(WaiverExpired.self),
    .waiver(WaiverTargetUnknown.self),
    .waiver(WaiverSelfApproved.self),
    .waiver(WaiverTooLong.self),
  ]

  /// Codes that are no longer checked, with the version and the reason.
  package static let retired: [(code: String, since: String, reason: String)] = []

  package static func metadata(_ code: String) -> RuleMetadata? { byCode[code] }

  /// By code or slug, whatever the case.
  package static func find(_ name: String) -> RuleEntry? {
    let wanted = name.lowercased()
    return all.first {
      $0.metadata.code.lowercased() == wanted || $0.metadata.slug == wanted
    }
  }

  private static let byCode: [String: RuleMetadata] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.metadata.code, $0.metadata) })
}
