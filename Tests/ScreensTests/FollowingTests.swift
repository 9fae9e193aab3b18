import Domain
import Screens
import Session
import TestSupport
import Testing

/// Two windows that facilitate one workshop: what one writes is on the other at the next beat.
struct FollowingTests {
  private let situation = QuestionID(Shelf.strategy.id, "situation")
  private let customer = QuestionID(Shelf.strategy.id, "customer")

  private func votes(_ line: String, of stage: Stage) throws -> [Vote] {
    try VoteLine.votes(from: line, of: stage.workshop?.inquiry.participants ?? [])
  }

  @Test func `what another window wrote is there without a key, and nothing is said of it`() throws {
    var stage = WalkTests.begun()
    stage.press("<Enter>")
    let round = Round(isRevealed: false, votes: try votes("44332", of: stage))
    stage.follow { $0.inquiry[situation].rounds = [round] }
    #expect(stage.screen.contains("5 of 5 voted. Enter reveals;"), "\(stage.screen)")
    #expect(stage.interface.toast == nil)
    stage.press("<Enter>")
    #expect(stage.workshop?.inquiry[situation].rounds.map(\.isRevealed) == [true])
    #expect(stage.interface.toast?.isError != true)
  }

  @Test func `a window that is up to date, or shows the library, asks for no document`() {
    var stage = WalkTests.begun()
    let id = SubjectID.workshop(Stage.id)
    let revision = stage.library[id]?.revision ?? 0
    #expect(stage.interface.requestsAfterWriting.contains(.look(id, since: revision)))
    let before = stage.screen
    stage.wake()
    #expect(stage.screen == before)
    stage.press("<Leave>")
    #expect(stage.interface.requestsAfterWriting == [.list])
  }

  @Test func `undo takes back what was done here, and leaves what came from elsewhere`() {
    var stage = WalkTests.begun()
    stage.press("d")
    stage.follow {
      $0.inquiry[situation].answer = "Theirs."
      $0.inquiry[customer].answer = "Theirs too."
    }
    stage.press("u")
    #expect(stage.workshop?.inquiry[situation].state == .open)
    #expect(stage.workshop?.inquiry[situation].answer == "Theirs.")
    #expect(stage.workshop?.inquiry[customer].answer == "Theirs too.")
    stage.press("<Ctrl-R>")
    #expect(stage.workshop?.inquiry[situation].state == .unknown)
    #expect(stage.workshop?.inquiry[situation].answer == "Theirs.")
  }

  @Test func `what would be taken back was changed elsewhere since: it stays, and that is said`() {
    var stage = WalkTests.begun()
    stage.press("4")
    stage.follow { $0.inquiry[situation].rating = .one }
    stage.press("u")
    #expect(stage.prose.contains("Not undone: Situation rated 4 was changed elsewhere since."))
    #expect(stage.workshop?.inquiry[situation].rating == .one)
  }

  // MARK: What is being typed here

  @Test func `a note that is being typed stays, and both are kept`() {
    var stage = WalkTests.begun()
    stage.press("n")
    stage.type("Ours.")
    stage.follow { $0.inquiry[situation].notes.joint = "Theirs." }
    #expect(stage.screen.contains("Ours."))
    stage.wait(seconds: 2)
    #expect(stage.workshop?.inquiry[situation].notes.joint == "Theirs.\nOurs.")
    stage.type(" More.")
    stage.press("<Esc>")
    #expect(stage.workshop?.inquiry[situation].notes.joint == "Theirs.\nOurs. More.")
  }

  @Test func `an answer that both write is not overwritten: it comes back with both`() {
    var stage = WalkTests.begun()
    stage.press("w")
    stage.type("We know.")
    stage.follow { $0.inquiry[situation].answer = "They know." }
    stage.wait(seconds: 2)
    #expect(stage.workshop?.inquiry[situation].answer == "They know.")
    #expect(
      stage.interface.form?.overtaken?.hasPrefix("“What we say” was changed meanwhile and says: They know.") == true)
    #expect(stage.screen.contains("not saved") && stage.screen.contains("We know."))
    stage.press("<Ctrl-S>")
    #expect(stage.workshop?.inquiry[situation].answer == "We know.")
  }

  @Test func `a form in which nothing was typed yet shows what stands there now`() {
    var stage = WalkTests.begun()
    stage.press("w")
    stage.follow { $0.inquiry[situation].answer = "They know." }
    #expect(stage.screen.contains("They know."))
    stage.type(" Both do.")
    stage.press("<Esc>")
    #expect(stage.workshop?.inquiry[situation].answer == "They know. Both do.")
  }

  @Test func `any other form stays as it is typed, with what somebody else wrote beside it`() {
    var stage = WalkTests.begun()
    stage.press("a")
    stage.type("Call")
    stage.press("<Ctrl-S>", "A", "<Enter>")
    stage.type(" the plant")
    // What is about something else leaves it alone.
    stage.follow { $0.inquiry[customer].answer = "Theirs." }
    #expect(stage.interface.form?.overtaken == nil)
    stage.follow { $0.inquiry.actions[0].text = "Write" }
    #expect(stage.prose.contains("“What” was changed meanwhile and says: Write"), "\(stage.screen)")
    stage.press("<Ctrl-S>")
    #expect(stage.workshop?.inquiry.actions.map(\.text) == ["Call the plant"])
  }

  @Test func `a form about what somebody else removed says so`() {
    var stage = WalkTests.begun()
    stage.press("a")
    stage.type("Call")
    stage.press("<Ctrl-S>", "A", "<Enter>")
    stage.type(" the plant")
    stage.follow { $0.inquiry.actions = [] }
    #expect(stage.prose.contains("It was removed elsewhere meanwhile."), "\(stage.screen)")
  }

  @Test func `votes on the line stay there, and whoever types them learns of the others`() throws {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "4", "4")
    let round = Round(isRevealed: false, votes: try votes("11111", of: stage))
    stage.follow { $0.inquiry[situation].rounds = [round] }
    #expect(stage.screen.contains("Votes  4 4 · · ·"))
    #expect(stage.prose.contains("Somebody else took votes here meanwhile. Enter puts yours in their place;"))
    stage.press("<Backspace>", "<Backspace>")
    #expect(stage.screen.contains("5 of 5 voted."))
  }

  // MARK: The time

  @Test func `the room spends its time once, though two windows count it`() {
    var stage = WalkTests.begun()
    stage.wait(seconds: 40)
    stage.follow { $0.inquiry[situation].seconds = 30 }
    #expect(stage.screen.contains("0:40 of 8 min"), "\(stage.screen)")
    stage.wait(seconds: 60)
    stage.press("<Right>")
    #expect(stage.workshop?.inquiry[situation].seconds == 100)
  }
}
