/// A firm's search for partners: its agenda, answered alone before it courts anybody, and what follows from it.
package struct Programme: Hashable, Sendable {
  package var id: ProgrammeID
  package var name: String
  package var firm: String
  package var inquiry: Inquiry
  package var criteria: Criteria?
  /// How many partners the firm can serve well.
  package var capacity: Int?
  package var unknown: UnknownFields

  package init(
    id: ProgrammeID, name: String = "", firm: String, inquiry: Inquiry, criteria: Criteria? = nil,
    capacity: Int? = nil, unknown: UnknownFields = .none
  ) {
    self.id = id
    self.name = name.isEmpty ? id.text : name
    self.firm = firm
    self.inquiry = inquiry
    self.criteria = criteria
    self.capacity = capacity
    self.unknown = unknown
  }

  /// Gives a new workshop of this programme its own frozen copy of the agenda: questions and answers, as internal
  /// questionnaires behind the workshop's own. A questionnaire that the workshop already has stays as it is.
  package func carryAgenda(into workshop: inout Workshop) {
    workshop.programme = id
    for var questionnaire in inquiry.questionnaires where workshop.inquiry.questionnaire(questionnaire.id) == nil {
      questionnaire.audience = .internal
      workshop.inquiry.questionnaires.append(questionnaire)
      for question in questionnaire.questionIDs { workshop.inquiry[question] = inquiry[question] }
    }
  }
}
