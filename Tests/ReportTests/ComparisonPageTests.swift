import Domain
import Report
import Scoring
import TestSupport
import Testing

@Suite struct `The page of candidates` {
  private func candidate(
    _ id: String, _ ratings: [Int], partner: String, title: String = "", gate: Gate? = nil, major: Int = 1
  ) -> Workshop {
    let names = ratings.indices.map { "q\($0 + 1)" }
    var questionnaire = Examples.questionnaire(
      "fit", [Examples.section("s", names.map { Examples.question($0, gate: $0 == "q1" ? gate : nil) })])
    questionnaire.version = SemanticVersion(major, 0, 0)
    var inquiry = Inquiry(questionnaires: [questionnaire], policy: Policy(draws: 1000))
    for (name, rating) in zip(names, ratings) {
      inquiry[QuestionID(questionnaire.id, name)] = Examples.agreed(Rating(rawValue: rating) ?? .three, .verified)
    }
    return Workshop(id: WorkshopID(id), title: title, ourFirm: "Ours", partnerFirm: partner, inquiry: inquiry)
  }

  private func page(_ workshops: [Workshop], capacity: Int? = nil) -> String {
    Document(of: Comparison(of: workshops, capacity: capacity)).markdown
  }

  @Test func `lists the best first, with a line under those there is room for`() {
    let page = page([candidate("a", [4, 4], partner: "Alpha"), candidate("b", [5, 5], partner: "Beta")], capacity: 1)
    #expect(
      page.contains(
        """
        | Place | Candidate | Verdict | Index | First | Among the best 1 | Mean rank |
        | ---: | --- | --- | ---: | ---: | ---: | ---: |
        | 1 | **Beta** | go | 100 | 100 % | 100 % | 1.0 |
        | – | *beyond our capacity* |  |  |  |  |  |
        | 2 | **Alpha** | go | 75 | 0 % | 0 % | 2.0 |

        **Beta** comes first in 100 % of the draws, **Alpha** in 0 %.
        """))
  }

  private func rated(_ firm: String, _ rating: Rating, by criteria: Criteria) -> Workshop {
    var workshop = Search.candidate(firm, of: Search.programme(criteria))
    for id in workshop.inquiry.questionIDs(in: .ours) { workshop.inquiry[id] = Examples.agreed(.four, .verified) }
    for number in 1...2 { workshop.inquiry[Search.criterion(number)] = Examples.agreed(rating, .verified) }
    return workshop
  }

  @Test func `has a column for the fit where candidates are rated by criteria`() {
    let criteria = Search.criteria("Reach", "Skills")
    let page = page([rated("Alpha", .five, by: criteria), rated("Beta", .two, by: criteria)], capacity: 1)
    #expect(page.contains("| Place | Candidate | Verdict | Index | Fit | First | Among the best 1 | Mean rank |"))
    #expect(page.contains("| 1 | **Alpha** | go | 83 (75) | 100 | "))
    #expect(page.contains("| – | *beyond our capacity* |  |  |  |  |  |  |"))
    #expect(page.contains("**Fit** is how far a candidate meets our criteria alone, from 0 to 100.\n"))
    #expect(page.contains("### Our criteria\n"))
  }

  @Test func `says whose fit is by which version where these differ`() {
    let page = page([
      rated("Alpha", .five, by: Search.criteria("Reach", "Skills", version: 2)),
      rated("Beta", .two, by: Search.criteria("Reach", "Skills")),
    ])
    #expect(
      page.contains(
        "The criteria are of version 2 for **Alpha** and version 1 for **Beta**: these do not compare."))
    #expect(page.contains("Left out, as not all have it in one major version: Our criteria (`criteria`)."))
  }

  @Test func `says which weights put whom first`() {
    let page = page([candidate("a", [5, 3], partner: "Alpha"), candidate("b", [3, 5], partner: "Beta")])
    #expect(page.contains("## Which weights put whom first\n"))
    let rows = page.split(separator: "\n").filter { $0.contains(" %, for 50 % |") }
    #expect(rows.map { $0.contains("**Alpha**") && $0.contains("*q1* 5") } == [true, false])
    #expect(rows.map { $0.contains("**Beta**") && $0.contains("*q2* 5") } == [false, true])
  }

  @Test func `says so where it is the ratings that decide, and not the weights`() {
    var (first, second) = (candidate("a", [4, 4], partner: "Alpha"), candidate("b", [4, 4], partner: "Beta"))
    for id in first.inquiry.questionIDs(in: .ours) {
      first.inquiry[id].confidence = .hunch
      second.inquiry[id].confidence = .hunch
    }
    #expect(page([first, second]).contains("None in particular: whoever comes first in a draw, no question weighs"))
  }

  @Test func `says nothing of weights where one comes first by all of them`() {
    #expect(
      !page([candidate("a", [5, 5], partner: "Alpha"), candidate("b", [3, 3], partner: "Beta")]).contains(
        "Which weights"))
  }

  @Test func `tells two candidates of one firm apart by their titles`() {
    let page = page([
      candidate("a", [4, 4], partner: "Acme", title: "Acme pilot"),
      candidate("b", [5, 5], partner: "Acme", title: "Acme rollout"),
    ])
    #expect(page.contains("**Acme** (Acme rollout) comes first in 100 % of the draws, **Acme** (Acme pilot) in 0 %."))
  }

  @Test func `says where the index is not that of the candidate’s own workshop`() {
    var apart = candidate("b", [5, 5], partner: "Beta")
    let more = Examples.questionnaire("more", [Examples.section("s", [Examples.question("q")])])
    apart.inquiry.questionnaires.append(more)
    apart.inquiry[QuestionID(more.id, "q")] = Examples.agreed(.three, .verified)
    let page = page([candidate("a", [4, 4], partner: "Alpha"), apart])
    #expect(page.contains("| 1 | **Beta** | go | 100 (75) |"))
    #expect(page.contains("| 2 | **Alpha** | go | 75 |"))
    #expect(page.contains("In brackets stands the index of the candidate’s own workshop, by its joint"))
    #expect(!self.page([candidate("a", [4, 4], partner: "Alpha")]).contains("In brackets"))
  }

  /// Candidates of a programme rated by its criteria; of those named, the strategy questions too.
  private func afterGrid(_ firms: [String], asked: [String], agenda: Rating? = .four) -> [Workshop] {
    let programme = Search.programme()
    return firms.map { firm in
      var workshop = Search.candidate(firm, of: programme)
      if !asked.contains(firm) { workshop.inquiry.questionnaires.removeFirst() }
      for id in workshop.inquiry.questionIDs(in: .ours) { workshop.inquiry[id] = Examples.agreed(.four, .verified) }
      for id in workshop.inquiry.questionIDs(in: .ours) where id.questionnaire.text == "agenda" {
        workshop.inquiry[id] = agenda.map { Examples.agreed($0) } ?? .untouched
      }
      return workshop
    }
  }

  @Test func `says who answered what counts for nothing, as not all were asked it`() {
    let firms = ["Adatum", "Contoso", "Fabrikam"]
    #expect(
      page(afterGrid(firms, asked: ["Contoso", "Fabrikam"])).contains(
        """
        Only **Contoso** and **Fabrikam** have answered *strategy*: it counts for nothing in this list, as not all were \
        asked it. Compare those two alone to rank them by that too.
        """))
    #expect(
      page(afterGrid(firms, asked: ["Contoso"])).contains(
        "Only **Contoso** has answered *strategy*: it counts for nothing in this list, as not all were asked it.\n"))
    #expect(!page(afterGrid(firms, asked: firms)).contains("counts for nothing"))
    #expect(!page(afterGrid(firms, asked: [])).contains("counts for nothing"))
  }

  @Test func `says of which version what counts for nothing is, where there are several`() {
    let page = page([
      rated("Alpha", .five, by: Search.criteria("Reach", "Skills", version: 2)),
      rated("Beta", .two, by: Search.criteria("Reach", "Skills")),
    ])
    #expect(page.contains("Only **Beta** has answered *Our criteria* in version 1:"))
    #expect(page.contains("Only **Alpha** has answered *Our criteria* in version 2:"))
  }

  @Test func `says of what nothing is rated, where that keeps everybody from being ranked`() {
    #expect(
      page(afterGrid(["Adatum", "Contoso"], asked: [], agenda: nil)).contains(
        "There is nobody to rank yet: of nobody enough is rated. Nothing at all is rated of agenda (`agenda`), 50 % of the "
          + "weight."))
  }

  @Test func `says why nobody is ranked`() {
    #expect(page([]).contains("There are no candidates yet."))
    let gate = Gate(minimum: .three, otherwise: .noGo)
    #expect(
      page([candidate("a", [1, 5], partner: "A", gate: gate)]).contains(
        "There is nobody to rank: a knock-out stops every candidate."))
    let apart = page([candidate("a", [4], partner: "A"), candidate("b", [4], partner: "B", major: 2)])
    #expect(apart.contains("There is nobody to rank: the candidates share no questionnaire that rates."))
    #expect(apart.contains("Left out, as not all have it in one major version: fit (`fit`)."))
  }

  @Test func `shows where each stands, section by section, and how the draws rank them`() {
    func candidate(_ id: String, _ partner: String, _ ratings: [Rating]) -> Workshop {
      let names = ratings.indices.map { "q\($0 + 1)" }
      let questionnaire = Examples.questionnaire(
        "fit",
        [
          Examples.section("market", [Examples.question(names[0])]),
          Examples.section("people", [Examples.question(names[1])]),
        ])
      var inquiry = Inquiry(questionnaires: [questionnaire], policy: Policy(draws: 1000))
      for (name, rating) in zip(names, ratings) {
        inquiry[QuestionID(questionnaire.id, name)] = Examples.agreed(rating, .verified)
      }
      return Workshop(id: WorkshopID(id), ourFirm: "Ours", partnerFirm: partner, inquiry: inquiry)
    }
    let page = page(
      [
        candidate("a", "Alpha", [.five, .two]), candidate("b", "Beta", [.five, .five]),
        candidate("c", "Gamma", [.two, .three]),
      ], capacity: 2)
    #expect(page.contains("| **Beta** | `█ 100` | `█ 100` | `█ 100` |"))
    #expect(page.contains("| **Alpha** | `▒ 63` | `█ 100` | `░ 25` |"))
    #expect(page.contains("| **Gamma** | `░ 38` | `░ 25` | `▒ 50` |"))
    #expect(page.contains("`█` is at least 70, what a go asks of the whole; `░` is below 40, the floor of a section"))
    #expect(page.contains("| **Beta** | `████████████████████` |"))
    #expect(page.contains("| **Gamma** | `░░░░░░░░░░░░░░░░░░░░` |"))
    #expect(page.contains("| 1 | **Beta** | – | 100 % | 100 % |"))
  }

  @Test func `leaves out what says nothing of a few`() {
    let two = page([candidate("a", [4, 4], partner: "Alpha"), candidate("b", [5, 5], partner: "Beta")])
    #expect(!two.contains("Who ranks before whom"))
    let one = page([candidate("a", [4, 4], partner: "Alpha")])
    #expect(!one.contains("How the draws rank them"))
    // The one section of a questionnaire says the same as the whole.
    #expect(one.contains("| Candidate | All of it |\n"))
  }
}
