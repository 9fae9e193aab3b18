import Canvas
import Domain
import Screens
import Session
import TestSupport
import Testing

/// The rows of a question: how they are filled in, and how they are seen.
struct EntriesTests {
  private let risks = QuestionID(QuestionnaireID("lists"), "risks")

  /// At a list with all kinds of columns, which has these rows.
  private func list(
    _ entries: [[EntryField: Entry.Cell]] = [],
    fields: [EntryField] = [.text, .likelihood, .impact, .mitigation, .owner],
    rows: Int = 24, columns: Int = 80
  ) -> Stage {
    var inquiry = Inquiry(
      questionnaires: [
        Examples.questionnaire(
          "lists", [Examples.section("one", [Examples.question("risks", yields: .risks, fields: fields)])])
      ])
    inquiry[risks].entries = entries.enumerated().map { Entry(id: EntryID("n\($0.offset + 1)"), cells: $0.element) }
    let workshop = Workshop(
      id: Stage.id, ourFirm: "Halvorsen Pumps", partnerFirm: "Brightwater",
      purpose: PerFirm(ours: "North", partner: "South"), inquiry: inquiry)
    var stage = Stage(rows: rows, columns: columns, [.workshop(workshop)])
    stage.press("<Enter>", "<Right>")
    while stage.interface.session?.place.question == nil { stage.press("<Left>") }
    stage.press("i")
    return stage
  }

  private func cells(_ stage: Stage) -> [[EntryField: Entry.Cell]] {
    stage.workshop?.inquiry[risks].entries.map(\.cells) ?? []
  }

  private func risk(_ text: String, _ likelihood: Grade, _ impact: Grade) -> [EntryField: Entry.Cell] {
    [.text: .text(text), .likelihood: .grade(likelihood), .impact: .grade(impact), .owner: .text("Ed Park")]
  }

