import Domain
import Report
import Scoring
import TestSupport
import Testing

/// A review of a living partnership says by the same rules whether to continue, to repair or to part.
@Suite struct ReviewWordsTests {
  /// A word that belongs to a courtship alone.
  private static func isCourting(_ text: String) -> Bool {
    text.contains(/\b(go|going) ahead\b|\bno-go\b|\bconditional\b|\ba go\b|\bthe go\b|\bgo from\b/.ignoresCase())
  }

  /// The same session as a review.
  private static func review(of workshop: Workshop) -> Workshop {
    var review = workshop
    review.stage = .review
    return review
  }

  @Test(
    arguments: [
      (Verdict.go, "Go", "Continue"), (.conditional, "Conditional", "Repair"), (.noGo, "No-go", "Part"),
      (.insufficient, "Insufficient evidence", "Insufficient evidence"),
    ])
  func `a verdict has the name that fits what it is about`(_ verdict: Verdict, _ name: String, _ inReview: String) {
    #expect(verdict.name(in: .courtship) == name)
    #expect(verdict.name(in: .any) == name)
    #expect(verdict.name(in: .review) == inReview)
  }

  @Test(arguments: Scope.allCases, [Verdict.go, .conditional, .noGo, nil])
  func `the report of a review says nothing of going ahead`(_ audience: Scope, _ decided: Verdict?) {
    for base in [Halden.workshop, Examples.workshop] {
      var workshop = Self.review(of: base)
      workshop.decision = decided.map { Decision(verdict: $0, rationale: "We said so.") }
      for text in report(.workshop(workshop), for: audience).blocks.flatMap(\.words) {
        #expect(!Self.isCourting(text), "\(text)")
      }
    }
  }

  @Test func `decision, conditions and hunches of a review are in its words`() {
    var workshop = Self.review(of: Halden.workshop)
    workshop.decision = Decision(verdict: .noGo, rationale: "It is over.", decidedBy: ["Ines Halden"])
    let markdown = report(.workshop(workshop), for: .ours).markdown
    #expect(markdown.contains("**Part**. Ines Halden decided. “It is over.”"))
    #expect(markdown.contains("## Before we go on\n\nThe room decided to part.\n"))
    #expect(markdown.contains("Tom Okafor continue, Mira Lund repair"))
    #expect(
      markdown.contains(
        /The score, our own questions included, says \*\*(continue|repair|part|insufficient evidence)\*\*/))
    #expect(markdown.contains("| Continuing asks for |"))
    #expect(markdown.contains("a clause of continuing that does not hold. Continuing asks that every gate passes"))
  }

  @Test func `ways up and down lead to continuing and to parting`() {
    var inquiry = Inquiry(
      questionnaires: [
        Examples.questionnaire(
          "terms", [Examples.section("terms", [Examples.question("exit"), Examples.question("price")])])
      ], stage: .review)
    for (name, rating) in [("exit", Rating.three), ("price", .four)] {
      inquiry[QuestionID(QuestionnaireID("terms"), name)] = Examples.agreed(rating, .document)
    }
    let score = Score(inquiry, scope: .both)
    #expect(
      score.because(in: inquiry).text.hasPrefix("The score says repair, because the index is 63 (continuing takes"))
    #expect(score.wayUp(in: inquiry)?.text == "To continue: bring exit from 3 to 4.")
    #expect(score.wayDown(in: inquiry)?.text.hasPrefix("To part: it is enough to take ") == true)
    let outlook = Outlook(of: inquiry, scope: .both).sentence(in: inquiry)?.text ?? ""
    #expect(outlook.contains("in repair") && outlook.contains("in continuing"))
  }
}

extension Block {
  /// All that it says, a text each.
  fileprivate var words: [String] {
    Document(firstPage: [self]).markdown.split(separator: "\n").map(String.init)
  }
}
