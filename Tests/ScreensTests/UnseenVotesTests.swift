import Domain
import Screens
import Session
import Testing

/// Votes that were typed and never shown.
struct UnseenVotesTests {
  private let situation = QuestionID(Shelf.strategy.id, "situation")

  /// Opened anew after votes were typed and left with Esc.
  private func reopened() -> Stage {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "4", "4", "3", "3", "2", "<Esc>", "<Ctrl-C>")
    stage.restart()
    stage.open(.workshop(Stage.id))
    return stage
  }

  @Test func `votes left with Esc are there the next time, and Del drops them until u brings them back`() {
    var stage = reopened()
    #expect(stage.screen.contains("5 of 5 voted. Enter reveals;"), "\(stage.screen)")
    #expect(stage.screen.contains("Del drop the votes"), "\(stage.screen)")
    stage.press("<Del>")
    #expect(stage.interface.mode == .vote)
    #expect(stage.workshop?.inquiry[situation].rounds == [])
    #expect(stage.prose.contains("✓ Dropped: this round, which nobody has seen. u takes it back."))
    stage.press("u")
    #expect(stage.workshop?.inquiry[situation].rounds.map(\.votes.count) == [5])
    #expect(stage.screen.contains("5 of 5 voted."))
  }

  @Test func `the palette drops them by name`() {
    var stage = reopened()
    stage.press(":")
    stage.type("drop the votes\n")
    #expect(stage.workshop?.inquiry[situation].rounds == [])
  }

  @Test func `where nothing is kept, nothing is dropped, and the key says why`() {
    var stage = WalkTests.begun()
    stage.press("<Enter>")
    #expect(!stage.screen.contains("drop the votes"))
    stage.press("<Del>")
    #expect(stage.prose.contains("! There is no round to drop"))
    stage.press("4", "<Del>")
    #expect(stage.prose.contains("! These are typed and not kept yet. Backspace erases them."))
    #expect(stage.screen.contains("Votes  4 ·"))
  }
}
