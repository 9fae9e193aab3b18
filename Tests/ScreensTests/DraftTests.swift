import Domain
import Screens
import Session
import TestSupport
import Testing

/// Forms that are left before they are done: what was typed waits, and hides nothing that is newer.
struct DraftTests {
  private let investment = QuestionID(Shelf.strategy.id, "investment")
  private let kept = "Not done yet; what you typed is kept for the next time."

  /// At the list of the third question, with one entry.
  private func list() -> Stage {
    var stage = WalkTests.begun()
    stage.press("<Right>", "<Right>", "i", "a")
    stage.type("Service desk")
    stage.press("<Ctrl-S>")
    return stage
  }

  /// At the decision.
  private func decision() -> Stage {
    var stage = WalkTests.begun()
    stage.press("r", "g", "<Enter>", "<Enter>")
    return stage
  }

  @Test func `a new entry half typed waits as a draft`() {
    var stage = list()
    stage.press("a")
    stage.type("Pilot")
    stage.press("<Esc>")
    #expect(stage.screen.contains(kept))
    stage.press("a", "<Ctrl-S>")
    #expect(
      stage.workshop?.inquiry[investment].entries.map { $0.cells[.text] } == [.text("Service desk"), .text("Pilot")])
  }

  @Test func `a change half typed waits with the entry, the action or the item it is about`() {
    var stage = list()
    stage.press("<Enter>")
    stage.type("s in two towns")
    stage.press("<Esc>", "<Enter>")
    #expect(stage.screen.contains("Service desks in two towns"))
    stage.press("<Ctrl-S>", "<Esc>", "a")
    stage.type("Call")
    stage.press("<Ctrl-S>", "p")
    stage.type("Asia")
    stage.press("<Enter>", "A", "<Enter>")
    stage.type(" the plant")
    stage.press("<Esc>", "<Down>", "<Enter>")
    stage.type(" and Africa")
    stage.press("<Esc>", "<Enter>", "<Ctrl-S>", "<Up>", "<Enter>", "<Ctrl-S>")
    #expect(
      stage.workshop?.inquiry[investment].entries.map { $0.cells[.text] } == [.text("Service desks in two towns")])
    #expect(stage.workshop?.inquiry.actions.map(\.text) == ["Call the plant"])
    #expect(stage.workshop?.inquiry.parkingLot.map(\.text) == ["Asia and Africa"])
  }

  @Test func `a file name half typed waits as a draft`() {
    var stage = decision()
    stage.press("R", "s")
    stage.type("2")
    stage.press("<Esc>", "s", "<Enter>")
    #expect(stage.files.keys.sorted() == ["halvorsen-pumps-brightwater.md2"])
  }

  @Test func `a draft belongs to the question it came up in`() {
    var stage = WalkTests.begun()
    stage.press("a")
    stage.type("Call")
    stage.press("<Esc>", "<Right>", "a", "<Ctrl-S>")
    #expect(stage.workshop?.inquiry.actions.first?.question == QuestionID(Shelf.strategy.id, "situation"))
  }

  @Test func `a form in which nothing was typed leaves no draft`() {
    var stage = decision()
    stage.press("<Enter>", "<Esc>")
    #expect(!stage.screen.contains(kept))
    stage.press("o", "<Esc>")
    #expect(!stage.screen.contains(kept))
    stage.press("<Leave>", "n", "<Esc>")
    #expect(!stage.screen.contains(kept))
  }

  @Test func `a draft shows what is newer in the fields that nobody typed into`() {
    var stage = WalkTests.begun()
    stage.press("a")
    stage.type("Call")
    stage.press("<Ctrl-S>", "A", "<Enter>", "<Tab>")
    stage.type("Ed Park")
    stage.press("<Esc>")
    stage.changeElsewhere { $0.inquiry.actions[0].text = "Call the customer" }
    stage.press("<Enter>", "<Ctrl-S>")
    #expect(stage.workshop?.inquiry.actions.map { "\($0.text), \($0.owner)" } == ["Call the customer, Ed Park"])
  }

  @Test func `a draft of what was changed meanwhile shows both`() {
    var stage = WalkTests.begun()
    stage.press("a")
    stage.type("Call")
    stage.press("<Ctrl-S>", "A", "<Enter>")
    stage.type(" the plant")
    stage.press("<Esc>")
    stage.changeElsewhere { $0.inquiry.actions[0].text = "Call the customer" }
    stage.press("<Enter>")
    #expect(stage.screen.contains("Call the plant"))
    #expect(stage.screen.contains("“What” was changed meanwhile and says: Call the customer"))
  }

  @Test func `drafts and votes half typed are still there when the same workshop is opened again`() {
    var stage = WalkTests.begun()
    stage.press("a")
    stage.type("Call")
    stage.press("<Esc>", "<Enter>", "4", "?", "<Leave>", "<Enter>", "a")
    #expect(stage.screen.contains("Call"))
    stage.press("<Esc>", "<Enter>")
    #expect(stage.screen.contains("Votes  4 ? · · ·"))
  }

  @Test func `drafts and votes half typed go into their workshop when another is opened`() {
    var stage = WalkTests.begun()
    stage.press("a")
    stage.type("Call")
    stage.press("<Esc>", "p")
    stage.type("Asia")
    stage.press("<Esc>", "<Enter>", "4", "?", "<Leave>", "a")
    stage.type("emea-resellers")
    stage.press("<Tab>", "<Ctrl-S>")
    #expect(stage.interface.subject?.programme?.id == ProgrammeID("emea-resellers"))
    #expect(stage.workshop?.inquiry.actions.map(\.text) == ["Call"])
    #expect(stage.workshop?.inquiry.parkingLot.map(\.text) == ["Asia"])
    let rounds = stage.workshop?.inquiry[QuestionID(Shelf.strategy.id, "situation")].rounds ?? []
    #expect(rounds.map { $0.votes.map(\.value.symbol).joined() } == ["4?"])
    #expect(rounds.map(\.isRevealed) == [false])
    stage.press("a")
    #expect(!stage.screen.contains("Call"))
  }

  @Test func `a set-up half typed outlives the workshops that are opened meanwhile`() {
    var stage = WalkTests.begun()
    stage.press("<Leave>", "n")
    stage.type("Contoso")
    stage.press("<Esc>", "<Enter>", "<Leave>", "n")
    #expect(stage.screen.contains("Contoso"))
  }
}
