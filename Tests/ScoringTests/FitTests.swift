import Domain
import Scoring
import TestSupport
import Testing

/// Candidates that are rated by the criteria of their programme, side by side.
struct FitTests {
  private func candidate(
    _ firm: String, _ ratings: [Int?], of programme: Programme = Search.programme(), joint: Rating? = .four
  ) -> Workshop {
    var workshop = Search.candidate(firm, of: programme)
    for (index, rating) in ratings.enumerated() {
      guard let rating = rating.flatMap(Rating.init(rawValue:)) else { continue }
      workshop.inquiry[Search.criterion(index + 1)] = Examples.agreed(rating, .document)
    }
    for question in workshop.inquiry.questionIDs(in: .both) {
      if let joint { workshop.inquiry[question] = Examples.agreed(joint, .document) }
    }
    return workshop
  }

  private func compared(_ workshops: [Workshop]) -> Comparison {
    Comparison(of: workshops, policy: Search.programme().inquiry.policy, capacity: 2)
  }

  @Test func `fit is the index of the criteria alone, by their weights`() {
    // Weights 5, 4 and 3; the one that is not rated counts nowhere.
    #expect(candidate("Contoso", [5, 1, nil]).inquiry.fit.map { abs($0 - 500.0 / 9) < 1e-9 } == true)
    #expect(candidate("Contoso", [nil, nil, nil]).inquiry.fit == nil)
    #expect(Examples.workshop.inquiry.fit == nil)
  }

  @Test func `the joint session says nothing about the fit, and the fit nothing in it`() {
    let workshop = candidate("Contoso", [1, 1, 1], joint: .five)
    #expect(workshop.inquiry.fit == 0)
    #expect(Score(workshop.inquiry, scope: .both).index == 100)
  }

  @Test func `for our own firm readiness, fit and strategy are scored together, each with its share`() {
    var workshop = candidate("Contoso", [5, 5, 5], joint: .three)
    workshop.inquiry[QuestionID(QuestionnaireID("agenda"), "selection-criteria")] = Examples.agreed(.one, .document)
    let score = Score(workshop.inquiry, scope: .ours)
    #expect(score.questionnaires.map(\.id.text) == ["strategy", "agenda", "criteria"])
    #expect(score.questionnaires.map { $0.index.map { Int($0.rounded()) } } == [50, 0, 100])
    #expect(score.questionnaires.allSatisfy { abs($0.weight - 1.0 / 3) < 1e-9 })
    #expect(score.index.map { abs($0 - 50) < 1e-9 } == true)
  }

  @Test func `criteria that all share make the index with the rest, and the fit of each stands beside it`() {
    let comparison = compared([candidate("Contoso", [5, 5, 5]), candidate("Fabrikam", [1, 1, 1])])
    #expect(comparison.questionnaires.map(\.text).contains("criteria"))
    #expect(comparison.candidates.map(\.partnerFirm) == ["Contoso", "Fabrikam"])
    #expect(comparison.candidates.map(\.fit) == [100, 0])
    #expect(comparison.candidates.map(\.criteriaVersion) == [1, 1])
  }

  @Test func `ratings by different versions of the criteria are not compared, and each fit is by its own`() {
    let later = Search.programme(Search.criteria("Reach", "Skills", "Price", version: 2))
    let comparison = compared([candidate("Contoso", [5, 5, 5]), candidate("Fabrikam", [1, 1, 1], of: later)])
    #expect(comparison.leftOut.map(\.text).contains("criteria"))
    #expect(!comparison.questionnaires.map(\.text).contains("criteria"))
    #expect(Set(comparison.candidates.map(\.index)).count == 1, "what is left out moves no index")
    #expect(
      Dictionary(comparison.candidates.map { ($0.partnerFirm, $0.fit) }) { $1 } == ["Contoso": 100, "Fabrikam": 0])
    #expect(Set(comparison.candidates.map(\.criteriaVersion)) == [1, 2])
  }

  @Test(arguments: 0..<20)
  func `an irrelevant candidate changes nobody's verdict, index or fit`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func ratings() -> [Int?] { (0..<3).map { _ in Int.random(in: 0...5, using: &generator) } }
    let some = (0..<4).map {
      candidate("Firm \($0)", ratings(), joint: Rating.allCases.randomElement(using: &generator))
    }
    let more = compared(some + [candidate("Another", ratings())])
    for before in compared(some).candidates {
      let after = more.candidates.first { $0.id == before.id }
      #expect(after?.verdict == before.verdict && after?.index == before.index && after?.fit == before.fit)
    }
  }

  @Test(arguments: 0..<10)
  func `who is rated alike stands by name, whatever order they come in`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alike = ["Adatum", "Contoso", "Fabrikam", "Litware"].map { candidate($0, [4, 3, 2]) }
    let comparison = compared(alike.shuffled(using: &generator))
    #expect(comparison.candidates.map(\.partnerFirm) == ["Adatum", "Contoso", "Fabrikam", "Litware"])
    #expect(comparison == compared(alike))
  }
}
