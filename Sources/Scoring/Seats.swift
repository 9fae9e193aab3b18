internal import Domain

/// Where everybody sits and for whom, looked up at once.
struct Seats {
  private let places: [ParticipantID: Int]
  private let participants: [(id: ParticipantID, firm: Firm)]

  init(_ participants: [Participant]) {
    self.participants = participants.map { ($0.id, $0.firm) }
    places = Dictionary(zip(participants.map(\.id), participants.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The seat's number, from 0, and the firm that sits there; nil for nobody of this room.
  ///
  /// - Parameter expected: where to look first: votes nearly always come in seat order, and need no search then.
  func seat(of participant: ParticipantID, expected: Int) -> (place: Int, firm: Firm)? {
    if expected < participants.count, participants[expected].id.text == participant.text {
      return (expected, participants[expected].firm)
    }
    return places[participant].map { ($0, participants[$0].firm) }
  }

  func participant(at place: Int) -> ParticipantID { participants[place].id }
}
