import Domain
import Report
import Scoring
import TestSupport
import Testing

/// Sixty questions with gates, a page of notes each and votes far apart; thirty actions; long texts everywhere.
private let big: Workshop = {
  let page = String(
    repeating: "We talked about this at length and agreed on the most of it.\nThen we went on.\n\n", count: 40)
  let gate = Gate(minimum: .four, otherwise: .conditional, reason: page)
  let sections = (1...6).map { section in
    Examples.section("section-\(section)", (1...10).map { Examples.question("topic-\(section)-\($0)", gate: gate) })
  }
  var inquiry = Inquiry(questionnaires: [Examples.questionnaire("strategy", sections)], participants: Examples.people)
  for question in inquiry.questionIDs(in: .ours) {
    inquiry[question] = Answer(
      state: .rated, answer: page, rating: .two, ratingReason: page,
      rounds: [Examples.round(ours: [5, 5, 4, 5], partner: [1, 1, 2, 1], outside: [3, 3])],
      notes: Notes(ours: page, partner: page, joint: page, private: page))
  }
  inquiry.actions = (1...30).map {
    Action(
      id: ActionID("a\($0)"), text: "\($0): \(page)", owner: "O 1",
      due: Day(year: 2027, month: 1, day: 1 + $0 % 28), isCondition: $0 % 3 == 0)
  }
  return Workshop(
    id: WorkshopID("big"), ourFirm: "Northwind", partnerFirm: "Fabrikam", purpose: PerFirm(ours: page, partner: page),
    facilitator: page, inquiry: inquiry,
    decision: Decision(verdict: .go, rationale: page, decidedBy: Array(repeating: "O 1", count: 20)))
}()

/// The first page of a document as Markdown.
private func firstPage(_ document: Document) -> String { Document(firstPage: document.firstPage).markdown }

@Suite struct FirstPageTests {
  private func lines(_ document: Document) -> Int {
    firstPage(document).split(separator: "\n", omittingEmptySubsequences: false).count - 1
  }

  @Test(arguments: Scope.allCases)
  func `the first page of a big workshop has at most 55 lines and says what it left out`(_ audience: Scope) {
    let document = report(.workshop(big), for: audience)
    let page = firstPage(document)
    #expect(lines(document) == 55)
    #expect(page.contains("more, under *How the verdict came about*."))
    #expect(page.contains("more, below |"))
    #expect(page.contains("## What would change this"))
    #expect(page.split(separator: "\n").allSatisfy { $0.count < 2500 || $0.contains("facilitated by") })
  }

  @Test func `what the first page cuts stands in full behind it`() {
    let document = report(.workshop(big), for: .both)
    let behind = Document(firstPage: document.behind).markdown
    #expect(behind.contains("The rationale of the decision in full:\n\n> We talked"))
    #expect(behind.contains("Why **Northwind** would partner, in full:\n\n> We talked"))
    for number in 1...30 { #expect(behind.contains("- [ ] \(number): We talked")) }
    #expect(behind.split(separator: "\n").count { $0.hasSuffix("is rated 2 and needs at least 4.") } == 60)
  }

  @Test(arguments: 0..<20)
  func `any workshop and any programme make a document that a parser reads as it was meant`(_ seed: Int) throws {
    let workshop = Workshop.random(seed: UInt64(seed))
    let subjects = [Subject.workshop(workshop), .programme(Programme.random(seed: UInt64(seed)))]
    for subject in subjects {
      for audience in Scope.allCases {
        let document = report(subject, for: audience)
        #expect(lines(document) <= 55)
        if seed.isMultiple(of: 10) { try expectSameText(document) }
      }
    }
  }

  @Test func `the same workshop gives the same bytes`() {
    for seed in 0..<5 as Range<UInt64> {
      let first = report(.workshop(.random(seed: seed)), for: .ours).markdown
      #expect(report(.workshop(.random(seed: seed)), for: .ours).markdown == first)
    }
  }

  @Test func `what nobody can own is a sentence, what somebody can do is a task with its owner`() {
    let page = firstPage(report(.workshop(Halden.workshop), for: .both))
    #expect(
      page.contains(
        """
        - [ ] Answer *measures*; it needs a rating of at least 3: “Ask three utilities what they count as success” \
        (Tom Okafor, by 2026-12-15).
        """))
    #expect(page.contains("- [ ] Answer *exit*; it needs a rating of at least 3: no owner yet.\n"))
    #expect(page.contains("\n\nThe score also needs better answers on the whole (54 of 100; a go takes 70).\n"))
    #expect(!page.contains("] Bring the index"))
  }

  @Test func `open questions are tasks, which what is done about them lends an owner`() {
    var workshop = Halden.workshop
    workshop.inquiry[Halden.strategy("competitors")] = Answer(state: .unknown)
    let task = "- [ ] Answer and rate *competitors*: “Call two dealers” (Otto Sand, by 2026-12-01)."
    workshop.inquiry.actions.append(
      Action(
        id: ActionID("a6"), text: "Call two dealers", owner: "Otto Sand", due: Day(year: 2026, month: 12, day: 1),
        question: Halden.strategy("competitors")))
    let page = firstPage(report(.workshop(workshop), for: .both))
    #expect(page.contains(task))
    #expect(!page.contains("| Call two dealers |"))
  }

  @Test func `the first page of an empty workshop says that nothing is decided or rated`() {
    let empty = Workshop(
      id: WorkshopID("w"), ourFirm: "Northwind", partnerFirm: "Fabrikam",
      inquiry: Inquiry(questionnaires: [
        Examples.questionnaire("strategy", [Examples.section("terms", [Examples.question("exit")])])
      ]))
    #expect(
      firstPage(report(.workshop(empty), for: .both)) == """
        # Northwind × Fabrikam

        Readiness summary. **Shareable with both firms**; draft. No date.

        - **Northwind**: nobody named
        - **Fabrikam**: nobody named

        ## Decision

        Nothing is decided yet.

        The score says **insufficient evidence**, because nothing is rated yet.

        ## Before we go ahead

        - [ ] Answer and rate *exit*: no owner yet.

        ## What we agreed

        | Question | Answer, read back | Rating | Evidence |
        | --- | --- | ---: | --- |
        | Exit | Not asked yet. | – | – |

        ## What would change this

        - To a go: answer and rate the first questions.

        """)
  }
}
