import Domain
import Report
import Scoring
import TestSupport
import Testing

/// What is told of a ladder: levels, never points.
@Suite struct LadderTests {
  @Test func `levels are shown where they count, and what waits for a level is still open`() {
    var workshop = Halden.workshop
    let attribute = QuestionID(Halden.continuum, "mutual-goals")
    let line = "- Now at level 2, Preferred provider: Volume.\n"
    #expect(report(.workshop(workshop), for: .both).markdown.contains(line))
    workshop.inquiry[attribute].state = .unknown
    #expect(!report(.workshop(workshop), for: .both).markdown.contains(line))
    workshop.inquiry[attribute] = Answer(state: .rated, rating: .four)
    let page = report(.workshop(workshop), for: .both).markdown
    #expect(page.contains("- Not placed on a level yet\n"))
    #expect(page.contains("### Asked, not rated yet\n\n- **Mutual goals**: How far are goals shared?\n"))
  }

  @Test(
    arguments: [
      (
        [(1, 3), (3, 1), (2, 2)], "now 2, Level 2, needed 2, Level 2; short of what is needed a by 2; beyond it b by 2."
      ),
      ([(1, 3), (1, 2), nil], "now 1, Level 1, needed 2, Level 2; short of what is needed a by 2 and b by 1."),
      ([(2, 2)], "now 2, Level 2, needed 2, Level 2; every attribute that is placed stands where it is needed."),
      ([nil], nil),
    ] as [([(Int, Int)?], String?)])
  func `a ladder's profile on one line names its shortfalls`(_ levels: [(Int, Int)?], _ line: String?) {
    let names = zip("abc".map(String.init), levels)
    var inquiry = Inquiry(questionnaires: [Examples.ladder(attributes: names.map(\.0))])
    for (name, level) in names {
      inquiry[QuestionID(QuestionnaireID("continuum"), name)].state = level == nil ? .unknown : .rated
      inquiry[QuestionID(QuestionnaireID("continuum"), name)].level = level.map {
        LevelPlacement(current: $0.0, needed: $0.1)
      }
    }
    let ladders = Score(inquiry, scope: .both).ladders
    #expect(ladders.map { $0.sentence(in: inquiry)?.text } == [line.map { "continuum: in the middle \($0)" }])
  }
}
