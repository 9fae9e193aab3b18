import Domain
import Plain
import Testing

struct WorkshopTests {
  /// What a facilitator types from the first prompt to the last.
  static let opening = ["Reach the mid-market without hiring", "A product for the north"]
  static let situation = [
    "We grow but cannot deliver", "We have people but no product", "4 4 - 2 ? 3", "", "again", "4 4 4 3 4 3", "", "",
    "Both need the mid-market this year", "", "3", "Compare customer lists", "Ada Vane", "2026-12-01", "yes", "",
  ]
  static let competitors = [
    "", "", "2 2 5 4 4 5", "", "", "The pair would be copied in a year", "5", "We trust the pilot", "2", "",
  ]
  static let belief = [
    "", "", "Clinics pay for reports", "Bo Lind", "2026-12-20", "", "4 3 4 3 4 3", "", "",
    "One assumption carries it all", "", "3", "",
  ]
  static let offering = ["", "", "", "dont-know", ""]
  static let whole: [String] =
    opening + situation
    + ["", "", "4 5 4 4 4 3", "", "", "Regional clinics must report by 2027", "", "4", ""]
    + competitors + offering + belief
    + ["", "", "", "", "We pay from this year", "not-applicable Decided by the board in May", ""]
    + ["", "", "Pilots", "4 by March", "Flo Kern", "2027-03-31", "", "4 4 4 4 4 4", "", "", "Four pilots", "", "3", ""]
    + ["", "Change of owner", "Cy Roth", "", "3 3 3 3 4 3", "", "", "Six months of notice", "", "3"]
    + ["Write the exit clause", "", "", "", ""]
    + ["2", "go", "conditional", "no-go", "", "2", ""]
    + ["2", "Exit first, then go", "Ada Vane, Di Marsh", "2026-11-22", ""]

  /// The room after so many lines.
  private func room(after lines: [String]) -> Transcript {
    var room = Transcript(.workshop(Sample.workshop))
    room.type(lines)
    return room
  }

  @Test func `a person who answers each prompt completes the workshop`() throws {
    let room = room(after: Self.whole)
    #expect(room.hasQuit)
    #expect(room.text.hasSuffix("Everything is saved.\n"))
    let workshop = try #require(room.workshop)
    #expect(workshop.flaws(answersInOrder: workshop.inquiry.answeredQuestions) == [])
    #expect(workshop.purpose == PerFirm(ours: Self.opening[0], partner: Self.opening[1]))
    let states = workshop.inquiry.questionIDs(in: .both).map { workshop.inquiry[$0].state }
    #expect(
      states == [
        .rated, .rated, .rated, .unknown, .rated, .notApplicable(reason: "Decided by the board in May"), .rated, .rated,
      ])
    #expect(workshop.hunches.map(\.participant.text) == ["p1", "p2", "p3", "p4", "p6"])
    #expect(workshop.hunches.map(\.verdict) == [.conditional, .go, .conditional, .noGo, .conditional])
    #expect(
      workshop.decision
        == Decision(
          verdict: .conditional, rationale: "Exit first, then go", decidedBy: ["Ada Vane", "Di Marsh"],
          date: Day(year: 2026, month: 11, day: 22)))
    #expect(
      workshop.inquiry.actions == [
        Action(
          id: ActionID("a1"), text: "Compare customer lists", owner: "Ada Vane",
          due: Day(year: 2026, month: 12, day: 1),
          question: QuestionID(QuestionnaireID("strategy-questions"), "situation"),
          isCondition: true),
        Action(
          id: ActionID("a2"), text: "Write the exit clause",
          question: QuestionID(QuestionnaireID("strategy-questions"), "exit")),
      ])
  }

  @Test func `what was typed stands in the answer`() {
    let room = room(after: Self.opening + Self.situation)
    let answer = room.saved("situation")
    #expect(answer.answer == "Both need the mid-market this year")
    #expect(answer.notes == Notes(ours: "We grow but cannot deliver", partner: "We have people but no product"))
    #expect(answer.rounds.map { $0.votes.map(\.value.symbol).joined() } == ["44-2?3", "444343"])
    #expect(answer.rounds.map(\.isRevealed) == [true, true])
    #expect(answer.rating == nil)
    #expect(answer.confidence == .example)
    #expect(answer.seconds == 960)
  }

  @Test func `an override carries its reason, rows their cells`() throws {
    let room = room(after: Self.whole)
    #expect(room.saved("competitors").rating == .five)
    #expect(room.saved("competitors").ratingReason == "We trust the pilot")
    #expect(
      room.saved("measures").entries == [
        Entry(
          id: EntryID("n1"),
          cells: [
            .text: .text("Pilots"), .target: .text("4 by March"), .owner: .text("Flo Kern"),
            .due: .day(try #require(Day("2027-03-31"))),
          ])
      ])
  }

  @Test func `the opening and the first question, line by line`() {
    let room = room(after: Self.opening + Self.situation)
    #expect(room.text == Transcripts.firstQuestion)
  }

  @Test func `a split room, a gap and an override, line by line`() {
    #expect(room(after: Self.whole).text.contains(Transcripts.splitQuestion))
  }

  @Test func `the verdict comes after the hunches, with its conditions and what would change it`() {
    let text = room(after: Self.whole).text
    #expect(text.contains("Flo Kern: your gut verdict?"))
    #expect(text.split(separator: "Verdict:").first?.contains("Index") == false)
    #expect(text.contains(Transcripts.verdict))
  }
}
