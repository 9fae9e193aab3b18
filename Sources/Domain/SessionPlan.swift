/// A session that works: which questionnaires, which policy, and the minutes around the questions.
package struct SessionPlan: Hashable, Sendable {
  /// Whole minutes of the parts that are no questions; 0 where there is no clock.
  package struct Minutes: Hashable, Sendable {
    package var opening: Int
    package var verdict: Int
    package var decision: Int

    package init(opening: Int = 0, verdict: Int = 0, decision: Int = 0) {
      self.opening = opening
      self.verdict = verdict
      self.decision = decision
    }
  }

  package var id: PlanID
  package var title: String
  package var summary: String
  package var stage: Stage
  package var policy: PolicyID
  package var questionnaires: [QuestionnaireID]
  package var minutes: Minutes

  package init(
    id: PlanID, title: String, summary: String = "", stage: Stage = .courtship, policy: PolicyID = Policy.balanced.id,
    questionnaires: [QuestionnaireID], minutes: Minutes = Minutes()
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.stage = stage
    self.policy = policy
    self.questionnaires = questionnaires
    self.minutes = minutes
  }
}
