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
  ]

  /// Elements that carry no part of what a document orders: informative or administrative.
  package static let nonNormative: Set<ElementName> = [.history, .guidance, .note]

  /// Words in one of these are prose of the document (and not of its envelope).
  package static let paragraphs: Set<ElementName> = [.p, .li, .cell, .heading, .caption]
}

extension ContentModel {
  package static func isTyped(_ name: ElementName) -> Bool { typedTable[Int(name.rawValue)] }

  private static let typedTable: [Bool] = ElementName.allCases.map { typed.contains($0) }
}
