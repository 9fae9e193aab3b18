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
        "a vote of this person on strategy/situation lies here already, from a form or from the room; a vote that was cast "
          + "is not changed unseen"
      ])
  }

  @Test func `what a person voted on is asked in no form that is made later, and of nobody else's form it is seen`()
    throws
  {
    var voted = workshop
    for change in try ballot("p1", "4").collection(for: .workshop(workshop)).changes {
      voted.inquiry[change.question] = change.after
    }
    #expect(try !text("p1", of: voted).contains("[question strategy/situation"))
    #expect(try text("p1", of: voted).contains("[question strategy/customer"))
    #expect(try text("p2", of: voted) == text("p2"))
  }

  @Test func `a ballot can say nothing but votes`() throws {
    let form = try text("p1").replacing("[vote]:", with: "[vote]: 4\n[rating]: 5\n[notes]: mine", maxReplacements: 1)
    let collection = ReturnedForm(Array(form.utf8), file: "p1.md").collection(for: .workshop(workshop))
    #expect(collection.changes.isEmpty)
    #expect(
      collection.findings.map(\.sentence).sorted() == [
        "this form has no place “[notes]” at this question", "this form has no place “[rating]” at this question",
      ])
  }

  @Test func `no mutation of a ballot changes anything but votes`() throws {
    var generator = SeededGenerator(seed: 2)
    let whole = Array(try text("p1").utf8)
    let pieces = ["[rating]: 5", "[answer]: x", "[notes]: x", "[vote]: 3", "[row]\n[text]: x", "[end]", "4", "\n"]
    for _ in 0..<2_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        bytes.insert(contentsOf: (pieces.randomElement(using: &generator) ?? "").utf8, at: place)
      }
      for change in ReturnedForm(bytes, file: "p1.md").collection(for: .workshop(workshop)).changes {
        var votes = change.after
        votes.rounds = []
        #expect(votes == change.before)
        #expect(change.after.rounds.allSatisfy { !$0.isRevealed && $0.votes.map(\.participant.text) == ["p1"] })
      }
    }
  }

  @Test func `a workshop that is decided takes no form any more`() throws {
    var decided = workshop
    decided.decision = Decision(verdict: .go)
    #expect(
      try ballot("p1", "4").collection(for: .workshop(decided)).findings.map(\.sentence) == [
        "a decision was taken on “Northwind × Fabrikam”, and its answers stay as they were; take the decision back first"
      ])
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
