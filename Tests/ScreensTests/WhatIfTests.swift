import Canvas
import Domain
import Scoring
import Screens
import Session
import TestSupport
import Testing

/// Ratings on the side: the verdict follows, and nothing is kept unless somebody says so.
struct WhatIfTests {
  private let situation = QuestionID(Shelf.strategy.id, "situation")
  private let customer = QuestionID(Shelf.strategy.id, "customer")
  private let investment = QuestionID(Shelf.strategy.id, "investment")

  /// Everything rated 4 with documents behind it, and in what-if.
  private func trying(rows: Int = 24, columns: Int = 80) -> Stage {
    var stage = WalkTests.begun(rows: rows, columns: columns)
    stage.press("4", "c", "4", "<Right>", "4", "c", "4", "<Right>", "4", "c", "4", "r", "g", "<Enter>", "w")
    return stage
  }

  @Test func `a rating tried shows the new verdict at once`() {
    var stage = trying()
    #expect(stage.screen.contains("✓ Go"))
    #expect(!stage.screen.contains("was"))
    stage.press("<Down>", "2")
    #expect(stage.screen.contains("✗ No-go, was ✓ Go"))
    #expect(stage.screen.contains("Index       63, was 75"))
    #expect(stage.screen.contains("▸ ● Customer"))
    #expect(stage.screen.contains("4 → 2  knock-out below 3"))
  }

  @Test func `the outlook follows what is tried`() throws {
    var stage = trying()
    let before = try #require(stage.lines.first { $0.contains("Outlook") })
    stage.press("<Down>", "1")
    let after = try #require(stage.lines.first { $0.contains("Outlook") })
    #expect(before != after)
    #expect(after.contains("no-go"))
  }

  @Test func `nothing tried is in the document, on disk or in the report`() {
    var stage = trying()
    let (workshop, changes) = (stage.workshop, stage.changes.count)
    stage.press("1", "<Down>", "1", "<Down>", "1")
    stage.wait(seconds: 10)
    #expect(stage.workshop == workshop)
    #expect(stage.interface.subject?.workshop == workshop)
    #expect(stage.changes.count == changes)
    stage.press("<Esc>", "y")
    #expect(stage.screen.contains("✓ Go"))
    #expect(!stage.screen.contains("✗ No-go"))
    stage.press("w")
    #expect(!stage.screen.contains("→"))
  }

  @Test(arguments: ["0", "<Del>"])
  func `a question goes back to as it was`(key: String) {
    var stage = trying()
    let before = stage.screen
    stage.press("1", key)
    #expect(stage.screen == before)
    stage.press(key)
    #expect(stage.screen.contains("Nothing is tried here: it is as it was."))
    // The rating that is recorded is no trial.
    stage.press("1", "4")
    #expect(stage.screen == before)
  }

  @Test func `leaving asks once where something would be lost, and stays by default`() {
    var stage = trying()
    stage.press("<Esc>")
    #expect(stage.interface.mode == .readiness)
    stage.press("w", "1", "<Esc>")
    #expect(stage.screen.contains("Discard the rating that you tried?"))
    for key in ["<Enter>", "n", "<Esc>"] {
      stage.press(key)
      #expect(stage.interface.mode == .whatIf)
      #expect(stage.screen.contains("4 → 1"))
      stage.press("<Esc>")
    }
    stage.press("y")
    #expect(stage.interface.mode == .readiness)
    #expect(stage.workshop?.inquiry[situation].rating == .four)
  }

  @Test func `what is kept has one reason and is taken back a rating at a time`() {
    var stage = trying()
    stage.press("2", "<Down>", "<Down>", "5", "k")
    #expect(stage.lines[0].contains("Keep 2 ratings"))
    stage.press("<Enter>")
    #expect(stage.screen.contains("Say in a few words why the room agrees on this."))
    stage.type("The pilot was cut")
    stage.press("<Enter>")
    #expect(stage.interface.mode == .readiness)
    #expect(stage.screen.contains("✓ Noted: 2 ratings. u takes back one at a time."))
    #expect(stage.workshop?.inquiry[situation].rating == .two)
    #expect(stage.workshop?.inquiry[situation].ratingReason == "The pilot was cut")
    #expect(stage.workshop?.inquiry[investment].rating == .five)
    #expect(stage.changes.suffix(2).map(\.kind) == [.rating, .rating])
    stage.press("u")
    #expect(stage.workshop?.inquiry[investment].rating == .four)
    #expect(stage.workshop?.inquiry[situation].rating == .two)
    stage.press("u")
    #expect(stage.workshop?.inquiry[situation].rating == .four)
  }

