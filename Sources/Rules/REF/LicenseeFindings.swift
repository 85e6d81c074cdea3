import Corpus
import Diagnostics
import Documents
import Model

/// What the rules on citations of licensees' documents say. Whose document is meant is known only with the
/// whole set, so that they look at the corpus.
struct LicenseeFindings {
  private let corpus: Corpus
  private let all: LicenseeUses
  private let words: LicenseeWords

  init(_ corpus: Corpus) {
    self.corpus = corpus
    all = LicenseeUses.of(corpus)
    words = LicenseeWords(corpus.registry.parties, on: corpus.asOf)
  }

  private var current: [LicenseeUse] { all.uses.filter { !$0.isHistorical && !$0.isQuoted } }

  // MARK: REF209

  func mismatches(_ sink: inout FindingSink) {
    for use in current {
      guard let index = use.tag, let facts = corpus.documents[use.document].facts,
        let citations = corpus.documents[use.document].citations
      else { continue }
      sink.cover()
      let tag = facts.citations[index]
      let printed = use.mention.flatMap { citations.licensees[$0] } ?? []
      guard let difference = difference(tag, printed, use) else { continue }
      sink.report(
        difference, at: use.node, in: use.document,
        help: Bilingual(
          zh: "对照所引的文件，改正文字，或者改正标注的 document、section、revision、target。",
          en:
            "Hold it against the document and correct the words, or `document`, `section`, `revision`, `target` of the tag."
        ),
        discriminator: [
          tag.document, tag.section, tag.revision, tag.targets.joined(separator: " "),
        ]
        .compactMap(\.self).joined(separator: "/"))
    }
  }

  private func difference(
    _ tag: CitationRecord, _ printed: [LicenseeReference], _ use: LicenseeUse
  ) -> Bilingual? {
    if let first = printed.first {
      if let role = first.role, let wanted = tag.document, wanted != role.rawValue {
        return Bilingual(
          zh: "文字写的是\(role.name.zh)，标注的 document 是 \(wanted)。",
          en: "The words say \(role.name.en), `document` says \(wanted).")
      }
      let sections = printed.compactMap(\.section)
      if let section = tag.section, !sections.isEmpty,
        section != sections.joined(separator: " ")
      {
        return Bilingual(
          zh:
            "文字写的是\(sections.map { LicenseeWords.place($0).zh }.joined(separator: "、"))，标注的 section 是 \(section)。",
          en: "The words say \(sections.joined(separator: ", ")), `section` says \(section).")
      }
      if let revision = tag.revision, let edition = first.edition, revision != edition {
        return Bilingual(
          zh: "文字写的是\(Edition.printed(edition).zh)，标注的 revision 是 \(revision)。",
          en: "The words say \(Edition.printed(edition).en), `revision` says \(revision).")
      }
    }
    return targetDifference(tag, printed, use)
  }

  /// A target that is another document or clause than the words lead to.
  private func targetDifference(
    _ tag: CitationRecord, _ printed: [LicenseeReference], _ use: LicenseeUse
  ) -> Bilingual? {
    guard !tag.targets.isEmpty, use.resolution.record != nil,
      !use.resolution.obstacles.contains(where: \.isFatal)
    else { return nil }
    let context = LicenseeDirectory.Context(corpus.documents[use.document].meta)
    var meant = [use.resolution]
    for var reference in printed.dropFirst() {
      reference.party = use.resolution.reference.party
      meant.append(all.directory.resolve(reference, in: context))
    }
    // Clauses that are not known by id say nothing.
    let targets = meant.compactMap(\.target)
    guard targets.count == meant.count, Set(targets) != Set(tag.targets) else { return nil }
    if use.resolution.reference.section != nil, meant.contains(where: { $0.clause == nil }) {
      return nil
    }
    return Bilingual(
      zh:
        "文字写的是\(meant.map { words.printed($0).zh }.joined(separator: "、"))（\(targets.joined(separator: " "))），target 所指的是 \(tag.targets.joined(separator: " "))。",
      en:
        "The words mean \(targets.joined(separator: " ")), the target is \(tag.targets.joined(separator: " "))."
    )
  }

  // MARK: REF210, REF211

  /// Citations of a revision that was replaced.
  func superseded(_ sink: inout FindingSink) {
    report(&sink) { if case .superseded = $0 { true } else { false } }
  }

  /// Citations that lead to no document, revision or section.
  func missing(_ sink: inout FindingSink) {
    report(&sink) { obstacle in
      switch obstacle {
      case .noSuchRevision, .noSuchSection, .severalSections, .several: true
      case .roleUnknown, .dependsOnPlant, .ownerUnknown, .notHeld, .revisionNotHeld,
        .sectionsUnknown, .superseded:
        false
      }
    }
  }

  private func report(_ sink: inout FindingSink, _ concerns: (LicenseeObstacle) -> Bool) {
    for use in current {
      sink.cover()
      guard let obstacle = use.resolution.obstacles.first(where: concerns) else { continue }
      let said = words.words(obstacle, use.resolution)
      let printed = words.printed(use.resolution)
      let isError = obstacle.isError
      var message = said
      if case .superseded = obstacle {
        message = Bilingual(zh: printed.zh + "：" + said.zh, en: printed.en + ": " + said.en)
      }
      sink.report(
        message, at: use.node, spot: use.source.map { .bytes($0) } ?? .node, in: use.document,
        help: help(obstacle),
        verdict: isError || obstacle.code == "supersededRevision" ? .fail : .undetermined,
        discriminator: [
          use.resolution.record?.key ?? use.resolution.reference.title,
          use.resolution.reference.edition, use.resolution.reference.section,
        ].compactMap(\.self).joined(separator: "/"),
        cap: isVerified(use.resolution) ? nil : .warning)
    }
  }

  private func help(_ obstacle: LicenseeObstacle) -> Bilingual {
    switch obstacle {
    case .superseded:
      Bilingual(
        zh: "对照现行版次核对章节和内容后改引；确指旧版的，标注 role=\"historical\"。",
        en:
          "Hold it against the current revision and cite that; where the old one is meant, tag the citation role=\"historical\"."
      )
    case .noSuchRevision:
      Bilingual(
        zh: "核对版次；确有此版的，登记到 registry/licensee-documents.xml。",
        en: "Check the revision; where it exists, register it in registry/licensee-documents.xml.")
    case .several, .severalSections:
      Bilingual(
        zh: "写出文件的全称或者编号，或者在标注中用 target 指明。",
        en: "Write the full title or the number, or give the target in the tag.")
    default:
      Bilingual(
        zh: "对照所引的文件核对章节编号：guiju show 可以看本库预案的条款编号；登记的文件，章节有增补的改登记。",
        en:
          "Check the number against the document: `guiju show` prints the numbers of a plan; of a registered document correct the register where sections are missing."
      )
    }
  }

  /// A row that nobody has verified makes no error.
  private func isVerified(_ resolution: LicenseeResolution) -> Bool {
    guard let record = resolution.record else { return true }
    return record.document != nil || record.isVerified
  }
}
