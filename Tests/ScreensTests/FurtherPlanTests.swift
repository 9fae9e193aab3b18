import Canvas
import Domain
import Screens
import Session
import TestSupport
import Testing

/// A candidate that was rated by criteria goes into the room, on the screen.
struct FurtherPlanTests {
  private let id = SubjectID.workshop(WorkshopID("contoso"))

  /// The grid of a programme to which one candidate was just added, and rated by its three criteria.
  private func rated(rows: Int = 24, columns: Int = 80) -> Stage {
    var stage = GridTests.stage(rows: rows, columns: columns, candidates: 0)
    stage.press("a")
    stage.type("Contoso")
    stage.press("<Enter>", "5", "4", "3")
    return stage
  }

  private func questionnaires(_ stage: Stage) -> [String] {
    stage.library[id]?.subject.inquiry.questionnaires.map(\.id.text) ?? []
  }

  @Test(arguments: [(24, 80), (40, 120), (20, 60), (12, 40)])
  func `T on the grid takes the candidate into the room with the questions of Courtship 90`(rows: Int, columns: Int) {
    var stage = rated(rows: rows, columns: columns)
    stage.press("T")
    #expect(stage.lines[0].contains("Take into the room"))
    #expect(stage.prose.contains(columns < 60 ? "Courtship 90: 3 more" : "Courtship 90: 3 more questions, 24 minutes"))
    stage.press("<Enter>")
    #expect(stage.prose.contains("✓ Taken on: Courtship 90: 3 more questions, 24 minutes. u takes it back."))
    #expect(stage.interface.mode == .opening)
    #expect(questionnaires(stage) == ["strategy", "criteria", "continuum", "agenda"])
    #expect(stage.library[id]?.subject.workshop?.plan == WorkshopDraft.usualPlan)
    #expect(stage.library[id]?.subject.inquiry[Search.criterion(1)].rating == .five)
    stage.press("<Enter>")
    #expect(stage.interface.session?.place == .question(QuestionID(Shelf.strategy.id, "situation"), .discuss))
    #expect(columns < 60 || stage.screen.contains("1 of 5"))
    #expect(stage.prose.contains("Where does each firm stand today"))
    // What the programme rates it by is not for the room.
    #expect(!stage.screen.contains("Reach in the north"))
  }

  @Test func `u takes the questions out again`() {
    var stage = rated()
    stage.press("T", "<Enter>", "u")
    #expect(stage.screen.contains("✓ Undone: Courtship 90 taken on."))
    #expect(questionnaires(stage) == ["criteria", "continuum", "agenda"])
    #expect(stage.library[id]?.subject.workshop?.plan == WorkshopDraft.candidatePlan)
  }

  @Test func `Esc takes nothing on, and says nothing of it the next time`() {
    var stage = rated()
    stage.press("T", "<Esc>")
    #expect(stage.interface.form == nil)
    #expect(questionnaires(stage) == ["criteria", "continuum", "agenda"])
    stage.press("<Ctrl-C>")
    #expect(questionnaires(stage) == ["criteria", "continuum", "agenda"])
  }

  @Test func `leaving the program with the choice open takes nothing on`() {
    var stage = rated()
    stage.press("T", "<Ctrl-C>")
    #expect(stage.quitCode == 130)
    #expect(questionnaires(stage) == ["criteria", "continuum", "agenda"])
  }

  @Test func `T on its line of the library does the same, and on a programme says what to do`() {
    var stage = rated()
    stage.press("<Esc>")
    #expect(stage.interface.mode == .library)
    stage.press("T")
    #expect(stage.prose.contains("! A workshop is taken into the room. Select one; G leads to those of a programme."))
    stage.press("<Down>", "T", "<Enter>")
    #expect(stage.interface.subject?.subjectID == id)
    #expect(questionnaires(stage).first == "strategy")
  }

  @Test func `inside the workshop the palette has it, and with purposes written it goes to the first new question`() {
    var stage = rated()
    stage.press("<Enter>", "w")
    stage.type("Reach.")
    stage.press("<Tab>")
    stage.type("Parts.")
    stage.press("<Ctrl-S>")
    stage.type(":take into\n")
    stage.press("<Enter>")
    #expect(stage.interface.mode == .discuss)
    #expect(stage.prose.contains("Where does each firm stand today"))
    stage.type(":take into\n")
    #expect(stage.prose.contains("Nothing more can come in"))
    #expect(stage.interface.mode == .discuss)
  }

  @Test func `a decided workshop stays as it was, wherever one asks`() {
    var decided = Search.candidate("Zava")
    decided.decision = Decision(verdict: .go)
    var stage = Stage([.workshop(decided)])
    stage.press("T")
    #expect(stage.prose.contains("! A decision was taken on these questions, and they stay as they were."))
    stage.press("<Enter>")
    stage.type(":take into\n")
    #expect(stage.prose.contains("! A decision was taken on these questions, and they stay as they were."))
  }

  @Test func `an agenda has no room to be taken into`() {
    var stage = Stage([.programme(Search.programme())])
    stage.press("<Enter>")
    stage.type(":take into\n")
    #expect(stage.prose.contains("! A programme has no such part: it belongs to a workshop."))
  }
}
