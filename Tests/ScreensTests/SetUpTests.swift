import Canvas
import Domain
import Screens
import Session
import TestSupport
import Testing

/// Set-up: firms, people and programme, and what becomes of them when they are changed.
struct SetUpTests {
  private let situation = QuestionID(Shelf.strategy.id, "situation")

  private func programme(_ id: String) -> Subject {
    .programme(
      Programme(id: ProgrammeID(id), firm: "Halvorsen Pumps", inquiry: Inquiry(questionnaires: [Shelf.agenda])))
  }

  /// The people as they would be told apart: id, name and role.
  private func people(_ stage: Stage) -> [String] {
    stage.workshop?.inquiry.participants.map { "\($0.id) \($0.name)/\($0.role)" } ?? []
  }

  /// Everybody has voted, and the set-up is open at our people.
  private func voted() -> Stage {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "1", "2", "3", "4", "5", "<Enter>", "<Enter>", "o")
    return stage
  }

  @Test func `a workshop is of the programme that was chosen, whatever came into the library since`() {
    var stage = Stage([programme("my-prog")])
    stage.press("n")
    stage.type("Brightwater")
    for _ in 1...8 { stage.press("<Tab>") }
    stage.press("<Right>")
    #expect(stage.screen.contains("[my-prog]"))
    stage.press("<Esc>")
    stage.library[.programme(ProgrammeID("another"))] = Stored(subject: programme("another"), revision: 1)
    stage.press("s", "n")
    #expect(stage.screen.contains("[my-prog]"))
    #expect(stage.screen.contains(" another "))
    stage.press("<Ctrl-S>")
    #expect(stage.workshop?.partnerFirm == "Brightwater")
    #expect(stage.workshop?.programme == ProgrammeID("my-prog"))
  }

  @Test func `programmes are offered by their names, those of one name with their ids`() {
    let inquiry = Inquiry(questionnaires: [Shelf.agenda])
    let programmes = [("emea", "Resellers"), ("apac", "Resellers"), ("care", "Service partners")].map { id, name in
      Subject.programme(Programme(id: ProgrammeID(id), name: name, firm: "Halvorsen Pumps", inquiry: inquiry))
    }
    var stage = Stage(columns: 120, programmes)
    stage.press("n")
    stage.type("Brightwater")
    for _ in 1...8 { stage.press("<Tab>") }
    stage.press("<Left>")
    for name in ["Resellers (apac)", "Resellers (emea)", "[Service partners]"] {
      #expect(stage.screen.contains(name), "\(stage.screen)")
    }
    stage.press("<Ctrl-S>")
    #expect(stage.workshop?.programme == ProgrammeID("care"))
  }

  @Test func `a choice that is gone from the library is told, not swapped for another`() {
    var stage = Stage([programme("my-prog")])
    stage.press("n")
    for _ in 1...8 { stage.press("<Tab>") }
    stage.press("<Right>", "<Esc>")
    stage.library = [:]
    stage.press("s", "n")
    #expect(stage.screen.contains("[none]"))
    #expect(stage.screen.contains("! “Programme” was my-prog, which is no longer there."))
  }

  @Test func `a set-up that could not be stored stays open with the reason`() {
    var stage = Stage()
    stage.failure = "The library is in use by another program."
    stage.press("n")
    stage.type("Halvorsen Pumps")
    stage.press("<Tab>")
    stage.type("Brightwater")
    stage.press("<Ctrl-S>")
    #expect(stage.screen.contains("! The library is in use by another program."))
    #expect(stage.screen.contains("Brightwater"))
    stage.failure = nil
    stage.press("<Esc>", "n", "<Ctrl-S>")
    #expect(stage.workshop?.partnerFirm == "Brightwater")
    #expect(stage.interface.form == nil)
  }

  @Test func `an agenda or a report that could not be stored stays open with the reason`() {
    var stage = WalkTests.begun()
    stage.press("r", "g", "<Enter>", "R", "s")
    stage.failure = "The disk is full."
    stage.press("<Enter>")
    #expect(stage.screen.contains("! The disk is full."))
    #expect(stage.screen.contains("halvorsen-pumps-brightwater.md"))
    stage.press("<Esc>", "<Esc>", "<Leave>", "a")
    stage.type("emea-resellers")
    stage.press("<Ctrl-S>")
    #expect(stage.screen.contains("! The disk is full."))
    #expect(stage.screen.contains("emea-resellers"))
  }

  @Test func `nobody takes over the votes of somebody else`() {
    var stage = voted()
    // The cursor is at the end of our list: Cy Dahl.
    stage.press("<Ctrl-U>")
    stage.type("Zed Newcomer")
    stage.press("<Ctrl-S>")
    #expect(stage.screen.contains("! Cy Dahl has voted already and stays in the list."))
    #expect(people(stage).contains("p3 Cy Dahl/"))
  }

  @Test(arguments: ["Cy Dahle", "Cy van Dahl", "Cyrus Dahl", "C. Dahl", "Dahl", "Cy Dohl"])
  func `a slip in the name of somebody who has voted can be corrected`(name: String) {
    var stage = voted()
    stage.press("<Ctrl-U>")
    stage.type(name)
    stage.press("<Ctrl-S>")
    #expect(
      people(stage) == ["p1 Ada Lindgren/CEO", "p2 Bo Ek/Sales", "p3 \(name)/", "p4 Dora Mills/COO", "p5 Ed Park/"])
  }

  @Test(arguments: ["Cy Ek", "Dy Bahl", "Cy Dahl-Ek, CEO", "Ed"])
  func `a name that may be somebody else’s is none corrected`(name: String) {
    var stage = voted()
    stage.press("<Ctrl-U>")
    stage.type(name)
    stage.press("<Ctrl-S>")
    #expect(stage.screen.contains("Cy Dahl has voted already"))
  }

  @Test func `who has not voted can be replaced in the same seat`() {
    var stage = WalkTests.begun()
    stage.press("o", "<Ctrl-U>")
    stage.type("Zed Newcomer")
    stage.press("<Ctrl-S>")
    #expect(people(stage)[2] == "p3 Zed Newcomer/")
  }

  @Test func `a vote still being typed is handed to nobody else either`() {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "1", "2", "3", "4", "o", "<Ctrl-U>", "<Backspace>", "<Ctrl-S>")
    #expect(people(stage).map { $0.prefix(2) } == ["p1", "p2", "p4", "p5"])
    #expect(stage.screen.contains("Votes  1 2 4 ·"))
  }

  @Test func `two people of one name are both seated`() {
    var stage = WalkTests.begun()
    stage.press("o", "<End>")
    stage.type("\nBo Ek, Sales")
    stage.press("<Ctrl-S>")
    #expect(people(stage).suffix(1) == ["p6 Bo Ek/Sales"])
  }

  @Test func `rows of a table and numbered lists are people with their roles`() {
    var stage = Stage()
    stage.press("n")
    stage.type("Halvorsen Pumps")
    stage.press("<Tab>")
    stage.type("Brightwater")
    stage.press("<Tab>")
    stage.send(.paste("Ann Able\tCEO\r\nBo Ek\tSales\tNorth\r\n"))
    stage.press("<Tab>")
    stage.send(.paste("1. Cy Dahl, COO\n2)\tDora Mills\tCFO\n- Ed Park\n"))
    stage.press("<Ctrl-S>")
    #expect(
      people(stage) == [
        "p1 Ann Able/CEO", "p2 Bo Ek/Sales, North", "p3 Cy Dahl/COO", "p4 Dora Mills/CFO", "p5 Ed Park/",
      ])
  }
}
