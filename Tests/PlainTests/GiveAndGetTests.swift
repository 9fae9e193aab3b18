import Domain
import Plain
import Session
import TestSupport
import Testing

/// What the firms need of each other, in lines.
struct GiveAndGetTests {
  private func room() -> Transcript { Transcript(.workshop(Examples.exchange)) }

  private func matches(_ room: Transcript) -> [String] {
    room.stored.subject.workshop?.matches.map { "\($0.need) \($0.offer)" } ?? []
  }

  @Test func `a closed room hears nothing of it`() {
    var room = room()
    #expect(
      room.answer(to: "/give-and-get").hasPrefix("The room is closed: what our firm needs and brings is its own."))
    #expect(!room.text.contains("Engineers"))
  }

  @Test func `rows are listed with their numbers, linked and unlinked by them`() {
    var room = room()
    room.type("/unlock")
    #expect(
      room.answer(to: "/give-and-get").hasPrefix(
        """
        Nothing is linked yet, so nobody can say who gets more.
        Northwind needs, Fabrikam offers: No need is met yet. No offer is used yet.
        1. need: Engineers on call
        2. need: Introductions
        3. offer: Field force
        4. offer: A warehouse
        Fabrikam needs, Northwind offers: No need is met yet. No offer is used yet.
        5. need: Fewer call-outs
        6. offer: Early warnings
        7. offer: A brand
        """))
    room.type("/give-and-get link 3 1")
    #expect(matches(room) == ["agenda/ideal-partner-value#n1 partnerLists/offers#n1"])
    let listed = room.answer(to: "/give-and-get list")
    #expect(listed.contains("\n1. need: Engineers on call; met by 3\n"))
    #expect(listed.contains("\n3. offer: Field force; meets 1\n"))
    #expect(room.answer(to: "/give-and-get link 1 3").hasPrefix("They are linked already."))
    #expect(room.answer(to: "/give-and-get link 1 6").contains("A need is met by an offer of the other firm."))
    #expect(room.answer(to: "/give-and-get link 1 2").contains("A need is met by an offer of the other firm."))
    #expect(room.answer(to: "/give-and-get drop 2 3").hasPrefix("These two are not linked."))
    room.type("/give-and-get drop 1 3")
    #expect(matches(room).isEmpty)
    room.type("/undo")
    #expect(matches(room).count == 1)
  }

  @Test func `what the partner needs and offers is written down, changed and removed`() {
    var room = room()
    room.type(
      "/unlock", "/give-and-get need Shelf space", "/give-and-get change 3 A field force of 45",
      "/give-and-get remove 4")
    #expect(room.stored.subject.workshop?.partnerLists.needs.map(\.text) == ["Fewer call-outs", "Shelf space"])
    #expect(room.stored.subject.workshop?.partnerLists.offers.map(\.text) == ["A field force of 45"])
    #expect(
      room.answer(to: "/give-and-get change 1 Other").hasPrefix("“1” is no line that was written down of the partner."))
  }

  @Test(arguments: [
    "link", "link 1", "link 1 99", "link a b", "link 1 3 4", "need", "nonsense 3", "remove", "change 3",
  ])
  func `what cannot be done is said with the remedy, and changes nothing`(argument: String) {
    var room = room()
    room.type("/unlock")
    let answer = room.answer(to: "/give-and-get \(argument)")
    #expect(answer.hasPrefix("Type give-and-get") || answer.hasPrefix("“"), "\(answer)")
    #expect(room.stored.revision == 1)
  }
}
