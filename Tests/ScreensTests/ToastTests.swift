import Domain
import Screens
import TestSupport
import Testing

/// Whatever was done out of sight is said, with the way to undo it.
struct ToastTests {
  private let investment = QuestionID(Shelf.strategy.id, "investment")

  private func stage(_ keys: String...) -> Stage {
    var stage = WalkTests.begun(rows: 30, columns: 100)
    for key in keys { stage.press(key) }
    return stage
  }

  @Test func `a row is noted, and u takes it back`() {
    var stage = stage("<Right>", "<Right>", "i", "a", "D", "<Ctrl-S>")
    #expect(stage.screen.contains("✓ Noted: entry of Investment. u takes it back."))
    stage.press("u")
    #expect(stage.workshop?.inquiry[investment].entries == [])
  }

  @Test func `a decision says what was decided, and that it is none any more`() {
    var stage = stage("r", "g", "<Enter>", "<Enter>", "<Enter>", "<Right>", "<Right>", "<Ctrl-S>")
    #expect(stage.screen.contains("✓ Decided: conditional. u takes it back."))
    stage.press("<Enter>", "<Left>", "<Left>", "<Ctrl-S>")
    #expect(stage.screen.contains("✓ Not decided any more. u takes it back."))
    stage.press("u")
    #expect(stage.workshop?.decision?.verdict == .conditional)
  }

  @Test func `a set-up of people and names is two steps to undo, and says so`() {
    var stage = stage("o", ",", "C", "<Ctrl-S>")
    #expect(stage.screen.contains("✓ Set-up noted. u takes it back."))
    stage.press("o", "O", "<Tab>", "<Tab>", "<Tab>", "<Tab>", "<Tab>", "G", "<Ctrl-S>")
    #expect(stage.screen.contains("✓ Set-up noted. u takes back one of 2 steps at a time."))
    stage.press("o", "<Ctrl-S>")
    #expect(stage.screen.contains("· Nothing changed: it stands so already."))
  }

  @Test func `an action that is done says so, and so does one that is not`() {
    var stage = stage("a", "C", "<Ctrl-S>", "A", "x")
    #expect(stage.screen.contains("✓ Done. u takes it back."))
    stage.press("x")
    #expect(stage.screen.contains("✓ Not done yet. u takes it back."))
  }

  @Test func `a level that was placed is noted`() {
    let ladder = Workshop(
      id: Stage.id, ourFirm: "A", partnerFirm: "B", purpose: PerFirm(ours: "North", partner: "South"),
      inquiry: Inquiry(questionnaires: [Examples.ladder(attributes: ["pricing"])]))
    var stage = Stage([.workshop(ladder)])
    stage.press("<Enter>", "i", "2", "<Tab>", "3", "<Ctrl-S>")
    #expect(stage.screen.contains("✓ Noted: level of "), "\(stage.screen)")
  }
}
