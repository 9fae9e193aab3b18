import Domain
import Report
import TestSupport
import Testing

// Outlooks by hand: the module draws its own, nobody else can make one.
@testable import Scoring

@Suite struct OutlookSentenceTests {
  private static let exit = QuestionID(QuestionnaireID("strategy"), "exit")
  private static let team = QuestionID(QuestionnaireID("strategy"), "team")

  /// Two rated questions of a section, one with a gate.
  private static let inquiry: Inquiry = {
    var inquiry = Inquiry(questionnaires: [
      Examples.questionnaire(
        "strategy",
        [
          Examples.section(
            "terms",
            [Examples.question("exit", gate: Gate(minimum: .three, otherwise: .noGo)), Examples.question("team")])
        ])
    ])
    inquiry[exit] = Examples.agreed(.three, .document)
    inquiry[team] = Examples.agreed(.four, .document)
    return inquiry
  }()

  private func outlook(
    _ go: Double, _ conditional: Double, _ noGo: Double, shortfalls: [Outlook.Shortfall] = []
  ) -> Outlook {
    Outlook(
      draws: 10_000, seed: 1, shares: Outlook.Shares(go: go, conditional: conditional, noGo: noGo),
      askNext: [Self.exit: 0.1, Self.team: 0.2], shortfalls: shortfalls)
  }

  @Test(
    arguments: [
      (
        0.0176, 0.875, 0.1074, "Leaning conditional: ",
        "87 % of the draws end conditional, 11 % in a no-go and 2 % in a go."
      ),
      (0.97, 0.03, 0, "Firm go: ", "97 % of the draws end in a go and 3 % conditional."),
      (0, 0, 1, "Firm no-go: ", "all draws end in a no-go."),
      // Rounded each by itself, the first would add up to 101 and the next but one to 99.
      (
        0.004, 0.886, 0.11, "Leaning conditional: ",
        "89 % of the draws end conditional, 11 % in a no-go and less than 1 % in a go."
      ),
      (
        0.334, 0.333, 0.333, "Open, most often go: ",
        "34 % of the draws end in a go, 33 % in a no-go and 33 % conditional."
      ),
      (
        0.4, 0.2, 0.4, "Open, most often no-go: ",
        "40 % of the draws end in a no-go, 40 % in a go and 20 % conditional."
      ),
      (0.996, 0.004, 0, "Firm go: ", "more than 99 % of the draws end in a go and less than 1 % conditional."),
      (0.898, 0.102, 0, "Leaning go: ", "just under 90 % of the draws end in a go and 10 % conditional."),
      (0.598, 0.402, 0, "Open, most often go: ", "just under 60 % of the draws end in a go and 40 % conditional."),
    ])
  func `an outlook says which verdict leads, how firmly, and what else comes out`(
    _ go: Double, _ conditional: Double, _ noGo: Double, _ head: String, _ end: String
  ) {
    let outlook = outlook(go, conditional, noGo)
    #expect(outlook.sentence(in: Self.inquiry)?.text == "\(head)with every question answered, \(end)")
    var open = Self.inquiry
    open[Self.team] = Answer(state: .unknown)
    #expect(outlook.sentence(in: open)?.text == "\(head)if every open question were answered, \(end)")
  }

  @Test func `the shares add up to 100, whatever they are`() throws {
    for go in stride(from: 0, through: 1, by: 0.0137) {
      for conditional in stride(from: 0, through: 1 - go, by: 0.0091) {
        let shares = Outlook.Shares(go: go, conditional: conditional, noGo: 1 - go - conditional)
        let said = [Verdict.go, .conditional, .noGo].map { shares.frequency(of: $0) }
        let percents = said.map { text in
          text == "less than 1 %" ? 0 : text == "more than 99 %" ? 100 : Int(text.dropLast(2)) ?? -1
        }
        #expect(percents.reduce(0, +) == 100, "\(said)")
        for (percent, share) in zip(percents, [go, conditional, 1 - go - conditional]) {
          #expect(abs(Double(percent) - 100 * share) < 1)
        }
      }
    }
  }

  @Test func `where nothing is rated, there is no outlook to tell`() {
    let inquiry = Inquiry(questionnaires: Self.inquiry.questionnaires)
    let outlook = Outlook(of: inquiry, scope: .both)
    #expect(outlook.sentence(in: inquiry) == nil)
    #expect(outlook.causeSentence(in: inquiry, verdict: .insufficient) == nil)
  }

  @Test(
    arguments: [
      (.gate(exit), "in 43 % of the draws exit falls short of the 3 that its gate needs."),
      (.index, "in 43 % of the draws the index falls short of 70."),
      (
        .floor(SectionPlace(QuestionnaireID("strategy"), SectionID("terms"))),
        "in 43 % of the draws the section terms falls short of 40."
      ),
    ] as [(Outlook.Shortfall.Clause, String)])
  func `a weak outlook names its main cause`(_ clause: Outlook.Shortfall.Clause, _ cause: String) {
    let shortfalls = [Outlook.Shortfall(clause: clause, share: 0.43), .init(clause: .index, share: 0.2)]
    let outlook = outlook(0.5, 0.3, 0.2, shortfalls: shortfalls)
    #expect(
      outlook.causeSentence(in: Self.inquiry, verdict: .conditional)?.text
        == "What most often stands in the way of a go: \(cause)")
    #expect(outlook.causeSentence(in: Self.inquiry, verdict: .go)?.text == "What most often undoes the go: \(cause)")
    #expect(self.outlook(0.95, 0.05, 0, shortfalls: shortfalls).causeSentence(in: Self.inquiry, verdict: .go) == nil)
  }

  @Test func `a question says how far its weight could be wrong`() throws {
    let score = Score(Self.inquiry, scope: .both)
    let exit = try #require(score[Self.exit])
    #expect(
      exit.weightSentence(in: Self.inquiry)?.text == """
        Exit has 50 % of the rated weight; from 20 to 100 % the index would stay between the same cut-offs.
        """)
  }

  @Test func `a question says so where its weight changes nothing, and nothing where it has none`() throws {
    var inquiry = Self.inquiry
    inquiry[Self.team] = Examples.agreed(.three)
    let exit = try #require(Score(inquiry, scope: .both)[Self.exit])
    #expect(
      exit.weightSentence(in: inquiry)?.text
        == "Exit has 50 % of the rated weight; with any other the index would stay between the same cut-offs.")
    inquiry[Self.exit] = Answer(state: .unknown)
    inquiry[Self.team] = Answer(state: .notApplicable(reason: "No team."))
    let score = Score(inquiry, scope: .both)
    #expect(score[Self.exit]?.weightSentence(in: inquiry) == nil)
    #expect(score[Self.team]?.weightSentence(in: inquiry) == nil)
  }
}
