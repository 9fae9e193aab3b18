internal import Domain
package import Session

/// Into the room: a workshop takes on the questions of another plan.
extension PlainSession {
  /// `plan`, `plan courtship-90`.
  mutating func performPlan(_ argument: String) {
    guard subject.workshop != nil else { return say(EditRefusal.notInProgramme.description) }
    effects.append(.readPlans(argument))
  }

  /// Folds in what plans bring: all that there are, to be listed, or the one that was asked for by name.
  package mutating func handle(plans: [FurtherPlan], askedFor name: String, at moment: Moment) -> [PlainEffect] {
    now = moment
    for further in plans { minutesOfPlans[further.plan.id] = further.plan.minutes }
    if name.isEmpty {
      say(listing(of: subject.furtherPlans(among: plans)))
    } else if let plan = plans.first {
      take(plan)
    }
    mendAsk()
    return drained()
  }

  private func listing(of plans: [FurtherPlan]) -> String {
    if subject.workshop?.decision != nil { return EditRefusal.isDecided.description }
    if plans.isEmpty { return "Nothing more can come in: all that the plans at hand ask of two firms is asked here." }
    let lines = plans.map { "\($0.plan.id): \($0.title(in: subject)). \($0.sentence(in: subject))" }
    return (lines + ["Type plan and a name to take it on: plan \(plans[0].plan.id)."]).joined(separator: "\n")
  }

  private mutating func take(_ plan: FurtherPlan) {
    let first = subject.firstQuestion(of: plan)
    let count = session.undoable.count
    guard edit(.takePlan(plan)) else { return }
    guard session.undoable.count > count else { return say(plan.sentence(in: subject)) }
    let purpose = subject.workshop?.purpose ?? .empty
    let isBegun = !trimmed(purpose.ours).isEmpty && !trimmed(purpose.partner).isEmpty
    if let place = isBegun ? first.map({ Place.question($0, .discuss) }) : .opening { visit(place, at: nil) }
  }
}
