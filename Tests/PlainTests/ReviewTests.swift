import Domain
import Plain
import TestSupport
import Testing

/// A review in lines: the same verdicts under other names.
@Suite struct ReviewTests {
  private func review() -> Transcript {
    var workshop = Sample.workshop
    workshop.stage = .review
    return Transcript(.workshop(workshop))
  }

  @Test func `hunches of a review are understood in its words, in those of a courtship and as numbers`() {
    var room = review()
    room.type("/hunch")
    #expect(room.session.prompt.contains("your gut verdict? 1 continue, 2 repair, 3 part, 4 insufficient evidence."))
    room.type("continue", "go", "Part", "no go", "2", "")
    #expect(room.workshop?.hunches.map(\.verdict) == [.go, .go, .noGo, .noGo, .conditional])
    #expect(room.text.contains("Verdict: Insufficient evidence."))
  }

  @Test func `a word that is no verdict is answered with those of the review`() {
    var room = review()
    #expect(
      room.answer(to: "/decide maybe").contains(
        "“maybe” is no verdict. Type 1 for continue, 2 for repair, 3 for part or 4 for insufficient evidence."))
  }

  @Test func `a courtship takes no verdict of a review`() {
    var room = Transcript(.workshop(Sample.workshop))
    #expect(room.answer(to: "/decide part").contains("“part” is no verdict. Type 1 for go, 2 for conditional"))
  }
}
