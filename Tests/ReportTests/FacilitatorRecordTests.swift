import Domain
import Report
import TestSupport
import Testing

/// How hunches, scores, decisions and later reviews agreed, over a library.
struct FacilitatorRecordTests {
  private static let question = QuestionID(QuestionnaireID("strategy"), "exit")

  /// A session that scores a go (all rated 5, well known), a no-go (1) or nothing.
  private func session(
    _ id: String, follows previous: String? = nil, rating: Rating?, hunches: [Verdict] = [], decision: Verdict? = nil
  ) -> Workshop {
    let questionnaire = Examples.questionnaire("strategy", [Examples.section("all", [Examples.question("exit")])])
    var inquiry = Inquiry(
      questionnaires: [questionnaire],
      participants: hunches.indices.map { Participant(id: ParticipantID("p\($0)"), name: "P\($0)", firm: .ours) })
    if let rating { inquiry[Self.question] = Examples.agreed(rating, .verified) }
    return Workshop(
      id: WorkshopID(id), stage: previous == nil ? .courtship : .review, previous: previous.map { WorkshopID($0) },
      ourFirm: "Northwind", partnerFirm: "Fabrikam", inquiry: inquiry,
      hunches: zip(inquiry.participants, hunches).map { Hunch(participant: $0.id, verdict: $1) },
      decision: decision.map { Decision(verdict: $0) })
  }

  private func agreement(
    _ record: FacilitatorRecord, _ first: FacilitatorRecord.Judge, _ second: FacilitatorRecord.Judge
  )
    -> [Int]
  {
    record.agreements.filter { $0.first == first && $0.second == second }.flatMap { [$0.sessions, $0.agreed] }
  }

  @Test func `each session counts where both judged it, and a divided room judged nothing`() {
    let record = FacilitatorRecord(of: [
      session("a", rating: .five, hunches: [.go, .go, .noGo], decision: .go),
      session("b", rating: .five, hunches: [.conditional, .conditional], decision: .conditional),
      session("c", rating: .one, hunches: [.go, .noGo], decision: .go),
      session("d", rating: nil, hunches: [.go], decision: nil),
    ])
    #expect(agreement(record, .hunches, .score) == [2, 1])
    #expect(agreement(record, .hunches, .decision) == [2, 2])
    #expect(agreement(record, .score, .decision) == [3, 1])
    #expect(record.partnerships == 4 && record.reviewed == 0)
  }

  @Test func `what was said at first stands beside what the last review came to`() {
    let record = FacilitatorRecord(of: [
      session("a3", follows: "a2", rating: nil), session("a2", follows: "a1", rating: .five, decision: .noGo),
      session("a1", follows: "a", rating: .five, decision: .go),
      session("a", rating: .five, hunches: [.go], decision: .go), session("b", rating: .one, decision: .go),
      session("b1", follows: "b", rating: .five),
    ])
    #expect(record.partnerships == 2 && record.reviewed == 2)
    let rows = record.outcomes.map {
      "\($0.judge) \($0.verdict.rawValue) \($0.going)/\($0.repairing)/\($0.parted)/\($0.unknown)"
    }
    #expect(rows == ["hunches go 0/0/1/0", "score go 0/0/1/0", "score no-go 1/0/0/0", "decision go 1/0/1/0"])
  }

  @Test func `promises and exit triggers are counted over all reviews`() {
    var one = session("a1", follows: "a", rating: .five)
    one.inquiry.actions = [.kept, .late, nil].map {
      Action(id: ActionID("a"), text: "t", promise: Promise(session: WorkshopID("a"), outcome: $0))
    }
    one.followUp.triggers = [ExitTrigger(id: EntryID("t1"), text: "t", hasHappened: true)]
    var two = session("a2", follows: "a1", rating: .five)
    two.inquiry.actions = [Action(id: ActionID("a"), text: "t", promise: Promise(session: one.id, outcome: .broken))]
    two.followUp.triggers = one.followUp.triggers
    let record = FacilitatorRecord(of: [session("a", rating: .five), one, two])
    #expect(record.promises == PromiseCounts(kept: 1, late: 1, broken: 1, open: 1))
    #expect(record.triggered == 1)
    #expect(
      Document(of: record).markdown.contains(
        "Of 3 promises that reviews asked about, 1 were kept, 1 late and 1 broken. In 1 partnership an exit"))
  }

  @Test func `below ten there is a count and no claim, from ten on an interval`() throws {
    func record(_ count: Int) -> FacilitatorRecord {
      FacilitatorRecord(
        of: (1...count).map { session("w\($0)", rating: .five, decision: $0 % 5 == 0 ? .conditional : .go) })
    }
    #expect(record(9).agreements.allSatisfy { $0.share == nil })
    #expect(Document(of: record(9)).markdown.contains("too few sessions yet to say who tends to agree"))
    let share = try #require(record(10).agreements.last?.share)
    // Eight of ten: 0.490 to 0.943, as Wilson's interval is tabled.
    #expect(abs(share.lowerBound - 0.4902) < 1e-4 && abs(share.upperBound - 0.9433) < 1e-4)
    #expect(Document(of: record(10)).markdown.contains("| The score and the decision |"))
    #expect(Document(of: record(10)).markdown.contains("49 % to 94 %"))
  }

  @Test func `it is the same whatever the order, and names no firm`() {
    let workshops = (1...60).map { Workshop.random(seed: $0) }
    let record = FacilitatorRecord(of: workshops)
    #expect(record == FacilitatorRecord(of: workshops.reversed()))
    let page = Document(of: FacilitatorRecord(of: [session("a", rating: .five, hunches: [.go], decision: .go)]))
      .markdown
    #expect(!page.contains("Northwind") && !page.contains("P0"))
  }

  @Test func `reviews that go round in a circle end somewhere`() {
    let record = FacilitatorRecord(of: [
      session("a", follows: "b", rating: .five), session("b", follows: "a", rating: .five),
    ])
    #expect(record.partnerships >= 1)
  }

  @Test func `an empty library has a page too`() {
    let page = Document(of: FacilitatorRecord(of: [])).markdown
    #expect(page.contains("No partnership has had a first session that was judged yet."))
    #expect(page.contains("No review has asked yet what became of a promise."))
  }
}
