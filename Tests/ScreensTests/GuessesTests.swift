import Canvas
import Domain
import Screens
import Session
import TestSupport
import Testing

/// What each firm expects the other to vote: asked for before the vote, shown beside it.
struct GuessesTests {
  private let situation = QuestionID(Shelf.strategy.id, "situation")

  @Test func `three keys take both guesses, and the reveal shows them beside the votes`() {
    var stage = WalkTests.begun(rows: 40, columns: 69)
    stage.press("<Enter>", "G")
    #expect(stage.screen.contains("What does Halvorsen Pumps expect Brightwater to vote?"))
    stage.press("4")
    #expect(stage.screen.contains("What does Brightwater expect Halvorsen Pumps to vote?"))
    #expect(stage.screen.contains("● Halvorsen Pumps  ▸ Brightwater"))
    stage.press("4")
    #expect(stage.interface.mode == .vote)
    #expect(stage.workshop?.inquiry[situation].rounds.map(\.guesses) == [PerFirm(ours: .four, partner: .four)])
    #expect(stage.screen.contains("Guesses  ● Halvorsen Pumps  ● Brightwater"))
    // A guess alone is no vote.
    #expect(stage.screen.contains("Enter on"))
    stage.press("4", "4", "4", "3", "2", "<Enter>", "<Enter>")
    #expect(
      stage.prose.contains(
        "· Halvorsen Pumps expected 4 of Brightwater, which voted 2.5: ask why."
      ),
      "\(stage.screen)")
    #expect(
      stage.prose.contains("· Brightwater expected 4 of Halvorsen Pumps, which voted 4: about right."))
  }

  @Test func `a guess can be left out and taken back`() {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "G", "<Del>")
    #expect(stage.screen.contains("There is no guess to take back."))
    stage.press("<Enter>", "2", "G")
    #expect(stage.screen.contains("What does Halvorsen Pumps expect"))
    stage.press("<Enter>", "<Del>", "<Esc>")
    #expect(stage.workshop?.inquiry[situation].rounds == [])
    #expect(!stage.screen.contains("Guesses  "))
  }

  @Test(arguments: [
    [], ["<Esc>"], ["<F1>"], ["u"], ["u", "<Ctrl-R>"], ["4", "4"], ["R"], ["<Leave>", "<Enter>"], ["<Enter>"], ["s"],
  ])
  func `no screen tells one guess from another before the reveal`(keys: [String]) {
    let screens = ["5", "1"].map { number in
      var stage = WalkTests.begun(rows: 40, columns: 120)
      var screens: [String] = []
      for key in ["<Enter>", "G", number, number] + keys {
        stage.press(key)
        screens.append(stage.screen)
      }
      return screens
    }
    #expect(screens[0] == screens[1])
  }
}
