import Canvas
import Domain
import Screens
import Session
import TestSupport
import Testing

/// A facilitator at the keyboard: from the empty library to the saved report.
struct WalkTests {
  /// A workshop of three and two, at the discussion of its first question.
  static func begun(rows: Int = 24, columns: Int = 80) -> Stage {
    begun(Stage(rows: rows, columns: columns))
  }

  /// The same on a stage of one's own.
  static func begun(_ stage: Stage) -> Stage {
    var stage = stage
    stage.press("n")
    stage.type("Halvorsen Pumps")
    stage.press("<Tab>")
    stage.type("Brightwater")
    stage.press("<Tab>")
    stage.type("Ada Lindgren, CEO\nBo Ek, Sales\nCy Dahl")
    stage.press("<Tab>")
    stage.type("Dora Mills, COO\nEd Park")
    stage.press("<Ctrl-S>", "w")
    stage.type("Reach the north.")
    stage.press("<Tab>")
    stage.type("Fill the gap in service.")
    stage.press("<Esc>", "<Enter>")
    return stage
  }

  private let situation = QuestionID(Shelf.strategy.id, "situation")
  private let customer = QuestionID(Shelf.strategy.id, "customer")
  private let investment = QuestionID(Shelf.strategy.id, "investment")

  @Test func `set-up takes names and pasted lists, and the room begins with what the partnership is for`() throws {
    let workshop = try #require(Self.begun().workshop)
    #expect(workshop.title == "Halvorsen Pumps × Brightwater")
    #expect(
      workshop.inquiry.participants.map { "\($0.id) \($0.name)/\($0.role)/\($0.firm)" } == [
        "p1 Ada Lindgren/CEO/ours", "p2 Bo Ek/Sales/ours", "p3 Cy Dahl//ours", "p4 Dora Mills/COO/partner",
        "p5 Ed Park//partner",
      ])
    #expect(workshop.purpose == PerFirm(ours: "Reach the north.", partner: "Fill the gap in service."))
    #expect(workshop.date == Day("2026-11-22"))
    #expect(workshop.plan == WorkshopDraft.usualPlan)
  }

  @Test func `a whole workshop by keys stands in the document`() throws {
    var stage = Self.begun()
    // Situation: notes, votes, a second round, an answer, a confidence, an action.
    stage.press("n")
    stage.type("Both lost an account.")
    stage.press("<Tab>")
    stage.type("Two plants idle.")
    stage.press("<Esc>", "<Enter>", "4", "4", "?", "2", "1", "<Enter>", "<Enter>", "v")
    stage.press("4", "4", "4", "3", "-", "<Enter>", "<Enter>", "<Enter>", "w")
    stage.type("We know each other’s numbers.")
    stage.press("<Esc>", "c", "4", "a")
    stage.type("Send the service figures")
    stage.press("<Tab>")
    stage.type("Ed Park")
    stage.press("<Tab>")
    stage.type("2026-12-15")
    stage.press("<Tab>", "<Right>", "<Enter>")
    // Customer: nobody knows.
    stage.press("<Enter>", "d", "<Right>")
    // Investment: a row, then set aside.
    stage.press("i", "a")
    stage.type("Service desk")
    stage.press("<Tab>", "b", "<Ctrl-S>", "<Esc>", "x")
    stage.type("A pilot comes first")
    stage.press("<Enter>", "p")
    stage.type("The Asian market")
    stage.press("<Enter>", "r", "g", "c", "n", "<Enter>", "<Enter>", "<Enter>", "<Right>", "<Right>", "<Tab>")
    stage.type("Not before the pilot.")
    stage.press("<Tab>")
    stage.type("Ada Lindgren, Dora Mills")
    stage.press("<Ctrl-S>", "R", "s", "<Enter>")

    let workshop = try #require(stage.workshop)
    let first = workshop.inquiry[situation]
    #expect(first.rounds.map { $0.votes.map(\.value.symbol).joined() } == ["44?21", "4443-"])
    #expect(first.rounds.map(\.isRevealed) == [true, true])
    #expect(first.state == .rated)
    #expect(first.answer == "We know each other’s numbers.")
    #expect(first.confidence == .document)
    #expect(first.notes == Notes(ours: "Two plants idle.", joint: "Both lost an account."))
    #expect(
      workshop.inquiry.actions == [
        Action(
          id: ActionID("a1"), text: "Send the service figures", owner: "Ed Park", due: Day("2026-12-15"),
          question: situation, isCondition: true)
      ])
    #expect(workshop.inquiry[customer].state == .unknown)
    #expect(workshop.inquiry[investment].state == .notApplicable(reason: "A pilot comes first"))
    #expect(
      workshop.inquiry[investment].entries == [
        Entry(id: EntryID("n1"), cells: [.text: .text("Service desk"), .firm: .firm(.partner)])
      ])
    #expect(workshop.inquiry.parkingLot.map(\.text) == ["The Asian market"])
    #expect(workshop.hunches.map { "\($0.participant) \($0.verdict)" } == ["p1 go", "p2 conditional", "p3 noGo"])
    #expect(workshop.decision?.verdict == .conditional)
    #expect(workshop.decision?.rationale == "Not before the pilot.")
    #expect(workshop.decision?.decidedBy == ["Ada Lindgren", "Dora Mills"])
    let report = try #require(stage.files["halvorsen-pumps-brightwater.md"])
    for text in ["We know each other’s numbers.", "Send the service figures", "Not before the pilot."] {
      #expect(report.contains(text))
    }
    #expect(!report.contains("Ada Lindgren: 4"))
  }

  @Test func `an agenda alone takes lists and numbers, and asks for no votes`() throws {
    var stage = Stage()
    stage.press("a")
    stage.type("emea-resellers")
    stage.press("<Tab>")
    stage.type("Halvorsen Pumps")
    stage.press("<Enter>")
    #expect(stage.screen.contains("What about rationale?"))
    #expect(!stage.screen.contains("Vote"))
    stage.press("w")
    stage.type("We cannot serve the north alone.")
    stage.press("<Esc>", "<Enter>", "4", "<Enter>", "i", "a")
    stage.type("Service within a day")
    stage.press("<Tab>", "5", "<Enter>", "a")
    stage.type("Own parts store")
    stage.press("<Tab>", "9")
    #expect(stage.screen.contains("No choice begins with “9”. ← and → choose."))
    stage.press(
      "3", "<Enter>", "<Esc>", "<Enter>", "<Enter>", "i", "a", "2", "<Ctrl-S>", "<Esc>", "r")
    #expect(stage.screen.contains("Insufficient evidence"))
    let programme = try #require(stage.library[.programme(ProgrammeID("emea-resellers"))]?.subject.programme)
    let criteria = programme.inquiry[QuestionID(Shelf.agenda.id, "selection-criteria")].entries
    #expect(criteria.map { $0.cells[.weight] } == [.grade(.five), .grade(.three)])
    #expect(programme.inquiry[QuestionID(Shelf.agenda.id, "capacity")].entries.first?.cells[.number] == .number(2))
    #expect(programme.inquiry[QuestionID(Shelf.agenda.id, "rationale")].rating == .four)
  }

  @Test func `votes are on no screen before the reveal`() {
    var stage = Self.begun()
    stage.press("<Enter>", "5", "5", "5", "5", "5", "<Enter>")
    #expect(stage.screen.contains("5 of 5 voted. Enter reveals"))
    #expect(!stage.screen.contains("5 5 5"))
    #expect(!stage.screen.contains("■"))
    stage.press("<Esc>")
    #expect(!stage.screen.contains("■"))
    stage.press("<Enter>", "<Enter>")
    #expect(stage.screen.contains(" 5 ■■■■■ Ada Lindgren"))
  }

  @Test func `the score is on no screen before the hunches`() {
    var stage = Self.begun()
    stage.press("<Enter>", "5", "5", "5", "5", "5", "<Enter>", "<Enter>", "<Enter>")
    #expect(!stage.screen.lowercased().contains("index"))
    for key in ["r", "R"] {
      stage.press(key)
      #expect(stage.screen.contains("what does your gut say?"))
    }
    #expect(!stage.screen.lowercased().contains("index"))
    stage.press("g", "<Enter>")
    #expect(stage.screen.contains("Index"))
  }

  @Test func `what was pasted rates nothing, and in a field it is text`() {
    var stage = Self.begun()
    let before = stage.workshop
    stage.send(.paste("1 2 3 4 5\nq\n5"))
    #expect(stage.workshop == before)
    stage.press("n")
    stage.send(.paste("Line one\r\nline two\u{1B}[31m 5"))
    stage.press("<Esc>")
    #expect(stage.workshop?.inquiry[situation].notes.joint == "Line one\nline two[31m 5")
  }

  @Test func `keys with Ctrl or Alt, focus and unknown keys rate nothing`() {
    var stage = Self.begun()
    let before = stage.workshop
    for code in [Key.Code.up, .left, .character("1"), .character("5"), .function(5)] {
      stage.send(.key(Key(code, .control)))
      stage.send(.key(Key(code, .alt)))
    }
    stage.send(.focus(true))
    stage.send(.focus(false))
    #expect(stage.workshop == before)
  }

  @Test func `a note half typed is kept however the program ends`() {
    var stage = Self.begun()
    stage.press("n")
    stage.type("Half a sent")
    stage.press("<Ctrl-C>")
    #expect(stage.workshop?.inquiry[situation].notes.joint == "Half a sent")
    #expect(stage.quitCode == 130)
  }

  @Test func `an action half typed waits as a draft`() {
    var stage = Self.begun()
    stage.press("a")
    stage.type("Send the fig")
    stage.press("<Esc>")
    #expect(stage.screen.contains("Not done yet; what you typed is kept for the next time."))
    stage.press("a")
    stage.type("ures")
    stage.press("<Ctrl-S>")
    #expect(stage.workshop?.inquiry.actions.map(\.text) == ["Send the figures"])
  }

  @Test func `actions are corrected, ticked off and removed in one place`() {
    var stage = Self.begun()
    stage.press("a")
    stage.type("Send the figures")
    stage.press("<Ctrl-S>", "p")
    stage.type("Asia")
    stage.press("<Enter>", "A", "<Enter>", "<Tab>")
    stage.type("Ed Park")
    stage.press("<Ctrl-S>", "x")
    #expect(
      stage.workshop?.inquiry.actions == [
        Action(id: ActionID("a1"), text: "Send the figures", owner: "Ed Park", question: situation, isDone: true)
      ])
    stage.press("<Down>", "<Del>", "<Del>")
    #expect(stage.workshop?.inquiry.parkingLot == [])
    #expect(stage.workshop?.inquiry.actions == [])
    stage.press("u", "u", "<Esc>")
    #expect(stage.workshop?.inquiry.actions.map(\.isDone) == [true])
    #expect(stage.workshop?.inquiry.parkingLot.map(\.text) == ["Asia"])
    #expect(stage.interface.view == .session)
  }

  @Test func `votes half typed wait for the facilitator to come back`() {
    var stage = Self.begun()
    stage.press("<Enter>", "4", "?", "<Esc>", "<Right>", "<Left>", "<Enter>")
    #expect(stage.screen.contains("Votes  4 ? · · ·"))
  }

  @Test func `a note is on disk a second after the last key, and is one change to undo`() {
    var stage = Self.begun()
    stage.press("n")
    stage.type("Half a")
    #expect(stage.lines[0].hasSuffix("typing"))
    #expect(stage.workshop?.inquiry[situation].notes.joint == "")
    stage.wait(seconds: 1)
    #expect(stage.lines[0].hasSuffix("saved"))
    #expect(stage.workshop?.inquiry[situation].notes.joint == "Half a")
    stage.type(" sentence")
    stage.wait(seconds: 2)
    stage.press("<Esc>")
    #expect(stage.workshop?.inquiry[situation].notes.joint == "Half a sentence")
    stage.press("u")
    #expect(stage.workshop?.inquiry[situation].notes.joint == "")
    #expect(stage.interface.session?.undoable.contains { $0.kind == .note } == false)
  }

  @Test func `an idle screen asks for no tick but the time box’s`() {
    var stage = Self.begun()
    #expect(stage.interface.nextTick == Moment(milliseconds: stage.clock + 1000))
    stage.press("<Leave>")
    #expect(stage.interface.nextTick == nil)
  }

  @Test func `a failed save is tried again by itself`() {
    var stage = Self.begun()
    stage.failure = "the disk is full."
    stage.press("d")
    stage.failure = nil
    stage.wait(seconds: 6)
    #expect(stage.lines[0].hasSuffix("saved"))
    #expect(stage.workshop?.inquiry[situation].state == .unknown)
  }

  @Test func `a split gate asks why the room agrees all the same`() {
    var stage = Self.begun()
    stage.press("<Right>", "<Enter>", "5", "5", "1", "1", "2", "<Enter>", "<Enter>", "<Enter>", "3")
    #expect(stage.screen.contains("this question is a gate"))
    stage.type("The pilot pays for itself")
    stage.press("<Enter>")
    #expect(stage.workshop?.inquiry[customer].ratingReason == "The pilot pays for itself")
  }

  @Test func `what could not be saved is never left behind`() {
    var stage = Self.begun()
    stage.failure = "the disk is full."
    stage.press("d", "<Leave>", "<Enter>")
    #expect(stage.lines[0].hasSuffix("NOT SAVED"))
    #expect(stage.interface.view == .session)
    #expect(stage.interface.session?.subject.inquiry[situation].state == .unknown)
    stage.failure = nil
    stage.press("d")
    #expect(stage.lines[0].hasSuffix("saved"))
    #expect(stage.workshop?.inquiry[situation].state == .open)
    #expect(stage.changes.suffix(2).map(\.kind) == [.unknown, .reopen])
  }

  @Test func `another rating than the votes suggest asks for the reason first`() {
    var stage = Self.begun()
    stage.press("<Enter>", "4", "4", "4", "4", "4", "<Enter>", "<Enter>", "<Enter>", "2")
    #expect(stage.screen.contains("The votes suggest 4. Say in a few words why the"))
    stage.press("<Enter>")
    #expect(stage.workshop?.inquiry[situation].rating == nil)
    stage.type("No customer has paid")
    stage.press("<Enter>")
    #expect(stage.workshop?.inquiry[situation].rating == .two)
    #expect(stage.workshop?.inquiry[situation].ratingReason == "No customer has paid")
  }

  @Test func `people can come late, and who has voted keeps the seat`() {
    var stage = Self.begun()
    stage.press("<Enter>", "4", "4", "4", "4", "4", "<Enter>", "<Enter>", "o")
    stage.press("<End>")
    stage.type("\nFay Oduya, CFO")
    stage.press("<Ctrl-S>")
    #expect(stage.workshop?.inquiry.participants.map(\.id.text) == ["p1", "p2", "p3", "p4", "p5", "p6"])
    #expect(stage.workshop?.inquiry.participants.last?.firm == .ours)
  }

  @Test func `a gate offers no way to be set aside`() {
    var stage = Self.begun()
    stage.press("<Right>", "x")
    #expect(stage.interface.form == nil)
    #expect(stage.screen.contains("This question is a gate and cannot be set aside."))
    #expect(!stage.screen.contains("not applicable"))
  }

  @Test func `a report that exists is replaced only when told`() {
    var stage = Self.begun()
    stage.files["halvorsen-pumps-brightwater.md"] = "mine"
    stage.press("r", "g", "<Enter>", "R", "s", "<Enter>")
    #expect(stage.screen.contains("halvorsen-pumps-brightwater.md is there already. Replace it?"))
    stage.press("<Enter>")
    #expect(stage.files["halvorsen-pumps-brightwater.md"] == "mine")
    // The name is still there, to be changed.
    stage.press("<Enter>", "y")
    #expect(stage.files["halvorsen-pumps-brightwater.md"] != "mine")
  }

  @Test func `the library opens what was left, where it was left`() {
    var stage = Self.begun()
    stage.press("d", "<Leave>")
    #expect(stage.screen.contains("Halvorsen Pumps × Brightwater"))
    stage.press("<Enter>")
    #expect(stage.screen.contains("Where does each firm stand today"))
    // Another run of the program goes on with what is open.
    var later = Stage(stage.library.values.map(\.subject))
    later.press("<Enter>")
    #expect(later.screen.contains("Which customer problem do we solve together?"))
  }
}
