import Canvas
import Domain
import Foundation
import Screens
import Session
import TestSupport
import Testing

/// The library as it is looked through: programmes with their workshops beneath, found by typing, and a selection that stays
/// on its line.
struct LibraryScreenTests {
  // MARK: The order

  @Test func `each programme stands above its workshops, and workshops of none come last`() {
    #expect(
      Shelves.stage().libraryNames == [
        "▸ · Resellers, Northwind", "    ✓ Contoso", "    ✓ Fabrikam",
        "  · Service, Northwind", "    ✓ Tailspin", "    Of no programme", "    ✓ Northwind × Adatum",
        "    ✓ Northwind × Litware",
      ])
  }

  @Test func `without a programme there is nothing to stand apart from`() {
    let stage = Stage([Shelves.workshop("Contoso", in: nil), Shelves.workshop("Adatum", in: "gone")])
    #expect(stage.libraryNames == ["▸   ✓ Northwind × Adatum", "    ✓ Northwind × Contoso"])
  }

  @Test func `a programme comes as early as the line of it that was changed last`() {
    var stage = Shelves.stage()
    // The stage lists by title.
    stage.press("<End>", "r", "<Ctrl-U>", "A", "<Enter>")
    stage.press("<Up>", "r", "<Ctrl-U>", "B", "<Enter>")
    #expect(stage.libraryNames.first == "  · Service, Northwind")
    #expect(stage.selectedName == "B")
  }

  @Test func `a line says verdict, index, progress and date`() throws {
    var workshop = try #require(Shelves.workshop("Contoso", in: nil).workshop)
    workshop.date = Day("2026-11-22")
    let stage = Stage([.workshop(workshop)])
    #expect(stage.lines[2].hasSuffix("Verdict      Index Asked  Date"))
    #expect(stage.lines[3].hasSuffix("Go             75    3/3 2026-11-22"))
    let narrow = Stage(rows: 12, columns: 40, [.workshop(workshop)])
    #expect(narrow.lines[1].hasSuffix("✓ Northwind × Contoso      3/3"))
  }

  @Test func `a decision stands before the score’s verdict, and both where they differ`() throws {
    var workshop = try #require(Shelves.workshop("Contoso", in: nil).workshop)
    workshop.decision = Decision(verdict: .go)
    let agreed = Stage([.workshop(workshop)])
    #expect(!agreed.screen.contains("score"))
    #expect(agreed.lines[3].hasSuffix(" Go             75    3/3"), "\(agreed.screen)")
    #expect(agreed.lines[4].hasSuffix(" (decided)"))
    #expect(Stage(rows: 12, columns: 40, [.workshop(workshop)]).lines[2] == "        go (decided)")
    workshop.decision = Decision(verdict: .conditional)
    let stage = Stage([.workshop(workshop)])
    #expect(stage.lines[3].contains("~ Northwind × Contoso"))
    #expect(stage.lines[3].hasSuffix(" Conditional    75    3/3"))
    #expect(stage.lines[4].hasSuffix(" (score: go)"))
    #expect(
      stage.lines[3].distance(to: "Conditional") == stage.lines[4].distance(to: "(score"), "\(stage.screen)")
    let narrow = Stage(rows: 12, columns: 40, [.workshop(workshop)])
    #expect(narrow.lines[2] == "        conditional (score: go)")
  }

  @Test func `a title is cut only where the window has no room for it`() {
    let name = "The resellers of the northern countries and the islands, for the second half of the year"
    let programme = Programme(
      id: ProgrammeID("north"), name: name, firm: "Northwind", inquiry: Inquiry(questionnaires: [Shelf.agenda]))
    #expect(Stage(rows: 40, columns: 120, [.programme(programme)]).screen.contains("islands, for the s"))
    #expect(!Stage(rows: 40, columns: 120, [.programme(programme)]).screen.contains("year"))
    let wide = Stage(rows: 40, columns: 160, [.programme(programme)])
    #expect(wide.screen.contains(name + ", Northwind"), "\(wide.screen)")
    // The figures stay beside the titles, however wide the window is.
    #expect(Stage(rows: 40, columns: 300, [.programme(programme)]).lines[3] == wide.lines[3])
  }

  @Test(arguments: [false, true])
  func `a questionnaire of one’s own that cannot be used is told calmly, with the way to its errors`(isEmpty: Bool) {
    var stage = Stage(isEmpty ? [] : [Shelves.workshop("Contoso", in: nil)])
    #expect(!stage.screen.contains("errors"))
    stage.unusable = ["~/.config/courtship/questionnaires/ours.yaml"]
    stage.restart()
    #expect(
      stage.prose.contains(
        "! Your ours.yaml has errors and is not offered. This shows them: courtship check "
          + "~/.config/courtship/questionnaires/ours.yaml"), "\(stage.screen)")
    stage.unusable.append("~/.config/courtship/questionnaires/plans/long.yaml")
    stage.restart()
    #expect(stage.prose.contains("! Your ours.yaml and another file have errors and are not offered."))
  }

  @Test func `a long list scrolls under its head, and the selection stays in sight`() {
    let many = (10...99).map { Shelves.workshop("Firm \($0)", in: nil) }
    var stage = Stage(rows: 20, columns: 80, many)
    stage.press("<End>")
    #expect(stage.lines[2].contains("Verdict"))
    #expect(stage.screen.contains("▸   ✓ Northwind × Firm 99"))
    stage.press("<PageUp>", "<Up>")
    #expect(stage.screen.contains("▸   ✓ Northwind × Firm 84"))
  }

  // MARK: The filter

  @Test(arguments: [
    ("litw", ["▸   ✓ Northwind × Litware"]),
    ("FABRI northwind", ["  · Resellers, Northwind", "▸   ✓ Fabrikam"]),
    ("care", ["▸ · Service, Northwind", "    ✓ Tailspin"]),
    ("resell cont", ["  · Resellers, Northwind", "▸   ✓ Contoso"]),
  ])
  func `the filter finds titles, firms and programmes, and keeps the programme of what it found`(
    typed: String, names: [String]
  ) {
    var stage = Shelves.stage()
    stage.press("/")
    stage.type(typed)
    // Where no programme is left, the head of its figures has nothing to stand apart from either.
    #expect(stage.libraryNames.filter { !$0.hasPrefix("    Of no") } == names)
    stage.press("<Enter>", "<Enter>")
    let opened = stage.interface.subject
    #expect(names.contains { $0.hasPrefix("▸") && $0.contains(opened?.workshop?.partnerFirm ?? opened?.title ?? "?") })
  }

  @Test func `without a filter the line that it found stays selected`() {
    var stage = Shelves.stage()
    stage.press("/")
    stage.type("tail")
    stage.press("<Esc>")
    #expect(stage.selectedName == "Tailspin")
    #expect(stage.libraryNames.count == 8)
  }

  // MARK: The selection

  @Test func `whoever comes back from a workshop is on its line`() {
    var stage = Shelves.stage()
    stage.press("<Down>", "<Down>", "<Down>", "<Down>", "<Enter>", "<Leave>")
    #expect(stage.selectedName == "Tailspin")
  }

  @Test func `the selection stays on its line when others come and go`() {
    var stage = Shelves.stage()
    stage.press("<End>")
    stage.library[Shelves.id("Aardvark")] = Stored(subject: Shelves.workshop("Aardvark", in: "emea"), revision: 1)
    stage.library[Shelves.id("Adatum")] = nil
    stage.press("A", "A")
    #expect(stage.libraryNames[1] == "    ✓ Aardvark")
    #expect(stage.selectedName == "Northwind × Litware")
  }

  @Test func `a press of the mouse selects a line, and the wheel moves on`() {
    var stage = Shelves.stage()
    stage.send(.mouse(Mouse(.press(.left), at: CellPoint(row: 7, column: 20))))
    #expect(stage.selectedName == "Tailspin")
    // The line that says what follows is of no programme is no line of the library.
    stage.send(.mouse(Mouse(.press(.left), at: CellPoint(row: 8, column: 20))))
    #expect(stage.selectedName == "Tailspin")
    stage.send(.mouse(Mouse(.wheelUp, at: .zero)))
    #expect(stage.selectedName == "Contoso")
  }
}

extension String {
  /// How many characters stand before `text`; nil where it is not there.
  fileprivate func distance(to text: String) -> Int? {
    range(of: text).map { distance(from: startIndex, to: $0.lowerBound) }
  }
}
