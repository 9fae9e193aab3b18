import Domain
import Report
import Scoring
import TestSupport
import Testing

/// How hunches, scores, decisions and reviews of all partnerships agreed: counts, and no claim on few of them.
@Suite struct RecordTests {
  private static let question = QuestionID(QuestionnaireID("strategy"), "exit")

  /// A session whose score is `score`, with hunches of as many people, and a decision.
  private func session(
    _ id: String, _ score: Verdict, hunches: [Verdict] = [], decided: Verdict? = nil,
    after previous: Workshop? = nil,
    triggered: Bool = false
  ) -> Workshop {
    var inquiry = Inquiry(questionnaires: [
      Examples.questionnaire("strategy", [Examples.section("terms", [Examples.question("exit")])])
    ])
    let rating: Rating? =
      switch score {
      case .go: .five
      case .conditional: .three
      case .noGo: .one
      case .insufficient: nil
      }
    if let rating { inquiry[Self.question] = Examples.agreed(rating, .document) }
    var workshop = Workshop(
      id: WorkshopID(id), ourFirm: "Secret AG", partnerFirm: "Hidden Ltd", inquiry: inquiry)
    if let previous { workshop.follow(previous) }
    workshop.hunches = hunches.enumerated().map {
      Hunch(participant: ParticipantID("p\($0)"), verdict: $1)
    }
    workshop.decision = decided.map { Decision(verdict: $0) }
    if triggered {
      workshop.followUp.triggers = [ExitTrigger(id: EntryID("t1"), text: "Sold", hasHappened: true)]
    }
    return workshop
  }

  private func page(_ record: Record) -> String { Document(of: record).markdown }

  @Test func `the majority of a room and each of its people stand beside the score`() {
    let record = Record(of: [
      session("a", .conditional, hunches: [.go, .go, .conditional]),
      session("b", .go, hunches: [.go, .go]),
      session("c", .go, hunches: [.noGo, .noGo, .go]), session("d", .go, hunches: [.go, .noGo]),
      session("e", .insufficient, hunches: [.go]), session("f", .go),
    ])
    #expect(record.roomAgainstScore.compared == 3)
    #expect(record.roomAgainstScore.agreed == 1)
    #expect(record.roomAgainstScore.higher == 1)
    #expect(record.roomAgainstScore.lower == 1)
    // Half is no majority, and too little evidence is no verdict.
    #expect(record.roomAgainstScore.silent == 2)
    #expect(record.peopleAgainstScore.compared == 10)
    #expect(record.peopleAgainstScore.agreed == 5)
  }

  @Test func `a decision stands beside the score, whatever nobody decided left out`() {
    let record = Record(of: [
      session("a", .conditional, decided: .go), session("b", .noGo, decided: .noGo),
      session("c", .go),
    ])
    #expect(record.scoreAgainstDecision.compared == 2)
    #expect(record.scoreAgainstDecision.agreed == 1)
    #expect(record.scoreAgainstDecision.lower == 1)
  }

  @Test func `a decision is held against what the last review says`() throws {
    let first = session("a", .go, decided: .go)
    let second = session("b", .conditional, after: first, triggered: true)
    let third = session("c", .go, decided: .noGo, after: second)
    let record = Record(of: [third, session("x", .go, decided: .go), first, second])
    #expect(record.partnerships == 2 && record.sessions == 4)
    let course = try #require(record.courses[.go])
    #expect(course.partnerships == 2 && course.reviewed == 1 && course.triggered == 1)
    #expect(course.reviews == [.noGo: 1])
    #expect(record.courses[.noGo] == nil)
  }

