import Canvas
import Domain
import Screens
import Session
import TestSupport
import Testing

/// Fields: where keys lead, what is seen of them, and what a form says when it is not accepted.
struct FormTests {
  private let situation = QuestionID(Shelf.strategy.id, "situation")

  private func decisionForm(columns: Int = 80) -> Stage {
    var stage = WalkTests.begun(columns: columns)
    stage.press("r", "g", "<Enter>", "<Enter>", "<Enter>")
    return stage
  }

  @Test func `Enter leads from field to field, and from the last one out`() {
    var stage = WalkTests.begun()
    stage.press("a")
    stage.type("Call\nEd Park\n2026-12-15\n")
    #expect(stage.interface.form?.focus == 3)
    #expect(stage.workshop?.inquiry.actions == [])
    stage.press("<Enter>")
    #expect(stage.interface.form == nil)
    #expect(stage.workshop?.inquiry.actions.map(\.owner) == ["Ed Park"])
  }

  @Test func `Enter on the verdict leads to its reasons`() {
    var stage = decisionForm()
    stage.press("<Right>", "<Enter>")
    stage.type("The pilot pays.")
    stage.press("<Ctrl-S>")
    #expect(stage.workshop?.decision?.verdict == .go)
    #expect(stage.workshop?.decision?.rationale == "The pilot pays.")
  }

  @Test func `reasons without a verdict ask for the verdict`() {
    var stage = decisionForm()
    stage.press("<Tab>")
    stage.type("The pilot pays.")
    stage.press("<Ctrl-S>")
    #expect(stage.screen.contains("! Choose a verdict first."))
    #expect(stage.interface.form?.focus == 0)
    stage.press("<Right>", "<Ctrl-S>")
    #expect(stage.workshop?.decision?.rationale == "The pilot pays.")
  }

  @Test func `a decision is taken back with its reasons`() {
    var stage = decisionForm()
    stage.press("<Right>", "<Ctrl-S>", "<Enter>", "<Left>", "<Ctrl-S>")
    #expect(stage.workshop != nil && stage.workshop?.decision == nil)
  }

  @Test(arguments: ["<Home>", "<Ctrl-A>"])
  func `the beginning of a long line in one row is its beginning`(key: String) {
    var stage = Stage()
    stage.press("n", "<Tab>")
    stage.type(String(repeating: "long name ", count: 9))
    stage.press(key)
    stage.type("X")
    #expect(stage.interface.form?.fields[1].text.hasPrefix("Xlong") == true)
    stage.press(key == "<Home>" ? "<End>" : "<Ctrl-E>")
    stage.type("X")
    #expect(stage.interface.form?.fields[1].text.hasSuffix("name X") == true)
  }

  @Test func `a choice without room for all shows the chosen one`() {
    var stage = Stage(rows: 12, columns: 40)
    stage.press("n")
    for _ in 1...6 { stage.press("<Tab>") }
    stage.press("<Right>", "<Right>")
    #expect(stage.screen.contains("Direction     ‹ outbound ›"))
    stage.send(.resize(CellSize(rows: 24, columns: 80)))
    #expect(stage.screen.contains("Direction      not said   inbound  [outbound]  both"))
  }

  @Test func `what changes nothing is not called noted`() {
    var stage = WalkTests.begun()
    stage.press("3")
    #expect(stage.screen.contains("Noted: Situation rated 3. u takes it back."))
    stage.press("c", "4", "3")
    #expect(stage.screen.contains("· Nothing changed: it stands so already."))
    stage.press("c", "4")
    #expect(stage.screen.contains("· Nothing changed: it stands so already."))
    // Also where nothing has been done yet.
    stage.press("<Leave>", "<Enter>", "3")
    #expect(stage.screen.contains("· Nothing changed: it stands so already."))
    stage.press("a")
    stage.type("Call")
    stage.press("<Ctrl-S>", "A", "<Enter>", "<Ctrl-S>")
    #expect(stage.screen.contains("· Nothing changed: it stands so already."))
  }

  @Test func `undo and redo are offered where there is something to take back or to do again, and say so elsewhere`() {
    var stage = WalkTests.begun(rows: 30, columns: 120)
    stage.press("<Leave>", "<Enter>")
    #expect(!stage.screen.contains("u undo"))
    stage.press("u")
    #expect(stage.screen.contains("! Nothing to take back."))
    stage.press("<Ctrl-R>")
    #expect(stage.screen.contains("! Nothing to redo."))
    stage.press("3")
    #expect(stage.screen.contains("u undo"))
    #expect(!stage.screen.contains("Ctrl-R redo"))
    stage.press("u")
    #expect(!stage.screen.contains("u undo"))
    #expect(stage.screen.contains("Ctrl-R redo"))
  }

  @Test func `undo is not offered where it would take back a reveal`() {
    var stage = WalkTests.begun(rows: 30, columns: 120)
    stage.press("<Enter>", "4", "4", "4", "4", "4", "<Enter>", "<Enter>")
    #expect(!stage.screen.contains("u undo"))
    stage.press("u")
    #expect(stage.screen.contains("A reveal cannot be taken back."))
  }

  @Test func `a filter that nothing fits does not call the library empty`() {
    var stage = WalkTests.begun()
    stage.press("<Leave>", "/", "z", "<Enter>", "<Enter>")
    #expect(stage.screen.contains("Nothing matches the filter. Esc shows all."))
  }

  @Test func `the arrows move the selection while the filter is typed`() {
    var stage = WalkTests.begun()
    stage.press("<Leave>", "a")
    stage.type("emea-resellers")
    stage.press("<Ctrl-S>", "<Leave>", "/", "<Down>", "<Enter>", "<Enter>")
    let second = stage.interface.subject?.subjectID
    stage.press("<Leave>", "/", "<Esc>", "<Home>", "<Down>", "<Enter>")
    #expect(stage.interface.subject?.subjectID == second)
    stage.press("<Leave>", "<Home>", "<Enter>")
    #expect(stage.interface.subject?.subjectID != second)
  }

  @Test func `what is pressed while help covers a form is not typed into it`() {
    var stage = WalkTests.begun()
    stage.press("n")
    stage.type("Half")
    stage.press("<F1>", "a", "b", "<Esc>")
    #expect(stage.interface.form?.fields[0].text == "Half")
  }

  @Test func `help tells the keys of a field from the table`() {
    var stage = WalkTests.begun(rows: 40)
    stage.press("n", "<F1>")
    for line in [
      "Ctrl-W        erase the word before", "Home Ctrl-A   to the beginning of the line",
      "← →           along the line",
    ] {
      #expect(stage.screen.contains(line))
    }
  }
}
