import Domain
import Report
import Scoring
import TestSupport
import Testing

/// What a score for our own firm comes from, a line a questionnaire.
struct PartsTests {
  private var rated: Workshop {
    var workshop = Search.candidate("Contoso")
    for id in workshop.inquiry.questionIDs(in: .both) { workshop.inquiry[id] = Examples.agreed(.three, .document) }
    workshop.inquiry[Search.criterion(1)] = Examples.agreed(.five, .document)
    return workshop
  }

  @Test func `readiness, fit and strategy have a line each`() {
    let workshop = rated
    let parts = Score(workshop.inquiry, scope: .ours).parts(in: workshop.inquiry)
    #expect(parts.map(\.title) == ["strategy", "agenda", "Our criteria"])
    #expect(parts.map(\.index) == ["50", "–", "100"])
    #expect(parts.map(\.share) == ["33 %", "33 %", "33 %"])
    #expect(Score(workshop.inquiry, scope: .both).parts(in: workshop.inquiry).isEmpty)
  }

  @Test func `a workshop tells how it stands for our own firm, and one without internal questions nothing`() {
    #expect(
      rated.standingForOurs == [
        "Insufficient evidence, index 65.", "strategy: 50, 33 % of the weight", "agenda: –, 33 % of the weight",
        "Our criteria: 100, 33 % of the weight",
      ])
    var joint = rated
    joint.inquiry.carried = Carried(questionnaires: [], answers: [:])
    #expect(joint.standingForOurs.isEmpty)
  }

  @Test func `the report for ours names a criterion by its words, once, and the one for both not at all`() {
    func report(_ scope: Scope) -> String {
      let subject = Subject.workshop(rated)
      return Document(
        of: subject, score: Score(subject.inquiry, scope: scope), outlook: Outlook(of: subject.inquiry, scope: scope)
      )
      .markdown
    }
    #expect(report(.ours).contains("#### Reach\n\n- **Rating 5 of 5**: Meets it fully."))
    #expect(report(.ours).contains("| **Our criteria** | 33 % |") && !report(.ours).contains("| Our criteria | 33 % |"))
    #expect(!report(.both).contains("Reach") && !report(.both).contains("Our criteria"))
  }
}