  @Test func `a review that was opened and not held says nothing, and hides none that was held`() throws {
    let first = session("a", .go, decided: .go)
    let held = session("b", .noGo, after: first)
    let opened = session("c", .insufficient, after: held)
    let other = session("x", .go, decided: .go)
    let course = try #require(
      Record(of: [first, held, opened, other, session("y", .insufficient, after: other)]).courses[.go])
    #expect(course.partnerships == 2 && course.reviewed == 1)
    #expect(course.reviews == [.noGo: 1])
  }

  @Test func `what a review decided on little evidence counts`() throws {
    let first = session("a", .go, decided: .go)
    let held = session("b", .go, after: first)
    let decided = session("c", .insufficient, decided: .conditional, after: held)
    #expect(try #require(Record(of: [first, held, decided]).courses[.go]).reviews == [.conditional: 1])
  }

  @Test func `a promise that two reviews asked about counts once, by what was said of it last`() {
    var first = session("a", .go, decided: .go)
    first.inquiry.actions = [
      Action(id: ActionID("a1"), text: "Meet"), Action(id: ActionID("a2"), text: "Train"),
    ]
    var second = session("b", .go, after: first)
    second.inquiry.actions[0].outcome = .late
    second.inquiry.actions[1].outcome = .kept
    var third = session("c", .go, after: second)
    #expect(Record(of: [first, second, third]).promises == PromiseCounts(kept: 1, late: 1))
    third.inquiry.actions[0].outcome = .broken
    #expect(Record(of: [third, second, first]).promises == PromiseCounts(kept: 1, broken: 1))
  }

  @Test(
    arguments: [
      (
        PromiseCounts(kept: 1, late: 1, open: 1),
        """
        Of 3 promises 1 was kept, 1 is late and 1 was not asked about. There are fewer than 10 promises asked about: too \
        few to say anything of how often it is so.
        """
      ),
      (
        PromiseCounts(kept: 6, broken: 4, open: 1),
        "Of 11 promises 6 were kept, 4 are broken and 1 was not asked about. Of those asked about, 60 % were kept."
      ),
    ])
  func `the chapter of promises counts them, and has a share from ten on that were asked about`(
    counts: PromiseCounts, chapter: String
  ) {
    let kinds: [(outcome: Promise.Outcome?, count: Int)] = [
      (.kept, counts.kept), (.late, counts.late), (.broken, counts.broken), (nil, counts.open),
    ]
    let outcomes = kinds.flatMap { kind in (0..<kind.count).map { _ in kind.outcome } }
    var first = session("a", .go, decided: .go)
    first.inquiry.actions = outcomes.indices.map { Action(id: ActionID("a\($0)"), text: "Meet \($0)") }
    var second = session("b", .go, after: first)
    for (index, outcome) in outcomes.enumerated() { second.inquiry.actions[index].outcome = outcome }
    #expect(
      page(Record(of: [first, second])).contains("\n## Promises\n\n\(chapter)\n\n## How it is counted\n"))
  }

  @Test func `below ten of a kind there are counts alone, and a sentence that they are too few`() {
    let few = Record(of: (1...9).map { session("w\($0)", .go, hunches: [.go], decided: .go) })
    #expect(page(few).contains("| Score, then the decision of the room | 9 | 9 | 0 | 0 | 0 |"))
    #expect(
      page(few).contains(
        "In every row there are fewer than 10 comparisons: too few to say anything of how often it is so."
      ))
    #expect(!page(few).contains("%"))
    let enough = Record(of: (1...10).map { session("w\($0)", .go, hunches: [.go], decided: .go) })
    #expect(
      page(enough).contains(
        "| Score, then the decision of the room | 10 | 10 (100 %) | 0 (0 %) | 0 (0 %) | 0 |"))
    #expect(page(enough).contains("A share of a few dozen is still a rough one"))
  }

  @Test func `it names no firm, no person and no workshop`() {
    let text = page(Record(of: [Halden.workshop, Halden.firstReview, Halden.review]))
    for word in ["Halden", "Brightwater", "Ines", "Okafor", "Sand", "0193a4c1", "night"] {
      #expect(!text.contains(word))
    }
    #expect(text.contains("**1 partnership in 3 sessions**"))
  }

  @Test func `the order of the files never matters`() {
    let all =
      (0..<40 as Range<UInt64>).map { Workshop.random(seed: $0) } + [
        Halden.review, Halden.workshop, Halden.firstReview,
      ]
    #expect(Record(of: all) == Record(of: all.reversed()))
  }

  @Test func `an empty library has an empty record`() {
    #expect(
      page(Record(of: []))
        == "# The facilitator's record\n\nThere is no workshop yet to look back on.\n")
  }
}
