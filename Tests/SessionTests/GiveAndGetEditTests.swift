import Domain
import Session
import TestSupport
import Testing

/// Links of needs with offers, and what is written down of the partner, in a session.
struct GiveAndGetEditTests {
  private let link = GiveAndGet.Link(need: Examples.ourNeed(1), offer: Examples.theirOffer(1))
  private let moment = Moment(milliseconds: 0)

  private func session(_ workshop: Workshop = Examples.exchange) -> SessionState {
    SessionState(Stored(subject: .workshop(workshop), revision: 1), at: moment)
  }

  private func matches(_ session: SessionState) -> [String] {
    session.subject.workshop?.matches.map { "\($0.need) \($0.offer)" } ?? []
  }

  @Test func `a link is made once, dropped, and comes back by undo`() {
    var session = session()
    for _ in 0..<2 { _ = session.handle(.edit(.match(link)), at: moment) }
    #expect(matches(session) == ["agenda/ideal-partner-value#n1 partnerLists/offers#n1"])
    #expect(session.undoable.map(\.summary) == ["link of “Engineers on call” with “Field force”"])
    _ = session.handle(.edit(.unmatch(link)), at: moment)
    #expect(matches(session).isEmpty)
    let effects = session.handle(.undo, at: moment)
    #expect(matches(session).count == 1)
    #expect(effects.contains(.say(.undone("link of “Engineers on call” with “Field force” dropped"))))
  }

  @Test func `a need is met by an offer of the other firm alone, and both must be there`() {
    let subject = Subject.workshop(Examples.exchange)
    let bad = [
      GiveAndGet.Link(need: Examples.ourNeed(1), offer: Examples.ourOffer(1)),
      GiveAndGet.Link(need: Examples.theirOffer(1), offer: Examples.ourNeed(1)),
      GiveAndGet.Link(need: Examples.ourNeed(9), offer: Examples.theirOffer(1)),
    ]
    for link in bad { #expect(throws: EditRefusal.noMatch) { try subject.change(for: .match(link)) } }
    #expect(EditRefusal.noMatch.description == "A need is met by an offer of the other firm. Choose one of each.")
  }

  @Test func `what is written down of the partner is added, corrected and removed with its links, in one step each`() {
    var session = session()
    let item = PartnerLists.Item(id: EntryID("n1"), text: "A field force of 45")
    _ = session.handle(.edit(.putPartnerItem(.offers, item)), at: moment)
    _ = session.handle(.edit(.match(link)), at: moment)
    _ = session.handle(.edit(.removePartnerItem(.offers, item.id)), at: moment)
    #expect(session.subject.workshop?.partnerLists.offers.map(\.text) == ["A warehouse"])
    #expect(matches(session).isEmpty)
    #expect(
      session.undoable.map(\.summary) == [
        "“A field force of 45”, which Fabrikam offers", "link of “Engineers on call” with “A field force of 45”",
        "“A field force of 45”, which Fabrikam offers, removed",
      ])
    _ = session.handle(.undo, at: moment)
    #expect(session.subject.workshop?.partnerLists.offers.map(\.text) == ["A field force of 45", "A warehouse"])
    #expect(matches(session).count == 1)
  }

  @Test func `a programme has no such part`() {
    let programme = Programme(id: ProgrammeID("emea"), firm: "Northwind", inquiry: Inquiry(questionnaires: []))
    #expect(throws: EditRefusal.notInProgramme) { try Subject.programme(programme).change(for: .match(link)) }
  }

  /// What becomes of `edit` where somebody else has written `change` first.
  private func merged(_ edit: Edit, _ change: (inout Workshop) -> Void) -> (SessionState, [SessionEffect]) {
    var session = session()
    _ = session.handle(.edit(edit), at: moment)
    var theirs = Examples.exchange
    change(&theirs)
    let effects = session.handle(.conflict(Stored(subject: .workshop(theirs), revision: 2)), at: moment)
    return (session, effects)
  }

  @Test func `links of two writers both stand, and so do items that both added`() {
    let (linked, _) = merged(.match(link)) {
      $0.matches = [
        Match(need: Examples.theirNeed(1).description, offer: Examples.ourOffer(1).description)
      ]
    }
    #expect(matches(linked).count == 2)
    let (added, _) = merged(.putPartnerItem(.needs, PartnerLists.Item(id: EntryID("n2"), text: "Ours"))) {
      $0.partnerLists.needs.append(PartnerLists.Item(id: EntryID("n2"), text: "Theirs"))
    }
    #expect(added.subject.workshop?.partnerLists.needs.map(\.text) == ["Fewer call-outs", "Theirs", "Ours"])
    #expect(added.subject.workshop?.partnerLists.needs.map(\.id.text) == ["n1", "n2", "n3"])
  }

  @Test func `a link is not moved onto what somebody else wrote in the item's place`() {
    let (session, effects) = merged(.match(link)) { $0.partnerLists.offers[0].text = "Nothing of the kind" }
    #expect(matches(session).isEmpty)
    #expect(effects.contains { if case .say(.overtaken) = $0 { true } else { false } })
  }
}
