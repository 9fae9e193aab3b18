import Canvas
import Domain
import Screens
import TestSupport
import Testing

/// Set-up: the people, and what becomes of them when they are changed.
struct SetUpTests {
  private let situation = QuestionID(Shelf.strategy.id, "situation")

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
