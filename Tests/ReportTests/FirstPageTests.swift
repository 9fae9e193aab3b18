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
  var inquiry = Inquiry(
    questionnaires: [Examples.questionnaire("strategy", sections)], participants: Examples.people,
    policy: Policy(draws: 100))
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
  /// The lines on a page of 100 columns, cut where a line is full.
  private func lines(_ document: Document) -> Int {
    firstPage(document).split(separator: "\n", omittingEmptySubsequences: false).dropLast().reduce(0) {
      $0 + max(1, ($1.count + 99) / 100)
    }
  }

  @Test(arguments: Scope.allCases)
  func `the first page of a big workshop has at most 55 lines of 100 columns and says what it left out`(
    _ audience: Scope
  ) {
    let document = report(.workshop(big), for: audience)
    let page = firstPage(document)
    #expect((50...55).contains(lines(document)))
    #expect(page.contains("more under “How the verdict came about”.\n"))
    #expect(page.contains("more under “Registers” |"))
    #expect(page.contains("## What would change this"))
  }

  @Test(arguments: Scope.allCases)
  func `names without end fit the first page`(_ audience: Scope) {
    var workshop = big
    let name = String(repeating: "Northwind | ", count: 100)
    workshop.title = name
    workshop.ourFirm = name
    workshop.partnerFirm = String(repeating: "F", count: 2000)
    for index in workshop.inquiry.participants.indices { workshop.inquiry.participants[index].name = name }
    for index in workshop.inquiry.actions.indices {
      workshop.inquiry.actions[index].owner = name
      workshop.inquiry.actions[index].question = workshop.inquiry.questionIDs(in: .both)[index]
    }
    workshop.decision?.decidedBy = [name, name]
    #expect(lines(report(.workshop(workshop), for: audience)) <= 55)
  }

  @Test func `a facilitator whose name is cut ends the sentence with one ellipsis`() {
    var workshop = Halden.workshop
    workshop.facilitator = Array(repeating: "Maria-Magdalena", count: 13).joined(separator: " ")
    let page = firstPage(report(.workshop(workshop), for: .ours))
    #expect(page.contains("Maria-Magdalena…\n"))
    #expect(!page.contains("…."))
  }

  @Test func `where nothing has to be done, the first page says why`() {
    let question = QuestionID(QuestionnaireID("strategy"), "exit")
    func page(_ rating: Rating, _ decided: Verdict?) -> String {
      var inquiry = Inquiry(questionnaires: [
        Examples.questionnaire("strategy", [Examples.section("terms", [Examples.question("exit")])])
      ])
      inquiry[question] = Examples.agreed(rating, .document)
      let workshop = Workshop(
        id: WorkshopID("w"), ourFirm: "A", partnerFirm: "B", inquiry: inquiry,
        decision: decided.map { Decision(verdict: $0) })
      return firstPage(report(.workshop(workshop), for: .both))
    }
    let heading = "## Before we go ahead\n\n"
    #expect(page(.five, nil).contains(heading + "Nothing stands in the way.\n"))
    #expect(page(.five, .go).contains(heading + "Nothing stands in the way.\n"))
    #expect(page(.five, .noGo).contains(heading + "The room decided not to go ahead.\n"))
    #expect(
      page(.five, .conditional).contains(
        heading + "The room's conditions are not written down as actions yet.\n"))
    // Who does not go ahead has nothing to do before, and nothing that could take it down.
    #expect(page(.three, .noGo).contains(heading + "The room decided not to go ahead.\n"))
    #expect(page(.three, nil).contains("To a no-go"))
    #expect(!page(.three, .noGo).contains("To a no-go"))
    #expect(page(.three, .go).contains(heading + "- [ ] Bring the index from 50 to at least 70: no owner yet.\n"))
    let empty = Programme(id: ProgrammeID("p"), firm: "A", inquiry: Inquiry(questionnaires: []))
    #expect(
      firstPage(report(.programme(empty), for: .ours)).contains("## Before we court anybody\n\nNo question counts.\n")
    )
  }

  @Test func `a condition of the room's own is quoted, whatever sign it ends in`() {
    var workshop = Halden.workshop
    workshop.inquiry.actions = [Action(id: ActionID("a1"), text: "Sign the letter.", owner: "Al", isCondition: true)]
    #expect(
      report(.workshop(workshop), for: .both).markdown.contains("- [ ] “Sign the letter.” (Al, no date yet)\n"))
  }

  @Test func `a section is not asked for where its gate is`() {
    var workshop = Halden.workshop
    workshop.inquiry.answers = [Halden.strategy("situation"): Examples.agreed(.four)]
    let markdown = report(.workshop(workshop), for: .both).markdown
    #expect(markdown.contains("] Answer *whole offering*; it needs a rating of at least 3"))
    #expect(!markdown.contains("] Answer a question of the section *What we offer*"))
  }

  @Test func `what the first page cuts stands in full behind it`() {
    let document = report(.workshop(big), for: .both)
    let behind = Document(firstPage: document.behind).markdown
    #expect(behind.contains("The rationale of the decision in full:\n\n> We talked"))
    #expect(behind.contains("Why **Northwind** would partner, in full:\n\n> We talked"))
    for number in 1...30 { #expect(behind.contains("- [ ] \(number): We talked")) }
    #expect(behind.split(separator: "\n").count { $0.hasSuffix("is rated 2 and needs at least 4.") } == 60)
    #expect(
      behind.contains("The whole list of what has to happen first:\n\n- [ ] Bring *topic 1 1* from 2 to at least 4"))
    #expect(behind.split(separator: "\n").count { $0.hasPrefix("- [ ] Bring *topic ") } == 60)
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

  @Test func `every condition is a task, with its owner or with none yet`() {
    let page = firstPage(report(.workshop(Halden.workshop), for: .both))
    #expect(page.contains("- [ ] Answer *measures*; it needs a rating of at least 3: Tom Okafor, by 2026-12-15.\n"))
    #expect(page.contains("- [ ] Answer *exit*; it needs a rating of at least 3: no owner yet.\n"))
    #expect(page.contains("- [ ] Bring the index from 54 to at least 70: no owner yet.\n"))
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

        Nothing is decided yet. The score says **insufficient evidence**, because nothing is rated yet.

        ## Before we go ahead

        - [ ] Answer and rate *exit*: no owner yet.

        ## What we agreed

        | Question | Answer, read back | Rating | Evidence |
        | --- | --- | ---: | --- |
        | Exit | Not asked yet. | – | – |

        ## What would change this

        - Answer the questions first; there is nothing to improve yet.

        """)
  }
}
