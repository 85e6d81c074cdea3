import Alignment

/// The rows of one topic for the plans of one event.
struct CrosswalkSection {
  var group: EventGroup
  var topic: CrosswalkTopic
  var rows: [CrosswalkRow]
}
