package import Alignment

/// What somebody asks of 衔接性审查: whose plans, against whose, under which trigger, in which views.
package struct AlignmentSelection: Sendable {
  /// The plans that are asked about; empty for all.
  package var plans: Set<Int>
  /// The plans that they are held against; empty for every other.
  package var others: Set<Int>
  /// The triggers that are asked about.
  package var triggers: [Trigger]
  /// Whether somebody has chosen the triggers, so that everything else is left out of every view.
  package var isScenario: Bool
  package var views: Set<AlignmentView>

  package init(
    plans: Set<Int> = [], others: Set<Int> = [], triggers: [Trigger], isScenario: Bool = false,
    views: Set<AlignmentView> = Set(AlignmentView.allCases)
  ) {
    self.plans = plans
    self.others = others
    self.triggers = triggers
    self.isScenario = isScenario
    self.views = views
  }

  /// Whether a thing in which some plans have a part is asked about: one of each side takes part.
  func asks(for involved: Set<Int>) -> Bool {
    (plans.isEmpty || !plans.isDisjoint(with: involved))
      && (others.isEmpty || !others.isDisjoint(with: involved))
  }

  /// Whether the steps of the timelines are wanted, not only the worst chains.
  var asksForSteps: Bool { isScenario || views == [.timeline] }

  /// Whether it has to be known where the elements of the plans stand. Findings say so of themselves.
  package var needsClauses: Bool {
    views != [.findings] || isScenario || !plans.isEmpty || !others.isEmpty
  }

  /// Whether the words of a plan are shown.
  func shows(_ plan: Int) -> Bool {
    others.isEmpty || plans.contains(plan) || others.contains(plan)
  }
}
