import Canvas
import Domain
import Foundation
import Screens
import Session
import Testing

/// The mouse focuses and scrolls, and changes nothing.
struct MouseTests {
  /// Presses the left button on the first place where a text stands.
  private func press(_ text: String, _ stage: inout Stage) throws {
    let row = try #require(stage.lines.firstIndex { $0.contains(text) }, "\(text) is not on\n\(stage.screen)")
    let column = try #require(stage.lines[row].range(of: text)).lowerBound
    let place = displayWidth(of: String(stage.lines[row][..<column]))
    stage.send(.mouse(Mouse(.press(.left), at: CellPoint(row: row, column: place))))
  }

  @Test func `a press on a question of the agenda goes there`() throws {
    var stage = WalkTests.begun()
    try press("Customer", &stage)
    #expect(stage.screen.contains("Which customer problem do we solve together?"))
    #expect(stage.interface.mode == .discuss)
  }

  @Test func `a press on a row selects it`() throws {
    var stage = WalkTests.begun()
    for text in ["First", "Second", "Third"] {
      stage.press("a")
      stage.type(text)
      stage.press("<Ctrl-S>")
    }
    stage.press("A")
    try press("Second", &stage)
    stage.press("x")
    #expect(stage.workshop?.inquiry.actions.map(\.isDone) == [false, true, false])
    stage.press("<Esc>", "r")
    try press("Cy Dahl", &stage)
    stage.press("g")
    #expect(stage.workshop?.hunches.map(\.participant) == [ParticipantID("p3")])
  }

  @Test func `a press on a row of a table, or of evidence, selects it`() throws {
    var stage = WalkTests.begun()
    stage.press("<Right>", "<Right>", "i")
    for text in ["First", "Second", "Third"] {
      stage.press("a")
      stage.type(text)
      stage.press("<Ctrl-S>")
    }
    try press("First", &stage)
    stage.press("<Del>")
    #expect(stage.workshop?.inquiry[investment].entries.map { $0.cells[.text]?.text } == ["Second", "Third"])
    stage.press("<Esc>", "e")
    for text in ["Fourth", "Fifth"] {
      stage.press("+")
      stage.type(text)
      stage.press("<Ctrl-S>")
    }
    try press("Fifth", &stage)
    stage.press("<Del>")
    #expect(stage.workshop?.inquiry[investment].evidence.map(\.text) == ["Fourth"])
  }

  private let investment = QuestionID(Shelf.strategy.id, "investment")

  @Test func `a press on a line of a list that narrows selects it, and the wheel moves along it`() throws {
    var stage = WalkTests.begun()
    stage.press("g")
    try press("Investment", &stage)
    stage.press("<Enter>")
    #expect(stage.interface.session?.place == .question(investment, .discuss))
    stage.press("g")
    stage.send(.mouse(Mouse(.wheelUp, at: .zero)))
    #expect(stage.screen.contains("▸ "), "\(stage.screen)")
    stage.press("<Enter>")
    #expect(stage.interface.session?.place != .question(investment, .discuss))
  }

  @Test func `a press on an action beside the question gives it the focus`() throws {
    var stage = WalkTests.begun(rows: 24, columns: 120)
    for text in ["First", "Second"] {
      stage.press("a")
      stage.type(text)
      stage.press("<Ctrl-S>")
    }
    try press("Second", &stage)
    stage.press("x")
    #expect(stage.workshop?.inquiry.actions.map(\.isDone) == [false, true])
  }

  @Test func `a press on a field focuses it, and what is typed goes there`() throws {
    var stage = WalkTests.begun()
    stage.press("a")
    stage.type("Call them")
    try press("Who", &stage)
    stage.type("Bo Ek")
    stage.press("<Ctrl-S>")
    #expect(stage.workshop?.inquiry.actions.map(\.owner) == ["Bo Ek"])
  }

  @Test func `anywhere else a press does nothing, and no button changes anything`() throws {
    var stage = WalkTests.begun(rows: 24, columns: 120)
    let before = stage.workshop
    let screen = stage.screen
    for button in [Mouse.Button.left, .middle, .right] {
      for row in [0, 1, 12, 22, 23, 500] {
        for column in [30, 60, 100, 119, 900] {
          stage.send(.mouse(Mouse(.press(button), at: CellPoint(row: row, column: column))))
          stage.send(.mouse(Mouse(.release(button), at: CellPoint(row: row, column: column))))
        }
      }
    }
    #expect(stage.workshop == before)
    #expect(stage.screen == screen)
  }

  @Test func `the wheel scrolls what is long`() {
    var stage = WalkTests.begun(rows: 10, columns: 60)
    let before = stage.screen
    stage.send(.mouse(Mouse(.wheelDown, at: .zero)))
    #expect(stage.screen != before)
    stage.send(.mouse(Mouse(.wheelUp, at: .zero)))
    #expect(stage.screen == before)
  }
}
