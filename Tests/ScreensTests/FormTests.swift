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

  @Test func `what changes nothing is not called noted`() {
    var stage = WalkTests.begun()
    stage.press("3")
    #expect(stage.screen.contains("Noted: situation rated 3. u takes it back."))
    stage.press("c", "4", "3")
    #expect(stage.screen.contains("· Nothing changed: it stands so already."))
    stage.press("c", "4")
    #expect(stage.screen.contains("· Nothing changed: it stands so already."))
    // Also where nothing has been done yet.
    stage.press("q", "<Enter>", "<Left>", "3")
    #expect(stage.screen.contains("· Nothing changed: it stands so already."))
    stage.press("a")
    stage.type("Call")
    stage.press("<Ctrl-S>", "A", "<Enter>", "<Ctrl-S>")
    #expect(stage.screen.contains("· Nothing changed: it stands so already."))
  }

  @Test func `nothing to undo is advice`() {
    var stage = WalkTests.begun()
    stage.press("q", "<Enter>", "u")
    #expect(stage.screen.contains("· Nothing to undo in this session."))
    stage.press("<Ctrl-R>")
    #expect(stage.screen.contains("· Nothing to do again."))
  }

  @Test func `a filter that nothing fits does not call the library empty`() {
    var stage = WalkTests.begun()
    stage.press("q", "/", "z", "<Enter>", "<Enter>")
    #expect(stage.screen.contains("Nothing in the library fits the filter. Esc shows all."))
  }

  @Test func `the arrows move the selection while the filter is typed`() {
    var stage = WalkTests.begun()
    stage.press("q", "a")
    stage.type("emea-resellers")
    stage.press("<Ctrl-S>", "q", "/", "<Down>", "<Enter>", "<Enter>")
    let second = stage.interface.subject?.subjectID
    stage.press("q", "/", "<Esc>", "<Down>", "<Enter>")
    #expect(stage.interface.subject?.subjectID == second)
    stage.press("q", "<Enter>")
    #expect(stage.interface.subject?.subjectID != second)
  }
}
