internal import Domain
internal import Foundation
internal import QuestionnaireReader
internal import Report
internal import Scoring
internal import Session
internal import Testing

@testable internal import courtship

/// The sample is what new users look around in first: it keeps every rule, and it has something of everything.
@Suite struct SampleTests {
  private let programme: Programme
  private let workshop: Workshop

  init() throws {
    let catalogue = try RepositoryCatalogue()
    programme = try Sample.programme(from: catalogue)
    workshop = try Sample.workshop(id: WorkshopID("sample"), from: catalogue, in: programme)
  }

  private var answers: [Answer] {
    workshop.inquiry.questionIDs(in: .both).map { workshop.inquiry[$0] }
  }

  private func score(_ scope: Scope) -> Score { Score(workshop.inquiry, scope: scope) }

  private func report(_ subject: Subject, for audience: Scope) -> Document {
    Document(
      of: subject, score: Score(subject.inquiry, scope: audience),
      outlook: Outlook(of: subject.inquiry, scope: audience))
  }

  // MARK: - The workshop

  @Test func `neither workshop nor programme breaks a rule`() {
    #expect(workshop.flaws(answersInOrder: workshop.inquiry.answeredQuestions) == [])
    #expect(programme.flaws(answersInOrder: programme.inquiry.answeredQuestions) == [])
  }

  @Test func `everything a list asks for stands in a column that the question has`() throws {
    for id in workshop.inquiry.answeredQuestions {
      let question = try #require(workshop.inquiry.question(id))
      for entry in workshop.inquiry[id].entries {
        #expect(Set(entry.cells.keys).isSubset(of: question.fields), "\(id)")
      }
    }
  }

  @Test func `two firms and one outsider make six people, each with a role`() {
    let people = workshop.inquiry.participants
    #expect(people.map(\.firm) == [.ours, .ours, .ours, .partner, .partner, .outside])
    #expect(people.allSatisfy { !$0.role.isEmpty })
    #expect(Set(people.map(\.id)).count == 6)
  }

  @Test func `it is half-finished, with six questions rated, one not known, one not asked, and nothing decided`() {
    #expect(answers.map(\.state.code).filter { $0 == "rated" }.count == 6)
    #expect(answers.map(\.state.code).filter { $0 == "unknown" }.count == 1)
    #expect(answers.last == .untouched)
    #expect(workshop.decision == nil)
    #expect(workshop.hunches.isEmpty)
  }

