/// What a workshop and a programme have in common, and all that a score needs: the questions, the people, the cut-offs,
/// what was said and what follows from it.
package struct Inquiry: Hashable, Sendable {
  /// When in a partnership it is made, which is what its verdicts are called by. Always courtship for a programme.
  package var stage: Stage
  /// Frozen copies: editing a questionnaire's file changes nothing here.
  package var questionnaires: [Questionnaire]
  /// In seat order; a programme has none.
  package var participants: [Participant]
  package var policy: Policy
  /// A question without a key is untouched.
  package var answers: [QuestionID: Answer]
  package var actions: [Action]
  package var parkingLot: [ParkedItem]

  package init(
    questionnaires: [Questionnaire], participants: [Participant] = [], policy: Policy = .balanced,
    answers: [QuestionID: Answer] = [:], actions: [Action] = [], parkingLot: [ParkedItem] = [],
    stage: Stage = .courtship
  ) {
    self.stage = stage
    self.questionnaires = questionnaires
    self.participants = participants
    self.policy = policy
    self.answers = answers
    self.actions = actions
    self.parkingLot = parkingLot
  }

  /// The answer to a question, ``Answer/untouched`` where nothing was said.
  package subscript(question: QuestionID) -> Answer {
    get { answers[question] ?? .untouched }
    set { answers[question] = newValue == .untouched ? nil : newValue }
  }

  /// The questionnaires that a scope speaks of, in file order.
  package func questionnaires(in scope: Scope) -> [Questionnaire] {
    scope == .ours ? questionnaires : questionnaires.filter { $0.audience == .joint }
  }

  package func questionnaire(_ id: QuestionnaireID) -> Questionnaire? {
    questionnaires.first { $0.id == id }
  }

  package func question(_ id: QuestionID) -> Question? {
    questionnaire(id.questionnaire)?.questions.first { $0.id == id.name }
  }

  package func participant(_ id: ParticipantID) -> Participant? {
    participants.first { $0.id == id }
  }

  /// Every question of a scope by its full name, in file order.
  package func questionIDs(in scope: Scope) -> [QuestionID] {
    questionnaires(in: scope).flatMap(\.questionIDs)
  }

  /// The numbers that the participants of a firm voted in a round, in seat order.
  package func ratings(of firm: Firm, in round: Round) -> [Rating] {
    participants.filter { $0.firm == firm }.compactMap { round[$0.id]?.rating }
  }

  /// The state of an answer whose file states none: rated where there is a rating, a level, or a number that either
  /// firm voted in the counting round.
  package func impliedState(of answer: Answer) -> Answer.State {
    hasGroundsForRating(answer) ? .rated : .open
  }

  /// Whether anything in an answer can make it rated.
  package func hasGroundsForRating(_ answer: Answer) -> Bool {
    if answer.rating != nil || answer.level != nil { return true }
    guard let round = answer.countingRound else { return false }
    return !ratings(of: .ours, in: round).isEmpty || !ratings(of: .partner, in: round).isEmpty
  }
}
