import Domain
import Report
import TestSupport
import Testing

/// What each firm expected of the other, beside what it voted.
struct GuessSentenceTests {
  private func sentences(_ ours: Int?, _ partner: Int?, votes: ([Int], [Int])) -> [String] {
    var round = Examples.round(ours: votes.0, partner: votes.1)
    round.guesses = PerFirm(ours: ours.flatMap(Rating.init), partner: partner.flatMap(Rating.init))
    return Examples.workshop.sentences(onGuessesOf: round).map(\.text)
  }

  @Test func `a guess a point or more off is worth a question`() {
    #expect(
      sentences(4, nil, votes: ([4, 4], [2, 3])) == [
        "Northwind expected 4 of Fabrikam, which voted 2.5: ask why."
      ])
    #expect(
      sentences(nil, 3, votes: ([1, 2, 2, 3], [4])) == [
        "Fabrikam expected 3 of Northwind, which voted 2: ask why."
      ])
  }

  @Test func `a guess less than a point off is said, for both sides`() {
    #expect(
      sentences(3, 4, votes: ([4, 4], [2, 3])) == [
        "Northwind expected 3 of Fabrikam, which voted 2.5: about right.",
        "Fabrikam expected 4 of Northwind, which voted 4: about right.",
      ])
  }

  @Test func `a firm that gave no number is told as such`() {
    #expect(sentences(3, nil, votes: ([4], [])) == ["Northwind expected 3 of Fabrikam, which gave no number."])
    #expect(sentences(nil, nil, votes: ([4], [4])) == [])
  }
}
