import Canvas
import Domain
import Screens
import Session
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

  /// A set-up with one firm, people, another plan and a day that is none.
  private func halfDone() -> Stage {
    var stage = Stage()
    stage.press("n")
    stage.type("Halvorsen Pumps")
    stage.press("<Tab>", "<Tab>")
    stage.type("Ada Lindgren, CEO\nBo Ek")
    stage.press("<Tab>", "<Tab>", "<Tab>", "<Tab>", "<Right>", "<Tab>", "<Ctrl-U>")
    stage.type("next week")
    return stage
  }

  @Test(arguments: ["<Ctrl-C>", "<Esc>", "a pause"])
  func `a set-up that makes no workshop yet is kept, and offered at the next start`(end: String) {
    var stage = halfDone()
    if end == "a pause" { stage.wait(seconds: 1) } else { stage.press(end) }
    #expect(stage.library.isEmpty)
    stage.restart()
    #expect(stage.screen.contains("A set-up of a workshop was left half done. n goes on with it."))
    stage.press("n")
    for text in ["Halvorsen Pumps", "Ada Lindgren, CEO", "Bo Ek", "[inbound]", "next week"] {
      #expect(stage.screen.contains(text), "\(text) is not on\n\(stage.screen)")
    }
    stage.press("<Ctrl-S>", "<Ctrl-U>")
    stage.type("Brightwater")
    stage.press("<Ctrl-S>", "<Ctrl-U>")
    stage.type("2026-12-01")
    stage.press("<Ctrl-S>")
    #expect(stage.workshop?.title == "Halvorsen Pumps × Brightwater")
    #expect(stage.workshop?.inquiry.participants.map(\.name) == ["Ada Lindgren", "Bo Ek"])
    #expect(stage.workshop?.direction == .inbound)
    // It is done: nothing is offered again.
    #expect(stage.unfinished == [])
    stage.press("<Ctrl-C>")
    stage.restart()
    #expect(!stage.screen.contains("half done"))
  }

  @Test func `windows leave each other's half-done set-ups alone, and both are offered in turn`() {
    var one = halfDone()
    one.press("<Esc>")
    // The other began before, and knows nothing of it.
    var other = Stage()
    other.unfinished = one.unfinished
    other.press("n")
    other.type("Contoso")
    other.press("<Esc>")
    #expect(other.unfinished.map { $0.texts["Our firm"] } == ["Halvorsen Pumps", "Contoso"])
    other.restart()
    other.press("n")
    #expect(other.screen.contains("Contoso"))
    other.press("<Tab>")
    other.type("Brightwater")
    other.press("<Ctrl-S>", "<Ctrl-C>")
    #expect(other.unfinished == one.unfinished)
    other.restart()
    other.press("n")
    #expect(other.screen.contains("Halvorsen Pumps"))
  }

  @Test func `a set-up that another window has done is not kept again by one that only looked at it`() {
    var one = halfDone()
    one.press("<Esc>")
    one.restart()
    // Done elsewhere.
    one.unfinished = []
    one.press("a")
    one.type("EMEA resellers")
    one.press("<Ctrl-C>")
    #expect(one.unfinished.map(\.kind) == [.newAgenda])
  }

  @Test func `a set-up that could not be stored is offered again`() {
    var stage = halfDone()
    stage.press("<Ctrl-U>", "<Backtab>", "<Backtab>", "<Backtab>", "<Backtab>", "<Backtab>", "<Backtab>")
    stage.type("Brightwater")
    stage.failure = "the disk is full."
    stage.press("<Ctrl-C>")
    stage.failure = nil
    stage.restart()
    stage.press("n")
    #expect(stage.screen.contains("Brightwater"), "\(stage.screen)")
  }

  @Test func `a new agenda left half done is offered too, and not to a room`() {
    var stage = WalkTests.begun()
    stage.press("<Leave>", "a")
    stage.type("EMEA resellers")
    stage.press("<Ctrl-C>")
    stage.restart()
    #expect(stage.screen.contains("A new agenda was left half done. a goes on with it."))
    stage.open(.workshop(Stage.id))
    #expect(!stage.screen.contains("half done"))
    stage.press("<Leave>", "a")
    #expect(stage.screen.contains("EMEA resellers"))
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
