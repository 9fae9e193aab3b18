import Canvas
import Screens
import Testing

/// Esc and coming back from the library lead to where one was.
struct GoingBackTests {
  private let second = "Which customer problem do we solve together?"

  @Test func `Esc from the hunches leads back to the question they were opened from`() {
    var stage = WalkTests.begun()
    stage.press("<Right>", "r", "<Esc>")
    #expect(stage.screen.contains(second))
    stage.press("R", "<Esc>")
    #expect(stage.screen.contains(second))
  }

  @Test func `Esc from the verdict and from the report leads back to the question`() {
    var stage = WalkTests.begun()
    stage.press("<Right>", "r", "<Enter>", "<Esc>", "<Esc>")
    #expect(stage.screen.contains(second))
    stage.press("r")
    #expect(stage.interface.mode == .readiness)
    stage.press("R", "<Esc>", "<Esc>")
    #expect(stage.screen.contains(second))
  }

  @Test func `the library leads back to the beat that was left`() {
    var stage = WalkTests.begun()
    stage.press("<Right>", "<Enter>", "<Leave>", "<Enter>")
    #expect(stage.screen.contains(second))
    #expect(stage.interface.mode == .vote)
  }
}
