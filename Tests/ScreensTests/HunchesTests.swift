import Canvas
import Domain
import Screens
import Session
import TestSupport
import Testing

/// Gut verdicts come before the score, wherever it could be seen.
struct HunchesTests {
  @Test(arguments: ["r", "R"])
  func `one hunch of five does not open the score`(key: String) {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "5", "5", "5", "5", "5", "<Enter>", "<Enter>", "r", "g", "<Esc>", key)
    #expect(stage.screen.contains("what does your gut say?"))
    stage.press(key)
    #expect(!stage.screen.lowercased().contains("index"))
    stage.press("<Enter>")
    #expect(stage.screen.contains("Index"))
  }

  @Test func `once passed, hunches are asked no more`() {
    var stage = WalkTests.begun()
    stage.press("r", "g", "<Enter>", "<Esc>", "<Esc>", "R")
    #expect(stage.interface.view == .report(.both))
  }

  @Test func `a key after the last person changes nobody’s hunch`() {
    var stage = WalkTests.begun()
    stage.press("r", "g", "g", "g", "g", "n", "c")
    #expect(stage.workshop?.hunches.map(\.verdict) == [.go, .go, .go, .go, .noGo])
    #expect(stage.screen.contains("Everybody was asked."))
    stage.press("<Up>", "c")
    #expect(stage.workshop?.hunches.last?.verdict == .conditional)
  }

  @Test func `the library shows no score of a room that has not had its hunches`() {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "5", "5", "5", "5", "5", "<Enter>", "<Enter>", "<Leave>")
    let line = stage.lines.first { $0.contains("Halvorsen Pumps × Brightwater") } ?? ""
    #expect(line.contains("· Halvorsen Pumps × Brightwater"))
    #expect(line.contains(" –               –    1/3"))
    stage.press("<Enter>", "r", "g", "<Enter>", "<Leave>")
    let after = stage.lines.first { $0.contains("Halvorsen Pumps × Brightwater") } ?? ""
    #expect(after.contains("100"))
  }

  @Test func `names and firms have the room there is`() {
    var workshop = Examples.workshop
    workshop.ourFirm = "Sennfeld Instruments GmbH"
    var stage = Stage([.workshop(workshop)])
    stage.press("<Enter>", "r")
    #expect(stage.screen.contains("▸ O 1 Sennfeld Instruments GmbH –"))
  }
}