  @Test func `the score says conditional, with a gate failed and another open`() {
    let score = score(.both)
    #expect(score.verdict == .conditional)
    #expect(score.index == 62.5)
    #expect(score.coverage == 0.75)
    #expect(
      score.conditions.map(\.kind) == [.gate, .gate, .index, .interval, .coverage, .evidence])
  }

  @Test func `the room was of two minds, voted again, and agreed on a rating against the votes`() throws {
    let id = QuestionID(QuestionnaireID("strategy-questions"), "whole-offering")
    let answer = workshop.inquiry[id]
    let figures = try #require(score(.both)[id])
    #expect(answer.rounds.count == 2)
    #expect(figures.label == .mustDiscuss)
    #expect(figures.suggested == .three)
    #expect(figures.rating == .two)
    #expect(!answer.ratingReason.isEmpty)
  }

  @Test func `votes that lie midway were settled by the room`() {
    let answer = workshop.inquiry[QuestionID(QuestionnaireID("strategy-questions"), "belief")]
    #expect(Agreement(of: answer, in: workshop.inquiry).suggestion?.isHalf == true)
    #expect(answer.rating == .four)
  }

  @Test func `guesses of both firms come up, and evidence for and against`() {
    #expect(answers.contains { $0.rounds.contains { $0.guesses.ours != nil && $0.guesses.partner != nil } })
    #expect(Set(answers.flatMap(\.evidence).map(\.stance)) == Set(Evidence.Stance.allCases))
  }

  @Test func `every sign of a show of hands and every grade of evidence comes up`() {
    let votes = Set(answers.flatMap(\.rounds).flatMap(\.votes).map(\.value.symbol))
    #expect(votes == ["2", "3", "4", "5", "?", "-"])
    #expect(Set(answers.compactMap(\.confidence)) == Set(Confidence.allCases))
  }

  @Test func `actions have owners and dates, but one that must come first has no owner`() {
    #expect(workshop.inquiry.actions.count == 7)
    #expect(workshop.inquiry.actions.allSatisfy { $0.due != nil })
    #expect(workshop.inquiry.actions.filter(\.owner.isEmpty).map(\.isCondition) == [true])
  }

  // MARK: - The programme

  @Test func `the agenda leaves two questions open and the workshop carries it`() {
    let open = programme.inquiry.questionIDs(in: .ours).filter { programme.inquiry[$0].state == .open }
    #expect(open.map(\.name) == ["intangible-benefits", "partner-links"])
    for id in programme.inquiry.questionIDs(in: .ours) {
      #expect(workshop.inquiry[id] == programme.inquiry[id])
    }
    #expect(workshop.programme == programme.id)
  }

  @Test func `the capacity is the number that the agenda gives`() {
    let entries = programme.inquiry[QuestionID(QuestionnaireID("partnering-agenda"), "capacity")].entries
    #expect(entries.compactMap { $0.cells[.number]?.text } == [programme.capacity.map(String.init)])
  }

  @Test func `the firm is not quite ready to court anybody`() {
    let score = Score(programme.inquiry, scope: .ours)
    #expect(score.verdict == .conditional)
    #expect(score.index == 65)
  }

  // MARK: - The reports

  @Test func `a report for both firms tells neither the private note nor our agenda`() {
    let report = self.report(.workshop(workshop), for: .both).markdown
    #expect(!report.contains("works council"))
    #expect(!report.contains("wake us for nothing"))
    #expect(!report.contains(programme.id.text))
  }

  @Test func `a report for us tells both`() {
    let report = self.report(.workshop(workshop), for: .ours).markdown
    #expect(report.contains("works council"))
    #expect(report.contains("wake us for nothing"))
  }

  @Test func `no list is cut on the first page`() {
    for (subject, scope) in [(Subject.workshop(workshop), Scope.both), (.programme(programme), .ours)] {
      let document = report(subject, for: scope)
      #expect(!Document(firstPage: document.firstPage).markdown.contains("… and "))
    }
  }

  @Test func `the work that the agenda found is among what is next`() {
    let document = report(.programme(programme), for: .ours)
    #expect(
      Document(firstPage: document.firstPage).markdown.contains(
        "| Draft a service contract to replace the reseller's | Carla Bento | 2026-11-13 |\n"))
  }

  @Test func `what the agenda settles has no owner in the workshop, but says where it is settled`() {
    let report = self.report(.workshop(workshop), for: .ours).markdown
    #expect(
      report.contains(
        """
        - [ ] Answer and rate *intangible benefits* and *partner links*: settled in the agenda of programme \
        `service-partners`.
        """))
  }

  @Test func `the same catalogue gives the same sample`() throws {
    let catalogue = try RepositoryCatalogue()
    let again = try Sample.programme(from: catalogue)
    #expect(again == programme)
    #expect(try Sample.workshop(id: workshop.id, from: catalogue, in: again) == workshop)
  }

  @Test func `a catalogue without the plan is refused with the remedy`() throws {
    var catalogue = try RepositoryCatalogue()
    catalogue.hidesPlans = true
    let error = #expect(throws: DraftError.self) { try Sample.programme(from: catalogue) }
    #expect(
      error?.description
        == "There is no plan “agenda-alone”. “courtship questionnaires” lists those there are.")
  }
}

/// The questionnaires, plans and policies as they lie in the repository.
private struct RepositoryCatalogue: QuestionnaireCatalogue {
  private let shelf: Shelf
  var hidesPlans = false

  init() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Questionnaires")
    let names = ["", "plans", "policies"].flatMap { sub in
      let place = sub.isEmpty ? folder : folder.appending(path: sub)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
      return names.filter { $0.hasSuffix(".yaml") }.map { place.appending(path: $0) }
    }
    shelf = Shelf(
      try names.map { url in
        Shelf.File(name: url.lastPathComponent, origin: .builtIn, content: .bytes([UInt8](try Data(contentsOf: url))))
      })
    #expect(shelf.findings.isEmpty)
  }

  func questionnaire(_ id: QuestionnaireID) -> Questionnaire? { shelf.questionnaires[id]?.value }
  func plan(_ id: PlanID) -> SessionPlan? { hidesPlans ? nil : shelf.plans[id]?.value }
  func policy(_ id: PolicyID) -> Policy? { shelf.policies[id]?.value }
  func plans() -> [SessionPlan] { [] }
}
