import Domain
import Screens
import TestSupport
import Testing

/// The steps of the shortest way to a go, taken as promises on the readiness screen.
struct StepsTests {
  /// At the verdict of a workshop that lacks some steps.
  private func stage() -> Stage {
    var workshop = Examples.workshop
    workshop.inquiry[QuestionID(QuestionnaireID("strategy"), "exit")].rating = .two
    var stage = Stage(rows: 40, columns: 100, [.workshop(workshop)])
    stage.press("<Enter>", "r", "<Enter>")
    return stage
  }

  private func actions(_ stage: Stage) -> [Action] { stage.workshop?.inquiry.actions ?? [] }

  @Test func `each step becomes an action on its question, a condition that nobody owns yet`() throws {
    var stage = stage()
    let before = Examples.workshop.inquiry.actions
    stage.press("+")
    let steps = actions(stage).dropFirst(before.count)
    #expect(steps.map(\.text) == ["Bring exit to 3"])
    #expect(steps.first?.question == QuestionID(QuestionnaireID("strategy"), "exit"))
    #expect(steps.allSatisfy { $0.isCondition && $0.owner.isEmpty && !$0.isDone })
    #expect(stage.screen.contains("An action now: A leads there. Who, and by when?"))
  }

  @Test func `a step that is an action already is no step to take, and the key says so`() {
    var stage = stage()
    stage.press("+", "+")
    #expect(stage.screen.contains("or each is an action already."))
    #expect(actions(stage).count == Examples.workshop.inquiry.actions.count + 1)
  }

  @Test func `undo takes the promise back`() {
    var stage = stage()
    stage.press("+", "u")
    #expect(actions(stage) == Examples.workshop.inquiry.actions)
  }
}
