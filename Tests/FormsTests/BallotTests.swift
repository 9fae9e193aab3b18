internal import Domain
internal import TestSupport
internal import Testing

@testable internal import Forms

@Suite struct BallotTests {
  private let workshop: Workshop = {
    var workshop = Examples.workshop
    for id in workshop.inquiry.questionIDs(in: .ours) { workshop.inquiry[id] = .untouched }
    return workshop
  }()
  private let situation = QuestionID(QuestionnaireID("strategy"), "situation")

  private func text(_ participant: String, of workshop: Workshop? = nil) throws -> String {
    try Form(of: .workshop(workshop ?? self.workshop), for: .ballot(ParticipantID(participant))).markdown
  }

  /// A ballot with its votes in order, one a question.
  private func ballot(_ participant: String, _ votes: String..., of workshop: Workshop? = nil) throws -> ReturnedForm {
    var parts = try text(participant, of: workshop).split(separator: "[vote]:", omittingEmptySubsequences: false).map(
      String.init)
    for (index, vote) in votes.enumerated() where index + 1 < parts.count { parts[index] += "[vote]: \(vote)" }
    for index in votes.count..<(parts.count - 1) { parts[index] += "[vote]:" }
    return ReturnedForm(Array(parts.joined().utf8), file: "\(participant).md")
  }

  @Test func `a ballot asks one person for a vote on each joint question, and for nothing else`() throws {
    let text = try text("p1")
    #expect(text.contains("# Northwind × Fabrikam: ballot of P 1"))
    #expect(text.components(separatedBy: "[vote]:").count - 1 == 5)
    #expect(!text.contains("capacity"), "an internal question is nobody's business")
    #expect(!text.contains("pricing"), "a ladder is placed by the room")
    #expect(text.contains("sealed by nothing but trust"))
  }

  @Test func `votes of ballots lie in a round that nobody has revealed, in seat order`() throws {
    var workshop = workshop
    for form in [try ballot("p1", "4", "?"), try ballot("o1", "2", "", "5")] {
      let collection = form.collection(for: .workshop(workshop))
      #expect(collection.findings.isEmpty)
      for change in collection.changes { workshop.inquiry[change.question] = change.after }
    }
    #expect(
      workshop.inquiry[situation].rounds == [
        Round(
          isRevealed: false,
          votes: [
            Vote(participant: ParticipantID("o1"), value: .rating(.two), isSealed: true),
            Vote(participant: ParticipantID("p1"), value: .rating(.four), isSealed: true),
          ])
      ])
    #expect(workshop.inquiry[situation].state == .open)
  }

  @Test func `a ballot that is collected twice is told, and the first one counts`() throws {
    var workshop = workshop
    for change in try ballot("p1", "4").collection(for: .workshop(workshop)).changes {
      workshop.inquiry[change.question] = change.after
    }
    let again = try ballot("p1", "5").collection(for: .workshop(workshop))
    #expect(again.changes.isEmpty)
    #expect(
      again.findings.map(\.sentence) == [
        "a vote of this person lies here already, from a form or from the room; a vote that was cast is not changed unseen"
      ])
  }

  @Test func `what a person voted stands in no form that is made later`() throws {
    var voted = workshop
    for change in try ballot("p1", "4").collection(for: .workshop(workshop)).changes {
      voted.inquiry[change.question] = change.after
    }
    #expect(try text("p1", of: voted) == text("p1"))
  }

  @Test func `a question whose votes are revealed takes no ballot any more`() throws {
    var revealed = workshop
    revealed.inquiry[situation].rounds = [Examples.round(ours: [3], partner: [4])]
    let late = try ballot("p1", "4").collection(for: .workshop(revealed))
    #expect(
      late.findings.map(\.sentence) == [
        "the votes on strategy/situation are revealed; a vote that comes later counts in a new round, in the room"
      ])
    #expect(try !text("p1", of: revealed).contains("[question strategy/situation"))
  }

  @Test func `who is not in the room has no ballot, and the refusal says who is`() {
    #expect(throws: FormRefusal.noSuchParticipant(ParticipantID("z9"), people: workshop.inquiry.participants)) {
      try Form(of: .workshop(workshop), for: .ballot(ParticipantID("z9")))
    }
    #expect(throws: FormRefusal.programmeHasNoBallots) {
      try Form(of: .programme(agenda), for: .ballot(ParticipantID("p1")))
    }
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
