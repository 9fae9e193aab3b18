/// Somebody in the room who votes. The order of a workshop's participants is the seat order.
package struct Participant: Hashable, Sendable {
  package var id: ParticipantID
  package var name: String
  package var firm: Firm
  package var role: String
  package var unknown: UnknownFields

  package init(id: ParticipantID, name: String, firm: Firm, role: String = "", unknown: UnknownFields = .none) {
    self.id = id
    self.name = name
    self.firm = firm
    self.role = role
    self.unknown = unknown
  }
}

/// A gut verdict, taken before the score is shown.
package struct Hunch: Hashable, Sendable {
  package var participant: ParticipantID
  package var verdict: Verdict
  package var unknown: UnknownFields

  package init(participant: ParticipantID, verdict: Verdict, unknown: UnknownFields = .none) {
    self.participant = participant
    self.verdict = verdict
    self.unknown = unknown
  }
}
