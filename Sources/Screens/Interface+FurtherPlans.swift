internal import Domain
internal import Session

/// Into the room: a workshop takes on the questions of another plan, as a candidate does that was rated by criteria alone.
extension Interface {
  /// Of the workshop that is open, or of the selected line or candidate, which is opened first.
  mutating func openPlans() -> [Request] {
    guard let id = view.isOfLibrary ? selectedWorkshop : subject?.subjectID else { return [] }
    return (view.isOfLibrary ? [.open(id)] : []) + (plans.isEmpty ? [.plans] : []) + [.furtherPlans(of: id)]
  }

  private var selectedWorkshop: SubjectID? {
    view == .grid ? gridCell?.candidate.id : selectedLine?.summary.id
  }

  /// Why nothing can be taken on just now; nil where it can be asked for.
  var obstacleToPlans: String? {
    if view == .library {
      if let obstacle = obstacleInLibrary(to: .openPlans) { return obstacle }
      guard let line = selectedLine else { return nil }
      if line.isProgramme { return "A workshop is taken into the room. Select one; G leads to those of a programme." }
      return line.summary.isDecided ? EditRefusal.isDecided.description : nil
    }
    guard let workshop = subject?.workshop else { return EditRefusal.notInProgramme.description }
    return workshop.decision == nil ? nil : EditRefusal.isDecided.description
  }

  /// Shows what could come in, where the workshop that was asked for is still on the screen.
  mutating func offer(_ plans: [FurtherPlan], of id: SubjectID) {
    guard !view.isOfLibrary, let subject, subject.subjectID == id, form == nil else { return }
    furtherPlans = subject.furtherPlans(among: plans)
    if furtherPlans.isEmpty {
      toast = Toast("Nothing more can come in: all that the plans at hand ask of two firms is asked here.", .advice)
    } else {
      open(furtherPlanForm(subject))
    }
  }

  private func furtherPlanForm(_ subject: Subject) -> Form {
    Form(
      .furtherPlan, title: "Take into the room",
      advice:
        "The questions of another plan come in for both firms. All that was said stays, and so do the cut-offs of "
        + "the verdict.",
      fields: [Form.Field("Plan", .choice(furtherPlans.map { $0.title(in: subject) }))])
  }

  /// Takes on the plan that was chosen, and goes to where its questions begin.
  mutating func takePlan(_ form: Form) -> [Request] {
    guard let workshop = subject?.workshop, let subject, furtherPlans.indices.contains(form.fields[0].choice) else {
      return []
    }
    let plan = furtherPlans[form.fields[0].choice]
    let first = subject.firstQuestion(of: plan)
    let requests = edit(.takePlan(plan), saying: "Taken on: \(plan.title(in: subject)).")
    guard let toast, !toast.isError else { return requests }
    show(.session)
    let isBegun = !trimmed(workshop.purpose.ours).isEmpty && !trimmed(workshop.purpose.partner).isEmpty
    let place = isBegun ? first.map { Place.question($0, .discuss) } : .opening
    let going = place.map { send(.go($0)) } ?? []
    self.toast = toast
    return requests + going
  }
}
