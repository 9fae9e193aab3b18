import Domain
import Screens
import Session
import TestSupport
import Testing

/// How many keys a whole workshop takes.
struct KeyCountTests {
  /// A plan of eight questions.
  private struct EightQuestions: QuestionnaireCatalogue {
    private static let questionnaire = Examples.questionnaire(
      "strategy", [Examples.section("all", (1...8).map { Examples.question("question-\($0)") })])

    func questionnaire(_ id: QuestionnaireID) -> Questionnaire? { Self.questionnaire }
    func plan(_ id: PlanID) -> SessionPlan? {
      SessionPlan(id: id, title: "Courtship 90", questionnaires: [Self.questionnaire.id])
    }
    func policy(_ id: PolicyID) -> Policy? { .balanced }
    func plans() -> [SessionPlan] { [plan(WorkshopDraft.usualPlan)].compactMap { $0 } }
  }

  @Test func `from launch to the saved report, eight questions take at most 260 keys besides prose and names`() throws {
    var stage = Stage()
    stage.catalogue = EightQuestions()
    setUp(&stage)
    for question in 1...8 { ask(question, &stage) }
    // Hunches, the verdict, the decision, the report.
    stage.press("g", "g", "c", "g", "c", "n", "<Enter>")
    #expect(stage.interface.mode == .readiness)
    stage.press("<Enter>", "<Enter>", "<Right>", "<Right>", "<Tab>")
    stage.type("The pilot comes first.")
    stage.press("<Tab>")
    stage.type("Ada Vane, Di Marsh")
    stage.press("<Ctrl-S>", "R", "s", "<Enter>")

    let workshop = try #require(stage.workshop)
    let answers = workshop.inquiry.questionIDs(in: .both).map { workshop.inquiry[$0] }
    #expect(answers.map(\.state) == Array(repeating: .rated, count: 8))
    #expect(answers.map(\.rounds.count) == [2, 1, 1, 1, 1, 1, 1, 1])
    #expect(answers.allSatisfy { !$0.answer.isEmpty && $0.confidence == .document })
    #expect(workshop.inquiry.actions.map(\.owner) == ["Bo Lind", "Bo Lind"])
    #expect(workshop.hunches.count == 6)
    #expect(workshop.decision?.rationale == "The pilot comes first.")
    #expect(stage.files["northwind-fabrikam.md"]?.isEmpty == false)
    print("A whole workshop takes \(stage.keys) keys besides prose and names.")
    #expect(stage.keys <= 260)
  }

  private func setUp(_ stage: inout Stage) {
    stage.press("n")
    for (index, text) in [
      "Northwind", "Fabrikam", "Ada Vane, sales\nBo Lind, product\nCy Roth", "Di Marsh, alliances\nEd Falk\nFlo Kern",
    ].enumerated() {
      if index > 0 { stage.press("<Tab>") }
      stage.type(text)
    }
    stage.press("<Ctrl-S>", "w")
    stage.type("Reach the mid-market.")
    stage.press("<Tab>")
    stage.type("A product for the north.")
    stage.press("<Ctrl-S>", "<Enter>")
  }

  /// One question through its four beats; the first takes a new round, the first two an action each.
  private func ask(_ number: Int, _ stage: inout Stage) {
    stage.press("<Enter>", "4", "4", "?", "2", "1", "3", "<Enter>", "<Enter>")
    if number == 1 { stage.press("v", "4", "4", "4", "3", "3", "-", "<Enter>", "<Enter>") }
    stage.press("<Enter>", "w")
    stage.type("We know what the other needs.")
    stage.press("<Esc>", "c", "4")
    if number <= 2 {
      stage.press("a")
      stage.type("Write the first offer")
      stage.press("<Tab>")
      stage.type("Bo Lind")
      stage.press("<Ctrl-S>")
    }
    stage.press("<Enter>")
  }
}
