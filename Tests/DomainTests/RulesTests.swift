import Domain
import TestSupport
import Testing

/// What a questionnaire, a policy and a workshop must keep, and how each says that it does not.
struct RulesTests {
  private func sentences(_ flaws: [Flaw]) -> [String] { flaws.map { "\($0.pathText): \($0.sentence)" } }

  @Test func `an example keeps every rule`() {
    let workshop = Examples.workshop
    #expect(sentences(workshop.flaws(answersInOrder: workshop.inquiry.answeredQuestions)) == [])
  }

  @Test(arguments: 1...200)
  func `random workshops and programmes keep every rule`(seed: UInt64) {
    let workshop: Workshop = .random(seed: seed)
    #expect(sentences(workshop.flaws(answersInOrder: workshop.inquiry.answeredQuestions)) == [])
    let programme: Programme = .random(seed: seed)
    #expect(sentences(programme.flaws(answersInOrder: programme.inquiry.answeredQuestions)) == [])
  }

  @Test func `a questionnaire tells all its flaws with their places`() {
    var questionnaire = Examples.questionnaire(
      "Strategy",
      [
        Examples.section("a", [Examples.question("x"), Examples.question("x")]),
        Examples.section("a", [Examples.question("y", gate: Gate(minimum: .one, otherwise: .noGo))]),
      ])
    questionnaire.sections[0].questions[0].anchors[3] = nil
    questionnaire.sections[1].questions[0].minutes = -1
    questionnaire.levels = ["low", "high"]
    #expect(
      sentences(questionnaire.flaws) == [
        "id: the id “Strategy” is not kebab-case; use lower-case letters, digits and hyphens",
        "levels: only a ladder has levels; remove them or write kind: ladder",
        "sections[1].id: the section id “a” is used twice; give each its own",
        "sections[0].questions[0].anchors: the anchor 3 is missing; say what 3 means",
        "sections[0].questions[1].id: the question id “x” is used twice; give each its own",
        "sections[1].questions[0].minutes: -1 minutes is no time box; use 0 to 600",
        "sections[1].questions[0].gate.minimum: a gate with minimum 1 stops nothing; use 2 to 5 or remove the gate",
      ])
  }

  @Test(arguments: [
    (Policy(go: 101), "go: go is 101; use 0 to 100"),
    (Policy(go: 40), "noGo: noGo 50 is above go 40; lower noGo or raise go"),
    (Policy(coverageGo: 0.6), "coverageMinimum: coverageMinimum 0.7 is above coverageGo 0.6; lower it"),
    (Policy(concentration: 0), "concentration: concentration is 0; use more than 0, at most 10000"),
    (Policy(concentration: .nan), "concentration: concentration is nan; use more than 0, at most 10000"),
    (Policy(draws: 99), "draws: draws is 99; use 100 to 1000000"),
    (Policy(seed: -1), "seed: seed is -1; use 0 or more"),
  ])
  func `a policy out of bounds says the bounds`(policy: Policy, sentence: String) {
    #expect(sentences(policy.flaws) == [sentence])
  }

  @Test func `a question behind a gate cannot be set aside`() throws {
    var workshop = Examples.workshop
    let exit = try #require(QuestionID("strategy/exit"))
    workshop.inquiry[exit].state = .notApplicable(reason: "We never part.")
    #expect(
      sentences(workshop.flaws(answersInOrder: [exit])) == [
        "answers[0].state: “strategy/exit” has a gate and cannot be set aside; rate it or say unknown"
      ])
  }

  @Test(arguments: [nil, Examples.round(outside: [4, 5]), Examples.round(ours: [4], isRevealed: false)])
  func `a rating needs a number of the room's own, or a vote of either firm`(_ round: Round?) throws {
    var workshop = Examples.workshop
    let situation = try #require(QuestionID("strategy/situation"))
    workshop.inquiry[situation] = Answer(state: .rated, rounds: round.map { [$0] } ?? [])
    #expect(
      sentences(workshop.flaws(answersInOrder: [situation])) == [
        "answers[0].state: “strategy/situation” is rated, but has neither a rating nor a vote of either firm in the round "
          + "that counts; add one or say open"
      ])
  }

  @Test func `a ladder's attribute that was voted on may wait for its level, one without anything may not`() throws {
    var workshop = Examples.workshop
    let support = try #require(QuestionID("continuum/support"))
    workshop.inquiry[support] = Answer(state: .rated, rounds: [Examples.round(ours: [4])])
    #expect(workshop.flaws(answersInOrder: [support]) == [])
    workshop.inquiry[support] = Answer(state: .rated, rating: .four)
    #expect(workshop.flaws(answersInOrder: [support]) == [])
    workshop.inquiry[support] = Answer(state: .rated)
    #expect(
      sentences(workshop.flaws(answersInOrder: [support])) == [
        "answers[0].state: “continuum/support” is rated, but has no level; add level with current and needed"
      ])
  }

  @Test func `strangers, double votes and stray questions are told`() throws {
    var workshop = Examples.workshop
    let situation = try #require(QuestionID("strategy/situation"))
    let stray = try #require(QuestionID("strategy/gone"))
    let votes = ["o1", "o1", "zz"].map { Vote(participant: ParticipantID($0), value: .rating(.four)) }
    workshop.inquiry[situation].rounds.append(Round(votes: votes))
    workshop.inquiry[stray] = Answer(answer: "lost")
    workshop.hunches = [Hunch(participant: ParticipantID("zz"), verdict: .go)]
    #expect(
      sentences(workshop.flaws(answersInOrder: [situation, stray])) == [
        "answers[0].rounds[1].votes[2].participant: there is no participant “zz”; "
          + "add them to participants or remove the vote",
        "answers[0].rounds[1].votes[1].participant: “o1” votes twice in a round; keep one vote",
        "answers[1].question: there is no question “strategy/gone”; use questionnaire-id/question-id of this file",
        "hunches[0].participant: there is no participant “zz”; add them to participants or remove the hunch",
      ])
  }
}