  @Test func `a trial against the votes and on a split gate is kept with its reason`() {
    var stage = WalkTests.begun()
    stage.press("<Right>", "<Enter>", "5", "5", "1", "1", "2", "<Enter>", "<Enter>", "r", "g", "<Enter>", "w")
    stage.press("<Down>", "4", "k")
    stage.type("The pilot pays")
    stage.press("<Enter>")
    #expect(stage.workshop?.inquiry[customer].rating == .four)
    #expect(stage.workshop?.inquiry[customer].ratingReason == "The pilot pays")
  }

  @Test func `an unrated question can be tried`() {
    var stage = WalkTests.begun()
    stage.press("<Right>", "d", "r", "g", "<Enter>", "w", "4", "<Down>", "4")
    #expect(stage.screen.contains("? Customer"))
    #expect(stage.screen.contains("– → 4"))
    #expect(stage.screen.contains("Index       75, was –"))
  }

  @Test func `keys that can do nothing say why`() {
    var stage = trying()
    stage.press("k")
    #expect(stage.screen.contains("Nothing is tried yet. 1–5 tries a rating, Esc goes back."))
    #expect(!stage.lines.suffix(2).joined().contains("keep"))
    stage.press("1")
    #expect(stage.lines.suffix(2).joined().contains("k keep"))
    let ladder = Workshop(
      id: Stage.id, ourFirm: "A", partnerFirm: "B", purpose: PerFirm(ours: "North", partner: "South"),
      inquiry: Inquiry(questionnaires: [Examples.ladder(attributes: ["pricing"])]))
    var empty = Stage([.workshop(ladder)])
    empty.press("<Enter>", "r", "w")
    #expect(empty.screen.contains("There is no question here that a rating can be tried on."))
  }

  @Test func `a change elsewhere moves what stands under the trial, not the trial`() {
    var stage = trying()
    stage.press("2")
    stage.changeElsewhere { $0.inquiry[investment].rating = .five }
    #expect(stage.screen.contains("4 → 2"))
    stage.press("<Down>", "<Down>", "5")
    #expect(!stage.screen.contains("→ 5"))
  }

  @Test(arguments: [CellSize(rows: 12, columns: 40), CellSize(rows: 24, columns: 80)])
  func `the verdict and what is selected are seen in every window`(size: CellSize) {
    var stage = trying(rows: size.rows, columns: size.columns)
    stage.press("<End>", "1")
    for text in ["A trial", "Index", "Conditions", "Outlook", "▸ ● Investment"] {
      #expect(stage.screen.contains(text), "\(stage.screen)")
    }
  }

  @Test func `a reason half typed waits while the trial goes on, and goes with it`() {
    var stage = trying()
    stage.press("2", "k")
    stage.type("The pilot")
    stage.press("<Esc>", "3", "k")
    #expect(stage.screen.contains("The pilot"))
    stage.press("<Esc>", "<Esc>", "y", "w", "2", "k")
    #expect(!stage.screen.contains("The pilot"))
    stage.press("<Esc>", "<Esc>", "y", "<Leave>")
    #expect(stage.workshop?.inquiry.parkingLot == [])
  }

  @Test func `a reason half typed at the end of the program keeps what was tried, as with any rating`() {
    var stage = trying()
    stage.press("2", "k")
    stage.type("The pilot was cut")
    stage.press("<Ctrl-C>")
    #expect(stage.workshop?.inquiry[situation].rating == .two)
    #expect(stage.workshop?.inquiry[situation].ratingReason == "The pilot was cut")
  }
}
