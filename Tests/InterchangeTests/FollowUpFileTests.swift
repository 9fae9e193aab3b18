import Domain
import Interchange
import TestSupport
import Testing

/// What a review remembers, in the file of a workshop.
struct FollowUpFileTests {
  private func read(_ parts: String) throws -> Workshop? {
    let file = """
      {"format": "courtship-workshop/1", "id": "w", "stage": "review", "previous": "v", "ourFirm": "A", "partnerFirm": "B",
       "questionnaires": [], \(parts)}
      """
    return try SubjectFile.decode(Array(file.utf8), idIfAbsent: "w").workshop
  }

  private func complaints(about parts: String) -> [String] {
    #expect(throws: InterchangeError.self) { try read(parts) }?.lines(file: "w.json") ?? []
  }

  @Test func `a promise says which session made it and what became of it, and is written back to the same bytes`()
    throws
  {
    let workshop = try #require(
      try read(
        """
        "actions": [{"text": "Train the sellers", "done": true,
          "promise": {"session": "v", "date": "2026-08-14", "origin": "condition", "aim": "Bring exit to 3",
                      "outcome": "late", "note": "In May.", "internal": true, "later": 1}}, {"text": "New"}]
        """))
    #expect(
      workshop.inquiry.actions[0].promise
        == Promise(
          session: WorkshopID("v"), date: Day("2026-08-14"), origin: .condition, aim: "Bring exit to 3",
          outcome: .late, note: "In May.", isInternal: true, unknown: UnknownFields(["later": "1"])))
    #expect(workshop.inquiry.actions[1].promise == nil)
    let text = SubjectFile.encode(.workshop(workshop))
    #expect(SubjectFile.encode(try SubjectFile.decode(Array(text.utf8), idIfAbsent: "w")) == text)
  }

  @Test func `an outcome that means nothing, and a promise of no session, are refused with the place`() {
    #expect(
      complaints(about: #""actions": [{"text": "a", "promise": {"outcome": "maybe"}}]"#) == [
        "w.json: error: actions[0].promise.session: it is missing; add it",
        "w.json: error: actions[0].promise.outcome: “maybe” has no meaning here; use kept, late or broken",
      ])
  }

  @Test func `triggers, measures and the sessions before are read, and what is missing is taken as not said`() throws {
    let followUp = try #require(
      try read(
        """
        "followUp": {
          "triggers": [{"text": "A rival buys one of us"}, {"id": "t7", "text": "No sale", "happened": true, "note": "n"}],
          "measures": [{"text": "Trained sellers", "target": "12", "due": "2027-03-31", "standing": "9", "before": "4"}],
          "past": [{"session": "u", "verdict": "conditional"},
            {"session": "v", "stage": "review", "verdict": "go", "index": 71.5, "low": 60, "high": 80, "kept": 2, "broken": 1,
             "questionnaires": [{"id": "health-check", "version": "1.2.0"}],
             "answers": [{"question": "health-check/trust", "rating": 4},
                         {"question": "continuum/reach", "level": {"current": 2, "needed": 3}}]}]}
        """
      )?.followUp)
    #expect(followUp.triggers.map(\.id.text) == ["t8", "t7"])
    #expect(followUp.triggers.map(\.hasHappened) == [nil, true])
    #expect(followUp.measures[0].due == Day("2027-03-31"))
    #expect(followUp.past[0] == PastSession(session: WorkshopID("u"), title: "", verdict: .conditional))
    #expect(followUp.past[1].promises == PromiseCounts(kept: 2, broken: 1))
    #expect(
      followUp.past[1].answers[QuestionID(QuestionnaireID("health-check"), "trust")] == .init(rating: .four))
  }

  @Test func `figures that no session can have are refused with the place`() {
    let lines = complaints(
      about: """
        "followUp": {"triggers": [{"id": "t1", "text": "a"}, {"id": "t1", "text": "b"}],
          "past": [{"session": "u", "verdict": "go", "questionnaires": [{"id": "q", "version": "one"}],
                    "answers": [{"question": "q/a", "rating": 6}]},
                   {"session": "u", "verdict": "go", "index": 101, "kept": -1}]}
        """)
    #expect(
      lines == [
        "w.json: error: followUp.past[0].questionnaires[0].version: “one” is no version; use three numbers like 1.0.0",
        "w.json: error: followUp.past[0].answers[0].rating: 6 is no rating; use 1 to 5",
        "w.json: error: followUp.triggers[1].id: the id “t1” is used twice; give each its own",
        "w.json: error: followUp.past[1].index: 101 is no index; use a number from 0 to 100",
        "w.json: error: followUp.past[1].kept: -1 is no number of promises; use 0 to 1000000",
        "w.json: error: followUp.past[1].session: the session “u” is there twice; keep one",
      ])
  }

  @Test func `an interval that is not around its index is refused with the place`() {
    let lines = complaints(
      about: """
        "followUp": {"past": [{"session": "s", "verdict": "go", "index": 61, "low": 70},
                              {"session": "t", "verdict": "go", "index": 61, "high": 50.5},
                              {"session": "u", "verdict": "go", "low": 60, "high": 40}]}
        """)
    #expect(
      lines == [
        "w.json: error: followUp.past[0].low: 70 is above the index, 61; correct one of the two",
        "w.json: error: followUp.past[1].high: 50.5 is below the index, 61; correct one of the two",
        "w.json: error: followUp.past[2].low: 60 is above high, 40; correct one of the two",
      ])
  }

  @Test func `an interval of what was not rated at all, and a sum that was rounded, are none the worse`() throws {
    let past = try read(
      """
      "followUp": {"past": [{"session": "u", "verdict": "insufficient", "low": 0, "high": 100},
                            {"session": "v", "verdict": "go", "index": 100, "low": 100.00000000000001,
                             "high": 99.99999999999999}]}
      """
    )?.followUp.past
    #expect(past?.map(\.index) == [nil, 100])
  }

  @Test func `levels that no ladder has are refused with their question`() {
    let lines = complaints(
      about: """
        "followUp": {"past": [{"session": "u", "verdict": "go",
          "answers": [{"question": "q/c", "level": {"current": 1, "needed": 10}},
                      {"question": "q/b", "level": {"current": 1, "needed": 9}},
                      {"question": "q/a", "level": {"current": -5, "needed": 1}}]}]}
        """)
    #expect(
      lines
        == ["a", "c"].map {
          "w.json: error: followUp.past[0].answers: levels of “q/\($0)” go from 1 to 9 at most; correct current and needed"
        })
  }

  @Test func `a workshop that follows nothing says nothing of it`() {
    let text = SubjectFile.encode(.workshop(Examples.workshop))
    #expect(!text.contains("followUp") && !text.contains("promise"))
  }
}
