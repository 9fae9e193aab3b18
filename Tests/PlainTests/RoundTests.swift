import Domain
import Plain
import Session
import Testing

/// Guesses, the secret ballot, evidence and time, in lines.
struct RoundTests {
  /// At the vote on the first question.
  private func room() -> Transcript {
    var room = Transcript(.workshop(Sample.workshop))
    room.type("A", "B", "", "")
    return room
  }

  @Test func `guesses are kept in secret and shown at the reveal`() {
    var room = room()
    #expect(room.answer(to: "guess ours 5").hasPrefix("Saved: guess of Northwind on Situation.\n"))
    room.type("guess fabrikam 2")
    #expect(room.answer(to: "guess").hasPrefix("So far: Northwind and Fabrikam. Type guess ours or guess partner"))
    #expect(room.saved("situation").rounds.map(\.guesses) == [PerFirm(ours: .five, partner: .two)])
    let prompt = room.session.prompt
    #expect(prompt.contains("The votes in seat order") && !prompt.contains("new round"))
    room.type("4 4 - 2 3 3")
    let reveal = room.answer(to: "")
    #expect(
      reveal.contains("Northwind expected 5 of Fabrikam, which voted 2.7: ask why.\n"))
    #expect(
      reveal.contains("Fabrikam expected 2 of Northwind, which voted 4: ask why.\n"))
  }

  @Test func `a guess is taken back by none, and anything else says what would do`() {
    var room = room()
    room.type("guess ours 5", "guess ours none")
    #expect(room.saved("situation").rounds == [])
    #expect(
      room.answer(to: "guess ours 7").hasPrefix(
        "Nobody has guessed yet. Type guess ours or guess partner, and 1 to 5 or none."))
  }

  @Test func `votes that another window took are in the next prompt`() {
    var room = room()
    let votes = Sample.people.map { Vote(participant: $0.id, value: .rating(.four)) }
    room.changeElsewhere { subject in
      guard let id = QuestionID("strategy-questions/situation") else { return }
      subject.inquiry[id].rounds = [Round(isRevealed: false, votes: votes)]
    }
    room.follow()
    #expect(room.session.prompt.contains("The votes are in. Press Enter to reveal them"))
    room.type("")
    #expect(room.saved("situation").rounds.map(\.isRevealed) == [true])
    #expect(!room.text.contains("Somebody else"))
  }

  @Test func `votes that nobody has seen are dropped, and undo brings them back`() {
    var room = room()
    #expect(room.answer(to: "drop").hasPrefix("There is no round to drop:"))
    room.type("guess ours 5", "ballot", "4")
    #expect(room.saved("situation").rounds.count == 1)
    let answer = room.answer(to: "/drop")
    #expect(answer.hasPrefix("Saved: votes on Situation dropped.\n"))
    #expect(answer.contains("The votes in seat order"))
    #expect(room.saved("situation").rounds == [])
    room.type("undo")
    #expect(room.saved("situation").rounds.map(\.votes.count) == [1])
  }

  @Test func `a ballot asks one after the other, and goes on where it was left`() {
    var room = room()
    #expect(room.answer(to: "ballot").contains("Ada Vane, seat 1 of 6: 1 to 5, ? does not know, - absent."))
    #expect(room.answer(to: "7").contains("That is no vote. Type 1 to 5, ? for does not know, - for absent."))
    #expect(room.answer(to: "4").hasPrefix("Saved: vote of Ada Vane on Situation.\nBo Lind, seat 2 of 6"))
    room.type("", "3")
    #expect(room.answer(to: "back").contains("Votes are in, but not of Bo Lind, Di Marsh, Ed Falk and Flo Kern."))
    room.type("ballot", "-", "2", "2")
    #expect(room.answer(to: "?").contains("The votes are in. Press Enter to reveal them"))
    #expect(room.saved("situation").rounds.map { $0.votes.map(\.value.symbol).joined() } == ["4-322?"])
    #expect(room.saved("situation").rounds.map(\.isRevealed) == [false])
    #expect(room.answer(to: "ballot").hasPrefix("Everybody has voted. Press Enter to reveal"))
  }

  @Test func `a vote that somebody else’s overtakes is not read out`() {
    var room = room()
    room.type("ballot")
    room.changeElsewhere { subject in
      let id = subject.inquiry.questionIDs(in: .both)[0]
      subject.inquiry[id].rounds = [
        Round(isRevealed: false, votes: [Vote(participant: ParticipantID("p1"), value: .unknown)])
      ]
    }
    #expect(room.answer(to: "4").contains("You typed: the vote of Ada Vane\n"))
    #expect(room.session.overtaken == ["the vote of Ada Vane"])
  }

  @Test func `evidence is noted with its source, listed, changed and removed`() {
    var room = room()
    #expect(room.answer(to: "evidence").hasPrefix("Nothing speaks for or against it yet."))
    #expect(
      room.answer(to: "evidence for Three of five asked").hasSuffix(
        "Who says so, or where does it stand? Enter leaves it empty."))
    room.type("calls in May", "evidence against")
    room.type("The pilot was late", "")
    #expect(
      room.answer(to: "evidence").hasPrefix(
        "1. for: Three of five asked (calls in May)\n2. against: The pilot was late\n"))
    #expect(room.answer(to: "evidence 2").hasPrefix("What speaks against it? Now: The pilot was late"))
    room.type("The pilot was a month late", "")
    #expect(room.answer(to: "evidence remove 3").hasPrefix("“evidence remove 3” names no row; they go from 1 to 2."))
    room.type("evidence remove 1")
    #expect(
      room.saved("situation").evidence == [
        Evidence(id: EvidenceID("e2"), text: "The pilot was a month late", stance: .contradicts)
      ])
    #expect(room.answer(to: "evidence it works").hasPrefix("Does it speak for or against?"))
  }

  @Test func `a second window is sent down and up`() {
    var room = room()
    #expect(room.answer(to: "show down").hasPrefix("Any second window (courtship show) goes down half a screen."))
    room.type("show down", "show up")
    #expect(room.pages == 1)
    #expect(room.answer(to: "show").hasPrefix("Type show down or show up."))
    #expect(room.pages == 1)
  }

  @Test func `time says the pace, takes an end, and lets the time box rest`() {
    var room = room()
    // Four minutes into a session of eight questions of 8 minutes.
    #expect(
      room.answer(to: "time").hasPrefix("This question: 3 min of 8. This session: 5 min. At this pace it ends at 01:06")
    )
    #expect(room.answer(to: "time 0:30").hasPrefix("The session ends at 00:30."))
    #expect(room.answer(to: "time").contains("36 min over 00:30. Could be dropped: Investment."))
    #expect(room.sitting?.endsAt == Moment(milliseconds: 30 * 60_000))
    #expect(room.answer(to: "time soon").hasPrefix("“soon” is no time still to come."))
    #expect(room.answer(to: "time pause").hasPrefix("The time box rests."))
    let rested = room.answer(to: "time")
    #expect(room.answer(to: "time").prefix(25) == rested.prefix(25))
    #expect(room.answer(to: "time pause").hasPrefix("The time box runs on."))
  }
}
