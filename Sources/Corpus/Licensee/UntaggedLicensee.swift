import Documents

/// A citation of a licensee's document in plain words that a tag could stand around.
package struct UntaggedLicensee: Sendable {
  package var mention: CitationMention
  /// One for each place that is cited.
  package var resolutions: [LicenseeResolution]

  /// The word of the attribute `document`.
  package var role: String {
    let first = resolutions.first
    return (first?.reference.role ?? first?.record?.role)?.rawValue ?? "other"
  }

  /// Whether the plant that is inspected decides which document is meant: the tag then tells its role.
  package var dependsOnPlant: Bool {
    resolutions.contains { resolution in
      resolution.obstacles.contains { if case .dependsOnPlant = $0 { true } else { false } }
    }
  }

  /// The citations of one document that stand in no tag and whose document is known, or known by its role.
  package static func all(
    in citations: DocumentCitations, _ all: LicenseeUses, document index: Int
  ) -> [UntaggedLicensee] {
    var byMention: [Int: [LicenseeResolution]] = [:]
    for use in all.uses where use.document == index && use.tag == nil && !use.isQuoted {
      if let place = use.mention { byMention[place, default: []].append(use.resolution) }
    }
    return byMention.keys.sorted().compactMap { place in
      let mention = citations.mentions[place]
      guard mention.tag == nil, let resolutions = byMention[place] else { return nil }
      let isKnown = resolutions.allSatisfy { !$0.obstacles.contains(.roleUnknown) }
      return isKnown ? UntaggedLicensee(mention: mention, resolutions: resolutions) : nil
    }
  }
}
