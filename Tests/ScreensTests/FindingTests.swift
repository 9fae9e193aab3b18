import Canvas
import Domain
import Screens
import Session
import TestSupport
import Testing

/// The palette, search, and the list of places.
struct FindingTests {
  private let investment = QuestionID(Shelf.strategy.id, "investment")

  /// The lines of the open list, without mark and blanks around.
  private func rows(_ stage: Stage) -> [String] {
    stage.lines.dropFirst(4).dropLast(3).map { $0.drop { " ▸▼▲".contains($0) } }.map(String.init).filter { !$0.isEmpty }
  }

  // MARK: Palette

  @Test(arguments: [":", "<Ctrl-P>"])
  func `the palette has every command that can be done, by name and with its key`(key: String) {
    var stage = WalkTests.begun(rows: 60, columns: 100)
    stage.press("<Right>", "<Right>", key)
    #expect(stage.lines[0].hasSuffix("Commands · saved"))
    #expect(stage.lines.contains { $0.contains("write the answer") && $0.hasSuffix("  w") })
    #expect(stage.lines.contains { $0.contains("rate 4") && $0.hasSuffix("  1–5") })
    #expect(stage.lines.contains { $0.contains("go on: vote") && $0.hasSuffix("  Enter") })
    #expect(!stage.screen.contains("a page down"))
    let names = rows(stage).map { $0.split(separator: "  ").first ?? "" }
    #expect(Set(names).count == names.count)
  }

  @Test func `a few letters call a command, the likeliest first, and Enter does it`() {
    var stage = WalkTests.begun()
    stage.press(":")
    stage.type("wn")
    #expect(rows(stage).first?.hasPrefix("write notes") == true)
    stage.press("<Enter>")
    #expect(stage.lines[0].contains("Notes"))
    stage.press("<Esc>", ":")
    stage.type("rep")
    #expect(rows(stage).first?.hasPrefix("report") == true)
    stage.press("<Backspace>", "<Backspace>", "<Backspace>")
    stage.type("rate")
    #expect(rows(stage).prefix(5).map { $0.prefix(6) } == ["rate 1", "rate 2", "rate 3", "rate 4", "rate 5"])
    stage.press("<Down>", "<Down>", "<Down>", "<Enter>")
    #expect(stage.workshop?.inquiry[QuestionID(Shelf.strategy.id, "situation")].rating == .four)
  }

  @Test func `what can do nothing just now is named with the reason once it is called`() {
    var stage = WalkTests.begun(columns: 120)
    stage.press(":")
    #expect(!stage.screen.contains("list of this question"))
    stage.type("list")
    #expect(rows(stage).contains { $0.hasPrefix("list of this question") && $0.contains("collects no list") })
    stage.press("<Enter>")
    #expect(stage.screen.contains("! This question collects no list."))
    #expect(stage.interface.mode == .discuss)
  }

  @Test func `a name that calls nothing says so, and Esc leaves everything as it was`() {
    var stage = WalkTests.begun()
    let before = stage.screen
    stage.press(":")
    stage.type("xyzzy")
    #expect(stage.screen.contains("No command is called so."))
    stage.press("<Enter>")
    #expect(stage.screen.contains("Nothing fits what is typed."))
    stage.press("<Esc>")
    #expect(stage.screen == before)
  }

  @Test func `in a field a colon is text`() {
    var stage = WalkTests.begun()
    stage.press("n", ":", "<Ctrl-P>")
    #expect(stage.interface.form?.fields[0].text == ":")
    #expect(stage.interface.picker == nil)
  }

  @Test func `the cursor sits where the letters go`() throws {
    var stage = WalkTests.begun(rows: 12, columns: 40)
    stage.press(":")
    stage.type("ra")
    for _ in 1...9 { stage.press("<Down>") }
    let cursor = try #require(stage.interface.draw().cursor)
    #expect(stage.lines[cursor.row].hasSuffix("ra"))
    #expect(stage.screen.contains("▸ "))
  }

  // MARK: Go to

