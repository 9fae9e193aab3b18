import Domain
import Foundation
import Report
import TestSupport
import Testing

/// Gaps are rows of their question, and among what is next: in a programme's report, and of joint questions in a workshop's.
struct GapsTests {
  private static let rows = [
    Entry(id: EntryID("n1"), cells: [.text: .text("Hire a partner manager"), .owner: .text("Ada")]),
    Entry(
      id: EntryID("n2"),
      cells: [.text: .text("Cut false alarms"), .due: Day("2027-01-29").map { .day($0) } ?? .text("")]),
  ]

  private func inquiry(_ audience: Questionnaire.Audience) -> Inquiry {
    let question = Examples.question("gaps", yields: .actions, fields: [.text, .owner, .due])
    let questionnaire = Examples.questionnaire("agenda", audience: audience, [Examples.section("s", [question])])
    var inquiry = Inquiry(questionnaires: [questionnaire])
    inquiry[QuestionID(questionnaire.id, "gaps")].entries = Self.rows
    inquiry.actions = [Action(id: ActionID("a1"), text: "Call the bank", question: nil)]
    return inquiry
  }

  private func workshop(_ audience: Questionnaire.Audience) -> Subject {
    .workshop(
      Workshop(id: WorkshopID("w"), ourFirm: "Northwind", partnerFirm: "Fabrikam", inquiry: inquiry(audience)))
  }

  /// How often each text stands in the part of a report under a heading.
  private func counts(_ markdown: String, under heading: String) -> [Int] {
    let parts = markdown.split(separator: "\n## ").filter { $0.hasPrefix("\(heading)\n") }
    return ["Hire a partner manager", "Cut false alarms", "Call the bank"].map { text in
      parts.joined().components(separatedBy: text).count - 1
    }
  }

  @Test func `of a programme they stand among what is next, once, and once in their register`() {
    let programme = Subject.programme(
      Programme(id: ProgrammeID("emea"), firm: "Northwind", inquiry: inquiry(.internal)))
    let markdown = report(programme, for: .ours).markdown
    #expect(counts(markdown, under: "Next actions") == [1, 1, 1], "\(markdown)")
    #expect(counts(markdown, under: "Registers") == [1, 1, 1])
  }

  @Test(arguments: Scope.allCases)
  func `of a workshop's joint questions they do too`(audience: Scope) {
    let markdown = report(workshop(.joint), for: audience).markdown
    #expect(counts(markdown, under: "Next actions") == [1, 1, 1], "\(markdown)")
    #expect(counts(markdown, under: "Registers") == [1, 1, 1])
  }

  @Test func `of the agenda that a workshop carries they stand in its register alone, and in no report for both`() {
    #expect(counts(report(workshop(.internal), for: .ours).markdown, under: "Next actions") == [0, 0, 1])
    #expect(counts(report(workshop(.internal), for: .ours).markdown, under: "Registers") == [1, 1, 1])
    #expect(counts(report(workshop(.internal), for: .both).markdown, under: "Registers") == [0, 0, 1])
  }
}
