import Domain
import Plain
import Session
import TestSupport
import Testing

/// The criteria grid in lines.
struct GridTests {
  private func transcript(_ programme: Programme = Search.programme(), _ firms: [String] = ["Contoso", "Blue Yonder"])
    -> Transcript
  {
    var transcript = Transcript(.programme(programme))
    transcript.candidates = firms.map {
      Stored(subject: .workshop(Search.candidate($0, of: Search.programme())), revision: 1)
    }
    return transcript
  }

  private func ratings(_ transcript: Transcript, _ firm: String) -> [Int?] {
    let inquiry = transcript.candidates.first { $0.subject.workshop?.partnerFirm == firm }?.subject.inquiry
    return (1...3).map { inquiry?[Search.criterion($0)].rating?.rawValue }
  }

  @Test func `grid lists criteria and candidates with the numbers that name them`() {
    var transcript = transcript()
    let answer = transcript.answer(to: "/grid")
    #expect(
      answer.hasPrefix(
        """
        Criteria, version 1:
        1. Reach, weight 5
        2. Skills, weight 4
        3. Price, weight 3
        Candidates:
        1. Blue Yonder: 0 of 3 settled. 1: not rated, 2: not rated, 3: not rated.
        2. Contoso: 0 of 3 settled. 1: not rated, 2: not rated, 3: not rated.
        """))
  }

  @Test func `a candidate is rated by number or by name, and what was saved is said`() {
    var transcript = transcript()
    #expect(transcript.answer(to: "/grid rate 2 1 4").contains("Saved: Contoso, Reach rated 4."))
    #expect(transcript.answer(to: "/grid rate blue yonder 3 5").contains("Saved: Blue Yonder, Price rated 5."))
    #expect(transcript.answer(to: "/rate Contoso 2 ?").contains("Saved: Contoso, Skills marked “don’t know”."))
    transcript.type("/grid confidence 2 1 3", "/grid note 2 1 They asked twice.", "/grid note 2 1 And again.")
    #expect(ratings(transcript, "Contoso") == [4, nil, nil])
    #expect(ratings(transcript, "Blue Yonder") == [nil, nil, 5])
    let contoso = transcript.candidates.first { $0.subject.workshop?.partnerFirm == "Contoso" }
    #expect(contoso?.subject.inquiry[Search.criterion(1)].confidence == .example)
    #expect(contoso?.subject.inquiry[Search.criterion(1)].notes.joint == "They asked twice.\nAnd again.")
    #expect(contoso?.revision == 6)
    #expect(transcript.answer(to: "/grid").contains("2. Contoso: 2 of 3 settled, fit 75. 1: 4, 2: don’t know"))
  }

  @Test func `undo and redo lead over all candidates and say what`() {
    var transcript = transcript()
    transcript.type("/grid rate 1 1 4", "/grid rate 2 1 2")
    #expect(transcript.answer(to: "/grid undo").contains("Contoso: Undone: Reach rated 2."))
    #expect(transcript.answer(to: "/grid undo").contains("Blue Yonder: Undone: Reach rated 4."))
    #expect(transcript.answer(to: "/grid redo").contains("Blue Yonder: Done again: Reach rated 4."))
    #expect(ratings(transcript, "Blue Yonder") == [4, nil, nil] && ratings(transcript, "Contoso") == [nil, nil, nil])
  }

  @Test(arguments: [
    "/grid rate", "/grid rate 9 1 4", "/grid rate 1 9 4", "/grid rate 1 1 6", "/grid rate Nobody 1 4", "/grid x",
  ])
  func `what names no cell or no rating says how it is typed`(line: String) {
    var transcript = transcript()
    #expect(transcript.answer(to: line).contains("Type grid rate, the number of a candidate"))
    #expect(transcript.candidates.allSatisfy { $0.revision == 1 })
  }

  @Test func `a candidate is added by its name`() {
    var transcript = transcript()
    #expect(transcript.answer(to: "/grid add Adatum").contains("Added: 3. Adatum."))
    #expect(transcript.candidates.count == 3)
  }

  @Test func `a number means the same candidate to the end of the session, whoever is added before it`() {
    var transcript = transcript()
    transcript.type("/grid", "/grid add Adatum")
    #expect(transcript.answer(to: "/grid rate 2 1 4").contains("Saved: Contoso, Reach rated 4."))
    let list = transcript.answer(to: "/grid").split(separator: "\n").drop { $0 != "Candidates:" }.dropFirst()
    #expect(list.prefix(3).map { $0.prefix { $0 != ":" } } == ["1. Blue Yonder", "2. Contoso", "3. Adatum"])
  }

  @Test func `newer criteria are taken over when asked, with what does not move`() {
    let later = Search.programme(Search.criteria("Reach", "Skills of its people", version: 2))
    var transcript = transcript(later)
    transcript.candidates[0].subject.inquiry[Search.criterion(2)] = Examples.agreed(.four)
    #expect(
      transcript.answer(to: "/grid rate Contoso 2 5").contains(
        "Contoso: It has criteria 1; the agenda was accepted with criteria 2."))
    let told = transcript.answer(to: "/grid move Contoso")
    #expect(told.contains("without a rating from then on: “Skills”.\nNothing was moved. grid move 2 anyway moves it"))
    #expect(transcript.candidates[0].subject.inquiry[Search.criterion(2)].rating == .four)
    let answer = transcript.answer(to: "/grid move Contoso anyway")
    #expect(answer.contains("without a rating from then on: “Skills”."))
    #expect(answer.contains("Saved: Contoso, moved to the agenda with criteria 2."))
    #expect(transcript.answer(to: "/grid rate Contoso 2 5").contains("Saved: Contoso, Skills of its people rated 5."))
  }

  @Test func `without criteria, or in a workshop, there is no grid`() {
    var transcript = transcript(Search.programme(nil))
    #expect(transcript.answer(to: "/grid").contains("There are no criteria yet."))
    var workshop = Transcript(.workshop(Search.candidate("Contoso")))
    #expect(workshop.answer(to: "/grid").contains("Only a programme has a criteria grid."))
  }

  @Test func `what could not be saved is tried again before the session closes`() {
    var transcript = transcript()
    transcript.type("/grid")
    transcript.failure = "The disk is full."
    #expect(transcript.answer(to: "/grid rate 1 1 4").contains("Blue Yonder: Not saved: The disk is full."))
    transcript.type("/quit")
    #expect(transcript.hasQuit)
    #expect(ratings(transcript, "Blue Yonder") == [4, nil, nil])
  }
}
