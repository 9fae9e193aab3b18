import Canvas
import Domain
import Screens
import Session
import TestSupport
import Testing

/// What the bottom line and help say about the keys, and what keys say that can do nothing.
struct HintsTests {
  private func hints(_ stage: Stage) -> String { stage.lines.suffix(2).joined(separator: "  ") }

  /// An agenda alone, at its first question.
  private func agenda(rows: Int = 24, columns: Int = 80) -> Stage {
    let programme = Programme(
      id: ProgrammeID("emea"), firm: "Halvorsen Pumps", inquiry: Inquiry(questionnaires: [Shelf.agenda]))
    var stage = Stage(rows: rows, columns: columns, [.programme(programme)])
    stage.press("<Enter>")
    return stage
  }

  @Test func `no key is swallowed without a word`() {
    var stage = WalkTests.begun(rows: 30, columns: 120)
    stage.press("i")
    #expect(stage.screen.contains("This question collects no list."))
    stage.press("<Left>", "<Esc>")
    #expect(stage.screen.contains("Nothing comes before this."))
    var alone = agenda()
    for (key, sentence) in [
      ("v", "A firm alone takes no votes."), ("o", "A programme has no such part"), ("<Esc>", "Nothing comes before"),
      ("i", "This question collects no list."),
    ] {
      alone.press(key)
      #expect(alone.screen.contains(sentence), "\(key)")
    }
    alone.press("r", "<Enter>")
    #expect(alone.screen.contains("Nothing comes after this."))
    alone.press("R", "t")
    #expect(alone.screen.contains("there is no report for both"))
  }

  @Test func `the smallest window says how an agenda is accepted`() {
    var alone = agenda(rows: 12, columns: 40)
    alone.press("r")
    #expect(hints(alone).contains("C accept"), "\(alone.screen)")
  }

  @Test func `what cannot be done is neither hinted nor in help`() {
    var alone = agenda()
    alone.press("r")
    #expect(!hints(alone).contains("decide"))
    alone.press("R")
    #expect(!hints(alone).contains("for both"))

    let empty = Stage()
    #expect(!hints(empty).contains("open"))

    var stage = WalkTests.begun()
    stage.press("A")
    #expect(!hints(stage).contains("change"))
    #expect(!hints(stage).contains("remove"))
    #expect(hints(stage).hasPrefix(" a add an action"))
    stage.press("<Esc>", "<Left>", "?")
    #expect(!stage.lines.dropLast(2).joined().contains("Esc"))
    stage.press("<Esc>", "<Right>", "w")
    #expect(!hints(stage).contains("Tab"))
  }

  @Test func `an incomplete vote line is not offered to be kept`() {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "4", "4")
    #expect(!hints(stage).contains("Enter"))
    stage.press("<Enter>")
    #expect(stage.screen.contains("2 of 5 votes. Next is Cy Dahl."))
    stage.press("4", "3", "3")
    #expect(hints(stage).contains("Enter keep the votes"))
  }

  @Test func `help says of Enter what the hint says`() {
    var alone = agenda()
    #expect(hints(alone).contains("Enter record"))
    alone.press("?")
    #expect(alone.screen.contains("Enter         record"))
  }

  @Test func `undo, the next question and the way out are hinted before what is rarer`() {
    for keys in [[], ["<Enter>", "<Enter>"], ["<Enter>", "<Enter>", "<Enter>"]] as [[String]] {
      var stage = WalkTests.begun()
      for key in keys { stage.press(key) }
      let hints = hints(stage)
      for hint in ["u undo", "next", "q close", "? help"] { #expect(hints.contains(hint), "\(hint) after \(keys)") }
    }
  }

  @Test func `a wide window has room for every key of the map that is worth a hint`() {
    var stage = WalkTests.begun(rows: 60, columns: 200)
    // A review has a key more.
    stage.changeElsewhere {
      $0.inquiry.actions = [Action(id: ActionID("a1"), text: "Call", promise: Promise(session: Stage.id))]
    }
    stage.press("<Right>", "<Right>", "d", "u")
    for binding in KeyMap.bindings(in: stage.interface.mode) where binding.isHint {
      let label = binding.command == .closeSession ? "close" : binding.label
      #expect(hints(stage).contains("\(binding.keyName) \(label)"))
    }
  }

  @Test func `a long form says how to finish it from any field`() {
    var stage = WalkTests.begun()
    stage.press("o", "<Tab>", "<Tab>", "<Tab>")
    #expect(stage.interface.mode == .choice)
    #expect(hints(stage).contains("Ctrl-S done"))
    stage.press("<Tab>")
    #expect(stage.interface.mode == .line)
    #expect(hints(stage).contains("Ctrl-S done"))
  }

  @Test(arguments: SizesTests.screens.map(\.name))
  func `no hint is cut`(name: String) throws {
    var stage = WalkTests.begun(rows: 12, columns: 40)
    for key in try #require(SizesTests.screens.first { $0.name == name }).keys { stage.press(key) }
    let labels = KeyMap.bindings(in: stage.interface.mode).filter(\.isHint).map(\.label)
    let line = stage.lines[11]
    #expect(labels.contains { line.hasSuffix($0) }, "\(line)")
  }
}
