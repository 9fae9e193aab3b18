import Domain
import Screens
import Session
import TestSupport
import Testing

/// Newer versions of the questionnaires, on the screen.
struct RenewalsTests {
  /// A catalogue in which the strategy questions, or the agenda, have a newer version.
  struct Newer: QuestionnaireCatalogue {
    var version: SemanticVersion
    var change: @Sendable (inout Questionnaire) -> Void

    init(
      version: SemanticVersion = SemanticVersion(1, 1, 0),
      change: @escaping @Sendable (inout Questionnaire) -> Void = { _ in }
    ) {
      (self.version, self.change) = (version, change)
    }

    func questionnaire(_ id: QuestionnaireID) -> Questionnaire? {
      guard var questionnaire = Shelf().questionnaire(id) else { return nil }
      questionnaire.version = version
      change(&questionnaire)
      return questionnaire
    }

    func plan(_ id: PlanID) -> SessionPlan? { Shelf().plan(id) }
    func policy(_ id: PolicyID) -> Policy? { .balanced }
    func plans() -> [SessionPlan] { Shelf().plans() }
  }

  static let reworded: @Sendable (inout Questionnaire) -> Void = { questionnaire in
    if questionnaire.id == Shelf.strategy.id { questionnaire.sections[0].questions[0].prompt = "Where do we stand?" }
  }

  /// Another prompt for every question: more than a low window shows at once.
  static let rewordedAtLength: @Sendable (inout Questionnaire) -> Void = { questionnaire in
    for section in questionnaire.sections.indices {
      for index in questionnaire.sections[section].questions.indices {
        questionnaire.sections[section].questions[index].prompt += String(repeating: " And what else?", count: 8)
      }
    }
  }

  /// A workshop that was begun with the questions of ``Shelf``, opened again now that there are newer ones.
  private func reopened(_ catalogue: Newer = Newer(change: reworded), rows: Int = 24, columns: Int = 80) -> Stage {
    var begun = WalkTests.begun()
    begun.press("d")
    var stage = Stage(rows: rows, columns: columns, begun.library.values.map(\.subject))
    stage.catalogue = catalogue
    stage.open(.workshop(Stage.id))
    return stage
  }

  @Test func `opening says what is at hand, until the next key, and changes nothing`() {
    var stage = reopened()
    #expect(
      stage.prose.contains(
        "· Strategy questions 1.1.0 is at hand, 1.0.0 is used here: 1 question reworded. : then newer shows it; nothing "
          + "changes by itself."))
    #expect(stage.workshop?.inquiry.questionnaires.first == Shelf.strategy)
    #expect(stage.changes.isEmpty)
    stage.press("<Right>")
    #expect(!stage.screen.contains("at hand"))
  }

  @Test(arguments: [(24, 80), (40, 120), (20, 60), (12, 40)])
  func `the palette shows what differs, and Enter moves the answers over`(rows: Int, columns: Int) {
    var stage = reopened(rows: rows, columns: columns)
    stage.type(":newer\n")
    #expect(stage.interface.mode == .renewals)
    #expect(stage.prose.contains("Strategy questions: 1.0.0 here, 1.1.0 at hand · Situation: reworded"))
    stage.press("<Enter>")
    #expect(
      stage.prose.contains("✓ Moved over to Strategy questions 1.1.0; every answer is kept. u takes it back."))
    #expect(stage.workshop?.inquiry.questionnaires.first?.version == SemanticVersion(1, 1, 0))
    #expect(stage.workshop?.inquiry[QuestionID(Shelf.strategy.id, "situation")].state == .unknown)
    stage.press("u")
    #expect(stage.workshop?.inquiry.questionnaires.first == Shelf.strategy)
  }

  @Test func `Esc keeps the questions`() {
    var stage = reopened()
    stage.type(":newer\n")
    #expect(stage.screen.contains("· Situation: reworded"))
    stage.press("<Esc>")
    #expect(stage.interface.mode == .discuss)
    #expect(stage.changes.isEmpty)
  }

  @Test func `what cannot be moved to says why, and Enter says it again`() {
    var stage = reopened(Newer(version: SemanticVersion(2, 0, 0)))
    stage.type(":newer\n")
    let why = "Strategy questions 2.0.0 asks other questions than 1.0.0"
    #expect(stage.prose.contains(why))
    stage.press("<Enter>")
    #expect(stage.interface.toast?.sentence.hasPrefix(why) == true)
    #expect(stage.changes.isEmpty)
  }

  @Test func `where nothing is newer the palette says so`() {
    var stage = WalkTests.begun()
    stage.type(":newer\n")
    #expect(stage.screen.contains("The questions here are the newest at hand."))
    #expect(stage.interface.mode == .discuss)
  }

  @Test func `a locked room sees nothing of what is one firm's own`() {
    let programme = Programme(
      id: ProgrammeID("emea"), firm: "Northwind", inquiry: Inquiry(questionnaires: [Shelf.agenda]))
    var workshop = Workshop(
      id: Stage.id, ourFirm: "Northwind", partnerFirm: "Fabrikam",
      purpose: PerFirm(ours: "Reach", partner: "Service"), inquiry: Inquiry(questionnaires: [Shelf.strategy]))
    programme.carryAgenda(into: &workshop)
    var stage = Stage([.workshop(workshop)])
    stage.catalogue = Newer()
    stage.open(.workshop(Stage.id))
    #expect(stage.screen.contains("Strategy questions 1.1.0"))
    stage.type(":newer\n")
    #expect(!stage.screen.lowercased().contains("agenda"))
    stage.press("<Esc>", "<Unlock>")
    stage.type(":newer\n")
    #expect(stage.screen.contains("Partnering agenda: 1.0.0 here, 1.1.0 at hand"))
  }

  @Test func `a workshop that was decided is opened without a word of it`() {
    var workshop = Examples.workshop
    workshop.inquiry.questionnaires = [Shelf.strategy]
    workshop.inquiry.answers = [:]
    workshop.inquiry.actions = []
    workshop.decision = Decision(verdict: .go)
    var stage = Stage([.workshop(workshop)])
    stage.catalogue = Newer()
    stage.open(.workshop(workshop.id))
    #expect(!stage.screen.contains("at hand"))
  }

  @Test func `a list on the screen whose question goes with the move is left`() {
    var stage = reopened(Newer(change: { questionnaire in questionnaire.sections.removeLast() }))
    stage.type("g")
    stage.type("investment\n")
    #expect(stage.screen.contains("3 of 3"))
    stage.type(":newer\n")
    #expect(stage.screen.contains("Removed: Investment"))
    stage.press("<Enter>")
    #expect(stage.workshop?.inquiry.questionnaires.first?.questions.count == 2)
    #expect(stage.screen.contains("of 2"))
  }

  @Test func `a row that was begun before its columns changed is not put into others`() {
    var stage = reopened()
    stage.type("g")
    stage.type("investment\n")
    stage.press("i", "a")
    stage.type("Two engineers")
    stage.changeElsewhere { workshop in
      workshop.inquiry.questionnaires[0].version = SemanticVersion(1, 1, 0)
      workshop.inquiry.questionnaires[0].sections[1].questions[0].fields = [.firm, .text]
    }
    stage.press("<Ctrl-S>")
    #expect(stage.prose.contains("The columns of this list are others now. Copy what you typed, press Esc"))
    #expect(stage.screen.contains("Two engineers"))
    #expect(stage.workshop?.inquiry.answers[QuestionID(Shelf.strategy.id, "investment")]?.entries.isEmpty != false)
  }
}
