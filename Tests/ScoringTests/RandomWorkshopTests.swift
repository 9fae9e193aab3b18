internal import Domain
import TestSupport
import Testing

@Suite struct `Random workshops` {
  @Test func `every random workshop and programme is legal`() {
    for seed in 0..<200 as Range<UInt64> {
      let workshop = Workshop.random(seed: seed)
      #expect(workshop.flaws(answersInOrder: workshop.inquiry.answeredQuestions) == [], "seed \(seed)")
      let programme = Programme.random(seed: seed)
      #expect(programme.flaws(answersInOrder: programme.inquiry.answeredQuestions) == [], "seed \(seed)")
    }
  }

  @Test func `the same seed gives the same workshop`() {
    #expect(Workshop.random(seed: 5) == Workshop.random(seed: 5))
    #expect(Workshop.random(seed: 5) != Workshop.random(seed: 6))
  }

  @Test func `the workshop by hand is legal`() {
    let workshop = Examples.workshop
    #expect(workshop.flaws(answersInOrder: workshop.inquiry.answeredQuestions) == [])
  }
}