  @Test func `digits choose a grade, which says what it means`() {
    var stage = list()
    stage.press("a")
    stage.type("A rival buys them")
    stage.press("<Tab>", "4", "<Tab>", "5")
    #expect(stage.screen.contains(" –  1  2  3 [4] 5  likely"))
    #expect(stage.screen.contains("[5] grave"))
    stage.press("<Ctrl-S>")
    #expect(
      cells(stage) == [[.text: .text("A rival buys them"), .likelihood: .grade(.four), .impact: .grade(.five)]])
  }

  @Test func `a paste into a choice changes nothing, and says so`() {
    var stage = list()
    stage.press("a", "<Tab>", "4")
    stage.send(.paste("5"))
    #expect(stage.screen.contains("Nothing can be pasted into a choice."))
    #expect(stage.screen.contains("[4]"))
  }

  @Test func `a grade can be taken away again`() {
    var stage = list([risk("A rival buys them", .four, .five)])
    stage.press("<Enter>", "<Tab>", "n", "<Ctrl-S>")
    #expect(cells(stage).first?[.likelihood] == nil)
    #expect(cells(stage).first?[.impact] == .grade(.five))
  }

  @Test func `a firm is chosen by its name, and shown by it`() {
    var stage = list(fields: [.text, .firm])
    stage.press("a")
    stage.type("Service desk")
    stage.press("<Tab>", "b")
    #expect(stage.screen.contains("[Brightwater]"))
    stage.press("<Ctrl-S>")
    #expect(cells(stage) == [[.text: .text("Service desk"), .firm: .firm(.partner)]])
    #expect(stage.screen.contains("Service desk  Brightwater"))
    stage.press("<Esc>")
    #expect(stage.screen.contains("· Service desk · Brightwater"))
    stage.press("i")
    stage.press("<Enter>", "<Tab>", "n", "<Ctrl-S>")
    #expect(cells(stage) == [[.text: .text("Service desk")]])
  }

  @Test func `a day that is none is refused with the remedy, and stays to be mended`() {
    var stage = list(fields: [.text, .due, .number])
    stage.press("a")
    stage.type("Call")
    stage.press("<Tab>")
    stage.type("soon")
    stage.press("<Ctrl-S>")
    #expect(stage.screen.contains("“soon” does not fit the column “When”; use a day like 2026-11-22."))
    stage.press("<Ctrl-U>")
    stage.type("2026-12-15")
    stage.press("<Tab>")
    stage.type("2.5")
    stage.press("<Ctrl-S>")
    #expect(cells(stage).first?[.due] == Day("2026-12-15").map { .day($0) })
    #expect(cells(stage).first?[.number] == .number(2.5))
  }

  @Test func `what a column does not show is kept`() {
    var stage = list([[.text: .text("Desk"), .target: .text("By May")]], fields: [.text])
    stage.press("<Enter>")
    stage.type("s")
    stage.press("<Ctrl-S>")
    #expect(cells(stage) == [[.text: .text("Desks"), .target: .text("By May")]])
  }

  @Test func `a table has heads, figures to the right, and the selected row whole`() {
    let long = "A rival buys our partner before the first year is over and ends the contract"
    var stage = list([risk(long, .four, .five), risk("Nobody calls", .one, .two)], rows: 30, columns: 100)
    let lines = stage.lines
    #expect(lines.contains { $0.hasSuffix("Likelihood  Impact  Mitigation  Who") })
    #expect(lines.contains { $0.contains("2 Nobody calls") && $0.contains("         1       2  ") })
    for word in long.split(separator: " ") { #expect(stage.screen.contains(word)) }
    stage.press("<Down>")
    #expect(stage.screen.contains("…"))
    #expect(!stage.screen.contains("ends the contract"))
  }

  @Test func `a narrow window folds rows to lines, the selected one whole`() {
    let long = "A rival buys our partner before the first year is over"
    var stage = list([risk("Nobody calls", .one, .two), risk(long, .four, .five)], rows: 20, columns: 40)
    #expect(stage.screen.contains("▸ 1 Nobody calls"))
    #expect(stage.screen.contains("Likelihood 1 · Impact 2 · Who"))
    #expect(!stage.screen.contains("is over"))
    stage.press("<Down>")
    #expect(stage.screen.contains("is over"))
  }

  @Test(arguments: [CellSize(rows: 12, columns: 40), CellSize(rows: 24, columns: 80)])
  func `of a row longer than the window the beginning is seen, and how to see the rest`(size: CellSize) {
    let long = "Begins " + String(repeating: "and goes on ", count: 500)
    var stage = list(
      [risk("Sold", .one, .two), risk(long, .two, .two), risk("Late", .one, .one)], rows: size.rows,
      columns: size.columns)
    stage.press("<Down>")
    #expect(stage.screen.contains("▸ 2 Begins"))
    #expect(stage.screen.contains("… Enter shows the rest."))
    #expect(stage.interface.draw().cursor != nil)
    stage.press("<Down>")
    #expect(stage.screen.contains("▸ 3 Late"))
  }

  @Test func `risks stand in a grid over their list, the high corner with a sign`() {
    let stage = list([risk("Sold", .five, .four), risk("Late", .two, .three), risk("Sued", .five, .four)], rows: 24)
    #expect(
      stage.lines[4...9].map { $0.trimmingPrefix { $0 == " " } }.elementsEqual([
        "impact 5 │   ·        ·        ·    ▲   ·    ▲   ·    ▲",
        "4 │   ·        ·        ·        ·    ▲  1 3   ▲",
        "3 │   ·        2        ·        ·        ·    ▲",
        "2 │   ·        ·        ·        ·        ·",
        "▲ high 1 │   ·        ·        ·        ·        ·",
        "likelihood      1        2        3        4        5",
      ]), "\(stage.screen)")
  }

  @Test(arguments: [CellSize(rows: 20, columns: 60), CellSize(rows: 24, columns: 80), CellSize(rows: 40, columns: 120)])
  func `grid and selected row are seen together`(size: CellSize) {
    var stage = list(
      (1...9).map { risk("Risk \($0)", .three, .five) }, rows: size.rows, columns: size.columns)
    stage.press("<End>")
    #expect(stage.screen.contains("▲ high"))
    #expect(stage.screen.contains("▸ 9 Risk 9"), "\(stage.screen)")
  }

  @Test func `a window without room for the grid shows the list`() {
    let stage = list([risk("Sold", .five, .four)], rows: 12, columns: 40)
    #expect(!stage.screen.contains("▲ high"))
    #expect(stage.screen.contains("▸ 1 Sold"))
  }
}