  @Test func `go to lists every place with its number and how it stands, and where one is`() {
    var stage = WalkTests.begun(columns: 100)
    stage.press("d", "<Right>", "g")
    #expect(
      rows(stage) == [
        "Opening     one sentence for each firm",
        "1 ? Situation   Where does each firm stand today, and what keeps its leaders awake?",
        "2 ○ Customer    Which customer problem do we solve together?",
        "3 ○ Investment  What must be built or funded?", "Readiness   after the hunches",
      ])
    #expect(stage.screen.contains("▸  2 ○ Customer"))
  }

  @Test func `a number or letters narrow the places, and Enter goes there`() {
    var stage = WalkTests.begun()
    stage.press("g", "3")
    #expect(rows(stage).count == 1)
    stage.press("<Enter>")
    #expect(stage.screen.contains("What must be built or funded?"))
    stage.press("g")
    stage.type("cust")
    stage.press("<Enter>")
    #expect(stage.screen.contains("Which customer problem do we solve together?"))
    stage.press("g")
    stage.type("open")
    stage.press("<Enter>")
    #expect(stage.interface.mode == .opening)
    stage.press("g")
    stage.type("read")
    stage.press("<Enter>")
    // The hunches come first, also on this way.
    #expect(stage.interface.mode == .hunches)
  }

  @Test func `an agenda has no opening to go to`() {
    var stage = Stage([
      .programme(
        Programme(id: ProgrammeID("emea"), firm: "Halvorsen", inquiry: Inquiry(questionnaires: [Shelf.agenda])))
    ])
    stage.press("<Enter>", "g")
    #expect(!stage.screen.contains("Opening"))
    stage.press("2", "<Enter>")
    #expect(stage.screen.contains("What about selection-criteria?"))
  }

  // MARK: Search

  /// A workshop in which something of every kind is written down.
  private func written() -> Stage {
    var stage = WalkTests.begun(rows: 30, columns: 100)
    stage.press("n")
    stage.type("Both lost the Copper account.")
    stage.press("<Esc>", "w")
    stage.type("Copper pipes are the future, though we know the copper trade is small.")
    stage.press("<Esc>", "<Right>", "<Right>", "i", "a")
    stage.type("Copper mill")
    stage.press("<Ctrl-S>", "<Esc>", "a")
    stage.type("Call the copper trader")
    stage.press("<Ctrl-S>", "p")
    stage.type("Zinc")
    stage.press("<Enter>")
    stage.changeElsewhere {
      $0.inquiry[QuestionID(Shelf.strategy.id, "customer")].evidence = [
        Evidence(id: EvidenceID("e1"), text: "Report on pipes", source: "Copper Institute")
      ]
    }
    return stage
  }

  @Test func `search finds in everything that the room has said, as one types`() {
    var stage = written()
    stage.press("/")
    #expect(rows(stage) == [])
    stage.type("COPPER")
    #expect(
      rows(stage).map { $0.replacing(/\s{2,}/, with: " | ") } == [
        "Situation | answer: Copper pipes are the future, though we know the copper trade is small.",
        "Situation | notes: Both lost the Copper account.", "Customer | evidence: Report on pipes",
        "Investment | list: Copper mill", "Action | Call the copper trader",
      ])
    stage.type(" account")
    #expect(rows(stage).count == 1)
  }

  @Test func `a long text is shown from the match on`() {
    var stage = written()
    stage.press("/")
    stage.type("small")
    #expect(rows(stage) == ["Situation  answer: …trade is small."])
  }

  @Test func `Enter goes to the question or to the line of the actions`() {
    var stage = written()
    stage.press("/")
    stage.type("customer problem")
    stage.press("<Enter>")
    #expect(stage.lines[0].contains("2 of 3"))
    stage.press("/")
    stage.type("zinc")
    stage.press("<Enter>")
    #expect(stage.interface.mode == .actions)
    #expect(stage.screen.contains("▸ · Zinc"))
  }

  @Test func `a question is found by its name`() {
    var stage = written()
    stage.press("/")
    stage.type("investment")
    #expect(
      rows(stage).map { $0.replacing(/\s{2,}/, with: " | ") } == [
        "Investment | question: What must be built or funded?"
      ])
  }

  @Test func `in the library the same key filters`() {
    var stage = WalkTests.begun()
    stage.press("<Leave>", "/")
    #expect(stage.interface.mode == .filter)
  }
}
