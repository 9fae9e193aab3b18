import Domain
import TestSupport
import Testing

struct InquiryTests {
  @Test func `only the last revealed round that holds a number counts`() {
    let four = Examples.round(ours: [4])
    let hidden = Examples.round(ours: [1], isRevealed: false)
    let shrug = Round(votes: [Vote(participant: ParticipantID("o1"), value: .unknown)])
    #expect(Answer(rounds: [Examples.round(ours: [2]), four, shrug, hidden]).countingRound == four)
    #expect(Answer(rounds: [shrug, hidden]).countingRound == nil)
  }

  @Test func `outsiders alone are no ground for a rating`() {
    let inquiry = Examples.workshop.inquiry
    #expect(inquiry.impliedState(of: Answer(rounds: [Examples.round(outside: [5])])) == .open)
    #expect(inquiry.impliedState(of: Answer(rounds: [Examples.round(partner: [5])])) == .rated)
    #expect(inquiry.impliedState(of: Answer(rating: .two)) == .rated)
  }

  @Test func `a question is called by the words of its id, and a prefix keeps its hyphen`() {
    let inquiry = Inquiry(questionnaires: [Examples.ladder(attributes: ["mutual-goals", "co-development", "cost"])])
    let ids = inquiry.questionnaires[0].questionIDs
    #expect(ids.map(inquiry.name) == ["Mutual goals", "Co-development", "Cost"])
    #expect(ids.map(inquiry.mention) == ["mutual goals", "co-development", "cost"])
  }

  @Test func `an answer that says nothing again is no answer`() throws {
    var inquiry = Examples.workshop.inquiry
    let situation = try #require(QuestionID("strategy/situation"))
    inquiry[situation] = .untouched
    #expect(inquiry.answers[situation] == nil)
  }

  @Test func `a workshop of a programme carries the agenda, internally and frozen`() throws {
    let agenda = Examples.questionnaire("agenda", [Examples.section("why", [Examples.question("reason")])])
    let reason = QuestionID(agenda.id, "reason")
    var programme = Programme(
      id: ProgrammeID("emea"), firm: "Northwind",
      inquiry: Inquiry(questionnaires: [agenda], answers: [reason: Examples.agreed(.four)]))
    var workshop = Workshop(
      id: WorkshopID("w"), ourFirm: "Northwind", partnerFirm: "Fabrikam", inquiry: Inquiry(questionnaires: []))
    programme.carryAgenda(into: &workshop)
    programme.inquiry[reason] = .untouched
    #expect(workshop.programme == programme.id)
    #expect(workshop.inquiry.questionnaires(in: .both).isEmpty)
    #expect(workshop.inquiry.questionnaires(in: .ours).map(\.id) == [agenda.id])
    #expect(workshop.inquiry[reason] == Examples.agreed(.four))
  }

  @Test func `an anchor between two others says so`() {
    let question = Examples.question("exit")
    #expect(question.anchor(for: .three) == "A partial answer.")
    #expect(question.anchor(for: .four) == "Between 3 and 5.")
  }
}
