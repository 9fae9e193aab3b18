import Domain
import Report
import Scoring
import TestSupport
import Testing

/// Opaque scores are not believed: what the method section prints is enough to work the score out again.
@Suite struct MethodTests {
  /// What is worked out from a report's method section, and what the score says, to the last digits that mean anything.
  private func expectSame(_ inquiry: Inquiry, _ scope: Scope, _ label: String) -> Verdict {
    var inquiry = inquiry
    inquiry.policy.draws = 100
    let workshop = Workshop(id: WorkshopID("w"), ourFirm: "A", partnerFirm: "B", inquiry: inquiry)
    let byHand = WorkedByHand(readingMethodOf: report(.workshop(workshop), for: scope).markdown)
    let score = Score(inquiry, scope: scope)
    let figures: [(String, Double?, Double?)] = [
      ("index", byHand.index, score.index), ("at worst", byHand.low, score.low), ("at best", byHand.high, score.high),
      ("coverage", byHand.coverage, score.coverage), ("confidence", byHand.confidence, score.confidence),
      ("set aside", byHand.setAside, score.setAside),
    ]
    for (name, worked, scored) in figures {
      #expect((worked == nil) == (scored == nil), "\(name) of \(label)")
      if let worked, let scored { #expect(abs(worked - scored) < 1e-9, "\(name) of \(label)") }
    }
    #expect(byHand.verdict == score.verdict, "the verdict of \(label)")
    return byHand.verdict
  }

  @Test func `index, interval, coverage, confidence and verdict follow from the method section alone`() {
    var verdicts: [Verdict: Int] = [:]
    for seed in 0..<60 as Range<UInt64> {
      let inquiry = Workshop.random(seed: seed).inquiry
      for scope in Scope.allCases {
        verdicts[expectSame(inquiry, scope, "seed \(seed) for \(scope)"), default: 0] += 1
      }
    }
    // Any verdict came up often enough to mean something, but for a go, which chance hardly ever makes.
    #expect(Verdict.allCases.filter { verdicts[$0, default: 0] < 8 } == [.go])
    var agreed = Halden.workshop.inquiry
    for question in agreed.questionIDs(in: .ours) { agreed[question] = Examples.agreed(.four, .document) }
    for scope in Scope.allCases { #expect(expectSame(agreed, scope, "what all agree on") == .go) }
  }

  @Test func `votes that split a gate keep it from a go in the method section as well`() {
    var inquiry = Halden.workshop.inquiry
    for question in inquiry.questionIDs(in: .ours) { inquiry[question] = Examples.agreed(.five, .document) }
    inquiry[Halden.strategy("exit")].rounds = [Halden.round("5 5 5 2 2 2 -")]
    #expect(expectSame(inquiry, .both, "a split gate") == .conditional)
    inquiry[Halden.strategy("exit")].ratingReason = "We talked it through."
    #expect(expectSame(inquiry, .both, "a settled gate") == .go)
  }
}
