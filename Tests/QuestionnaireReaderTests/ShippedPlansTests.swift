internal import Domain
internal import QuestionnaireReader
internal import Testing

/// The plans and policies built in.
@Suite struct ShippedPlansTests {
  @Test(arguments: [
    ("courtship-90", 64, 90), ("due-diligence", 195, 240), ("review-60", 44, 60),
  ])
  func `a session with a clock fills the time that is booked for it`(id: String, asking: Int, booked: Int) throws {
    let plan = try #require(Shipped.shelf.plans[ID(id)]?.value)
    let minutes = plan.questionnaires.compactMap(Shipped.questionnaire).flatMap(\.questions).map(\.minutes)
    #expect(minutes.reduce(0, +) == asking)
    #expect(asking + plan.minutes.opening + plan.minutes.verdict + plan.minutes.decision == booked)
  }

  @Test(arguments: ["agenda-alone", "prioritise"])
  func `one firm alone has no clock`(id: String) throws {
    #expect(try #require(Shipped.shelf.plans[ID(id)]?.value).minutes == SessionPlan.Minutes())
  }

  @Test(arguments: [
    ("agenda-alone", Stage.any, "balanced", ["partnering-agenda"]),
    ("courtship-90", .courtship, "balanced", ["strategy-questions"]),
    ("due-diligence", .courtship, "strict", ["foundations", "practices-agreed", "lifecycle", "continuum"]),
    ("prioritise", .courtship, "exploratory", ["criteria", "continuum"]),
    ("review-60", .review, "balanced", ["practices-lived", "health-check", "continuum"]),
  ])
  func `a plan names what it asks, in order, and by which cut-offs`(
    id: String, stage: Stage, policy: String, questionnaires: [String]
  ) throws {
    let plan = try #require(Shipped.shelf.plans[ID(id)]?.value)
    #expect(plan.stage == stage)
    #expect(plan.policy == ID(policy))
    #expect(plan.questionnaires.map(\.text) == questionnaires)
  }

  @Test func `balanced has the numbers that files leave out`() throws {
    #expect(try numbers(of: "balanced") == Policy.balanced)
  }

  @Test func `strict asks for more, and exploratory for less`() throws {
    var strict = Policy.balanced
    (strict.id, strict.go, strict.floor, strict.confidenceGo, strict.gateConfidence) = (
      ID("strict"), 75, 50, 0.65, .document
    )
    #expect(try numbers(of: "strict") == strict)
    var exploratory = Policy.balanced
    exploratory.id = ID("exploratory")
    (exploratory.go, exploratory.noGo, exploratory.floor, exploratory.slack) = (60, 40, 30, 15)
    (exploratory.coverageGo, exploratory.coverageMinimum) = (0.75, 0.5)
    (exploratory.confidenceGo, exploratory.gateConfidence) = (0.4, .sharedOpinion)
    #expect(try numbers(of: "exploratory") == exploratory)
  }

  /// The policy without its title and summary.
  private func numbers(of id: String) throws -> Policy {
    var policy = try #require(Shipped.shelf.policies[ID(id)]?.value)
    policy.title = ""
    policy.summary = ""
    return policy
  }
}
