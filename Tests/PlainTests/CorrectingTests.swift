import Domain
import Plain
import Session
import Testing

/// What stands there already, corrected in lines, and found again.
struct CorrectingTests {
  private func room(after lines: [String] = ["A", "B"]) -> Transcript {
    var room = Transcript(.workshop(Sample.workshop))
    room.type(lines)
    return room
  }

  @Test func `the set-up is corrected field by field`() throws {
    var room = room()
    let prompt = room.session.prompt
    #expect(room.answer(to: "/set-up").hasSuffix("Our firm? Now: Northwind (Enter keeps it.)"))
    room.type("", "Fabrikam Oy")
    #expect(room.session.prompt == "The title of the workshop? Now: Northwind × Fabrikam Oy (Enter keeps it.)")
    room.type("")
    #expect(room.session.prompt == "In which direction? 1 inbound, 2 outbound, 3 both. Enter leaves it empty.")
    #expect(room.answer(to: "up").hasPrefix("“up” is no direction. Type one of 1 inbound, 2 outbound, 3 both."))
    room.type("2")
    #expect(room.answer(to: "soon").hasPrefix("“soon” is no day."))
    room.type("2026-12-01", "Gil Hart")
    #expect(room.session.prompt == prompt)
    let workshop = try #require(room.workshop)
    #expect(
      [workshop.ourFirm, workshop.partnerFirm, workshop.title] == [
        "Northwind", "Fabrikam Oy", "Northwind × Fabrikam Oy",
      ])
    #expect(workshop.direction == .outbound)
    #expect(workshop.date == Day("2026-12-01"))
    #expect(workshop.facilitator == "Gil Hart")
  }

  @Test func `in the set-up back goes a field back, and clear empties one that may be empty`() throws {
    var room = room()
    room.type("/set-up", "", "", "", "both", "back", "clear")
    #expect(room.workshop?.direction == nil)
    room.type("/back", "/back")
    #expect(room.answer(to: "/clear").hasPrefix("Both firms need a name."))
  }

  @Test func `an action is ticked off, and on again`() {
    var room = room()
    room.type("/action Call the clinics", "", "", "")
    #expect(room.answer(to: "/action done 1").contains("Done: Call the clinics"))
    #expect(room.stored.subject.inquiry.actions.map(\.isDone) == [true])
    #expect(room.answer(to: "/action list").hasPrefix("1. Call the clinics; no owner yet, no date yet; done\n"))
    #expect(room.answer(to: "/action done 1").contains("Not done yet: Call the clinics"))
    #expect(room.answer(to: "/action done 2").hasPrefix("“action done 2” names no row; there is only number 1."))
    #expect(room.answer(to: "/action done").hasPrefix("“action done” names no row"))
  }

  @Test func `what is parked is corrected`() {
    var room = room()
    room.type("/park Who owns the data?")
    #expect(room.answer(to: "/park 1").hasSuffix("What is parked? Now: Who owns the data? (Enter keeps it.)"))
    room.type("Who owns the data, and the keys?")
    #expect(room.stored.subject.inquiry.parkingLot.map(\.text) == ["Who owns the data, and the keys?"])
    #expect(room.session.prompt.hasPrefix("1.1 "))
  }

  @Test func `a long text is edited in the person’s own editor`() {
    var room = room(after: ["A", "B", "", "", "4 4 4 4 4 4", "", "", "One", "back"])
    room.editor = { $0 + "\nTwo\n" }
    room.type("/edit")
    #expect(room.saved("situation").answer == "One\nTwo")
    room.type("/note joint: Said", "/note", "1")
    room.editor = { _ in "Said, and written down" }
    room.type("/edit")
    #expect(room.saved("situation").notes.joint == "Said, and written down")
    #expect(room.answer(to: "/edit").hasPrefix("The text is as it was."))
    room.editor = { _ in String(repeating: "x", count: Bound.textLength + 1) }
    #expect(room.answer(to: "/edit").hasPrefix("That is 10001 characters"))
    room.type("/back", "/back", "skip", "skip")
    #expect(room.answer(to: "/go 11").contains("Hunches"))
    #expect(room.answer(to: "edit").hasPrefix("There is no text to edit here."))
  }

  @Test func `words are found where they were asked, said or written down`() {
    var room = room(after: ["A", "B", "We cannot deliver", "They can deliver"])
    room.type("/action Deliver the list", "", "", "", "/unlock", "/note private: They must deliver", "/lock")
    #expect(
      room.answer(to: "find deliver").hasPrefix(
        """
        1. Situation, notes: We cannot deliver
        1. Situation, notes: They can deliver
        Action: Deliver the list

        """))
    room.type("unlock")
    #expect(room.answer(to: "find MUST deliver").hasPrefix("1. Situation, private note: They must deliver\n"))
    #expect(room.answer(to: "find spaceship").hasPrefix("Nothing here holds these words."))
    #expect(room.answer(to: "find").hasPrefix("Type find and the words to look for"))
  }

  @Test func `the question is said again, with what the ratings mean`() {
    var room = room(after: ["A", "B", "", "", "4 4 4 4 4 4", "", "", "", ""])
    let said = room.answer(to: "question")
    #expect(said.hasPrefix("Question 1 of 8: situation. 8 minutes.\nWhere does each of you stand today?\n"), "\(said)")
    #expect(said.contains("What the ratings mean:\n1. No answer.\n"))
  }

  @Test func `windows that follow are told where the room is, and that it is over`() {
    var room = room(after: ["A", "B", "", "", "4 4 4 4 4 4", "", "", "quit"])
    let id = QuestionID(QuestionnaireID("strategy-questions"), "situation")
    let beats: [Place?] = [.opening] + [.discuss, .vote, .reveal, .record].map { .question(id, $0) }
    #expect(room.whereabouts == beats + [nil])
    room = Transcript(.programme(Sample.programme))
    #expect(room.whereabouts == [])
  }

  @Test func `a seat votes again in a ballot that is asked for it`() {
    var room = room(after: ["A", "B", "", ""])
    room.type("ballot", "4", "3", "back")
    #expect(room.answer(to: "ballot 1").hasPrefix("Ada Vane, seat 1 of 6"))
    room.type("5")
    #expect(room.saved("situation").rounds.map { $0.votes.map(\.value.symbol).joined() } == ["53"])
    #expect(room.answer(to: "/ballot 7").hasPrefix("“ballot 7” names no seat; they go from 1 to 6."))
  }

  @Test func `the end that was set is left to the plan again`() {
    var room = room()
    let planned = room.answer(to: "/time").split(separator: "At this pace").last ?? ""
    room.type("/time 0:30", "/time plan")
    #expect(!planned.isEmpty)
    #expect(room.answer(to: "/time").contains("At this pace it ends at 01:"), "\(room.text)")
  }

  @Test func `grades and levels are asked for with what they mean`() {
    var alone = Transcript(.programme(Sample.programme))
    alone.type("", "", "", "Sells to clinics")
    #expect(
      alone.session.prompt.contains(
        "weight, 1 hardly matters, 2 matters a little, 3 matters, 4 matters much, 5 decides."))
  }
}
