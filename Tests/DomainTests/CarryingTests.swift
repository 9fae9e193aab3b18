import Domain
import TestSupport
import Testing

/// What a workshop takes from the programme it belongs to.
struct CarryingTests {
  private func programme(_ items: [(id: String, text: String, weight: Grade)], version: Int = 1) -> Programme {
    let agenda = Examples.questionnaire("agenda", [Examples.section("why", [Examples.question("reason")])])
    return Programme(
      id: ProgrammeID("emea"), firm: "Northwind", inquiry: Inquiry(questionnaires: [agenda]),
      criteria: Criteria(
        version: version, items: items.map { Criteria.Item(id: EntryID($0.id), text: $0.text, weight: $0.weight) }))
  }

  private var empty: Workshop {
    Workshop(id: WorkshopID("w"), ourFirm: "Northwind", partnerFirm: "Fabrikam", inquiry: Inquiry(questionnaires: []))
  }

  @Test func `a new workshop carries the criteria as an internal rating questionnaire, a question each`() throws {
    var workshop = empty
    programme([("n1", "Reach in the north", .five), ("n2", "Own parts", .two)], version: 3).carryAgenda(into: &workshop)
    #expect(workshop.inquiry.questionnaires.map(\.id.text) == ["agenda", "criteria"])
    let criteria = try #require(workshop.inquiry.criteria)
    #expect(criteria.version == SemanticVersion(3, 0, 0))
    #expect(criteria.audience == .internal && criteria.kind == .rating && criteria.stage == .courtship)
    #expect(criteria.questions.map(\.id) == ["n1", "n2"])
    #expect(criteria.questions.map(\.prompt) == ["Reach in the north", "Own parts"])
    #expect(criteria.questions.map(\.weight.number) == [5, 2])
    #expect(
      criteria.questions[0].anchors == [1: "Does not meet it.", 3: "Meets it in part.", 5: "Meets it fully."])
    #expect(workshop.flaws(answersInOrder: []).isEmpty)
  }

  @Test func `an agenda that nobody accepted brings no criteria`() {
    var (programme, workshop) = (programme([("n1", "Reach", .five)]), empty)
    programme.criteria = nil
    programme.carryAgenda(into: &workshop)
    #expect(workshop.inquiry.questionnaires.map(\.id.text) == ["agenda"])
    #expect(workshop.inquiry.criteria == nil)
  }

  @Test func `whatever an item is called, its question has a name of its own`() throws {
    let items = [("My crit", "A", Grade.one), ("criterion-1", "B", .two), ("Ä", "C", .three)]
    let criteria = try #require(programme(items).criteria?.questionnaire)
    #expect(criteria.questions.map(\.id) == ["criterion-2", "criterion-1", "criterion-3"])
    #expect(criteria.flaws.isEmpty)
  }

  @Test func `a criterion is called by its own words, on one line, and a long one by their beginning`() {
    let long = String(repeating: "word ", count: 20)
    var workshop = empty
    programme([("n1", "Answers\nwithin a day", .five), ("n2", long, .two)]).carryAgenda(into: &workshop)
    let names = ["n1", "n2"].map { workshop.inquiry.name(of: QuestionID(Criteria.questionnaire, $0)) }
    #expect(names == ["Answers within a day", "Word word word word word word word word word word word word…"])
  }

  @Test func `what is carried is put back as it was`() {
    var workshop = empty
    workshop.inquiry.questionnaires = [
      Examples.questionnaire("joint", [Examples.section("s", [Examples.question("q")])])
    ]
    programme([("n1", "Reach", .five)]).carryAgenda(into: &workshop)
    let (before, carried) = (workshop, workshop.inquiry.carried)
    workshop.inquiry.carried = Carried(questionnaires: [], answers: [:])
    #expect(workshop.inquiry.questionnaires.map(\.id.text) == ["joint"])
    workshop.inquiry.carried = carried
    #expect(workshop == before)
  }
}
