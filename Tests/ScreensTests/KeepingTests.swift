import Canvas
import Domain
import Screens
import TestSupport
import Testing

/// Ctrl-C, and a signal or a terminal that goes away: asks nothing and loses nothing.
struct KeepingTests {
  private let situation = QuestionID(Shelf.strategy.id, "situation")
  private let investment = QuestionID(Shelf.strategy.id, "investment")

  @Test func `an open form that is complete is accepted at the end`() throws {
    var stage = WalkTests.begun()
    stage.press("a")
    stage.type("Send the figures")
    stage.press("<Ctrl-C>")
    #expect(stage.workshop?.inquiry.actions.map(\.text) == ["Send the figures"])
    #expect(stage.quitCode == 130)
  }

  @Test func `a reason half typed keeps the rating it was typed for`() {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "4", "4", "4", "4", "4", "<Enter>", "<Enter>", "<Enter>", "2")
    stage.type("No customer has paid")
    stage.press("<Ctrl-C>")
    #expect(stage.workshop?.inquiry[situation].ratingReason == "No customer has paid")
  }

  @Test func `an open form that is not complete is parked with its texts and its question`() {
    var stage = WalkTests.begun()
    stage.press("a")
    stage.type("Send the figures")
    stage.press("<Tab>", "<Tab>")
    stage.type("soon")
    stage.press("<Ctrl-C>")
    #expect(stage.workshop?.inquiry.actions == [])
    #expect(
      stage.workshop?.inquiry.parkingLot == [
        ParkedItem(
          id: ParkedItemID("k1"), text: "Not finished: Action. What: Send the figures; When: soon", question: situation)
      ])
  }

  @Test func `reasons without a verdict are parked`() {
    var stage = WalkTests.begun()
    stage.press("r", "g", "<Enter>", "<Enter>", "<Enter>", "<Tab>")
    stage.type("Not before\nthe pilot.")
    stage.press("<Ctrl-C>")
    #expect(stage.workshop?.decision == nil)
    #expect(
      stage.workshop?.inquiry.parkingLot.map(\.text) == [
        "Not finished: The decision. Verdict: not decided; Because: Not before the pilot."
      ])
  }

  @Test func `drafts are accepted at the end too, each where it was meant to stand`() {
    var stage = WalkTests.begun()
    stage.press("a")
    stage.type("Call")
    stage.press("<Esc>", "p")
    stage.type("Asia")
    stage.press("<Esc>", "<Right>", "<Right>", "i", "a")
    stage.type("Service desk")
    stage.press("<Esc>", "<Esc>", "x")
    stage.type("A pilot")
    stage.press("<Esc>", "<Leave>", "q")
    #expect(stage.quitCode == 0)
    #expect(stage.workshop?.inquiry.actions.map(\.text) == ["Call"])
    #expect(stage.workshop?.inquiry[investment].entries.map { $0.cells[.text] } == [.text("Service desk")])
    // Nobody settled that the question does not apply.
    #expect(stage.workshop?.inquiry[investment].state == .open)
    #expect(
      stage.workshop?.inquiry.parkingLot.map(\.text) == ["Asia", "Not finished: Not applicable. Reason: A pilot"])
  }

  @Test(arguments: [[], ["<Enter>"]])
  func `a draft of what was changed meanwhile overwrites nothing at the end`(keys: [String]) {
    var stage = WalkTests.begun()
    stage.press("a")
    stage.type("Call")
    stage.press("<Ctrl-S>", "A", "<Enter>")
    stage.type(" the plant")
    stage.press("<Esc>")
    stage.changeElsewhere { $0.inquiry.actions[0].text = "Call the customer" }
    // Not seen again, or seen and not decided yet.
    for key in keys { stage.press(key) }
    stage.press("<Ctrl-C>")
    #expect(stage.workshop?.inquiry.actions.map(\.text) == ["Call the customer"])
    #expect(stage.workshop?.inquiry.parkingLot.map(\.text) == ["Not finished: Action. What: Call the plant"])
  }

  @Test func `votes half typed are a round that is not revealed`() throws {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "4", "?", "<Ctrl-C>")
    let round = try #require(stage.workshop?.inquiry[situation].rounds.first)
    #expect(round.votes.map { "\($0.participant) \($0.value.symbol)" } == ["p1 4", "p2 ?"])
    #expect(!round.isRevealed)
  }

  @Test func `votes typed anew over part of a round leave the others as they were`() throws {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "4", "4", "4", "4", "4", "<Enter>", "2", "<Ctrl-C>")
    let rounds = try #require(stage.workshop?.inquiry[situation].rounds)
    #expect(rounds.map { $0.votes.map(\.value.symbol).joined() } == ["24444"])
  }

  @Test func `a set-up with both firms is created at the end`() {
    var stage = Stage()
    stage.press("n")
    stage.type("Halvorsen Pumps")
    stage.press("<Tab>")
    stage.type("Brightwater")
    stage.press("<Ctrl-C>")
    #expect(stage.workshop?.title == "Halvorsen Pumps × Brightwater")
    #expect(stage.quitCode == 130)
  }

  @Test func `a set-up of another partner leaves no trace in the workshop that was open`() {
    var stage = WalkTests.begun()
    stage.press("<Leave>", "n", "<Backtab>", "<Ctrl-U>", "<Tab>")
    stage.type("Contoso")
    stage.press("<Ctrl-C>")
    #expect(stage.workshop?.inquiry.parkingLot == [])
  }

  @Test func `a form that was only looked at changes nothing at the end`() {
    var stage = WalkTests.begun()
    stage.press("o")
    let before = stage.workshop
    stage.press("<Ctrl-C>")
    #expect(stage.workshop == before)
  }

  @Test func `a file is not written at the end unasked`() {
    var stage = WalkTests.begun()
    stage.press("r", "g", "<Enter>", "R", "s", "2", "<Ctrl-C>")
    #expect(stage.files == [:])
  }
}
