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
  func seat(of participant: ParticipantID) -> (place: Int, firm: Firm)? {
    places[participant].map { ($0, participants[$0].firm) }
  }

  func participant(at place: Int) -> ParticipantID { participants[place].id }
}
