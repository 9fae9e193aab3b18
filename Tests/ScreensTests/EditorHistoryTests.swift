import Canvas
import Domain
import Screens
import TestSupport
import Testing

/// Undo and redo within a text, how long it can become, and the person's own editor.
struct EditorHistoryTests {
  /// At the notes of the first question, which has one text for both firms and one for each.
  private func notes(_ keys: String...) -> Stage {
    var stage = WalkTests.begun()
    stage.press("n")
    for key in keys { stage.press(key) }
    return stage
  }

  private func text(_ stage: Stage) -> String { stage.interface.form?.focused.text ?? "" }

  @Test func `a word is one step to undo, with the blank behind it`() {
    var stage = notes()
    stage.type("Both lost accounts")
    for rest in ["Both lost ", "Both ", ""] {
      stage.press("<Ctrl-_>")
      #expect(text(stage) == rest)
    }
    stage.press("<Ctrl-_>")
    #expect(stage.screen.contains("Nothing to take back in this text."))
    for whole in ["Both ", "Both lost ", "Both lost accounts"] {
      stage.press("<Ctrl-R>")
      #expect(text(stage) == whole)
    }
    stage.press("<Ctrl-R>")
    #expect(stage.screen.contains("Nothing to redo in this text."))
  }

  @Test func `a paste is one step, however long`() {
    var stage = notes()
    stage.type("We")
    stage.send(.paste(" lost\nthree big accounts"))
    stage.type("!")
    stage.press("<Ctrl-_>")
    #expect(text(stage) == "We lost\nthree big accounts")
    stage.press("<Ctrl-_>")
    #expect(text(stage) == "We")
  }

  @Test func `letters erased one after the other are one step, and so is each word or line erased`() {
    var stage = notes()
    stage.type("one two three")
    stage.press("<Backspace>", "<Backspace>", "<Backspace>", "<Ctrl-W>", "<Ctrl-U>")
    for rest in ["one two ", "one two th", "one two three"] {
      stage.press("<Ctrl-_>")
      #expect(text(stage) == rest)
    }
  }

  @Test func `the cursor goes back with the text, and what is typed elsewhere is a step of its own`() {
    var stage = notes()
    stage.type("ab")
    stage.press("<Left>")
    stage.type("x")
    stage.press("<Ctrl-_>", "y")
    #expect(text(stage) == "ayb")
    stage.press("<Ctrl-R>")
    #expect(text(stage) == "ayb")
    stage.press("<Ctrl-_>", "<Ctrl-_>")
    #expect(text(stage) == "")
  }

