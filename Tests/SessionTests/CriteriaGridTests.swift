import Domain
import Session
import TestSupport
import Testing

/// Several candidates rated at once.
struct CriteriaGridTests {
  private let moment = Moment(milliseconds: 0)

  private func grid(_ firms: String..., of programme: Programme = Search.programme()) throws -> CriteriaGrid {
    var grid = try #require(CriteriaGrid(of: programme))
    for firm in firms {
      _ = grid.take(Stored(subject: .workshop(Search.candidate(firm, of: programme)), revision: 1), at: moment)
    }
    return grid
  }

  private func rate(_ grid: inout CriteriaGrid, _ row: Int, _ column: Int, _ rating: Rating) -> [CriteriaGrid.Effect] {
    grid.edit(.rate(grid.question(column), rating, reason: ""), of: grid.candidates[row].id, at: moment)
  }

  /// The store has written everything that was asked of it.
  private func save(_ effects: [CriteriaGrid.Effect], in grid: inout CriteriaGrid) {
    var pending = effects
    while !pending.isEmpty {
      let effect = pending.removeFirst()
      guard case .save(_, let revision, _) = effect.effect else { continue }
      pending += grid.handle(.saved(revision: revision + 1), of: effect.candidate, at: moment)
    }
  }

  @Test func `there is no grid before criteria are accepted`() {
    #expect(CriteriaGrid(of: Search.programme(nil)) == nil)
  }

  @Test func `candidates stand by name, and those of other programmes not at all`() throws {
    var grid = try grid("Fabrikam", "Contoso")
    var other = Search.candidate("Adatum")
    other.programme = ProgrammeID("other")
    _ = grid.take(Stored(subject: .workshop(other), revision: 1), at: moment)
    #expect(grid.candidates.map(\.firm) == ["Contoso", "Fabrikam"])
  }

  @Test func `a rating is saved at the revision of its own workshop, and makes its fit`() throws {
    var grid = try grid("Contoso", "Fabrikam")
    let effects = rate(&grid, 1, 0, .four)
    guard case .save(let subject, let revision, let change)? = effects.first?.effect else {
      Issue.record("nothing is saved")
      return
    }
    #expect(subject.title == "Northwind × Fabrikam" && revision == 1)
    #expect(change.summary == "Reach rated 4")
    save(effects, in: &grid)
    #expect(grid.candidates.map(\.session.revision) == [1, 2])
    #expect(grid.candidates.map(\.fit) == [nil, 75])
    #expect(grid.candidates.map(\.settled) == [0, 1])
  }

  @Test func `fit weighs the criteria as the agenda does`() throws {
    var grid = try grid("Contoso")
    save(rate(&grid, 0, 0, .five), in: &grid)
    save(rate(&grid, 0, 1, .one), in: &grid)
    // Weights 5 and 4.
    #expect(grid.candidates[0].fit.map { abs($0 - 500.0 / 9) < 1e-9 } == true)
  }

  @Test func `undo and redo lead over all candidates, the latest change first`() throws {
    var grid = try grid("Contoso", "Fabrikam")
    for (row, column, rating) in [(0, 0, Rating.four), (1, 0, .two), (0, 1, .five)] {
      save(rate(&grid, row, column, rating), in: &grid)
    }
    let full = grid.candidates.map(\.session.subject)
    var told: [String] = []
    while let (_, effects) = grid.undo(at: moment) {
      for case .say(.undone(let what)) in effects.map(\.effect) { told.append(what) }
      save(effects, in: &grid)
    }
    #expect(told == ["Skills rated 5", "Reach rated 2", "Reach rated 4"])
    #expect(grid.candidates.allSatisfy { $0.settled == 0 })
    while let (_, effects) = grid.redo(at: moment) { save(effects, in: &grid) }
    #expect(grid.candidates.map(\.session.subject) == full)
    #expect(!grid.canRedo)
  }

  @Test func `after another change nothing is done again`() throws {
    var grid = try grid("Contoso", "Fabrikam")
    save(rate(&grid, 0, 0, .four), in: &grid)
    save(grid.undo(at: moment)?.effects ?? [], in: &grid)
    save(rate(&grid, 1, 0, .two), in: &grid)
    #expect(!grid.canRedo && grid.canUndo)
  }

  @Test func `what somebody else said of the same cell stands, and the change here cannot be taken back any more`()
    throws
  {
    var grid = try grid("Contoso")
    _ = rate(&grid, 0, 0, .four)
    var theirs = Search.candidate("Contoso")
    theirs.inquiry[Search.criterion(1)] = Examples.agreed(.two)
    let effects = grid.handle(
      .conflict(Stored(subject: .workshop(theirs), revision: 5)), of: grid.candidates[0].id, at: moment)
    #expect(effects.contains { if case .say(.overtaken) = $0.effect { true } else { false } })
    #expect(grid.answer(0, 0)?.rating == .two)
    #expect(!grid.canUndo && grid.isSaved)
  }

  @Test func `what somebody else said of another cell is kept beside`() throws {
    var grid = try grid("Contoso")
    _ = rate(&grid, 0, 0, .four)
    var theirs = Search.candidate("Contoso")
    theirs.inquiry[Search.criterion(2)] = Examples.agreed(.two)
    let effects = grid.handle(
      .conflict(Stored(subject: .workshop(theirs), revision: 5)), of: grid.candidates[0].id, at: moment)
    save(effects, in: &grid)
    #expect((0...1).map { grid.answer(0, $0)?.rating } == [.four, .two])
    #expect(grid.candidates[0].session.revision == 6)
  }

  @Test func `a cell that asks a candidate something else is no cell of it`() throws {
    let later = Search.programme(Search.criteria("Reach", "Skills of its people", version: 2))
    var grid = try #require(CriteriaGrid(of: later))
    var workshop = Search.candidate("Contoso")
    for number in 1...2 { workshop.inquiry[Search.criterion(number)] = Examples.agreed(.four) }
    _ = grid.take(Stored(subject: .workshop(workshop), revision: 1), at: moment)
    #expect(grid.answer(0, 0)?.rating == .four && grid.answer(0, 1) == nil)
    #expect(grid.candidates[0].settled == 1)
    #expect(grid.candidates[0].renewal?.after == 2)
    save(grid.edit(.takeAgenda(later), of: grid.candidates[0].id, at: moment), in: &grid)
    #expect(grid.answer(0, 1) == .untouched)
    #expect(grid.candidates[0].renewal == nil)
  }
}
