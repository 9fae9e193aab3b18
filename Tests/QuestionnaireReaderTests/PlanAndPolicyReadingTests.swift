internal import Domain
internal import QuestionnaireReader
internal import Testing

@Suite struct PlanAndPolicyReadingTests {
  @Test func `a plan has its minutes, each of them optional`() {
    let text = """
      format: courtship-plan/1
      id: short
      title: Short
      stage: review
      policy: strict
      questionnaires: [a, b]
      minutes: {opening: 5, decision: 10}
      """
    let reading = SessionPlan.read(Array(text.utf8), file: "plan.yaml")
    #expect(reading.findings.isEmpty)
    #expect(
      reading.value
        == SessionPlan(
          id: ID("short"), title: "Short", stage: .review, policy: ID("strict"), questionnaires: [ID("a"), ID("b")],
          minutes: SessionPlan.Minutes(opening: 5, verdict: 0, decision: 10)))
  }

  @Test func `every mistake of a plan is found`() {
    let text = """
      format: courtship-plan/1
      id: Short
      title: Short
      policy: strict
      questionnaires: [a, b, a]
      minutes: {opening: five, verdict: 700, closing: 3}
      """
    #expect(
      findings(text) == [
        "q.yaml:2:1: error: the id “Short” is not kebab-case; use lower-case letters, digits and hyphens",
        "q.yaml:5:24: error: the questionnaire “a” is there twice; name it once",
        "q.yaml:6:11: error: opening “five” is no whole number; write it like 8",
        "q.yaml:6:26: error: 700 minutes is no time box; use 0 to 600",
        "q.yaml:6:40: error: the clock of a plan has no key “closing”; remove it, or use one of opening, verdict, decision",
      ])
  }

  @Test func `a plan without questionnaires is none`() {
    #expect(
      findings("format: courtship-plan/1\nid: a\ntitle: A\nquestionnaires: []\n") == [
        "q.yaml:4:1: error: there is no questionnaire; name at least one by its id"
      ])
  }

  @Test func `a number that a policy leaves out is that of balanced`() {
    let text =
      "format: courtship-policy/1\nid: bold\ntitle: Bold\ngo: 60.5\ngateConfidence: 2\nseed: 9223372036854775807\n"
    let reading = Policy.read(Array(text.utf8), file: "bold.yaml")
    #expect(reading.findings.isEmpty)
    #expect(
      reading.value
        == Policy(id: ID("bold"), title: "Bold", go: 60.5, gateConfidence: .sharedOpinion, seed: .max))
  }

  @Test func `every mistake of a policy is found`() {
    let text = """
      format: courtship-policy/1
      id: my policy
      title: Mine
      go: 120
      nogo: 50
      coverageGo: 90%
      coverageMinimum: 0.95
      gateConfidence: 6
      draws: 10
      seed: -1
      """
    #expect(
      findings(text) == [
        "q.yaml:2:1: error: the id “my policy” is not kebab-case; use lower-case letters, digits and hyphens",
        "q.yaml:4:1: error: go is 120; use 0 to 100",
        "q.yaml:5:1: error: a policy has no key “nogo”; did you mean “noGo”?",
        "q.yaml:6:1: error: coverageGo “90%” is no number; write it like 3 or 0.25",
        "q.yaml:7:1: error: coverageMinimum 0.95 is above coverageGo 0.9; lower it",
        "q.yaml:8:1: error: gateConfidence is 6; use 1 to 5",
        "q.yaml:9:1: error: draws is 10; use 100 to 1000000",
        "q.yaml:10:1: error: seed is -1; use 0 or more",
      ])
  }

  @Test func `a file of another format is refused where one is wanted`() {
    let bytes = Array(sound.utf8)
    #expect(
      SessionPlan.read(bytes, file: "q.yaml").findings.map(\.description) == [
        "q.yaml:1:1: error: this is a questionnaire; a plan is wanted here"
      ])
    #expect(
      Policy.read(bytes, file: "q.yaml").findings.map(\.description) == [
        "q.yaml:1:1: error: this is a questionnaire; a policy is wanted here"
      ])
    #expect(
      Questionnaire.read(Array("format: courtship-plan/1".utf8), file: "p.yaml").findings.map(\.description) == [
        "p.yaml:1:1: error: this is a plan; a questionnaire is wanted here"
      ])
  }
}
