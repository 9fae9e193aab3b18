package import Domain

/// Whom a form is for, and so what it asks.
package enum FormKind: Hashable, Sendable {
  /// A firm that fills in its agenda alone: all that an answer has, to every question of a programme.
  case agenda
  /// The other firm of a workshop, before the session: what it has to say to each question, as notes of its own; then what
  /// it needs and what it offers.
  case partner
  /// One person of a workshop, before the session: a vote on each question on which nothing was revealed and they have
  /// not voted yet, sealed until it is revealed.
  case ballot(ParticipantID)

  /// - Parameter code: that of the first mark; nil is returned where a participant is missing, or is one too many.
  init?(code: String, participant: ParticipantID?) {
    switch (code, participant) {
    case ("agenda", nil): self = .agenda
    case ("partner", nil): self = .partner
    case ("ballot", let participant?): self = .ballot(participant)
    default: return nil
    }
  }

  /// How the first mark of a form names it.
  var code: String {
    switch self {
    case .agenda: "agenda"
    case .partner: "partner"
    case .ballot: "ballot"
    }
  }
}

/// Why there is no form of a subject.
package enum FormRefusal: Error, Hashable, CustomStringConvertible {
  case noSuchParticipant(ParticipantID, people: [Participant])
  /// A programme has nobody who votes.
  case programmeHasNoBallots
  /// Every joint question has been voted on, or is placed on levels.
  case nothingToVote

  package var description: String {
    switch self {
    case .noSuchParticipant(let id, let people) where people.isEmpty:
      "There is no “\(id)” in the room, and nobody else. Add the people first: “courtship open” asks for them."
    case .noSuchParticipant(let id, let people):
      "There is no “\(id)” in the room. Name one of them: "
        + people.map { "\($0.id) (\(onOneLine($0.name)))" }.joined(separator: ", ") + "."
    case .programmeHasNoBallots:
      "A programme has nobody who votes. Leave --participant out for the form of its agenda."
    case .nothingToVote:
      "There is nothing to vote on before the session: every question was voted on already, or is placed on levels by the "
        + "room."
    }
  }
}
