import Domain
import Interchange
import TestSupport
import Testing

struct SubjectFileTests {
  private func decode(_ text: String) throws -> Subject {
    try SubjectFile.decode(Array(text.utf8), idIfAbsent: "given")
  }

  @Test(arguments: 1...100)
  func `a workshop comes back as it was, and in the same bytes`(seed: UInt64) throws {
    let subject = Subject.workshop(.random(seed: seed))
    let text = SubjectFile.encode(subject)
    let copy = try decode(text)
    #expect(copy == subject)
    #expect(SubjectFile.encode(copy) == text)
  }

  @Test(arguments: 1...50)
  func `a programme comes back as it was, and in the same bytes`(seed: UInt64) throws {
    let subject = Subject.programme(.random(seed: seed))
    let text = SubjectFile.encode(subject)
    let copy = try decode(text)
    #expect(copy == subject)
    #expect(SubjectFile.encode(copy) == text)
  }

  @Test func `a file without what may be absent is a workshop with the usual values`() throws {
    let workshop = try #require(
      try decode(
        """
        {"format": "courtship-workshop/1", "ourFirm": "Northwind", "partnerFirm": "Fabrikam", "questionnaires": [],
         "title": null, "date": null, "policy": {"go": 80}}
        """
      ).workshop)
    #expect(
      workshop
        == Workshop(
          id: WorkshopID("given"), title: "Northwind × Fabrikam", ourFirm: "Northwind", partnerFirm: "Fabrikam",
          inquiry: Inquiry(questionnaires: [], policy: Policy(go: 80))))
  }

  @Test func `the file of the format's own page is read whole`() throws {
    let workshop = try #require(try decode(pageExample).workshop)
    let exit = QuestionID(QuestionnaireID("strategy-questions"), "exit")
    #expect(workshop.title == "Northwind × Fabrikam")
    #expect(workshop.direction == .outbound)
    #expect(workshop.purpose == PerFirm(ours: "Reach", partner: "Range"))
    #expect(workshop.date == Day(year: 2026, month: 11, day: 22))
    #expect(
      workshop.inquiry[exit]
        == Answer(
          state: .rated, answer: "One or two sentences, read back.", rating: .four,
          ratingReason: "agreed after the second round",
          rounds: [
            Round(
              guesses: PerFirm(ours: .four, partner: .three),
              votes: [
                Vote(participant: ParticipantID("p1"), value: .rating(.four)),
                Vote(participant: ParticipantID("p2"), value: .unknown),
                Vote(participant: ParticipantID("p3"), value: .absent),
              ])
          ], confidence: .example, notes: Notes(ours: "o", partner: "p", joint: "j", private: "s"),
          evidence: [Evidence(id: EvidenceID("e1"), text: "t", stance: .contradicts, source: "u")],
          entries: [
            Entry(id: EntryID("n1"), cells: [.text: .text("t"), .owner: .text("o"), .weight: .grade(.three)])
          ], seconds: 412))
    #expect(
      workshop.inquiry.actions == [
        Action(
          id: ActionID("a1"), text: "Draft it", owner: "Ada", due: Day(year: 2026, month: 12, day: 15), question: exit,
          isCondition: true)
      ])
    #expect(workshop.inquiry.parkingLot == [ParkedItem(id: ParkedItemID("k1"), text: "Asia")])
    #expect(workshop.hunches == [Hunch(participant: ParticipantID("p1"), verdict: .go)])
    #expect(workshop.matches.first?.need == "partnering-agenda/ideal-partner-value#n1")
    #expect(
      workshop.decision
        == Decision(
          verdict: .conditional, rationale: "r", decidedBy: ["Ada"], date: Day(year: 2026, month: 11, day: 22)))
  }

  @Test func `what says nothing is left out, and codes, flags and cut-offs are written`() {
    var inquiry = Inquiry(questionnaires: [])
    inquiry.actions = [Action(id: ActionID("a1"), text: "Draft it")]
    let workshop = Workshop(id: WorkshopID("w"), ourFirm: "A", partnerFirm: "B", inquiry: inquiry)
    #expect(
      SubjectFile.encode(.workshop(workshop)) == """
        {
          "actions": [
            {
              "condition": false,
              "done": false,
              "id": "a1",
              "text": "Draft it"
            }
          ],
          "format": "courtship-workshop/1",
          "id": "w",
          "ourFirm": "A",
          "partnerFirm": "B",
          "policy": {
            "concentration": 100,
            "confidenceGo": 0.5,
            "coverageGo": 0.9,
            "coverageMinimum": 0.7,
            "draws": 10000,
            "floor": 40,
            "gateConfidence": 3,
            "go": 70,
            "id": "balanced",
            "noGo": 50,
            "seed": 1,
            "setAsideMaximum": 0.25,
            "slack": 5
          },
          "questionnaires": [],
          "stage": "courtship",
          "title": "A × B"
        }

        """)
  }

  @Test func `answers stand in question order, and untouched ones are left out`() throws {
    let text = pageExample.replacing(
      #""answers": ["#,
      with: """
        "answers": [{"question": "strategy-questions/brand", "state": "unknown"},
          {"question": "strategy-questions/situation"},
        """)
    let encoded = SubjectFile.encode(try decode(text))
    let questions = encoded.split(separator: "\n").filter { $0.contains("\"question\": \"strategy-questions/") }
    #expect(
      questions.map { $0.drop { $0 == " " } } == [
        "\"question\": \"strategy-questions/exit\",", "\"question\": \"strategy-questions/exit\",",
        "\"question\": \"strategy-questions/brand\",",
      ])
  }

  @Test func `keys of a newer version are kept in every object, with the values they had`() throws {
    let odd = #"{"big":123456789012345678901234567890,"list":[1.50,1E400,null],"text":"ü \u0007"}"#
    let later = "{\"x-later\": \(odd), "
    // The keys of anchors are numbers: there is none to keep.
    let text = pageExample.replacing("{", with: later).replacing("\"anchors\": \(later)", with: "\"anchors\": {")
    let subject = try decode(text)
    #expect(subject.workshop?.unknown == UnknownFields(["x-later": odd]))
    let encoded = SubjectFile.encode(subject)
    #expect(
      encoded.split(separator: "\"x-later\"").count == text.split(separator: "\"x-later\"").count)
    #expect(encoded.contains("123456789012345678901234567890"))
    #expect(encoded.contains("1.50"))
    #expect(encoded.contains("1E400"))
    #expect(try decode(encoded) == subject)
  }

  @Test func `things without an id get the next free one`() throws {
    let text = pageExample.replacing(
      #""actions": ["#, with: #""actions": [{"text": "first"}, {"id": "a7", "text": "second"}, "#)
    #expect(try decode(text).inquiry.actions.map(\.id.text) == ["a8", "a7", "a1"])
  }

  @Test func `a state that is not stated follows from votes and ratings`() throws {
    func state(_ answer: String) throws -> Answer.State? {
      let text = pageExample.replacing(
        #""answers": ["#, with: #""answers": [{"question": "strategy-questions/situation", \#(answer)}, "#)
      let id = QuestionID(QuestionnaireID("strategy-questions"), "situation")
      return try decode(text).inquiry.answers[id]?.state
    }
    #expect(try state(#""rating": 2"#) == .rated)
    #expect(try state(#""rounds": [{"votes": [{"participant": "p1", "rating": 2}]}]"#) == .rated)
    #expect(
      try state(#""rounds": [{"revealed": false, "votes": [{"participant": "p1", "rating": 2}]}]"#) == .open)
    #expect(try state(#""rounds": [{"votes": [{"participant": "p3", "rating": 2}]}]"#) == .open)
    #expect(try state(#""state": "unknown", "rating": 2"#) == .unknown)
    #expect(
      try state(#""state": "not-applicable", "reason": "White label.""#) == .notApplicable(reason: "White label."))
  }
}
