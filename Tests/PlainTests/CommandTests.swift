import Domain
import Plain
import Session
import Testing

struct CommandTests {
  private func room(after lines: [String] = []) -> Transcript {
    var room = Transcript(.workshop(Sample.workshop))
    room.type(lines)
    return room
  }

  /// At the first prompt of the first question.
  private var discussing: Transcript { room(after: ["", ""]) }
  /// At the answer to the first question.
  private var recording: Transcript { room(after: ["", "", "", "", "4 4 4 4 4 4", "", ""]) }

  // MARK: Text and commands

  @Test(arguments: [
    "score we shall", "note what they said", "vote 4 to 1", "go west", "decide later", "report it", "quit while we can",
    "1", "-", "a /quit in the middle",
  ])
  func `text that begins like a command is text where text is asked for`(line: String) {
    var room = recording
    room.type(line)
    #expect(room.saved("situation").answer == line)
  }

  @Test func `one command word alone is asked about, and nothing is lost or changed`() {
    var room = recording
    let prompt = room.session.prompt
    let answer = room.answer(to: "people")
    #expect(answer == "Type /people for the command, or /text people to enter the word as text.\n" + prompt)
    room.type("/text people")
    #expect(room.saved("situation").answer == "people")
  }

  @Test(arguments: [
    ("note private: they are bluffing", "note"), ("note ours we wait", "note"), ("Note Private", "note"),
    ("vote 4 4 - ? 3", "vote"), ("again 3,3", "again"), ("go 6", "go"), ("rate 4 because", "rate"),
    ("confidence 3", "confidence"), ("report ours", "report"), ("report both r.md", "report"),
    ("decide no go", "decide"),
  ])
  func `a line that reads as a command is asked about, and neither kept nor said again`(line: String, command: String) {
    var room = recording
    let prompt = room.session.prompt
    #expect(
      room.answer(to: line)
        == "Type /\(command) … for the command, or /text and the line to enter it as text. Nothing was kept.\n\(prompt)"
    )
    #expect(room.saved("situation").answer == "")
    #expect(room.saved("situation").notes == Notes())
    room.type("/text " + line)
    #expect(room.saved("situation").answer == line)
  }

  @Test func `a command word alone is one in capitals too`() {
    var room = room()
    room.type("Quit")
    #expect(room.hasQuit)
    #expect(room.workshop?.purpose.ours == "")
  }

  @Test(arguments: ["back", "/text back", "/text /etc/hosts", "/text text"])
  func `any text can be entered behind the text command`(line: String) {
    var room = recording
    room.type(line.hasPrefix("/") ? line : "/text " + line)
    #expect(room.saved("situation").answer == String(line.hasPrefix("/") ? line.dropFirst(6) : line[...]))
  }

  @Test func `an unknown command says how to enter it as text`() {
    var room = recording
    #expect(
      room.answer(to: "/etc/hosts").hasPrefix(
        "There is no command “/etc/hosts”. Type /help for the list, or /text /etc/hosts to enter it as text.\n"))
    #expect(room.saved("situation").answer == "")
  }

  @Test(arguments: ["go 3", "/go 3", "GO 3"])
  func `where a choice is asked for a command needs no slash`(line: String) {
    var room = recording
    room.type("", line)
    #expect(room.session.prompt.hasPrefix("3.1 "))
  }

  // MARK: Going about

  @Test func `back goes one prompt back, through beats and questions, to the beginning`() {
    var room = room(after: ["", "", "", "", "4 4 4 4 4 4", "", "", "The answer", ""])
    var numbers: [Substring] = []
    for _ in 1...9 {
      numbers.append(room.session.prompt.prefix { $0 != " " })
      room.type("/back")
    }
    #expect(numbers == ["1.7", "1.6", "1.5", "1.4", "1.3", "1.2", "1.1", "0.2", "0.1"])
    #expect(room.text.hasSuffix("This is the beginning.\n"))
    #expect(room.saved("situation").answer == "The answer")
  }

  @Test func `back goes to the last prompt of the question before`() {
    var room = discussing
    room.type("skip")
    #expect(
      room.answer(to: "/back") == """

        Back at situation.
        1.8 What has to be done, if anything? Enter goes on.
        """)
  }

  @Test func `skip leaves the question open and goes to the next`() {
    var room = discussing
    room.type("skip")
    #expect(room.session.prompt.hasPrefix("2.1 "))
    #expect(room.saved("situation").state == .open)
  }

  @Test func `list numbers every place and says what is settled`() {
    var room = recording
    room.type("Both need it", "", "3", "", "skip")
    #expect(
      room.answer(to: "/list").hasPrefix(
        """
        0. Purposes.
        1. Situation: rated 4, concrete example.
        2. Market forces: open.
        3. Competitors: open. You are here.
        4. Whole offering: open.
        5. Belief: open.
        6. Investment: open.
        7. Measures: open.
        8. Exit: open.
        9. Hunches: 0 of 6.
        10. Verdict.
        11. Decision: open.

        """))
  }

  @Test(arguments: ["go", "go 12", "go -1", "go exit"])
  func `a place that is not there is a sentence`(line: String) {
    var room = discussing
    #expect(room.answer(to: "/" + line).hasPrefix("Type go and a number from 0 to 11; list shows what is where.\n1.1 "))
  }

  // MARK: Secrets

  @Test func `score asks for the hunches first, and goes back to where it was called`() {
    var room = recording
    #expect(room.answer(to: "/score").contains("The hunches come before the score."))
    #expect(!room.text.contains("Verdict:"))
    #expect(
      room.answer(to: "score").hasPrefix(
        "The hunches come first, so that the score does not colour them. Enter leaves one out.\n"))
    room.type("go", "", "", "", "", "")
    #expect(room.text.contains("Verdict: Insufficient evidence."))
    #expect(room.session.prompt == "10.1 Press Enter to go back to question 1.")
    room.type("")
    #expect(room.session.prompt.hasPrefix("1.5 The answer"))
  }

  @Test func `one hunch of six shows neither the report nor the verdict`() {
    var room = Transcript(.workshop(Sample.workshop))
    room.type(WorkshopTests.opening + ["/hunch", "go"])
    #expect(room.answer(to: "report").hasPrefix("The report holds the score"))
    #expect(room.answer(to: "decide").hasPrefix("The hunches come first"))
    #expect(room.answer(to: "go 11").hasPrefix("The hunches come first"))
    room.type("go 4")
    #expect(room.answer(to: "/score").contains("The hunches come before the score."))
  }

  @Test func `the report is not shown before the hunches, but may be written`() {
    var room = discussing
    #expect(
      room.answer(to: "/report").hasPrefix(
        "The report holds the score, and the hunches come first. Type hunch to take them; "
          + "report and a file name writes the report without showing it.\n"))
    room.type("/report summary.md", "/unlock", "/report ours our own.md")
    #expect(room.written.map(\.path) == ["summary.md", "our own.md"])
    #expect(room.written.map(\.scope) == [.both, .ours])
  }

  @Test func `votes are not said before the reveal`() {
    var room = discussing
    room.type("", "")
    let answer = room.answer(to: "5 1 5 1 5 1")
    #expect(
      answer == """
        Saved: votes on Situation.
        1.3 The votes are in. Press Enter to reveal them, or type the line again to correct it.
        """)
    room.type("5 5 5 5 5 5")
    #expect(room.saved("situation").rounds.count == 1)
    #expect(!room.text.contains("Votes:"))
  }

  @Test func `a private note is shown only when asked for, and stays out of the report for both`() {
    var room = room(after: WorkshopTests.whole.dropLast())
    room.type("go 1", "/unlock", "/note private: They will blink first")
    #expect(room.saved("situation").notes.private == "They will blink first")
    room.type("/report")
    #expect(room.text.contains("Both need the mid-market this year"))
    #expect(room.text.printed("They will blink first") == 0)
    #expect(room.answer(to: "/note private").hasPrefix("They will blink first\n"))
  }

  @Test(arguments: [
    "/note private: We wait", "/note private", "/note private show", "/report ours", "/report ours our.md",
  ])
  func `a locked room hears nothing of one firm alone, and keeps nothing of it`(line: String) {
    var room = room(after: WorkshopTests.whole.dropLast())
    room.type("go 1", "/unlock", "/note private: They will blink first", "/lock")
    #expect(room.answer(to: line).hasPrefix("The room is closed to private notes and to the report for one firm."))
    #expect(room.text.printed("They will blink first") == 0)
    #expect(room.saved("situation").notes.private == "They will blink first")
    #expect(room.written.isEmpty)
  }

  @Test func `a note that begins with a word like private is a note`() {
    var room = discussing
    room.type("/note privately held, both of us")
    #expect(room.saved("situation").notes.joint == "privately held, both of us")
  }

  @Test func `a locked room is not asked for a private note`() {
    var room = discussing
    #expect(room.answer(to: "/note").hasSuffix("Whose note is it? 1 joint, 2 Northwind, 3 Fabrikam."))
    #expect(room.answer(to: "4").hasPrefix("“4” is none of them. Type 1 to 3."))
    #expect(room.answer(to: "/unlock").hasSuffix("3 Fabrikam, 4 private, for you alone."))
    #expect(room.answer(to: "4").hasSuffix("The note (private, for you alone)."))
  }

  @Test func `a room that is locked amid a private note is asked for none, and its editor shows none of it`() {
    var room = discussing
    room.type("/unlock", "/note private: They will blink first", "/note", "4")
    #expect(room.answer(to: "/lock").contains("The room is closed."))
    room.editor = { shown in
      #expect(!shown.contains("blink"))
      return shown
    }
    room.type("/edit")
    room.type("Said aloud")
    #expect(room.saved("situation").notes.private == "They will blink first")
  }

  @Test func `a note that might be private or not is not kept until it is clear`() {
    var room = discussing
    room.type("/unlock")
    #expect(
      room.answer(to: "/note private we wait").hasPrefix(
        "Whose note is this? Type note private: we wait for the private notes, "
          + "or note joint: private we wait for the joint ones. Nothing was kept.\n"))
    #expect(room.saved("situation").notes == Notes())
  }

  // MARK: Rows

  @Test func `actions can be listed, changed and removed by number`() {
    var room = discussing
    room.type("/action Call the clinics", "Ada", "soon", "2026-12-01", "y", "/action Ask legal", "", "", "")
    #expect(room.text.contains("“soon” is no day. Type one like 2026-12-15."))
    #expect(
      room.answer(to: "/action list").hasPrefix(
        """
        1. Call the clinics; Ada, by 2026-12-01; a condition
        2. Ask legal; no owner yet, no date yet

        """))
    room.type("/action 2", "Ask our lawyers", "Bo", "", "")
    #expect(room.stored.subject.inquiry.actions.map(\.text) == ["Call the clinics", "Ask our lawyers"])
    room.type("/action remove 1")
    #expect(room.stored.subject.inquiry.actions.map(\.owner) == ["Bo"])
    #expect(room.answer(to: "/action remove 4").hasPrefix("“action remove 4” names no row; there is only number 1.\n"))
    #expect(room.session.prompt.hasPrefix("1.1 "))
  }

  @Test func `a person's name is as short as names are`() {
    var room = room()
    let long = String(repeating: "n", count: Bound.nameLength + 1)
    let people = room.session.session.subject.inquiry.participants
    for line in ["/people \(long):ours", "/people Ada:ours:\(long)", "/people rename 1 \(long)"] {
      #expect(room.answer(to: line).contains("has 201 characters. Use at most 200."))
    }
    #expect(room.session.session.subject.inquiry.participants == people)
  }

  @Test func `a list of risks says which are high`() {
    var programme = Sample.programme
    programme.inquiry.questionnaires[0].sections[0].questions[0].fields = [.text, .likelihood, .impact]
    var room = Transcript(.programme(programme))
    room.type("A rival buys them", "5", "4", "Late", "2", "2")
    let answer = room.answer(to: "/entries")
    #expect(answer.contains("High: 1 (likelihood 5, impact 4). Lower: 2 (likelihood 2, impact 2)."), "\(answer)")
  }

  @Test func `rows of a question are changed cell by cell and removed by number`() {
    var room = room(after: WorkshopTests.whole.dropLast())
    room.type("go 7", "/entries 1", "Five pilots", "", "", "2027-04-30", "/entries")
    #expect(room.text.contains("1. text: Five pilots; target: 4 by March; owner: Flo Kern; due: 2027-04-30\n"))
    room.type("/entries remove 1")
    #expect(room.saved("measures").entries == [])
  }

  @Test func `people are added, renamed and removed, but never with their votes`() {
    var room = recording
    room.type("/people", "Gus Hale:outside:customer", "Nobody", "")
    #expect(
      room.text.contains(
        "“Nobody” names nobody. Type NAME:FIRM or NAME:FIRM:ROLE; the firm is ours, partner or outside."))
    #expect(room.stored.subject.inquiry.participants.last?.name == "Gus Hale")
    room.type("/people rename 7 Gus Hall", "/people remove 1")
    #expect(room.text.contains("Ada Vane has voted already and stays in the list. Correct the name instead.\n"))
    room.type("/people remove 7")
    #expect(room.stored.subject.inquiry.participants == Sample.people)
  }

  @Test func `an empty room is filled before anything else`() {
    var workshop = Sample.workshop
    workshop.inquiry.participants = []
    var room = Transcript(.workshop(workshop))
    #expect(
      room.session.prompt
        == "0.1 Who is in the room? One person a line, as NAME:FIRM or NAME:FIRM:ROLE. Enter goes on.")
    room.type("Ada Vane:Northwind:sales", "Di Marsh:partner", "")
    #expect(room.stored.subject.inquiry.participants.map(\.firm) == [.ours, .partner])
    #expect(room.session.prompt.contains("for Northwind?"))
  }

  // MARK: Settling and taking back

  @Test func `undo says what it takes back, and never a reveal`() {
    var room = recording
    #expect(
      room.answer(to: "/undo").hasPrefix(
        "A reveal cannot be taken back. Vote again for a new round; earlier rounds are kept.\n"))
    room.type("The answer")
    #expect(room.answer(to: "undo").hasPrefix("Undone: answer to Situation.\n"))
    #expect(room.saved("situation").answer == "")
    #expect(room.answer(to: "redo").hasPrefix("Done again: answer to Situation.\n"))
    #expect(room.saved("situation").answer == "The answer")
  }

  @Test func `an override waits for its reason, and back drops it`() {
    var room = recording
    room.type("", "2", "")
    #expect(
      room.text.hasSuffix(
        "A rating that the votes do not suggest needs a reason. Type it, or /back to leave the rating as it was.\n"))
    room.type("/back")
    #expect(room.saved("situation").rating == nil)
    room.type("2 the pilot failed")
    #expect(room.saved("situation").ratingReason == "the pilot failed")
  }

  @Test(arguments: ["3 4 4 4", "1 5 1 5 5", "3 - ?", "rate 3 4 4"])
  func `votes typed a prompt late are no rating with a reason`(line: String) {
    var room = room(after: ["", "", "", "", "", ""])
    let votes = line.replacing("rate ", with: "")
    #expect(room.session.prompt.hasPrefix("1.6 "))
    #expect(
      room.answer(to: line).hasPrefix(
        "These look like votes. Type vote \(votes), or one rating and a reason in words.\n1.6 "))
    #expect(room.saved("situation").rating == nil)
  }

  @Test func `votes are no reason for a rating that others do not suggest`() {
    var room = recording
    room.type("", "2")
    #expect(
      room.answer(to: "4 4 4").hasPrefix("These look like votes, not like a reason. Type it in words, or /back.\n"))
    #expect(room.saved("situation").rating == nil)
  }

  @Test func `where the votes lie midway the room is asked which, and either will do`() {
    var room = discussing
    room.type("", "", "4 3 4 3 4 3", "", "", "")
    #expect(
      room.session.prompt
        == "1.6 Rating: the votes lie midway between 3 and 4. Which is it? Enter takes 3. "
        + "Or dont-know, or not-applicable and why.")
    room.type("4")
    #expect(room.saved("situation").rating == .four)
    #expect(room.session.prompt.hasPrefix("1.7 How well is it known?"))
  }

  @Test func `undoing don’t know lets the votes count again, and back asks how well it is known`() {
    var room = recording
    room.type("", "dont-know", "/undo")
    #expect(room.saved("situation").state == .rated)
    room.type("back")
    #expect(room.session.prompt.hasPrefix("1.7 "))
  }

  @Test func `a gate cannot be set aside`() {
    var room = discussing
    room.type("/go 2")
    #expect(
      room.answer(to: "/not-applicable no customers").hasPrefix(
        "This question is a gate and cannot be set aside. Rate it, or say “don’t know”.\n"))
    #expect(room.saved("market-forces").state == .open)
  }

  @Test func `clear empties what the prompt asks for`() {
    var room = recording
    room.type("The answer", "back", "/clear")
    #expect(room.saved("situation").answer == "")
  }

  @Test func `a ladder is placed on levels, now and needed`() {
    let ladder = Questionnaire(
      id: QuestionnaireID("continuum"), kind: .ladder, title: "Continuum",
      levels: ["Commodity", "Alliance", "One firm"],
      sections: [
        Section(
          id: SectionID("s"), title: "S",
          questions: [Question(id: "trust", prompt: "How far do you trust?", anchors: [1: "a", 2: "b", 3: "c"])])
      ])
    var workshop = Sample.workshop
    workshop.inquiry.questionnaires = [ladder]
    var room = Transcript(.workshop(workshop))
    room.type("", "", "", "", "9", "1", "", "3")
    #expect(room.text.contains("Which level now? 1 Commodity, 2 Alliance, 3 One firm. Enter leaves it open."))
    #expect(room.text.contains("Levels go from 1 to 3.\n"))
    #expect(room.saved("trust").level == LevelPlacement(current: 1, needed: 3))
  }
}

extension String {
  /// In how many printed lines `part` comes up, not counting typed ones.
  func printed(_ part: String) -> Int {
    split(separator: "\n").count { !$0.hasPrefix("> ") && $0.contains(part) }
  }
}
