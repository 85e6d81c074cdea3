/// The meaning of every attribute of the vocabulary. The grammar is in the XSDs; this table says only
/// what a value refers to, which XSD 1.0 cannot.
package enum AttributeTypes {
  package static func type(of attribute: AttributeName, in element: ElementName) -> AttributeType {
    switch attribute {
    case .id: .identity
    case .party, .cc, .lead, .decider, .actor, .closer, .approver, .proposer, .implementer,
      .publisher, .informs, .declaredBy, .approvedBy, .endedBy:
      element == .waiver ? .token : .party
    case .by:
      switch element {
      case .monitoring, .acknowledgement, .handover, .acceptance, .remedies: .party
      default: .token
      }
    case .with: .party
    case .path: element == .budget || element == .deadline ? .party : .token
    case .from, .to:
      switch element {
      case .levelMap, .map: .level
      case .ref: .reference
      default: .party
      }
    case .owner:
      switch element {
      case .resource: .party
      case .map: .reference
      default: .token
      }
    case .level:
      element == .content
        ? .token
        : element == .level || element == .trigger
          ? .level : levelOfOthers(element)
    case .ref:
      switch element {
      case .party: .party
      case .facility: .key(.facilities)
      case .programme: .key(.programme)
      default: .token
      }
    case .doc: element == .waiver ? .reference : .reference
    case .baseline, .counterpart, .escalateTo: .reference
    case .after: element == .deadline ? .key(.deadlines) : .reference
    case .for, .zone: .reference
    case .resource: .reference
    case .clauses: .elementIDs
    case .target, .violation, .penalty, .order, .basis, .statute: targetOrKey(attribute, element)
    case .of: element == .quote ? .target : .token
    case .form: .key(.forms)
    case .sanction, .upper: .key(.sanctions)
    case .deadline: .key(.deadlines)
    case .key: element == .term ? .key(.glossary) : .token
    case .duration, .limit, .over: .limit
    case .number: element == .value ? .number : .token
    case .issued, .effective, .expires, .nextReview, .date, .until, .verified, .validUntil,
      .validFrom, .validTo, .verifiedOn, .signed, .last, .next, .granted:
      element == .acting ? .token : .date
    default: .token
    }
  }

  private static func levelOfOthers(_ element: ElementName) -> AttributeType {
    switch element {
    // A configuration's severity, not a scale.
    case .content, .guiju: .token
    default: .level
    }
  }

  private static func targetOrKey(_ attribute: AttributeName, _ element: ElementName)
    -> AttributeType
  {
    switch (attribute, element) {
    case (.violation, .legal): .key(.sanctions)
    case (.violation, .pair), (.penalty, .pair), (.order, .pair): .target
    case (.target, .cite), (.statute, .designation): .target
    case (.basis, .obligation), (.basis, .content): .target
    default: .token
    }
  }
}
