import Domain
import Report
import Scoring
import TestSupport
import Testing

/// How firm the verdict is, in the report; the golden files have the whole of it.
@Suite struct FirmnessTests {
  /// A workshop of so many questions in one section, all alike; nil is one that the room could not answer.
  private func workshop(_ ratings: [Rating?]) -> Workshop {
    let names = ratings.indices.map { "topic-\($0 + 1)" }
    var inquiry = Inquiry(questionnaires: [
      Examples.questionnaire("strategy", [Examples.section("all", names.map { Examples.question($0) })])
    ])
    for (name, rating) in zip(names, ratings) {
      inquiry[QuestionID(QuestionnaireID("strategy"), name)] =
        rating.map { Examples.agreed($0, .verified) } ?? Answer(state: .unknown)
    }
    return Workshop(id: WorkshopID("w"), ourFirm: "A", partnerFirm: "B", inquiry: inquiry)
  }

  private func markdown(_ ratings: [Rating?]) -> String { report(.workshop(workshop(ratings)), for: .both).markdown }

  @Test func `ten questions get a bar, the rest are counted`() {
    let page = markdown(Array(repeating: .four, count: 12))
    #expect(
      page.contains("| Topic 10 | 69 | 77 | `░░░░░░░░░░░░░▒▒░░░░░` |\n\n… and 2 more questions, of no wider reach.\n"))
    #expect(!markdown(Array(repeating: .four, count: 10)).contains("of no wider reach"))
  }

  @Test func `a weight that could be wrong without another verdict is not in the table`() {
    let page = markdown([.four, .four, .five])
    #expect(page.contains("No single weight, however wrong, moves the index past the cut-offs 50 and 70.\n"))
    #expect(markdown([.four, .four, .two]).contains("| Topic 3 | 33 % | 10 % | 50 % |\n"))
  }

  @Test func `where every rating is beyond doubt, there is nothing to ask next`() {
    #expect(markdown([.five, .five, .five]).contains("\n\nNo single answer would tell much of the outcome.\n"))
    #expect(
      markdown([.four, nil, .three]).contains(
        "### What to ask next\n\n| Question | So far | Of the doubt it would settle |\n| --- | --- | ---: |\n| Topic 2 | asked; we do not know |"
      ))
  }

  @Test func `where nothing is rated, nothing is said of how firm the verdict is`() {
    #expect(!markdown([nil, nil]).contains("How firm the verdict is"))
  }

  @Test func `the same workshop gives the same report`() {
    #expect(report(.workshop(Halden.workshop), for: .ours) == report(.workshop(Halden.workshop), for: .ours))
  }
}
