import Domain
import Session
import TestSupport
import Testing

struct WorkshopDraftTests {
  /// Nothing to choose from but a policy, and a plan by which candidates are rated.
  private struct Catalogue: QuestionnaireCatalogue {
    func questionnaire(_ id: QuestionnaireID) -> Questionnaire? {
      id == QuestionnaireID("continuum") ? Examples.ladder(attributes: ["horizon"]) : nil
    }
    func plan(_ id: PlanID) -> SessionPlan? {
      id == WorkshopDraft.candidatePlan
        ? SessionPlan(
          id: id, title: "Prioritise", policy: PolicyID("exploratory"),
          questionnaires: [Criteria.questionnaire, QuestionnaireID("continuum")]) : nil
    }
    func policy(_ id: PolicyID) -> Policy? { .balanced }
    func plans() -> [SessionPlan] { [] }
  }

  private func workshop(ours: String = "Northwind", person: String = "Ada") throws -> Workshop {
    let questionnaire = Examples.questionnaire("strategy", [Examples.section("one", [Examples.question("context")])])
    var draft = WorkshopDraft(ourFirm: ours, partnerFirm: "Fabrikam", questionnaires: [questionnaire])
    draft.add(person, firm: .ours)
    return try draft.workshop(id: WorkshopID("w"), from: Catalogue())
  }

  @Test func `names are one line, without what could move a cursor`() throws {
    let workshop = try workshop(ours: "Me\n\u{1B}[31mCo ", person: "Ada\tVane")
    #expect(workshop.ourFirm == "Me [31mCo")
    #expect(workshop.title == "Me [31mCo × Fabrikam")
    #expect(workshop.inquiry.participants.map(\.name) == ["Ada Vane"])
  }

  @Test func `a candidate is asked by criteria and for the kind of relationship, and nothing else of its own`() throws {
    let programme = Search.programme()
    let workshop = try WorkshopDraft(candidate: "Contoso", of: programme)
      .workshop(id: WorkshopID("w"), from: Catalogue(), in: programme)
    #expect(workshop.title == "Northwind × Contoso")
    #expect(workshop.plan == WorkshopDraft.candidatePlan && workshop.programme == programme.id)
    #expect(workshop.inquiry.questionnaires.map(\.id.text) == ["criteria", "continuum", "agenda"])
    // The cut-offs are those of its programme, whatever the plan says: candidates are compared by them.
    #expect(workshop.inquiry.policy == programme.inquiry.policy)
  }

  @Test func `a name of 200 characters is taken, one more is refused`() throws {
    let name = String(repeating: "x", count: 200)
    #expect(try workshop(ours: name, person: name).ourFirm == name)
    for attempt in [{ try workshop(ours: name + "x") }, { try workshop(person: name + "x") }] {
      let error = #expect(throws: DraftError.self) { try attempt() }
      #expect(error?.description == "The name “xxxxxxxxxxxxxxxxxxxx…” has 201 characters. Use at most 200.")
    }
  }
}
