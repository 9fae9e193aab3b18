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

  /// A room that reviews its partnership, at the first question.
  static func review(rows: Int = 24, columns: Int = 80) -> Stage {
    var workshop = Examples.workshop
    workshop.id = Stage.id
    workshop.stage = .review
    workshop.hunches = []
    var stage = Stage(rows: rows, columns: columns, [.workshop(workshop)])
    stage.open(.workshop(Stage.id))
    return stage
  }

  @Test func `a review asks whether to continue, repair or part, by their first letters`() {
    var stage = Self.review()
    stage.press("r")
    #expect(stage.interface.mode == .reviewHunches)
    #expect(stage.screen.contains("Continue, repair or part, one word each. c, r or p notes it."))
    stage.press("c", "r", "p")
    #expect(stage.workshop?.hunches.map(\.verdict) == [.go, .conditional, .noGo])
    for words in ["✓ Continue", "~ Repair", "✗ Part"] { #expect(stage.screen.contains(words)) }
    stage.press("<Enter>")
    #expect(stage.screen.contains("~ Repair") || stage.screen.contains("· Insufficient evidence"))
    #expect(stage.screen.contains("is parting, continuing starts at"))
  }

  @Test func `a room that reviews decides in the words of a review, on the screen and on the wall`() {
    var stage = Self.review()
    stage.press("r", "<Enter>", "<Enter>", "<Enter>", "<Right>", "<Right>", "<Ctrl-S>")
    #expect(stage.workshop?.decision?.verdict == .conditional)
    #expect(stage.screen.contains("Decided: repair."))
    #expect(stage.screen.contains("~ Repair"))
    let wall = Projector(.workshop(stage.workshop ?? Examples.workshop), at: .decision)
      .draw(size: CellSize(rows: 24, columns: 80)).lines.joined()
    #expect(wall.contains("R E P A I R"))
    stage.press("<Leave>")
    #expect(stage.screen.contains("Repair"))
    #expect(!stage.screen.lowercased().contains("conditional"))
  }

  @Test func `names and firms have the room there is`() {
    var workshop = Examples.workshop
    workshop.ourFirm = "Sennfeld Instruments GmbH"
    var stage = Stage([.workshop(workshop)])
    stage.press("<Enter>", "r")
    #expect(stage.screen.contains("▸ O 1 Sennfeld Instruments GmbH –"))
  }
}
