package import Domain

/// Whom a form is for, and so what it asks.
package enum FormKind: Hashable, Sendable {
  /// A firm that fills in its agenda alone: all that an answer has, to every question of a programme.
  case agenda
  /// The other firm of a workshop, before the session: what it has to say to each question, as notes of its own; then what
  /// it needs and what it offers.
  case partner
  /// One person of a workshop, before the session: a vote on each question that nobody has voted on, sealed until it is
  /// revealed.
  case ballot(ParticipantID)

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
  /// Every joint question has been voted on.
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
    case .nothingToVote: "Every question was voted on already. A new round is taken in the room."
    }
  }
}
