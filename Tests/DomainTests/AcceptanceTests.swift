import Domain
import TestSupport
import Testing

/// What accepting an agenda makes of its lists.
struct AcceptanceTests {
  private let criteria = QuestionID(ID("agenda"), "selection-criteria")
  private let capacity = QuestionID(ID("agenda"), "capacity")

  /// A programme whose agenda has two lists, with these rows in them.
  private func programme(
    criteria: [(String, Grade?)] = [("Reach", .four)], capacity: [Double] = [], accepted: Criteria? = nil
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
    return Programme(id: ID("emea"), firm: "Northwind", inquiry: inquiry, criteria: accepted)
  }

  @Test func `the first time makes version 1 of what is listed, in its order`() throws {
    let accepted = try programme(criteria: [("Reach", .four), ("Skills", .two), (" ", .five)]).accepted()
    #expect(accepted.criteria?.version == 1)
    #expect(accepted.criteria?.items.map(\.text) == ["Reach", "Skills"])
    #expect(accepted.criteria?.items.map(\.weight) == [.four, .two])
    #expect(accepted.capacity == nil)
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

  @Test(arguments: ["Ä 1", "N1", "", "n1"])
  func `whatever a row is called, its criterion has an id of its own`(id: String) throws {
    var programme = programme(criteria: [("Reach", .four), ("Skills", .two), ("Will", .one)])
    for row in 0..<3 { programme.inquiry[criteria].entries[row].id = ID(id) }
    let accepted = try #require(try programme.accepted().criteria)
    #expect(Set(accepted.items.map(\.id)).count == 3)
    programme.acceptance.criteria = accepted
    #expect(programme.flaws(answersInOrder: []).allSatisfy { $0.path.first != .key("criteria") })
  }
}
