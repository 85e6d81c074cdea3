/// What the grammar says of an element beyond its name: whether words stand in it, whether it has a
/// permanent id, whether it counts as a clause.
package enum ContentModel {
  /// Elements that hold words even when they happen to be empty.
  package static let mixed: Set<ElementName> = [
    .p, .li, .heading, .cell, .caption, .title, .titleEn, .number, .owner, .classification,
    .cite, .ref, .term, .value, .quote, .em, .docTitle, .docNumber, .definition, .name, .alias,
    .designation, .option, .stratum, .occasion, .periodic, .onChange, .acknowledgement, .holder,
    .deputy, .acting, .extension,
  ]

  /// Typed elements: they state a fact and contain the words that state it.
  package static let typed: Set<ElementName> = [
    .responsibility, .notice, .qualification, .team, .instrument, .input, .item, .requirement,
    .guidance, .question, .antifraud, .method, .sampling, .stratum, .criterion, .evidence,
    .frequency, .occasion, .workload, .disposition, .rectification, .extension, .completion,
    .feedback, .record, .role, .contact, .level, .levelMap, .trigger, .notification, .receipt,
    .periodic, .onChange, .acknowledgement, .channel, .action, .command, .handover, .acceptance,
    .resource, .commitment, .request, .agreement, .protectiveAction, .zone, .monitoring,
    .information, .termination, .condition, .recovery, .training, .drill, .remedies,
    .budget, .processing,
  ]

  /// Elements that carry no part of what a document orders: informative or administrative.
  package static let nonNormative: Set<ElementName> = [.history, .guidance, .note]

}

extension ContentModel {
  package static func isTyped(_ name: ElementName) -> Bool { typedTable[Int(name.rawValue)] }

  package static func isMixed(_ name: ElementName) -> Bool { mixedTable[Int(name.rawValue)] }

  /// Words in one of these are prose of the document (and not of its envelope).
  package static func isParagraph(_ name: ElementName) -> Bool {
    switch name {
    case .p, .li, .cell, .heading, .caption: true
    default: false
    }
  }

  private static let mixedTable: [Bool] = ElementName.allCases.map { mixed.contains($0) }
  private static let typedTable: [Bool] = ElementName.allCases.map { typed.contains($0) }
}

extension ContentModel {
  /// Whether the schema asks for a permanent id. Ids of documents and registries are names that a person
  /// gives.
  package static func needsID(_ name: ElementName, in parent: ElementName?) -> Bool {
    switch name {
    case .signature: parent != .approval
    case .evidence: parent != .approval
    case .entry, .pair: parent == .model
    case .note: parent != .header
    case .level: parent != .scale && parent != .guiju
    default: addressed.contains(name)
    }
  }

  private static let addressed: Set<ElementName> = [
    .acceptance, .action, .agreement, .antifraud, .approval, .channel, .clock, .command,
    .commitment, .completion, .condition, .contact, .criterion, .disposition, .docNumber,
    .docTitle, .drill, .extension, .feedback, .field, .figure, .frequency, .guidance, .handover,
    .information, .input, .instrument, .item, .levelMap, .li, .method, .monitoring, .notice,
    .notification, .occasion, .p, .protectiveAction, .qualification, .question, .receipt, .record,
    .recovery, .rectification, .remedies, .request, .requirement, .resource, .responsibility,
    .role, .sampling, .section, .stratum, .table, .team, .termination, .training, .trigger,
    .waiver, .workload, .zone, .budget, .processing,
  ]
}
