import Canvas
import Domain
import Screens
import Session
import TestSupport
import Testing

/// The screen on which a review asks what became of what the sessions before it agreed on.
struct SinceLastScreenTests {
  private func opened(rows: Int = 30, columns: Int = 80, _ change: (inout Workshop) -> Void = { _ in }) -> Stage {
    var workshop = Examples.review
    change(&workshop)
    var stage = Stage(rows: rows, columns: columns, [.workshop(workshop)])
    stage.open(.workshop(Stage.id))
    return stage
  }

  private func outcomes(_ stage: Stage) -> [Promise.Outcome?] { stage.workshop?.inquiry.actions.map(\.outcome) ?? [] }

  @Test func `a review opens at it, with how many are answered in sight`() {
    let stage = opened()
    #expect(stage.interface.mode == .sinceLast)
    #expect(stage.lines[0].hasSuffix("Since last time · saved"))
    #expect(stage.screen.contains("Since last time: 0 of 4 answered"))
    #expect(stage.screen.contains("Northwind × Fabrikam, 2026-08-14"))
    #expect(stage.screen.contains("▸ □        Agree who owns the data (O 1, 2026-09-15)"), "\(stage.screen)")
    #expect(stage.screen.contains("Exit triggers: has this happened?"))
    #expect(stage.screen.contains("Trained sellers: 40"))
    #expect(stage.screen.contains("Last time: None."))
  }

  @Test func `a key answers a row; what went as agreed leads on, and what did not waits for a word`() {
    var stage = opened()
    stage.press("1")
    #expect(stage.screen.contains("  ✓ kept   Agree who owns the data"))
    #expect(stage.screen.contains("▸ □        Train the sellers"))
    #expect(stage.screen.contains("Noted: kept. u takes it back."))
    stage.press("2")
    #expect(stage.screen.contains("▸ ~ late   Train the sellers"))
    stage.press("n")
    stage.type("Twelve of them are\n")
    #expect(stage.screen.contains("Twelve of them are"))
    #expect(stage.workshop?.inquiry.actions[1].promise?.note == "Twelve of them are")
    stage.press("<Down>", "1", "n")
    stage.type("12 of 40\n")
    #expect(stage.workshop?.followUp.triggers[0].hasHappened == false)
    #expect(stage.workshop?.followUp.measures[0].standing == "12 of 40")
    #expect(stage.screen.contains("4 of 4 answered"))
    #expect(outcomes(stage) == [.kept, .late, nil])
    stage.press("<Enter>")
    #expect(stage.interface.mode == .discuss)
  }

  @Test func `on the projector the row that is talked about is in sight, however long the list`() {
    var stage = opened { workshop in
      for number in 1...40 {
        var action = workshop.inquiry.actions[0]
        action.id = ActionID("many\(number)")
        action.text = "Keep promise \(number)"
        workshop.inquiry.actions.append(action)
      }
    }
    stage.press("<F5>")
    #expect(stage.screen.contains("▸ □        Agree who owns the data"), "\(stage.screen)")
    #expect(!stage.screen.contains("Keep promise 40"))
    for _ in 0..<40 { stage.press("<Down>") }
    #expect(stage.screen.contains("▸ □        Keep promise 39"), "\(stage.screen)")
    stage.press("1")
    #expect(stage.screen.contains("▸ □        Keep promise 40"))
    #expect(stage.screen.contains("  ✓ kept   Keep promise 39"))
  }

  @Test func `promises, exit triggers, measures and notes on them are found by their words`() {
    var stage = opened()
    stage.press("n")
    stage.type("The lawyers asked for a week\n")
    for (words, found) in [
      ("lawyers week", "Agree who owns the data"), ("trained sellers", "Trained sellers"), ("owns", "Agree who owns"),
    ] {
      stage.press("/")
      stage.type(words)
      #expect(stage.screen.contains("Promise") || stage.screen.contains("Measure"), "\(stage.screen)")
      stage.press("<Enter>")
      #expect(stage.interface.mode == .sinceLast)
      #expect(stage.lines.contains { $0.contains("▸") && $0.contains(found) }, "\(stage.screen)")
    }
  }

