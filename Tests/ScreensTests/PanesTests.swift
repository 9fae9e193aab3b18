import Canvas
import Domain
import Screens
import Session
import Testing

/// Tab goes from pane to pane around a question, and the arrows move in the one that has the focus.
struct PanesTests {
  /// At the first of three questions, with an action and something parked beside it.
  private func stage(rows: Int = 24, columns: Int = 120) -> Stage {
    var stage = WalkTests.begun(rows: rows, columns: columns)
    stage.press("a")
    stage.type("Call the customer")
    stage.press("<Ctrl-S>", "p")
    stage.type("Who owns the data?")
    stage.press("<Enter>")
    return stage
  }

  private let situation = QuestionID(Shelf.strategy.id, "situation")
  private let investment = QuestionID(Shelf.strategy.id, "investment")

  @Test func `Tab leads from the question to what follows, to the agenda and back, and Shift-Tab the other way`() {
    var stage = stage()
    var modes: [Mode] = []
    for key in ["<Tab>", "<Tab>", "<Tab>", "<Backtab>", "<Backtab>", "<Backtab>"] {
      stage.press(key)
      modes.append(stage.interface.mode)
    }
    #expect(modes == [.follows, .agenda, .discuss, .agenda, .follows, .discuss])
  }

  @Test func `the focus is seen without colour: by the cursor, the rule beside the pane and the bar`() throws {
    var stage = stage()
    stage.press("<Backtab>", "<Down>")
    #expect(stage.lines[0].contains("Agenda · saved"))
    #expect(stage.lines[4...18].allSatisfy { $0.contains("┃") && $0.contains("│") })
    let cursor = try #require(stage.interface.draw().cursor)
    #expect(stage.lines[cursor.row].hasPrefix(" ▸○ Customer"))
    // The question that the room is at stands out still.
    #expect(stage.screen.contains(" ·○ Situation"))
    stage.press("<Backtab>")
    #expect(stage.lines[0].contains("What follows · saved"))
    #expect(stage.screen.contains("▸ □ Call the customer"))
    stage.press("<Esc>")
    #expect(!stage.screen.contains("┃"))
  }

  @Test func `in the agenda Enter goes to the question that is selected, and Esc stays at the present one`() {
    var stage = stage()
    stage.press("<Enter>", "<Backtab>", "<Down>", "<Esc>")
    #expect(stage.interface.session?.place == .question(situation, .vote))
    #expect(stage.interface.mode == .vote)
    stage.press("<Backtab>", "<End>", "<Enter>")
    #expect(stage.interface.session?.place == .question(investment, .discuss))
    #expect(stage.interface.mode == .discuss)
    // Where the room is already it stays in its beat.
    stage.press("<Enter>", "<Backtab>", "<Enter>")
    #expect(stage.interface.mode == .vote)
  }

  @Test func `votes being typed stay where they are while somebody looks beside them`() {
    var stage = stage()
    stage.press("<Enter>", "4", "3", "<Tab>", "<Down>", "<Tab>", "<Tab>", "2")
    #expect(stage.screen.contains("Votes  4 3 2 · ·"), "\(stage.screen)")
  }

  @Test func `what follows is ticked off, corrected and removed where it stands`() {
    var stage = stage()
    stage.press("<Tab>", "x", "<Enter>")
    stage.type(" today")
    stage.press("<Ctrl-S>")
    #expect(stage.interface.mode == .follows)
    #expect(stage.workshop?.inquiry.actions.map(\.text) == ["Call the customer today"])
    #expect(stage.workshop?.inquiry.actions.map(\.isDone) == [true])
    stage.press("<Down>", "<Enter>")
    stage.type(" And the keys?")
    stage.press("<Ctrl-S>", "<Up>", "<Del>")
    #expect(stage.workshop?.inquiry.actions == [])
    #expect(stage.workshop?.inquiry.parkingLot.map(\.text) == ["Who owns the data? And the keys?"])
    // With the last line the focus goes back to the question.
    stage.press("<Del>")
    #expect(stage.interface.mode == .discuss)
    stage.press("u")
    #expect(stage.workshop?.inquiry.parkingLot.count == 1)
  }

  @Test func `a pane that lost the focus with its last line gets it back by Tab alone`() {
    var stage = WalkTests.begun(columns: 120)
    stage.press("a")
    stage.type("Call the customer")
    stage.press("<Ctrl-S>", "<Tab>", "<Del>", "a")
    stage.type("Write to them")
    stage.press("<Ctrl-S>")
    #expect(stage.interface.mode == .discuss)
    stage.press("<Tab>")
    #expect(stage.interface.mode == .follows)
    // What covers it for a while takes nothing from it.
    stage.press("<F1>", "<Esc>")
    #expect(stage.interface.mode == .follows)
    // What folds it does.
    stage.send(.resize(CellSize(rows: 24, columns: 60)))
    stage.send(.resize(CellSize(rows: 24, columns: 120)))
    #expect(stage.interface.mode == .discuss)
  }

  @Test func `a long pane scrolls to what is selected in it`() {
    var stage = WalkTests.begun(rows: 16, columns: 120)
    for number in 1...12 {
      stage.press("a")
      stage.type("Action \(number) of many")
      stage.press("<Ctrl-S>")
    }
    #expect(!stage.screen.contains("Action 12 of many"))
    stage.press("<Tab>", "<End>")
    #expect(stage.screen.contains("▸ □ Action 12 of many"), "\(stage.screen)")
  }

  @Test func `a pane that is folded is passed over, and where all are Tab says so`() {
    var stage = stage(columns: 80)
    stage.press("<Tab>")
    #expect(stage.interface.mode == .agenda)
    stage.press("<Tab>")
    #expect(stage.interface.mode == .discuss)
    stage.press("<Tab>")
    stage.send(.resize(CellSize(rows: 24, columns: 60)))
    #expect(stage.interface.mode == .discuss)
    stage.press("<Tab>")
    #expect(stage.screen.contains("There is no other pane in a window this narrow."))
  }
}
