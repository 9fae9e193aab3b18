import Domain
import Scoring
import TestSupport
import Testing

/// Partnerships side by side on a ladder.
struct LadderTableTests {
  private func workshop(
    _ partner: String, version: SemanticVersion = SemanticVersion(1, 0, 0),
    attributes: [String] = ["pricing", "support"],
    levels: (Int, Int)?
  ) -> Workshop {
    var ladder = Examples.ladder(attributes: attributes)
    ladder.version = version
    var inquiry = Inquiry(questionnaires: [ladder])
    if let levels {
      inquiry[QuestionID(ladder.id, attributes[0])] = Answer(
        state: .rated, level: LevelPlacement(current: levels.0, needed: levels.1))
    }
    return Workshop(id: WorkshopID("w-\(partner)"), ourFirm: "Ours", partnerFirm: partner, inquiry: inquiry)
  }

  @Test func `it has a row for each workshop with the ladder, by the partner's name, and a column for each attribute`()
  {
    let other = Workshop(
      id: WorkshopID("x"), ourFirm: "Ours", partnerFirm: "No ladder", inquiry: Inquiry(questionnaires: []))
    let tables = LadderTable.tables(of: [workshop("Beta", levels: (4, 2)), other, workshop("Alpha", levels: nil)])
    #expect(tables.count == 1)
    #expect(tables.first?.attributes.map(\.name) == ["pricing", "support"])
    #expect(tables.first?.rows.map(\.partnerFirm) == ["Alpha", "Beta"])
    #expect(tables.first?.rows.map(\.isPlaced) == [false, true])
    #expect(tables.first?.rows[1].attributes.map(\.current) == [4, nil])
    #expect(tables.first?.rows[1].attributes.map(\.needed) == [2, nil])
  }

  @Test func `of several versions the highest says which attributes there are, and another major version stays out`() {
    let newer = workshop(
      "Beta", version: SemanticVersion(1, 1, 0), attributes: ["pricing", "support", "trust"], levels: (1, 1))
    let tables = LadderTable.tables(of: [workshop("Alpha", levels: (2, 3)), newer])
    #expect(tables.first?.attributes.map(\.name) == ["pricing", "support", "trust"])
    #expect(tables.first?.rows[0].attributes.map(\.current) == [2, nil, nil])
    let major = workshop("Gamma", version: SemanticVersion(2, 0, 0), levels: (1, 1))
    #expect(LadderTable.tables(of: [newer, major]).first?.rows.map(\.partnerFirm) == ["Gamma"])
  }

  @Test func `the order of the workshops changes nothing, and a comparison has those stopped by a knock-out too`() {
    let workshops = [workshop("Beta", levels: (4, 2)), workshop("Alpha", levels: (1, 3))]
    #expect(LadderTable.tables(of: workshops) == LadderTable.tables(of: workshops.reversed()))
    #expect(Comparison(of: workshops).ladders == LadderTable.tables(of: workshops))
  }

  @Test func `the shares of what they are compared on add up to one, and what counts for nothing has none`() {
    let questionnaires = [("a", 1.0), ("b", 3.0), ("c", 0.0)].map { name, weight in
      Examples.questionnaire(name, weight: weight, [Examples.section("s", [Examples.question("q")])])
    }
    let workshop = Workshop(
      id: WorkshopID("w"), ourFirm: "Ours", partnerFirm: "A", inquiry: Inquiry(questionnaires: questionnaires))
    let comparison = Comparison(of: [workshop])
    #expect(comparison.questionnaires.map(\.text) == ["a", "b", "c"])
    #expect(comparison.weights == [0.25, 0.75, 0])
    #expect(Comparison(of: []).weights == [])
  }
}
