package import Domain

/// The plan that a workshop goes by, and which of some questionnaires it has.
package struct Planned: Hashable, Sendable {
  package let plan: PlanID?
  /// Those that are spoken of, whether they are there or not.
  package let names: [QuestionnaireID]
  /// Those of them that are there, in file order.
  package let questionnaires: [Questionnaire]
}

extension Workshop {
  /// The present plan, and those of some questionnaires that are here.
  func planned(_ names: [QuestionnaireID]) -> Planned {
    Planned(plan: plan, names: names, questionnaires: inquiry.questionnaires.filter { names.contains($0.id) })
  }

  /// Goes by a plan. What is new comes behind the joint questionnaires that rate: before a ladder, on which a room places
  /// itself at the end, and before what is one firm's own. Of what goes nothing stays; see ``Subject/answered(beyond:)``.
  mutating func go(by planned: Planned) {
    plan = planned.plan
    let gone = planned.names.filter { name in !planned.questionnaires.contains { $0.id == name } }
    inquiry.questionnaires.removeAll { gone.contains($0.id) }
    for question in inquiry.answers.keys where gone.contains(question.questionnaire) {
      inquiry[question] = .untouched
    }
    for questionnaire in planned.questionnaires {
      if let index = inquiry.questionnaires.firstIndex(where: { $0.id == questionnaire.id }) {
        inquiry.questionnaires[index] = questionnaire
      } else {
        let last = inquiry.questionnaires.lastIndex { $0.audience == .joint && $0.kind == .rating }
        inquiry.questionnaires.insert(questionnaire, at: last.map { $0 + 1 } ?? 0)
      }
    }
  }
}

extension Planned {
  /// One of the two plans, and the questionnaires of both; nil where both went by another one.
  func taking(_ ours: Planned, since base: Planned) -> Planned? {
    guard let plan = merged(base.plan, ours.plan, plan),
      let both = merged(base.questionnaires, ours.questionnaires, questionnaires, by: \.id, prefix: nil)
    else { return nil }
    return Planned(plan: plan, names: names, questionnaires: both)
  }
}

extension Subject {
  /// The first of the questionnaires to which something was said here and that would go; nil where nothing would be lost.
  func answered(beyond planned: Planned) -> Questionnaire? {
    inquiry.questionnaires.first { questionnaire in
      planned.names.contains(questionnaire.id) && !planned.questionnaires.contains { $0.id == questionnaire.id }
        && questionnaire.questionIDs.contains(where: hasWords)
    }
  }
}
