import Domain
import Scoring
import TestSupport
import Testing

/// Reviews beside candidates.
struct ReviewedTests {
  private static let continuum = QuestionID(QuestionnaireID("continuum"), "pricing")

  private func session(_ id: String, after previous: String? = nil, level: Int?) -> Workshop {
    var inquiry = Inquiry(questionnaires: [
      Examples.questionnaire("strategy", [Examples.section("a", [Examples.question("b")])])
    ])
    if let level {
      inquiry.questionnaires.append(Examples.ladder(attributes: ["pricing"]))
      inquiry[Self.continuum] = Answer(state: .rated, level: LevelPlacement(current: level, needed: 5))
    }
    return Workshop(
      id: WorkshopID(id), stage: previous == nil ? .courtship : .review, previous: previous.map { WorkshopID($0) },
      ourFirm: "Northwind", partnerFirm: "Fabrikam", inquiry: inquiry)
  }

  @Test func `a review is no candidate, unless there are only reviews`() {
    let all = [session("a", level: 1), session("b", after: "a", level: 2), session("c", level: 3)]
    #expect(Set(Comparison(of: all).candidates.map(\.id.text)) == ["a", "c"])
    #expect(Comparison(of: [all[1]]).candidates.map(\.id.text) == ["b"])
  }

  @Test func `on a ladder the last session that has it stands for its partnership`() {
    let all = [
      session("a", level: 1), session("b", after: "a", level: nil), session("c", after: "b", level: 4),
      session("d", after: "c", level: nil), session("x", level: 2),
    ]
    let rows = Comparison(of: all).ladders.first?.rows ?? []
    #expect(rows.map(\.workshop.text) == ["c", "x"])
    #expect(rows.map { $0.attributes.first?.current } == [4, 2])
  }

  /// Who stands on the ladder.
  private func rows(_ workshops: Workshop...) -> [String] {
    Comparison(of: workshops).ladders.first?.rows.map(\.workshop.text) ?? []
  }

  /// A session that has the ladder and has placed nothing on it.
  private func fresh(_ id: String, after previous: String? = nil) -> Workshop {
    var session = session(id, after: previous, level: 1)
    session.inquiry.answers = [:]
    return session
  }

  @Test func `a session that has placed nothing on a ladder stands for none that has`() {
    #expect(rows(session("a", level: 2), fresh("b", after: "a")) == ["a"])
    #expect(
      rows(fresh("a"), session("b", after: "a", level: 3), fresh("c", after: "b"), fresh("d", after: "c")) == ["b"])
    #expect(rows(fresh("a"), fresh("b", after: "a")) == ["b"])
  }

  @Test func `sessions that name each other, or themselves, do not remove one another`() {
    let (a, b) = (session("a", after: "b", level: 1), session("b", after: "a", level: 2))
    #expect(rows(a, b) == ["a", "b"])
    #expect(rows(a, b, session("c", after: "a", level: 3)) == ["c"])
    #expect(rows(a, b, fresh("c", after: "a")) == ["a", "b"])
    #expect(rows(session("d", after: "d", level: 1)) == ["d"])
  }
}
