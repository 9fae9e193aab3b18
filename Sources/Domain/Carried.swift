/// What a workshop has of its programme: internal questionnaires, and what was said to them.
package struct Carried: Hashable, Sendable {
  /// In file order.
  package var questionnaires: [Questionnaire]
  package var answers: [QuestionID: Answer]

  package init(questionnaires: [Questionnaire], answers: [QuestionID: Answer]) {
    self.questionnaires = questionnaires
    self.answers = answers
  }

  package subscript(id: QuestionnaireID) -> Questionnaire? { questionnaires.first { $0.id == id } }
}

extension Programme {
  /// What every new workshop of this programme carries: its own frozen copies of the agenda, questions and answers, and
  /// of the criteria that were accepted, which nobody has rated yet.
  package var carried: Carried {
    var agenda = inquiry.questionnaires.filter { $0.id != Criteria.questionnaire }
    for index in agenda.indices { agenda[index].audience = .internal }
    let questions = Set(agenda.flatMap(\.questionIDs))
    return Carried(
      questionnaires: agenda + [criteria?.questionnaire].compactMap(\.self),
      answers: inquiry.answers.filter { questions.contains($0.key) })
  }

  /// Gives a new workshop of this programme what it carries, behind the workshop's own questionnaires. One that it already
  /// has stays as it is.
  package func carryAgenda(into workshop: inout Workshop) {
    workshop.programme = id
    let carried = carried
    for questionnaire in carried.questionnaires where workshop.inquiry.questionnaire(questionnaire.id) == nil {
      workshop.inquiry.questionnaires.append(questionnaire)
      for question in questionnaire.questionIDs { workshop.inquiry[question] = carried.answers[question] ?? .untouched }
    }
  }
}

extension Inquiry {
  /// The internal questionnaires with all that was said to them.
  package var carried: Carried {
    get {
      let own = questionnaires.filter { $0.audience == .internal }
      let ids = Set(own.map(\.id))
      return Carried(questionnaires: own, answers: answers.filter { ids.contains($0.key.questionnaire) })
    }
    set {
      let gone = Set(questionnaires.filter { $0.audience == .internal }.map(\.id))
      answers = answers.filter { !gone.contains($0.key.questionnaire) }.merging(newValue.answers) { $1 }
      // Each stays where it stood; what is new comes last.
      let new = newValue.questionnaires.filter { questionnaire($0.id) == nil }
      questionnaires = questionnaires.compactMap { $0.audience == .internal ? newValue[$0.id] : $0 } + new
    }
  }

  /// The criteria of its programme that a workshop is rated by; nil where it has none.
  package var criteria: Questionnaire? {
    questionnaires.first { $0.id == Criteria.questionnaire && $0.audience == .internal }
  }
}
