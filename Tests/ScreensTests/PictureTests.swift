import Canvas
import Domain
import Foundation
import Screens
import TestSupport
import Testing

/// The README shows a screen of the program; here it is drawn.
struct PictureTests {
  private static let strategy: Questionnaire = {
    func section(_ id: String, _ title: String, _ questions: [(String, String)]) -> Section {
      Section(
        id: SectionID(id), title: title,
        questions: questions.map { Question(id: $0.0, prompt: $0.1, minutes: 8, anchors: [1: "-", 3: "-", 5: "-"]) })
    }
    let prompt = """
      Be the customer for a moment. What is everything you need to make this work for you, who sells it to you, and whom \
      do you call when it breaks?
      """
    return Questionnaire(
      id: QuestionnaireID("strategy-questions"), title: "Eight strategy questions",
      sections: [
        section("context", "Where we stand", [("situation", "-"), ("market-forces", "-"), ("competitors", "-")]),
        section("offering", "What we offer", [("whole-offering", prompt), ("belief", "-")]),
        section("commitment", "What we commit to", [("investment", "-"), ("measures", "-"), ("exit", "-")]),
      ])
  }()

  /// Four questions on the way: two rated, one not known, one voted on.
  private static let workshop: Workshop = {
    func id(_ name: String) -> QuestionID { QuestionID(strategy.id, name) }
    let people = [
      ("Ada Lindgren", Firm.ours), ("Bo Ek", .ours), ("Cy Dahl", .ours), ("Dora Mills", .partner),
      ("Ed Park", .partner),
    ].enumerated().map { Participant(id: ParticipantID("p\($0 + 1)"), name: $1.0, firm: $1.1) }
    return Workshop(
      id: Stage.id, ourFirm: "Sennfeld Instruments", partnerFirm: "Ruiter & Pohl",
      inquiry: Inquiry(
        questionnaires: [strategy], participants: people,
        answers: [
          id("situation"): Answer(state: .rated, rating: .four),
          id("market-forces"): Answer(state: .rated, rating: .four),
          id("competitors"): Answer(state: .unknown),
        ],
        actions: ["Find out what the cabinet makers plan", "Call the chains that turned us down"].enumerated().map {
          Action(id: ActionID("a\($0 + 1)"), text: $1)
        }))
  }()

  @Test func `the picture in the README is what the program draws`() throws {
    var stage = Stage(rows: 24, columns: 86, [.workshop(Self.workshop)])
    stage.press("<Enter>")
    stage.wait(seconds: 187)
    stage.press("<Enter>", "4", "3", "4", "2", "2", "<Enter>", "<Enter>")
    let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("README.md")
    let picture = "```\n\(stage.screen)\n```\n"
    #expect(try String(contentsOf: readme, encoding: .utf8).contains(picture), "\(picture)")
  }
}
