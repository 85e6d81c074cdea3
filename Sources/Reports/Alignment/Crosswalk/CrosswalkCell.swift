import Alignment
import Model

/// What one plan says on one topic.
struct CrosswalkCell {
  var place: FactPlace
  var value: Bilingual

  init(_ place: FactPlace, _ value: Bilingual) {
    self.place = place
    self.value = value
  }
}