  @Test func `every field has its own past, and taking back is kept like typing`() {
    var stage = notes()
    stage.type("joint")
    stage.press("<Tab>")
    stage.type("ours")
    stage.press("<Ctrl-_>", "<Backtab>", "<Tab>", "<Ctrl-R>", "<Esc>")
    #expect(
      stage.workshop?.inquiry[QuestionID(Shelf.strategy.id, "situation")].notes == Notes(ours: "ours", joint: "joint"))
  }

  @Test func `undo is offered in a text only where there is something to take back`() {
    var stage = notes()
    #expect(!stage.lines.suffix(2).joined().contains("Ctrl-_"))
    stage.type("x")
    #expect(stage.lines.suffix(2).joined().contains("Ctrl-_ undo"))
  }

  // MARK: Bounds

  @Test func `a paste that is too long is refused with the figures, and what was there stays`() {
    var stage = notes()
    stage.type("Kept. ")
    stage.send(.paste(String(repeating: "x", count: 1 << 20)))
    #expect(text(stage) == "Kept. ")
    #expect(
      stage.interface.form?.problem
        == "With these 1048576 characters “Both” would have 1048582; 10000 are the most. Nothing was put in.")
    stage.send(.paste(String(repeating: "x", count: Bound.textLength - 6)))
    #expect(Bound.length(of: text(stage)) == Bound.textLength)
  }

  @Test func `typing at the bound says so, and erasing makes room`() {
    var stage = notes()
    stage.send(.paste(String(repeating: "x", count: Bound.textLength)))
    stage.type("y")
    #expect(stage.screen.contains("“Both” has 10000 characters; 10000 are the most."))
    stage.press("<Enter>")
    #expect(stage.screen.contains("10000 are the most."))
    #expect(text(stage).count == Bound.textLength)
    stage.press("<Backspace>", "y")
    #expect(text(stage).hasSuffix("xy"))
  }

  @Test func `a text that came too long from elsewhere can be made shorter, not longer`() {
    var editor = TextEditor("abcdef", limit: 4)
    let isTaken = editor.insert("g")
    #expect(!isTaken)
    _ = editor.perform(.eraseBefore, columns: 80)
    #expect(editor.text == "abcde")
  }

  @Test func `a name has the length that names may have, at creation and after`() {
    var stage = WalkTests.begun()
    stage.press("o", "<Tab>", "<Tab>", "<Tab>", "<Tab>", "<Tab>")
    stage.send(.paste(String(repeating: "n", count: Bound.nameLength + 1)))
    #expect(stage.interface.form?.focused.text == "")
    #expect(
      stage.interface.form?.problem?.contains("201 characters “Facilitator” would have 201; 200 are the most.") == true)
    stage.press("<Ctrl-S>", "o")
    stage.type("\n" + String(repeating: "n", count: Bound.nameLength + 1))
    stage.press("<Ctrl-S>")
    #expect(stage.interface.form?.problem?.hasSuffix("has 201 characters. Use at most 200.") == true)
    #expect(stage.interface.form?.focus == 2)
    #expect(stage.workshop?.inquiry.participants.count == 5)
  }

  @Test func `the filter of the library has a bound too`() {
    var stage = WalkTests.begun()
    stage.press("<Leave>", "/")
    stage.send(.paste(String(repeating: "x", count: 1 << 20)))
    #expect(stage.screen.contains("A filter has 200 characters at most."))
  }

  // MARK: The person's own editor

  @Test func `a text goes to the person's editor and comes back as one step`() {
    var stage = notes()
    stage.type("Half")
    stage.editor = { .edited($0 + " a page\nof notes") }
    stage.press("<Ctrl-E>")
    #expect(text(stage) == "Half a page\nof notes")
    stage.press("<Ctrl-_>")
    #expect(text(stage) == "Half")
    stage.press("<Ctrl-R>", "<Esc>")
    #expect(stage.workshop?.inquiry[QuestionID(Shelf.strategy.id, "situation")].notes.joint == "Half a page\nof notes")
  }

  @Test func `what was typed is on disk before the editor opens`() {
    var stage = notes()
    stage.type("Half")
    var seen: String?
    stage.editor = { text in
      seen = text
      return .editorFailed("Your editor did not start.")
    }
    stage.press("<Ctrl-E>")
    #expect(seen == "Half")
    #expect(stage.workshop?.inquiry[QuestionID(Shelf.strategy.id, "situation")].notes.joint == "Half")
    #expect(stage.screen.contains("Your editor did not start."))
    #expect(text(stage) == "Half")
  }

  @Test func `a text that came back too long leaves the field as it was`() {
    var stage = notes("x")
    stage.editor = { _ in .edited(String(repeating: "x", count: Bound.textLength + 1)) }
    stage.press("<Ctrl-E>")
    #expect(text(stage) == "x")
    #expect(stage.interface.form?.problem?.hasPrefix("That is 10001 characters, and 10000 are the most.") == true)
  }

  @Test func `in a field of one line Ctrl-E is the end of the line`() {
    var stage = WalkTests.begun()
    stage.press("a")
    stage.type("Call")
    stage.press("<Home>", "<Ctrl-E>")
    stage.type("s")
    #expect(text(stage) == "Calls")
  }
}