  @Test func `hints name the answers that the row has`() {
    var stage = opened()
    #expect(stage.prose.contains("1 kept 2 late 3 broken n note"), "\(stage.screen)")
    stage.press("<Down>", "<Down>")
    #expect(stage.prose.contains("1 no 2 yes n note"))
    stage.press("3")
    #expect(stage.prose.contains("1 says that it has not happened, 2 that it has."))
    stage.press("<Down>")
    #expect(stage.prose.contains("Enter go on n where it stands"))
    stage.press("1")
    #expect(stage.prose.contains("n writes where it stands."))
  }

  @Test func `an answer is taken back by Del, and undone by u`() {
    var stage = opened()
    stage.press("<Del>")
    #expect(stage.screen.contains("It is not answered yet."))
    stage.press("3", "u")
    #expect(outcomes(stage)[0] == nil)
    stage.press("<Ctrl-R>")
    #expect(outcomes(stage)[0] == .broken)
    stage.press("<Del>")
    #expect(outcomes(stage)[0] == nil)
    #expect(stage.screen.contains("Not answered any more."))
  }

  @Test func `S leads to it from anywhere, and Enter back to where the room was`() {
    var stage = opened()
    stage.press("<Enter>", "<Right>", "S")
    #expect(stage.interface.mode == .sinceLast)
    stage.press("<Enter>")
    #expect(stage.interface.session?.place.question?.name == "customer")
    stage.press("A", "S", "<Esc>")
    #expect(stage.interface.session?.place.question?.name == "customer")
    stage.press("r", "S")
    #expect(stage.interface.mode == .sinceLast)
  }

  @Test func `a workshop that is no review says that there is nothing to look back on, and has no hint`() {
    var stage = WalkTests.begun()
    #expect(!stage.prose.contains("since last time"))
    stage.press("S")
    #expect(stage.prose.contains("There is nothing to look back on: only a review asks about promises."))
  }

  @Test func `a press of the mouse selects a row`() throws {
    var stage = opened()
    let row = try #require(stage.lines.firstIndex { $0.contains("A rival buys one of us") })
    stage.send(.mouse(Mouse(.press(.left), at: CellPoint(row: row, column: 12))))
    stage.press("2")
    #expect(stage.workshop?.followUp.triggers[0].hasHappened == true)
  }

  @Test func `what is one firm’s alone is seen and answered in an open room only`() {
    var stage = opened(rows: 40)
    #expect(!stage.screen.contains("hush"))
    stage.press("<Unlock>", "<End>", "2")
    #expect(stage.prose.contains("Promises of our own firm alone ▸ ~ late hush-promise"), "\(stage.screen)")
    #expect(stage.screen.contains("1 of 5 answered"))
    stage.press(":")
    stage.type("lock\n")
    #expect(!stage.screen.contains("hush"))
    #expect(stage.screen.contains("0 of 4 answered"))
    stage.press("n")
    #expect(!stage.screen.contains("hush"))
  }

  @Test func `a note half typed on a matter of one firm is on no parking lot`() {
    var stage = opened(rows: 40)
    stage.press("<Unlock>", "<End>", "n")
    stage.type("hush-note")
    stage.press("<Esc>")
    stage.othersFirst = { $0.inquiry.actions.removeLast() }
    stage.press("a")
    stage.type("Call\n\n\n\n")
    stage.press("<Ctrl-C>")
    #expect(stage.workshop?.inquiry.parkingLot == [])
    #expect(stage.interface.notKeptPrivately.contains { $0.contains("hush-note") })
  }

