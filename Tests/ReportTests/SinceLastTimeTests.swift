import Domain
import Report
import Scoring
import TestSupport
import Testing

/// A review begins with what became of what was agreed on.
@Suite struct SinceLastTimeTests {
  private func page(_ workshop: Workshop, for audience: Scope = .both) -> String {
    Document(firstPage: report(.workshop(workshop), for: audience).firstPage).markdown
  }

  private func behind(_ workshop: Workshop, for audience: Scope = .both) -> String {
    Document(firstPage: report(.workshop(workshop), for: audience).behind).markdown
  }

  /// A review of which nothing has been asked but what `promises` say.
  private func review(_ promises: [Action]) -> Workshop {
    var workshop = Halden.review
    workshop.inquiry.actions = promises
    return workshop
  }

  private func promise(
    _ text: String, _ outcome: Promise.Outcome?, isDone: Bool = false, isCondition: Bool = false,
    isInternal: Bool = false
  ) -> Action {
    Action(
      id: ActionID(text), text: text, isCondition: isCondition, isDone: isDone,
      promise: Promise(session: Halden.workshop.id, outcome: outcome, isInternal: isInternal))
  }

  @Test
  func
    `the first page says right after the decision how many promises were kept, and what is bad news`()
  {
    let page = page(Halden.review)
    let joint = Halden.review.inquiry.actions.filter { $0.promise?.isInternal == false }
    let promises = PromiseCounts(of: joint).sentence?.text ?? ""
    #expect(promises.contains("1 is late, 1 is broken and"))
    let triggers = "**1 of 2 exit triggers has happened.**"
    #expect(page.contains("## Since last time\n\n\(promises) \(triggers) The index was "))
    let items = page.split(separator: "\n").filter { $0.hasPrefix("- **") }.map(String.init)
    #expect(
      items.contains(
        "- **Exit trigger:** “A rival buys one of us” has happened: “Otto heard it on Monday”."))
    #expect(
      items.contains(
        "- **Broken:** “Engineers of both firms meet on the radio protocol” (Mira Lund, no date yet): “Nobody asked them to”."
      ))
    let order = ["## Decision", "## Since last time", "## Before we go on"].compactMap {
      page.firstRange(of: $0)?.lowerBound
    }
    #expect(order.count == 3 && order == order.sorted())
  }

  @Test func `a workshop that follows nothing does not look back`() {
    #expect(!report(.workshop(Halden.workshop), for: .ours).markdown.contains("Since last time"))
  }

  @Test func `a broken promise is no task and a kept one is not repeated, but a pending one is`() {
    let words = ["kept", "late and open", "late and done", "broken", "not asked"]
    let outcomes: [Promise.Outcome?] = [.kept, .late, .late, .broken, nil]
    for isCondition in [true, false] {
      let workshop = review(
        zip(words, outcomes).map {
          promise(
            "It is \($0)", $1, isDone: $0.hasSuffix("kept") || $0.hasSuffix("done"),
            isCondition: isCondition)
        })
      let tasks = page(workshop).split(separator: "## Before we go on")[1]
      #expect(tasks.contains("It is late and open") && tasks.contains("It is not asked"))
      for settled in ["It is kept", "It is late and done", "It is broken"] {
        #expect(!tasks.contains(settled))
      }
      let register = behind(workshop).split(separator: "### Actions")[1].split(separator: "\n## ")[
        0]
      #expect(register.contains("It is late and open") && !register.contains("It is broken"))
    }
  }

  @Test func `a promise to do what a condition asks for lends it its owner, and is told once`() {
    var promised = promise(
      "Answer measures; it needs a rating of at least 3", nil, isCondition: true)
    promised.owner = "Tom Okafor"
    let page = page(review([promised]))
    #expect(
      page.contains(
        "- [ ] Answer *measures*; it needs a rating of at least 3: Tom Okafor, no date yet.\n"))
    #expect(!page.contains("“Answer measures"))
  }

  @Test func `what several sessions promised alike is one task, from wherever it is today`() {
    let page = page(
      review([
        promise("Bring the index to at least 70", nil, isCondition: true),
        promise("Bring the index to at least 70", .late, isCondition: true),
      ]))
    let tasks = page.split(separator: "## Before we go on")[1]
    #expect(tasks.contains("- [ ] Bring the index from 54 to at least 70: no owner and no date yet.\n"))
    #expect(!tasks.contains("“Bring the index"))
  }

  @Test func `what was broken comes first, then what is late, not asked and kept`() {
    let workshop = review([
      promise("Kept one", .kept, isDone: true), promise("Open one", nil),
      promise("Late one", .late),
      promise("Broken one", .broken),
    ])
    let table = behind(workshop)
    let order = ["| Broken one |", "| Late one |", "| Open one |", "| Kept one |"].compactMap {
      table.firstRange(of: $0)?.lowerBound
    }
    #expect(order.count == 4 && order == order.sorted())
    #expect(table.contains("| Late one | – | no owner | no date | **late**, still to be done |"))
  }

  @Test func `a promise that is ours alone is in no report for both`() {
    let workshop = review([
      promise("Free a manager", .broken, isInternal: true), promise("Meet", .kept, isDone: true),
    ])
    #expect(!report(.workshop(workshop), for: .both).markdown.contains("Free a manager"))
    #expect(page(workshop).contains("The one promise was kept."))
    #expect(behind(workshop, for: .ours).contains("| Free a manager (ours alone) |"))
    #expect(page(workshop, for: .ours).contains("Of 2 promises 1 was kept and 1 is broken."))
  }

  @Test(
    arguments: [
      (PromiseCounts(), nil), (PromiseCounts(kept: 1), "The one promise was kept."),
      (PromiseCounts(open: 3), "All 3 promises were not asked about."),
      (
        PromiseCounts(kept: 2, late: 1, broken: 2),
        "Of 5 promises 2 were kept, 1 is late and 2 are broken."
      ),
    ])
  func `promises are counted in a sentence`(_ counts: PromiseCounts, _ sentence: String?) {
    #expect(counts.sentence?.text == sentence)
  }

  @Test
  func `ratings stand beside those of the last session that asked the question in the same sense`() {
    let text = behind(Halden.review)
    #expect(text.contains("| Market forces | 4 | 5 | +1 |"))
    #expect(text.contains("| Competitors | 3 | 2 | −1 |"))
    #expect(text.contains("| Situation | 4 | 4 | as it was |"))
    // Nobody has voted on it yet.
    #expect(!text.contains("| Exit | 4 |"))
    #expect(text.contains("| Investment | 3 | 3 | as it was |\n\n1 that was rated then is not rated yet.\n"))
  }

  @Test func `a review that has only begun shows no earlier rating and no earlier level`() {
    var review = Examples.review
    var sealed = Examples.round(ours: [4], partner: [4], isRevealed: false)
    sealed.votes[0].isSealed = true
    sealed.votes[1].isSealed = true
    let open = Examples.round(ours: [4], partner: [4], isRevealed: false)
    let situation = QuestionID(QuestionnaireID("strategy"), "situation")
    for rounds in [[], [open], [sealed]] {
      review.inquiry[situation].rounds = rounds
      for audience in Scope.allCases {
        let text = behind(review, for: audience)
        #expect(
          text.contains(
            """
            ### Ratings then and now

            2 that were rated then are not rated yet.

            ### Kind of relationship then and now

            1 that was placed then is not placed yet.

            ### The line of the partnership
            """), "\(text)")
      }
    }
  }

  @Test func `a new vote hides the earlier rating again, and the report does not tell that there is one`() {
    var review = Examples.review
    let situation = QuestionID(QuestionnaireID("strategy"), "situation")
    review.inquiry[situation] = Examples.agreed(.four)
    #expect(behind(review).contains("| Situation | 3 | 4 | +1 |"))
    review.inquiry[situation].rounds = [Examples.round(ours: [2], partner: [2], isRevealed: false)]
    let text = behind(review)
    #expect(!text.contains("| Situation | 3 |"))
    #expect(text.contains("### Ratings then and now\n\n1 that was rated then is not rated yet.\n"), "\(text)")
  }

  @Test func `a question that was voted on and is not known is told as not rated`() {
    var review = Examples.review
    review.inquiry[QuestionID(QuestionnaireID("strategy"), "situation")] = Answer(
      state: .unknown, rounds: [Examples.round(ours: [2], partner: [2])])
    #expect(behind(review).contains("| Situation | 3 | – | not rated now |"))
  }

  @Test func `a questionnaire of another major version is not compared, and it says so`() {
    let text = behind(Halden.review)
    #expect(
      text.contains(
        """
        - *The continuum* is not compared: last time it was asked as version 1.0.0, now as version 2.0.0. Its questions \
        mean something else since.
        """))
    #expect(!text.contains("| Was at |"))
    #expect(
      behind(Halden.firstReview).contains(
        "| Mutual goals | 2, Preferred provider | 2, Preferred provider | 4, Alliance | 4, Alliance |"))
  }

  @Test func `measures say where they stand, before and now`() {
    #expect(
      behind(Halden.review).contains(
        "| Meters read by Brightwater | Tom Okafor | 2,000 a month | no date | 700 a month | 1,400 a month |"
      ))
  }

  @Test func `the line of the partnership has a row a session on one scale, this one last`() throws {
    let text = behind(Halden.review)
    let table = try #require(text.split(separator: "### The line of the partnership").last).split(
      separator: "\n## ")[0]
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("| 20") }
    #expect(rows.count == 3)
    #expect(
      rows[0].hasPrefix(
        "| 2026-11-22 | Halden Instruments × Brightwater Services, Courtship 90 | Conditional | Conditional |"
      ))
    #expect(rows[1].contains("Services, review 1, Review 60 | Repair | – |"))
    // Those that nobody was asked about do not count.
    #expect(rows[1].hasSuffix("| 2 of 3 |"))
    #expect(rows[2].hasPrefix("| 2027-05-21 | This session, Review 60 | Insufficient evidence | – |"))
    let plots = rows.map { $0.split(separator: "`")[1].count }
    #expect(Set(plots) == [20])
  }

  @Test(
    arguments: [
      (PromiseCounts(), "–", "First: Insufficient evidence."),
      (PromiseCounts(open: 8), "–", "First: Insufficient evidence."),
      (
        PromiseCounts(kept: 3, late: 1, broken: 1, open: 3), "3 of 5",
        "First: Insufficient evidence, 3 of 5 promises kept."
      ),
      (PromiseCounts(late: 1, open: 7), "0 of 1", "First: Insufficient evidence, 0 of 1 promises kept."),
    ])
  func `promises that nobody was asked about are no broken ones`(
    _ counts: PromiseCounts, _ words: String, _ sentence: String
  ) {
    let session = PastSession(session: WorkshopID("w"), title: "First", promises: counts)
    #expect(session.keptWords == words)
    #expect(session.sentence == sentence)
  }

  @Test func `the first session of a partnership has no line`() throws {
    #expect(Trend(of: Halden.workshop) == nil)
    let sessions = try #require(Trend(of: Halden.review)).sessions
    #expect(
      sessions.map(\.session) == [Halden.workshop.id, Halden.firstReview.id, Halden.review.id])
    #expect(sessions.last?.verdict == Score(Halden.review.inquiry, scope: .both).verdict)
  }
}
