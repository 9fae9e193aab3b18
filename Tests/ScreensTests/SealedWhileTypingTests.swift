import Domain
import Screens
import Session
import TestSupport
import Testing

/// Sealed votes that come in, or go, while the votes of the others are being typed: every sign stays with whoever it
/// was typed for.
struct SealedWhileTypingTests {
  private let situation = QuestionID(Shelf.strategy.id, "situation")

  private func votes(_ stage: Stage) -> String? {
    stage.workshop?.inquiry[situation].rounds.last?.votes.map { "\($0.participant)\($0.value.symbol)" }
      .joined(separator: " ")
  }

  /// A round in which these people have sent their votes before.
  private func sealed(_ people: String...) -> [Round] {
    let votes = people.map { Vote(participant: ParticipantID($0), value: .rating(.five), isSealed: true) }
    return [Round(isRevealed: false, votes: votes)]
  }

  @Test func `the sign of who is sealed now is dropped and told, and the others keep theirs`() {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "1", "2", "3")
    let round = sealed("p1")
    stage.follow { $0.inquiry[situation].rounds = round }
    #expect(stage.screen.contains("Votes  2 3 · ·"), "\(stage.screen)")
    #expect(
      stage.interface.toast
        == Toast("Off the vote line of Situation: Ada Lindgren, whose sealed vote is in.", .advice))
    stage.press("4", "1", "<Enter>")
    #expect(votes(stage) == "p15 p22 p33 p44 p51")
  }

  @Test func `a sealed vote of somebody who has no sign yet moves none, and nothing is said of it`() {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "1", "2")
    let round = sealed("p4")
    stage.follow { $0.inquiry[situation].rounds = round }
    #expect(stage.screen.contains("Votes  1 2 · ·"), "\(stage.screen)")
    #expect(stage.interface.toast == nil)
  }

  @Test func `so it is where the next save brings them`() {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "1", "2")
    let round = sealed("p1")
    stage.changeElsewhere { $0.inquiry[situation].rounds = round }
    #expect(stage.screen.contains("Votes  2 · · ·"), "\(stage.screen)")
    #expect(stage.interface.toast?.sentence.contains("Ada Lindgren, whose sealed vote is in.") == true)
  }

  @Test func `so it is on the line of a question that is not on the screen`() {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "1", "2", "<Right>")
    let round = sealed("p1")
    stage.follow { $0.inquiry[situation].rounds = round }
    #expect(stage.interface.toast?.sentence.contains("Off the vote line of Situation: Ada Lindgren") == true)
    stage.press("<Ctrl-C>")
    #expect(votes(stage) == "p15 p22")
  }

  @Test func `what was typed and left is kept for the right people`() {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "1", "2", "3")
    let round = sealed("p2")
    stage.follow { $0.inquiry[situation].rounds = round }
    stage.press("<Ctrl-C>")
    #expect(votes(stage) == "p11 p25 p33")
  }

  @Test func `signs behind somebody who votes in the room after all are told, to be typed again`() {
    var stage = WalkTests.begun()
    let round = sealed("p1")
    stage.follow { $0.inquiry[situation].rounds = round }
    stage.press("<Enter>", "2", "3")
    stage.follow { $0.inquiry[situation].rounds = [] }
    #expect(stage.screen.contains("Votes  · · · · ·"), "\(stage.screen)")
    #expect(
      stage.interface.toast?.sentence
        == "Off the vote line of Situation, to be typed again behind whoever votes before: Bo Ek 2 and Cy Dahl 3.")
  }

  @Test func `who leaves the room takes their own sign along, though somebody before them is sealed`() {
    var stage = WalkTests.begun()
    let round = sealed("p1")
    stage.follow { $0.inquiry[situation].rounds = round }
    stage.press("<Enter>", "2", "3", "4")
    // The cursor is at the end of our list: Cy Dahl.
    stage.press("o", "<Ctrl-U>", "<Backspace>", "<Ctrl-S>")
    #expect(stage.workshop?.inquiry.participants.map(\.id.text) == ["p1", "p2", "p4", "p5"])
    #expect(stage.screen.contains("Votes  2 4 ·"), "\(stage.screen)")
  }
}
