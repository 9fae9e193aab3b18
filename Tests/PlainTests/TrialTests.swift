import Domain
import Plain
import Session
import Testing

/// What-if in lines, and what the verdict comes from.
struct TrialTests {
  /// At the verdict of a workshop that has been through all its questions.
  private func room() -> Transcript {
    var room = Transcript(.workshop(Sample.workshop))
    room.type(WorkshopTests.whole.dropLast(6))
    return room
  }

  @Test func `ratings are tried on the side, and the verdict follows`() {
    var room = room()
    let before = room.stored.subject
    #expect(room.answer(to: "what-if").hasPrefix("Nothing is on trial. Type what-if, a question’s number and a rating"))
    let tried = room.answer(to: "what-if 8 1")
    #expect(tried.hasPrefix("On trial: Exit 1 instead of 3.\nVerdict: Conditional, as it is.\nIndex "), "\(tried)")
    #expect(tried.contains(" instead of "))
    #expect(tried.contains("Type what-if keep and a reason to make it the record, or what-if discard."))
    #expect(
      room.answer(to: "what-if 4 5").hasPrefix("On trial: Whole offering 5, not rated so far; Exit 1 instead of 3."))
    #expect(room.answer(to: "what-if 8 none").hasPrefix("On trial: Whole offering 5, not rated so far.\n"))
    #expect(room.stored.subject == before)
    #expect(room.answer(to: "what-if discard").hasPrefix("Nothing is on trial any more, and nothing was changed."))
    #expect(room.answer(to: "what-if").hasPrefix("Nothing is on trial."))
  }

  @Test func `what was tried is kept with a reason, and taken back a rating at a time`() {
    var room = room()
    room.type("what-if 8 5", "what-if 4 4")
    #expect(room.answer(to: "what-if keep").hasPrefix("Say in a few words why the room agrees on this"))
    #expect(
      room.answer(to: "what-if keep The lawyers agreed").contains(
        "On record: 2 ratings. undo takes back one at a time."))
    #expect(room.saved("exit").rating == .five)
    #expect(room.saved("whole-offering").rating == .four)
    #expect(room.saved("exit").ratingReason == "The lawyers agreed")
    room.type("undo")
    #expect(room.saved("exit").rating != .five)
    #expect(room.saved("whole-offering").rating == .four)
  }

  @Test(arguments: [
    ("what-if 9 3", "“9” is no question that a rating can be tried on."),
    ("what-if 6 3", "“6” is no question that a rating can be tried on."),
    ("what-if 8 6", "“6” is no rating. Type what-if 8 and 1 to 5, or none."),
    ("what-if exit 3", "“exit” is no question that a rating can be tried on."),
  ])
  func `what cannot be tried says why`(line: String, remedy: String) {
    var room = room()
    #expect(room.answer(to: line).hasPrefix(remedy))
  }

  @Test func `no trial and no detail shows the score before the hunches`() {
    var room = Transcript(.workshop(Sample.workshop))
    room.type("A", "B", "", "", "4 4 4 4 4 4", "")
    for line in ["what-if 1 5", "score details"] {
      let answer = room.answer(to: line)
      #expect(answer.contains("hunches") && !answer.contains("Index") && !answer.contains("Verdict:"), "\(answer)")
    }
  }

  @Test func `a trial that is left open is told at the end`() {
    var room = room()
    room.type("what-if 8 1")
    #expect(room.answer(to: "quit").hasPrefix("What was on trial is not kept.\nEverything is saved."))
  }

  @Test func `details say what the screens show beside the verdict`() {
    var room = room()
    let details = room.answer(to: "score details")
    for text in [
      "Gates:\n", "Sections:\nWhere we stand: ", "What one answer could do to the index:\n", "if rated 1, ",
      "Where the room differs:\n", "How far the room agrees:\nMean consensus ",
    ] {
      #expect(details.contains(text), "\(text) is missing in\n\(details)")
    }
  }
}
