/// A group of questions with a weight of its own and a floor in the verdict.
package struct Section: Hashable, Sendable {
  /// Unique within the questionnaire.
  package var id: SectionID
  package var title: String
  package var weight: Weight
  package var questions: [Question]
  package var unknown: UnknownFields

  package init(
    id: SectionID, title: String, weight: Weight = .one, questions: [Question], unknown: UnknownFields = .none
  ) {
    self.id = id
    self.title = title
    self.weight = weight
    self.questions = questions
    self.unknown = unknown
  }
}
