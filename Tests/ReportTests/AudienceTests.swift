import Domain
import Report
import Scoring
import TestSupport
import Testing

/// A workshop in which every word that only our firm may read is unique and begins with `secret`.
private func workshopWithSecrets() -> (Workshop, secrets: [String]) {
  var workshop = Halden.workshop
  var secrets: [String] = []
  func secret(_ name: String) -> String {
    secrets.append("secret-\(name)")
    return "secret-\(name)"
  }
  let question = QuestionID(QuestionnaireID("inner"), "secret-question")
  secrets.append("secret question")
  workshop.programme = ProgrammeID(secret("programme"))
  workshop.inquiry.questionnaires.append(
    Questionnaire(
      id: question.questionnaire, audience: .internal, title: secret("title"),
      source: Questionnaire.Source(author: secret("author"), work: secret("work"), note: secret("source-note")),
      sections: [
        Section(
          id: SectionID("s"), title: secret("section"),
          questions: [
            Question(
              id: question.name, prompt: secret("prompt"), anchors: [1: "-", 2: secret("anchor"), 3: "-", 5: "-"],
              gate: Gate(minimum: .three, otherwise: .conditional, reason: secret("gate")), yields: .risks,
              fields: [.text, .mitigation, .owner]),
            Question(id: "other", prompt: "-", anchors: [1: "-", 3: "-", 5: "-"]),
          ])
      ]))
  workshop.inquiry[question] = Answer(
    state: .rated, answer: secret("answer"), rating: .two, ratingReason: secret("reason"),
    notes: Notes(ours: secret("ours"), partner: secret("partner"), joint: secret("joint"), private: secret("private")),
    evidence: [Evidence(id: EvidenceID("e1"), text: secret("evidence"), source: secret("evidence-source"))],
    entries: [
      Entry(
        id: EntryID("n1"),
        cells: [
          .text: .text(secret("entry")), .mitigation: .text(secret("mitigation")), .owner: .text(secret("owner")),
        ])
    ])
  workshop.inquiry[QuestionID(question.questionnaire, "other")] = Answer(
    state: .notApplicable(reason: secret("not-applicable")))
  workshop.inquiry[Halden.strategy("situation")].notes.private = secret("private-note")
  workshop.inquiry.actions.append(
    Action(id: ActionID("x"), text: secret("action"), owner: secret("action-owner"), question: question))
  workshop.inquiry.parkingLot.append(ParkedItem(id: ParkedItemID("x"), text: secret("parked"), question: question))
  workshop.matches = [Match(need: "\(question)#n1", offer: "\(question)#n1")]
  return (workshop, secrets)
}

@Suite struct AudienceTests {
  @Test func `nothing internal is in the report for both firms, and all of it is in ours`() {
    let (workshop, secrets) = workshopWithSecrets()
    let both = report(.workshop(workshop), for: .both).markdown
    let ours = report(.workshop(workshop), for: .ours).markdown
    #expect(secrets.filter(both.lowercased().contains) == [])
    #expect(secrets.filter { !ours.contains($0) } == [])
  }

  @Test func `votes and hunches have names in our own report alone`() {
    let both = report(.workshop(Halden.workshop), for: .both).markdown
    let ours = report(.workshop(Halden.workshop), for: .ours).markdown
    #expect(
      both.contains("- Round 1. Halden Instruments: 4, 4 (one does not know); Brightwater Services: 3, 3 (one absent);")
    )
    #expect(
      ours.contains(
        "- Round 1. Halden Instruments: Ines Halden 4, Tom Okafor 4, Mira Lund does not know; Brightwater"
      ))
    #expect(both.contains("- **Halden Instruments**: 2 × go, 1 × conditional\n"))
    #expect(ours.contains("- **Halden Instruments**: Ines Halden go, Tom Okafor go, Mira Lund conditional\n"))
  }

  @Test(arguments: Scope.allCases)
  func `votes that were never revealed are in no report`(_ audience: Scope) {
    var workshop = Halden.workshop
    workshop.inquiry[Halden.strategy("exit")] = Answer(rounds: [Halden.round("5 5 5 5 5 5 5", isRevealed: false)])
    let markdown = report(.workshop(workshop), for: audience).markdown
    #expect(markdown.contains("- Not rated yet\n- Round 1. Never revealed; its votes stay secret\n"))
    #expect(!markdown.contains("5, 5, 5"))
  }

  @Test(arguments: Scope.allCases)
  func `guesses on which no vote followed are in no report`(_ audience: Scope) {
    var workshop = Halden.workshop
    let guessed = Round(isRevealed: false, guesses: PerFirm(ours: .five, partner: .five))
    workshop.inquiry[Halden.strategy("exit")] = Answer(rounds: [guessed])
    let markdown = report(.workshop(workshop), for: audience).markdown
    #expect(markdown.contains("- Not rated yet\n- Round 1. Never voted on\n"))
    #expect(!markdown.contains("guessed 5"))
  }

  @Test func `the title says who may read it`() {
    let shared = "**Shareable with both firms**; decided."
    let ours = "**Internal: for Halden Instruments alone, not to be handed on**; decided."
    #expect(report(.workshop(Halden.workshop), for: .both).markdown.contains(shared))
    #expect(report(.workshop(Halden.workshop), for: .ours).markdown.contains(ours))
  }

  @Test func `a programme for both firms shows nothing of the agenda`() {
    let markdown = report(.programme(Halden.programme), for: .both).markdown
    for word in ["capacity", "partner managers", "People in the north", "rival", "Meters"] {
      #expect(!markdown.contains(word))
    }
  }
}
