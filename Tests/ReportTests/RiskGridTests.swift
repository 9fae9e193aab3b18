import Domain
import Report
import Testing

struct RiskGridTests {
  private func entry(_ likelihood: Grade?, _ impact: Grade?) -> Entry {
    var entry = Entry(id: EntryID("n"))
    entry.cells[.likelihood] = likelihood.map { .grade($0) }
    entry.cells[.impact] = impact.map { .grade($0) }
    return entry
  }

  private let columns: [EntryField] = [.text, .likelihood, .impact]

  @Test func `rows stand in their cells by number, and what is half placed is none of them`() throws {
    let grid = try #require(
      RiskGrid([entry(.five, .four), entry(.two, nil), entry(.five, .four), entry(.one, .two)], columns: columns))
    #expect(grid[likelihood: .five, impact: .four] == [1, 3])
    #expect(grid[likelihood: .four, impact: .five] == [])
    #expect(grid.unplaced == [2])
  }

  @Test func `a list without both columns makes no grid`() {
    #expect(RiskGrid([entry(.five, .four)], columns: [.text, .likelihood]) == nil)
    #expect(RiskGrid([], columns: columns) != nil)
  }

  @Test func `the high corner is six cells of twenty-five`() {
    let high = Grade.allCases.flatMap { likelihood in
      Grade.allCases.filter { RiskGrid.isHigh(likelihood: likelihood, impact: $0) }.map { (likelihood, $0) }
    }
    #expect(high.map { "\($0.0.rawValue)\($0.1.rawValue)" } == ["35", "44", "45", "53", "54", "55"])
  }

  @Test func `a grid is heard in sentences`() throws {
    let grid = try #require(
      RiskGrid([entry(.two, .two), entry(.five, .four), entry(nil, .four)], columns: columns))
    #expect(
      grid.sentence
        == "High: 2 (likelihood 5, impact 4). Lower: 1 (likelihood 2, impact 2). Not placed yet: 3.")
    let calm = try #require(RiskGrid([entry(.two, .two)], columns: columns))
    #expect(calm.sentence == "None is high. Lower: 1 (likelihood 2, impact 2).")
  }
}
