import Domain
import TestSupport
import Testing

/// What accepting an agenda makes of its lists.
struct AcceptanceTests {
  private let criteria = QuestionID(ID("agenda"), "selection-criteria")
  private let capacity = QuestionID(ID("agenda"), "capacity")
  private let gaps = QuestionID(ID("agenda"), "gaps")

  /// A programme whose agenda has three lists, with these rows in them.
  private func programme(
    criteria: [(String, Grade?)] = [("Reach", .four)], capacity: [Double] = [], gaps: [Entry] = [],
    accepted: Criteria? = nil
  ) -> Programme {
    func question(_ id: QuestionID, _ yields: Yield, _ fields: [EntryField]) -> Question {
      var question = Examples.question(id.name)
      (question.yields, question.fields) = (yields, fields)
      return question
    }
    var inquiry = Inquiry(questionnaires: [
      Examples.questionnaire(
        "agenda",
        [
          Examples.section(
            "lists",
            [
              question(self.criteria, .criteria, [.text, .weight]), question(self.capacity, .capacity, [.number]),
              question(self.gaps, .actions, [.text, .owner, .due]),
            ])
        ])
    ])
    inquiry[self.criteria].entries = criteria.enumerated().map { index, row in
      Entry(
        id: ID("n\(index + 1)"),
        cells: [.text: .text(row.0)].merging(row.1.map { [.weight: .grade($0)] } ?? [:]) { $1 })
    }
    inquiry[self.capacity].entries = capacity.enumerated().map { index, number in
      Entry(id: ID("n\(index + 1)"), cells: [.number: .number(number)])
    }
    inquiry[self.gaps].entries = gaps
    return Programme(id: ID("emea"), firm: "Northwind", inquiry: inquiry, criteria: accepted)
  }

  @Test func `the first time makes version 1 of what is listed, in its order`() throws {
    let accepted = try programme(criteria: [("Reach", .four), ("Skills", .two), (" ", .five)]).accepted()
    #expect(accepted.criteria?.version == 1)
    #expect(accepted.criteria?.items.map(\.text) == ["Reach", "Skills"])
    #expect(accepted.criteria?.items.map(\.weight) == [.four, .two])
    #expect(accepted.capacity == nil && accepted.actions.isEmpty)
  }

  @Test func `again it makes the next version only if criteria say or weigh something else`() throws {
    var programme = programme(criteria: [("Reach", .four), ("Skills", .two)])
    programme.acceptance = try programme.accepted()
    #expect(try programme.accepted() == programme.acceptance)
    programme.inquiry[capacity].entries = [Entry(id: ID("n1"), cells: [.number: .number(2)])]
    #expect(try programme.accepted().criteria?.version == 1)
    #expect(try programme.accepted().capacity == 2)
    programme.inquiry[criteria].entries[0].cells[.weight] = .grade(.five)
    #expect(try programme.accepted().criteria?.version == 2)
    programme.inquiry[criteria].entries[0].cells[.weight] = .grade(.four)
    #expect(try programme.accepted().criteria?.version == 1)
    programme.inquiry[criteria].entries[1].cells[.text] = .text("People")
    #expect(try programme.accepted().criteria?.version == 2)
  }

