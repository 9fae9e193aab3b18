import Domain
import Session
import Testing

/// What speaks for and against a rating.
struct EvidenceTests {
  private let call = Evidence(
    id: EvidenceID("e1"), text: "Three of five customers asked for it", source: "calls in May")

  @Test func `evidence is added, replaced by its id, and removed`() {
    var room = Room()
    room.edit(.putEvidence(Room.context, call))
    var against = call
    against.stance = .contradicts
    room.edit(.putEvidence(Room.context, against))
    room.edit(.putEvidence(Room.context, Evidence(id: EvidenceID("e2"), text: "A pilot runs")))
    #expect(room.answer().evidence == [against, Evidence(id: EvidenceID("e2"), text: "A pilot runs")])
    room.edit(.removeEvidence(Room.context, call.id))
    #expect(room.answer().evidence.map(\.id) == [EvidenceID("e2")])
    #expect(room.written.map(\.kind) == [.evidence, .evidence, .evidence, .evidence])
  }

  @Test func `undo takes back what was done to evidence, and says so`() {
    var room = Room()
    room.edit(.putEvidence(Room.context, call))
    room.edit(.removeEvidence(Room.context, call.id))
    room.on(.undo)
    #expect(room.notices.last?.sentence == "Undone: evidence on Context removed.")
    #expect(room.answer().evidence == [call])
    room.on(.undo)
    #expect(room.notices.last?.sentence == "Undone: evidence on Context.")
    #expect(room.answer() == .untouched)
  }
}
