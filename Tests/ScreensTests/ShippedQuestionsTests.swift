import CQuestionnaires
import Canvas
import Domain
import QuestionnaireReader
import Screens
import Session
import TestSupport
import Testing

/// Each question that is built in, however long its prompt and its anchors are, in windows of every usual size.
struct ShippedQuestionsTests {
  static let questionnaires: [Questionnaire] = {
    let files = (0..<CQuestionnairesCount()).map { index in
      let file = CQuestionnairesFileAt(index)
      return QuestionnaireReader.Shelf.File(
        name: String(cString: file.path), origin: .builtIn,
        content: .bytes(Array(UnsafeBufferPointer(start: file.bytes, count: file.length))))
    }
    return QuestionnaireReader.Shelf(files).questionnaires.values.compactMap(\.value)
      .filter { $0.kind == .rating && $0.audience == .joint }.sorted { $0.id < $1.id }
  }()

  /// A room of ten at the first question.
  private static func room(_ questionnaire: Questionnaire, rows: Int, columns: Int) -> Stage {
    var workshop = Examples.workshop
    workshop.purpose = PerFirm(ours: "North", partner: "South")
    workshop.inquiry.questionnaires = [questionnaire]
    workshop.inquiry.answers = [:]
    workshop.inquiry.actions = []
    workshop.inquiry.parkingLot = []
    var stage = Stage(rows: rows, columns: columns, [.workshop(workshop)])
    stage.open(.workshop(workshop.id))
    return stage
  }

  static let windows = [(24, 80), (20, 60), (40, 120), (12, 40)]

  @Test(arguments: questionnaires, windows)
  func `who votes next, what is typed, and what the best rating means are seen at once`(
    questionnaire: Questionnaire, window: (rows: Int, columns: Int)
  ) throws {
    var stage = Self.room(questionnaire, rows: window.rows, columns: window.columns)
    for question in questionnaire.questions {
      let best = try #require(question.anchors[5]).prefix(12)
      stage.press("<Enter>")
      #expect(stage.interface.mode == .vote)
      #expect(stage.screen.contains("Votes  · · · · · · · · · ·"), "\(question.id)\n\(stage.screen)")
      #expect(stage.screen.contains("▸ O 1"), "\(question.id)\n\(stage.screen)")
      #expect(stage.screen.contains(" 5 \(best)"), "\(question.id)\n\(stage.screen)")
      stage.press("4", "?")
      #expect(stage.screen.contains("Votes  4 ? · · · · · · · ·"), "\(question.id)\n\(stage.screen)")
      for _ in 0..<8 { stage.press("3") }
      #expect(stage.screen.contains("Enter keeps them."), "\(question.id)\n\(stage.screen)")
      stage.press("<Enter>")
      #expect(stage.screen.contains("10 of 10 voted."), "\(question.id)\n\(stage.screen)")
      stage.press("<Right>")
    }
  }

  @Test(arguments: questionnaires, windows)
  func `the room sees how many have voted, and at the reveal what each firm said`(
    questionnaire: Questionnaire, window: (rows: Int, columns: Int)
  ) {
    var workshop = Examples.workshop
    workshop.inquiry.questionnaires = [questionnaire]
    workshop.inquiry.answers = [:]
    let size = CellSize(rows: window.rows, columns: window.columns)
    for id in questionnaire.questionIDs {
      let vote = Projector(.workshop(workshop), at: .question(id, .vote), votesTyped: 3).draw(size: size).lines
      #expect(vote.contains { $0.contains("3 of 10 have voted.") }, "\(vote.joined(separator: "\n"))")
      workshop.inquiry[id].rounds = [Examples.round(ours: [5, 4, 4, 3], partner: [1, 2, 2, 2])]
      let reveal = Projector(.workshop(workshop), at: .question(id, .reveal)).draw(size: size).lines
      for firm in ["Northwind", "Fabrikam"] {
        #expect(reveal.contains { $0.contains(firm) }, "\(reveal.joined(separator: "\n"))")
      }
      #expect(reveal.contains { $0.contains("5 O 1") || $0.contains("5 4 4 3") || $0.contains("5 ■■■■■ O 1") })
      #expect(reveal.contains { $0.contains("1 P 1") || $0.contains("1 2 2 2") || $0.contains("1 ■     P 1") })
    }
  }
}