  @Test func `without criteria, or with one that has no weight, nothing is accepted`() {
    #expect(throws: AcceptanceRefusal.noCriteria(criteria)) { try programme(criteria: []).accepted() }
    #expect(throws: AcceptanceRefusal.noWeight(criterion: "Skills")) {
      try programme(criteria: [("Reach", .four), ("Skills", nil)]).accepted()
    }
  }

  @Test func `capacity is what its rows add up to, in whole partners`() throws {
    #expect(try programme(capacity: [3]).accepted().capacity == 3)
    #expect(try programme(capacity: [3, 1]).accepted().capacity == 4)
    for number in [0, -1, 2.5, 1e300] {
      #expect(throws: AcceptanceRefusal.noCapacity(plain(number))) { try programme(capacity: [number]).accepted() }
    }
  }

  @Test func `a gap becomes an action of its question, and what is made of that stays`() throws {
    let gap = Entry(
      id: ID("n1"),
      cells: [.text: .text("Train field staff"), .owner: .text("Ada"), .due: .day(try #require(Day("2026-12-15")))])
    var programme = programme(gaps: [gap])
    programme.inquiry.actions = [Action(id: ID("a1"), text: "Call them")]
    programme.acceptance = try programme.accepted()
    #expect(programme.inquiry.actions.map(\.text) == ["Call them", "Train field staff"])
    let action = try #require(programme.inquiry.actions.last)
    #expect(action.owner == "Ada" && action.due == Day("2026-12-15") && action.question == gaps)

    programme.inquiry.actions[1].text = "Train forty people"
    programme.inquiry.actions[1].due = nil
    programme.inquiry[gaps].entries[0].cells[.owner] = .text("Bo")
    programme.acceptance = try programme.accepted()
    #expect(programme.inquiry.actions.map(\.text) == ["Call them", "Train forty people"])
    #expect(programme.inquiry.actions[1].owner == "Ada" && programme.inquiry.actions[1].due == Day("2026-12-15"))

    (programme.inquiry.actions[1].isDone, programme.inquiry.actions[1].due) = (true, nil)
    #expect(try programme.accepted().actions == programme.inquiry.actions)
  }

  @Test func `gaps of two questionnaires with the same names are two actions`() throws {
    var programme = programme(gaps: [Entry(id: ID("n1"), cells: [.text: .text("Train people")])])
    var other = programme.inquiry.questionnaires[0]
    other.id = ID("other")
    programme.inquiry.questionnaires.append(other)
    programme.inquiry[QuestionID(other.id, "gaps")].entries = [Entry(id: ID("n1"), cells: [.text: .text("Hire people")])]
    for _ in 0..<2 { programme.acceptance = try programme.accepted() }
    #expect(programme.inquiry.actions.map(\.text) == ["Train people", "Hire people"])
    #expect(programme.inquiry.actions.map(\.question) == [gaps, QuestionID(other.id, "gaps")])
  }

  @Test func `what a file says of criteria is refused where nobody could be rated by it`() throws {
    func flaws(_ version: Int, _ items: [(String, String)]) -> [String] {
      let criteria = Criteria(
        version: version, items: items.map { Criteria.Item(id: ID($0.0), text: $0.1, weight: .three) })
      return programme(accepted: criteria).flaws(answersInOrder: []).map(\.sentence)
    }
    #expect(flaws(1, [("n1", "Reach"), ("My Crit", "Skills")]) == [])
    for version in [0, -5, 1_000_000_000, .max] {
      #expect(flaws(version, [("n1", "Reach")]) == ["\(version) is no version of criteria; count them from 1"])
    }
    #expect(flaws(1, [("n1", " ")]) == ["the criterion says nothing; write what it asks for"])
    #expect(flaws(1, [("n1", "A"), ("n1", "B")]) == ["the id “n1” is there twice; give each its own"])
  }

  @Test func `a version there is no other after stays, however often it is accepted`() throws {
    let last = Criteria(version: .max, items: [])
    #expect(try programme(accepted: last).accepted().criteria?.version == Criteria.versions.upperBound)
  }

  @Test func `what was set aside is not accepted`() throws {
    var programme = programme(capacity: [3])
    programme.inquiry[capacity].state = .notApplicable(reason: "We only look")
    #expect(try programme.accepted().capacity == nil)
    programme.inquiry[criteria].state = .notApplicable(reason: "We only look")
    #expect(throws: AcceptanceRefusal.noCriteria(criteria)) { try programme.accepted() }
  }

  @Test func `criteria are rated in an internal questionnaire of their version, by their weights`() throws {
    let accepted = Criteria(
      version: 3,
      items: [
        Criteria.Item(id: ID("n1"), text: "Reach in the north", weight: .four),
        Criteria.Item(id: ID("n2"), text: "Skills", weight: .one),
      ])
    let questionnaire = accepted.questionnaire(of: "Northwind")
    #expect(questionnaire.id == Criteria.questionnaireID && questionnaire.version == SemanticVersion(3, 0, 0))
    #expect(questionnaire.audience == .internal && questionnaire.kind == .rating)
    #expect(questionnaire.questions.map(\.prompt) == ["Reach in the north", "Skills"])
    #expect(questionnaire.questions.map(\.weight.number) == [4, 1])
    #expect(questionnaire.questions.allSatisfy { Set($0.anchors.keys) == [1, 3, 5] })
    #expect(questionnaire.flaws.isEmpty)
    let inquiry = Inquiry(questionnaires: [questionnaire])
    #expect(inquiry.name(of: QuestionID(questionnaire.id, "n1")) == "Reach in the north")
    #expect(inquiry.mention(of: QuestionID(questionnaire.id, "n2")) == "Skills")
  }

  @Test(arguments: ["Ä 1", "N1", "", "n1"])
  func `whatever a row is called, its question has a name of its own that a file may have`(id: String) throws {
    var programme = programme(criteria: [("Reach", .four), ("Skills", .two), ("Will", .one)])
    for row in 0..<3 { programme.inquiry[criteria].entries[row].id = ID(id) }
    let accepted = try #require(try programme.accepted().criteria)
    #expect(Set(accepted.items.map(\.id)).count == 3)
    #expect(accepted.questionnaire(of: "Northwind").flaws.isEmpty)
  }

  @Test func `a new workshop of the programme carries the accepted criteria, unrated`() throws {
    var programme = programme()
    var workshop = Workshop(
      id: ID("w"), ourFirm: "Northwind", partnerFirm: "Fabrikam", inquiry: Inquiry(questionnaires: []))
    var before = workshop
    programme.carryAgenda(into: &before)
    #expect(before.inquiry.questionnaires.map(\.id.text) == ["agenda"])

    programme.acceptance = try programme.accepted()
    programme.carryAgenda(into: &workshop)
    #expect(workshop.inquiry.questionnaires.map(\.id.text) == ["agenda", "criteria"])
    #expect(workshop.inquiry.questionnaires.allSatisfy { $0.audience == .internal })
    #expect(workshop.inquiry.answers.keys.allSatisfy { $0.questionnaire != Criteria.questionnaireID })
    // Of none there is nothing to rate.
    var none = programme
    none.criteria?.items = []
    var other = Workshop(
      id: ID("w2"), ourFirm: "Northwind", partnerFirm: "Contoso", inquiry: Inquiry(questionnaires: []))
    none.carryAgenda(into: &other)
    #expect(other.inquiry.questionnaires.map(\.id.text) == ["agenda"])
    // What the programme accepts later does not reach it.
    let frozen = workshop
    programme.criteria = Criteria(version: 2, items: [])
    #expect(workshop == frozen)
  }
}
