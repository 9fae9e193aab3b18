package import Domain

/// A plan whose questions a workshop can take on besides those that it has: a candidate that its programme rated by criteria
/// goes into the room with those of Courtship 90.
package struct FurtherPlan: Hashable, Sendable {
  package let plan: SessionPlan
  /// What the plan names, as it is at hand, in its order; without the criteria, which every programme has for itself.
  package let questionnaires: [Questionnaire]

  package init(_ plan: SessionPlan, _ questionnaires: [Questionnaire]) {
    self.plan = plan
    self.questionnaires = questionnaires
  }
}

extension QuestionnaireCatalogue {
  /// - Throws: ``DraftError``, or what the catalogue throws.
  package func furtherPlan(_ id: PlanID) throws -> FurtherPlan {
    guard let plan = try plan(id) else { throw DraftError.noPlan(id) }
    let named = plan.questionnaires.filter { $0 != Criteria.questionnaire }
    return FurtherPlan(
      plan,
      try named.map { id in
        guard let questionnaire = try questionnaire(id) else { throw DraftError.noQuestionnaire(id) }
        return questionnaire
      })
  }

  /// Those plans that can be used, in order; one that cannot is told where it is asked for by name.
  package func furtherPlans() throws -> [FurtherPlan] {
    try plans().compactMap { try? furtherPlan($0.id) }
  }
}

extension Subject {
  /// Those of the plans that would ask something here that is not asked yet.
  package func furtherPlans(among plans: [FurtherPlan]) -> [FurtherPlan] {
    plans.filter { plan in !missing(of: plan).isEmpty && (try? planChange(to: plan)) != nil }
  }

  /// What of a plan is not here yet. One that is here stays as it is, in whatever version.
  package func missing(of plan: FurtherPlan) -> [Questionnaire] {
    plan.questionnaires.filter { inquiry.questionnaire($0.id) == nil }
  }

  /// The first question of the session that comes with a plan; nil where the plan brings none.
  package func firstQuestion(of plan: FurtherPlan) -> QuestionID? {
    missing(of: plan).first { $0.audience == .joint }?.questionIDs.first
  }

  /// The change by which a workshop goes by another plan and takes on what it does not ask yet. Nothing that was said changes.
  ///
  /// Project decision: the cut-offs stay, also outside of a programme and whatever the plan would begin with. Nobody moves
  /// the bar between two sessions of one candidate unseen, and a list compares by one bar alone.
  func planChange(to further: FurtherPlan) throws(EditRefusal) -> Change? {
    guard let workshop else { throw .notInProgramme }
    let plan = further.plan
    if plan.questionnaires.contains(Criteria.questionnaire)
      || !further.questionnaires.contains(where: { $0.audience == .joint })
    {
      throw .notForRoom(plan: plan.title)
    }
    if plan.stage != .any, workshop.stage != .any, plan.stage != workshop.stage {
      throw .otherStage(plan: plan.title, plan.stage)
    }
    if workshop.decision != nil { throw .isDecided }
    let new = missing(of: further)
    let after = Planned(plan: plan.id, names: new.map(\.id), questionnaires: new)
    var taken = self
    taken.put(.planned(after))
    if let flaw = taken.newFlaw(since: self) { throw .cannotTakeOn(plan: plan.title, because: flaw.sentence) }
    return changed(.plan, .planned(after), "\(plan.title) taken on")
  }
}
