import Canvas
import Domain
import Screens
import Session
import TestSupport
import Testing

/// What each beat shows first, in a window of 80 × 24.
struct QuestionPaneTests {
  @Test func `record shows the answer, its rating and confidence, and what follows, before all else`() throws {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "4", "4", "4", "4", "4", "<Enter>", "<Enter>", "<Enter>", "w")
    stage.type("We know each other’s numbers.")
    stage.press("<Esc>", "c", "4", "a")
    stage.type("Send the figures")
    stage.press("<Ctrl-S>")
    let lines = stage.lines
    let parts = [
      "We know each other’s numbers.", "4, as the votes suggest.", "How well do we know? 4", "▸4 Between 3 and 5.",
      "□ Send the figures",
    ]
    let rows = parts.map { part in lines.firstIndex { $0.contains(part) } }
    #expect(!rows.contains(nil), "\(stage.screen)")
    #expect(rows.compactMap { $0 } == rows.compactMap { $0 }.sorted())
    stage.press("<End>")
    #expect(stage.screen.contains("5 Both are plain."))
  }

  @Test func `a question without a rating shows what the ratings mean`() {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "<Enter>")
    #expect(stage.screen.contains("Not rated. 1–5 records what is agreed."))
    #expect(stage.screen.contains("5 Both are plain."))
  }

  @Test func `the reveal says split, gap and who speaks first above the votes`() throws {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "5", "5", "5", "1", "1", "<Enter>", "<Enter>")
    let lines = stage.lines
    let rows = ["! Split", "△ Halvorsen Pumps sees it higher", "speak first", "■■■■■ Ada"].map { part in
      lines.firstIndex { $0.contains(part) }
    }
    #expect(!rows.contains(nil), "\(stage.screen)")
    #expect(rows.compactMap { $0 } == rows.compactMap { $0 }.sorted())
  }

  @Test func `in a window too low for the seats the votes stay where they are, typed and kept`() throws {
    var stage = WalkTests.begun()
    stage.press("<Enter>")
    let row = try #require(stage.lines.firstIndex { $0.contains("Votes  · · · · ·") })
    stage.press("4", "4", "?", "2")
    #expect(stage.lines[row].contains("Votes  4 4 ? 2 ·") && stage.lines[row + 1].contains("▸ Ed Park"))
    stage.press("1")
    #expect(stage.lines[row].contains("Votes  4 4 ? 2 1") && stage.lines[row + 1].contains("Enter keeps them."))
    stage.press("<Enter>")
    #expect(stage.lines[row].contains("5 of 5 voted. Enter reveals;"), "\(stage.screen)")
  }

  @Test func `votes of some alone are told as such before and after the reveal`() {
    var workshop = Examples.workshop
    workshop.inquiry.answers = [:]
    workshop.purpose = PerFirm(ours: "North", partner: "South")
    let first = workshop.inquiry.questionIDs(in: .both)[0]
    workshop.inquiry[first].rounds = [
      Round(isRevealed: false, votes: [Vote(participant: ParticipantID("o1"), value: .rating(.one))])
    ]
    var stage = Stage([.workshop(workshop)])
    stage.press("<Enter>")
    #expect(stage.screen.contains("1 of 10 voted; 9 people have not. s goes on"))
    stage.press("<Enter>")
    #expect(stage.screen.contains("9 people have not voted. Reveal the votes there are?"))
    stage.press("y")
    #expect(stage.screen.contains("! 9 of 10 have not voted. v takes a new round."))
    #expect(!stage.screen.contains("Fabrikam\n"))
  }

  @Test func `a gap of just 1 is said, whatever the last bit of the means`() {
    var workshop = Examples.workshop
    workshop.purpose = PerFirm(ours: "North", partner: "South")
    let first = workshop.inquiry.questionIDs(in: .both)[0]
    // 8/3 less 5/3 is less than 1 in doubles.
    workshop.inquiry.answers = [first: Answer(rounds: [Examples.round(ours: [1, 2, 2], partner: [2, 3, 3])])]
    var stage = Stage([.workshop(workshop)])
    stage.press("<Enter>", "<Enter>", "<Enter>")
    #expect(stage.screen.contains("△ Fabrikam sees it higher, by 1 on average."), "\(stage.screen)")
  }

  @Test func `where everybody speaks first, the lowest do`() {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "2", "2", "2", "5", "5", "<Enter>", "<Enter>")
    #expect(stage.screen.contains("The lowest speak first, then the highest: what do"))
  }

  @Test func `a rating with its reason is noted on the screen`() {
    var stage = WalkTests.begun()
    stage.press("<Enter>", "4", "4", "4", "4", "4", "<Enter>", "<Enter>", "2")
    stage.type("The second round")
    stage.press("<Enter>")
    #expect(stage.screen.contains("rated 2. u takes it back."))
  }

  @Test func `the vote line of fourteen people wraps`() {
    var workshop = Examples.workshop
    workshop.inquiry.participants = (1...14).map {
      Participant(id: ParticipantID("p\($0)"), name: "Person \($0)", firm: $0 < 8 ? .ours : .partner)
    }
    workshop.inquiry.answers = [:]
    workshop.purpose = PerFirm(ours: "North", partner: "South")
    var stage = Stage(rows: 60, columns: 40, [.workshop(workshop)])
    stage.press("<Enter>", "<Enter>")
    for _ in 1...14 { stage.press("4") }
    #expect(stage.screen.filter { $0 == "4" }.count >= 14)
    #expect(stage.screen.contains("Enter keeps them."))
  }

  @Test func `an agenda’s title has as many lines as it needs`() {
    var questionnaire = Shelf.strategy
    questionnaire.title = "Eight strategy questions for two firms"
    let workshop = Workshop(
      id: Stage.id, ourFirm: "A", partnerFirm: "B", purpose: PerFirm(ours: "North", partner: "South"),
      inquiry: Inquiry(questionnaires: [questionnaire]))
    var stage = Stage([.workshop(workshop)])
    stage.press("<Enter>")
    #expect(stage.screen.contains("Eight strategy"))
    #expect(stage.screen.contains("questions for two"))
  }

  @Test func `no row is kept for a pane that has nothing to say`() {
    let programme = Programme(
      id: ProgrammeID("emea"), firm: "Halvorsen Pumps", inquiry: Inquiry(questionnaires: [Shelf.agenda]))
    var stage = Stage([.programme(programme)])
    stage.press("<Enter>")
    // Above the hints only the row of toasts is free.
    #expect(stage.lines[20].contains("│"))
  }

  @Test func `a joint session shows nothing of internal questions`() {
    var workshop = Examples.workshop
    let capacity = QuestionID(QuestionnaireID("agenda"), "capacity")
    workshop.inquiry.actions = [Action(id: ActionID("a1"), text: "Hire in secret", question: capacity)]
    workshop.inquiry.parkingLot = [ParkedItem(id: ParkedItemID("k1"), text: "Their rival", question: capacity)]
    for keys in [["<Enter>"], ["<Enter>", "A"], ["<Enter>", "r", "<Enter>", "<Enter>"]] {
      for columns in [80, 120] {
        var stage = Stage(rows: 40, columns: columns, [.workshop(workshop)])
        for key in keys { stage.press(key) }
        for secret in ["Hire in secret", "Their rival", "1 action", "1 parked"] {
          #expect(!stage.screen.contains(secret), "\(keys) at \(columns)")
        }
      }
    }
    var stage = Stage(rows: 40, columns: 120, [.workshop(workshop)])
    stage.press("<Enter>", "A")
    #expect(stage.screen.contains("None yet. a adds one."))
    #expect(stage.screen.contains("Empty. p parks something."))
  }

  @Test func `the anchors can be read again while votes are typed, and the next sign leads back to its line`() {
    var stage = WalkTests.begun(rows: 12, columns: 40)
    stage.press("<Enter>", "4", "4")
    let typing = stage.screen
    #expect(typing.contains("▸ Cy Dahl"), "\(typing)")
    stage.press("<Home>")
    #expect(stage.screen.contains("Where does each firm stand"), "\(stage.screen)")
    stage.press("<PageDown>")
    #expect(stage.screen.contains("Votes  4 4 · · ·"), "\(stage.screen)")
    stage.press("<End>")
    #expect(stage.screen.contains("○ Ed Park"), "\(stage.screen)")
    stage.press("<Home>", "3")
    #expect(stage.screen.contains("▸ Dora Mills"), "\(stage.screen)")
    stage.press("<Home>", "<Backspace>")
    #expect(stage.screen.contains("▸ Cy Dahl"), "\(stage.screen)")
  }
}
