package import Domain

/// Where questionnaires, plans and policies come from: those built in, and the person's own.
package protocol QuestionnaireCatalogue {
  /// - Throws: a sentence, if a file of this id cannot be used.
  func questionnaire(_ id: QuestionnaireID) throws -> Questionnaire?
  func plan(_ id: PlanID) throws -> SessionPlan?
  func policy(_ id: PolicyID) throws -> Policy?
  /// The plans to choose from for a stage, in order.
  func plans() throws -> [SessionPlan]
}
