package import Model

/// A second place that a finding rests on: the other side, the first definition, the law.
package struct RelatedPlace: Sendable, Hashable {
  package var place: Place
  package var message: Bilingual

  package init(place: Place, message: Bilingual) {
    self.place = place
    self.message = message
  }
}
