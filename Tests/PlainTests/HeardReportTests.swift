import Domain
import TestSupport
import Testing

/// The report in lines, for somebody who hears it.
@Suite struct HeardReportTests {
  @Test func `a report that is heard says in words what its drawings show, and draws nothing`() {
    let strategy = Examples.questionnaire("strategy", [Examples.section("all", [Examples.question("exit")])])
    var inquiry = Inquiry(questionnaires: [strategy, Examples.ladder(levels: 4, attributes: ["a", "b"])])
    inquiry[QuestionID(strategy.id, "exit")] = Examples.agreed(.four, .document)
    for (name, now, needed) in [("a", 1, 3), ("b", 4, 3)] {
      inquiry[QuestionID(QuestionnaireID("continuum"), name)] = Answer(
        state: .rated, level: LevelPlacement(current: now, needed: needed))
    }
    var room = Transcript(.programme(Programme(id: ProgrammeID("p"), firm: "Northwind", inquiry: inquiry)))
    let report = room.answer(to: "/report")
    #expect(report.contains("On a line from 0 to 100: Index: 75\n"))
    #expect(report.contains("Attribute: A; Now: 1, Level 1; Needed: 3, Level 3; Shortfall or excess: 2 levels short\n"))
    #expect(
      report.contains(
        "Attribute: B; Now: 4, Level 4; Needed: 3, Level 3; Shortfall or excess: 1 level more than needed\n"))
    #expect(!report.contains { "█▒░".contains($0) })
  }
}
