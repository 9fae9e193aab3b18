import Domain
import Screens
import TestSupport
import Testing

/// What speaks for and against a rating, noted during the discussion.
struct EvidenceScreenTests {
  private let situation = QuestionID(Shelf.strategy.id, "situation")

  /// At the evidence of the first question, one piece for and one against.
  private func noted() -> Stage {
    var stage = WalkTests.begun()
    stage.press("e", "+")
    stage.type("Three of five customers asked")
    stage.press("<Tab>", "<Tab>")
    stage.type("calls in May")
    stage.press("<Enter>", "-")
    stage.type("The pilot was late")
    stage.press("<Ctrl-S>")
    return stage
  }

  @Test func `evidence is added for and against, with its source`() {
    let stage = noted()
    #expect(
      stage.workshop?.inquiry[situation].evidence == [
        Evidence(id: EvidenceID("e1"), text: "Three of five customers asked", source: "calls in May"),
        Evidence(id: EvidenceID("e2"), text: "The pilot was late", stance: .contradicts),
      ])
    #expect(stage.screen.contains("Evidence: 1 for, 1 against"))
    #expect(stage.screen.contains("+ Three of five customers asked (calls in May)"))
    #expect(stage.screen.contains("− The pilot was late"))
  }

  @Test func `it is changed and removed where the cursor stands, and comes back by undo`() {
    var stage = noted()
    stage.press("<Down>", "<Enter>", "<Tab>", "f", "<Ctrl-S>")
    #expect(stage.workshop?.inquiry[situation].evidence.map(\.stance) == [.supports, .supports])
    stage.press("<Del>")
    #expect(stage.workshop?.inquiry[situation].evidence.map(\.id) == [EvidenceID("e1")])
    #expect(stage.screen.contains("Removed. u takes it back."))
    stage.press("u")
    #expect(stage.workshop?.inquiry[situation].evidence.map(\.id) == [EvidenceID("e1"), EvidenceID("e2")])
  }

  @Test func `discussion and record show it`() {
    var stage = noted()
    stage.press("<Esc>", "<End>")
    #expect(stage.screen.contains("+ Three of five customers asked (calls in May)"))
    stage.press("<Enter>", "<Enter>", "<End>")
    #expect(stage.screen.contains("Evidence: 1 for, 1 against"))
    stage.press("<Left>")
    #expect(!stage.screen.contains("Evidence:"))
  }

  @Test func `a key that finds nothing says so`() {
    var stage = WalkTests.begun()
    stage.press("e", "<Enter>")
    #expect(stage.screen.contains("! Nothing here yet. + adds what speaks for it, - what speaks against it."))
    stage.press("+", "<Ctrl-S>")
    #expect(stage.screen.contains("Say what speaks for it or against it."))
  }

  @Test func `what was typed and not done is kept for the next time, and at the end`() {
    var stage = WalkTests.begun()
    stage.press("e", "-")
    stage.type("Half a")
    stage.press("<Esc>", "-")
    stage.type(" sentence")
    stage.press("<Ctrl-C>")
    #expect(
      stage.workshop?.inquiry[situation].evidence == [
        Evidence(id: EvidenceID("e1"), text: "Half a sentence", stance: .contradicts)
      ])
  }
}