  @Test func `the room sees it as one list, without notes, and with nothing of one firm`() {
    var stage = opened(rows: 30)
    stage.press("2", "n")
    stage.type("A word\n")
    stage.press("<End>", "n")
    stage.type("12 of 40\n")
    stage.press("<F5>")
    #expect(stage.prose.contains("What became of what we agreed? 2 of 4 answered"), "\(stage.screen)")
    #expect(stage.screen.contains("~ late   Agree who owns the data"))
    #expect(stage.screen.contains("12 of 40"))
    #expect(!stage.screen.contains("A word") && !stage.screen.contains("hush"))
    #expect(stage.whereabouts[.workshop(Stage.id)] == .sinceLast)
  }

  @Test func `an earlier rating comes up at the reveal and not before, on the screen as on the projector`() {
    var stage = opened(rows: 40)
    let shown = "Last time 3 (2026-08-14), now 4: up 1."
    func isSeen(_ stage: Stage) -> Bool {
      var other = stage
      other.press("<F5>")
      #expect(other.screen.contains("Last time 3") == stage.screen.contains("Last time 3"), "\(other.screen)")
      return stage.screen.contains(shown)
    }
    stage.press("<Enter>")
    for key in ["<Enter>", "4", "4", "4", "4", "4", "4", "4", "4", "4", "4"] {
      #expect(!isSeen(stage))
      stage.press(key)
    }
    #expect(!isSeen(stage))
    // The votes are kept, then revealed.
    stage.press("<Enter>", "<Enter>")
    #expect(stage.interface.mode == .reveal)
    #expect(isSeen(stage), "\(stage.screen)")
    stage.press("<Enter>")
    #expect(isSeen(stage), "\(stage.screen)")
    stage.press("<Esc>", "v")
    #expect(!isSeen(stage))
  }

  @Test func `readiness shows the partnership over its sessions, this one last, and not before the hunches`() {
    var stage = opened(rows: 60) {
      $0.hunches = []
      $0.inquiry[QuestionID(QuestionnaireID("strategy"), "situation")] = Examples.agreed(.four, .document)
    }
    stage.press("1", "r")
    #expect(stage.interface.mode == .reviewHunches)
    #expect(!stage.screen.contains("over its sessions"))
    stage.press("<Enter>", "<Wait>", "<End>")
    let rows = stage.lines.drop { !$0.contains("The partnership over its sessions") }.dropFirst().prefix(2)
    #expect(rows.first?.contains("2026-08-14  ~ Conditional") == true, "\(stage.screen)")
    #expect(rows.first?.contains(" 61") == true)
    #expect(rows.last?.contains("2026-11-22  · Insufficient") == true, "\(stage.screen)")
    #expect(rows.last?.contains("1 of 1 kept") == true, "\(stage.screen)")
    #expect(rows.allSatisfy { $0.contains("●") && $0.contains("├") })
  }

  @Test func `readiness counts no promise before anybody was asked about one`() {
    var stage = opened(rows: 60) {
      $0.hunches = []
      $0.inquiry[QuestionID(QuestionnaireID("strategy"), "situation")] = Examples.agreed(.four, .document)
    }
    stage.press("r", "<Enter>", "<Wait>", "<End>")
    let rows = stage.lines.drop { !$0.contains("The partnership over its sessions") }.dropFirst().prefix(2)
    #expect(rows.last?.contains("2026-11-22") == true, "\(stage.screen)")
    #expect(rows.last?.contains("kept") == false, "\(stage.screen)")
  }

  @Test(arguments: [(80, 24), (60, 20), (120, 40), (40, 12)])
  func `every row can be reached and answered in every window`(columns: Int, rows: Int) {
    var stage = opened(rows: rows, columns: columns)
    stage.press("1", "3", "<Down>", "2", "<Down>", "n")
    stage.type("12\n")
    #expect(stage.screen.contains("4 of 4 answered"))
    #expect(stage.screen.contains("▸ ✓ Trained sellers"), "\(stage.screen)")
    #expect(stage.lines.allSatisfy { displayWidth(of: $0) <= columns })
  }
}
