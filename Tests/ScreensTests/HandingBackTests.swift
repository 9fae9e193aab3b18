import Domain
import Screens
import Session
import TestSupport
import Testing

/// Another program writes to the same library: what was typed here is handed back, whatever form it was typed into.
struct HandingBackTests {
  /// A form that somebody fills in while somebody else writes what it is about.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// Keys to the open form, from the discussion of the first question; those of more than one sign in brackets.
    let keys: [String]
    let typed: String
    var accepting = "<Ctrl-S>"
    let theirs: @Sendable (inout Workshop) -> Void
    /// What the form says of theirs.
    let says: String
    /// What stands in the document where ours was meant to stand.
    let reads: @Sendable (Workshop) -> String?
    /// Ours, whole.
    let ours: String

    var testDescription: String { name }
  }

  private static let situation = QuestionID(Shelf.strategy.id, "situation")
  private static let investment = QuestionID(Shelf.strategy.id, "investment")
  private static let list = ["<Right>", "<Right>", "i"]
  private static let decision = ["r", "g", "<Enter>", "<Enter>"]
  private static let voted = ["<Enter>", "4", "4", "4", "4", "4", "<Enter>", "<Enter>", "<Enter>"]

  static let cases: [Case] = [
    Case(
      name: "entry", keys: list + ["a", "D", "e", "s", "k", "<Ctrl-S>", "<Enter>"], typed: " north",
      theirs: { $0.inquiry[investment].entries[0].cells[.text] = .text("Help desk") },
      says: "“What” was changed meanwhile and says: Help desk",
      reads: { $0.inquiry[investment].entries.first?.cells[.text]?.text }, ours: "Desk north"),
    Case(
      name: "action", keys: ["a", "C", "a", "l", "l", "<Ctrl-S>", "A", "<Enter>"], typed: " the plant",
      theirs: { $0.inquiry.actions[0].text = "Write" }, says: "“What” was changed meanwhile and says: Write",
      reads: { $0.inquiry.actions.first?.text }, ours: "Call the plant"),
    Case(
      name: "parked item", keys: ["p", "A", "s", "i", "a", "<Enter>", "A", "<Enter>"], typed: " first",
      accepting: "<Enter>", theirs: { $0.inquiry.parkingLot[0].text = "India" },
      says: "“What” was changed meanwhile and says: India",
      reads: { $0.inquiry.parkingLot.first?.text }, ours: "Asia first"),
    Case(
      name: "decision", keys: decision + ["<Enter>", "<Right>", "<Ctrl-S>", "<Enter>", "<Tab>"],
      typed: "The pilot pays.", theirs: { $0.decision?.rationale = "Not yet." },
      says: "“Because” was changed meanwhile and says: Not yet.", reads: { $0.decision?.rationale },
      ours: "The pilot pays."),
    Case(
      name: "set-up", keys: ["o", "<Tab>", "<Tab>", "<Tab>", "<Tab>", "<Tab>"], typed: "Gil Hart",
      theirs: { $0.facilitator = "Hal Moss" }, says: "“Facilitator” was changed meanwhile and says: Hal Moss",
      reads: { $0.facilitator }, ours: "Gil Hart"),
    Case(
      name: "people", keys: ["o"], typed: ", CFO", theirs: { $0.inquiry.participants[2].role = "COO" },
      says: "Cy Dahl, COO", reads: { $0.inquiry.participants[2].role }, ours: "CFO"),
    Case(
      name: "rating", keys: voted + ["2"], typed: "No customer has paid", accepting: "<Enter>",
      theirs: {
        $0.inquiry[situation].rating = .five
        $0.inquiry[situation].ratingReason = "We trust them"
      }, says: "“Reason” was changed meanwhile and says: We trust them",
      reads: { $0.inquiry[situation].ratingReason }, ours: "No customer has paid"),
    Case(
      name: "not applicable", keys: ["<Right>", "<Right>", "x"], typed: "A pilot comes first", accepting: "<Enter>",
      theirs: { $0.inquiry[investment].state = .unknown },
      says: "Investment marked “not applicable”. Somebody else changed the same",
      reads: {
        if case .notApplicable(let reason) = $0.inquiry[investment].state { reason } else { nil }
      }, ours: "A pilot comes first"),
    Case(
      name: "purposes", keys: ["<Left>", "w"], typed: " Soon.", theirs: { $0.purpose.ours = "Reach the south." },
      says: "was changed meanwhile and says: Reach the south.", reads: { $0.purpose.ours },
      ours: "Reach the north. Soon."),
    Case(
      name: "answer", keys: ["w"], typed: "We know.", theirs: { $0.inquiry[situation].answer = "They know." },
      says: "“What we say” was changed meanwhile and says: They know.", reads: { $0.inquiry[situation].answer },
      ours: "We know."),
    Case(
      name: "notes", keys: ["n", "B", "o", "t", "h", "<Esc>", "n", "<Ctrl-U>"], typed: "Each lost one",
      theirs: { $0.inquiry[situation].notes.joint = "Nobody" }, says: "was changed meanwhile and says: Nobody",
      reads: { $0.inquiry[situation].notes.joint }, ours: "Each lost one"),
  ]

  /// At the open form, with ours typed into it, and theirs about to be written.
  private func typed(_ form: Case, rows: Int = 40) -> Stage {
    var stage = WalkTests.begun(rows: rows, columns: 120)
    for key in form.keys { stage.press(key) }
    stage.type(form.typed)
    stage.othersFirst = form.theirs
    return stage
  }

  @Test(arguments: cases)
  func `a form comes back with both texts, and saves ours when it is accepted again`(form: Case) throws {
    var stage = typed(form)
    stage.press(form.accepting)
    #expect(stage.interface.form != nil)
    #expect(stage.screen.contains(form.says), "\(stage.screen)")
    #expect(stage.screen.contains(form.ours))
    let theirs = try #require(stage.workshop)
    #expect(form.reads(theirs) != form.ours)
    stage.press(form.accepting)
    #expect(try form.reads(#require(stage.workshop)) == form.ours)
    #expect(stage.interface.form == nil)
  }

  @Test(arguments: cases)
  func `at the end of the program what was overtaken is parked or stands where it was meant to`(form: Case) throws {
    var stage = typed(form)
    stage.press("<Ctrl-C>")
    let workshop = try #require(stage.workshop)
    let parked = workshop.inquiry.parkingLot.map(\.text).joined(separator: "\n")
    let reads = form.reads(workshop) ?? ""
    #expect(reads.contains(form.ours) || parked.contains(form.ours), "\(parked)")
    // Theirs is not written over unseen.
    var others = workshop
    form.theirs(&others)
    #expect(reads.contains(form.reads(others) ?? "") || parked.contains(form.ours))
  }

  @Test(arguments: cases)
  func `where another screen is up by then, a form waits and no key goes astray`(form: Case) {
    var stage = typed(form)
    stage.failure = "the disk is full."
    stage.press(form.accepting, "<Esc>", "<Leave>")
    stage.failure = nil
    stage.wait(seconds: 6)
    #expect(stage.interface.form == nil)
    #expect(stage.screen.contains("is not saved: somebody else"), "\(stage.screen)")
    stage.press("q")
    let kept = stage.workshop.map { "\($0)" } ?? ""
    #expect(kept.contains(form.ours))
  }

  @Test func `a form that is still open when theirs comes in shows both, and goes on`() {
    var stage = WalkTests.begun(rows: 40, columns: 120)
    stage.press("w")
    stage.type("We know.")
    stage.othersFirst = { $0.inquiry[Self.situation].answer = "They know." }
    stage.wait(seconds: 1)
    #expect(stage.screen.contains("“What we say” was changed meanwhile and says: They know."))
    stage.type(" Both.")
    // Neither a pause nor leaving it puts ours over theirs, and what is to be decided stays in sight.
    stage.wait(seconds: 5)
    #expect(stage.screen.contains("“What we say” was changed meanwhile and says: They know."))
    #expect(stage.lines[0].hasSuffix("The answer · not saved"))
    stage.press("<Esc>")
    #expect(stage.workshop?.inquiry[Self.situation].answer == "They know.")
    #expect(stage.screen.contains("What somebody else wrote stands. What you typed is kept for the next time"))
    stage.press("w")
    stage.wait(seconds: 5)
    #expect(stage.screen.contains("“What we say” was changed meanwhile and says: They know."))
    stage.press("<Ctrl-S>")
    #expect(stage.workshop?.inquiry[Self.situation].answer == "We know. Both.")
    #expect(stage.screen.contains("Yours stands now in place of what somebody else had written. u brings theirs back."))
    // The journal has both.
    #expect(
      stage.changes.last.map { change in [change.before, change.after].map(answer) } == [
        "They know.", "We know. Both.",
      ])
    stage.press("u")
    #expect(stage.workshop?.inquiry[Self.situation].answer == "They know.")
  }

  private func answer(_ fragment: Fragment) -> String? {
    if case .answer(_, let answer) = fragment { answer.answer } else { nil }
  }

  /// A private note typed before the room was locked, which the disk did not take, and which somebody else changes.
  private func lockedOverPrivateNote() -> Stage {
    var stage = WalkTests.begun(rows: 40, columns: 120)
    stage.press("<Unlock>", "n", "<Backtab>")
    stage.type("They bluff.")
    stage.press("<Esc>", "n", "<Backtab>")
    stage.failure = "the disk is full."
    stage.press("<Ctrl-U>")
    stage.type("They need us.")
    stage.press("<Esc>")
    stage.type(":lock\n")
    stage.othersFirst = { $0.inquiry[Self.situation].notes.private = "They are honest." }
    stage.failure = nil
    stage.wait(seconds: 6)
    return stage
  }

  @Test func `a private note that was overtaken is handed back once the room is unlocked, and no sooner`() {
    var stage = lockedOverPrivateNote()
    #expect(stage.interface.form == nil)
    #expect(stage.prose.contains("Something that you typed for yourself alone is not saved"))
    for keys in [["n"], ["<Esc>", "<Left>"]] {
      for key in keys { stage.press(key) }
      #expect(!stage.screen.contains("They"))
    }
    stage.press("<Unlock>")
    #expect(stage.screen.contains("They need us."), "\(stage.screen)")
    #expect(stage.screen.contains("was changed meanwhile and says: They are honest."))
    stage.press("<Ctrl-S>")
    #expect(stage.workshop?.inquiry[Self.situation].notes.private == "They need us.")
  }

  @Test func `at the end a private note stands beneath the other, and on no list that the room reads`() {
    var stage = lockedOverPrivateNote()
    stage.press("<Ctrl-C>")
    #expect(stage.workshop?.inquiry.parkingLot == [])
    #expect(stage.workshop?.inquiry[Self.situation].notes.private == "They are honest.\nThey need us.")
  }

  /// As long as a note can be, but for a few signs.
  private static let long = String(repeating: "x", count: Bound.textLength - 10)

  @Test func `a private note that has no room beneath the other is for a file, and is not printed`() {
    var stage = lockedOverPrivateNote()
    stage.changeElsewhere { $0.inquiry[Self.situation].notes.private = Self.long }
    stage.press("<Ctrl-C>")
    #expect(stage.workshop?.inquiry[Self.situation].notes.private == Self.long)
    #expect(stage.interface.notKept == [])
    #expect(stage.interface.notKeptPrivately == ["note on Situation: They need us."])
  }

  private func withoutSituation(_ workshop: inout Workshop) {
    workshop.inquiry.questionnaires[0].sections[0].questions.removeAll { $0.id == Self.situation.name }
  }

  @Test func `a note on a question that somebody else took away is told whole at the end`() {
    var stage = WalkTests.begun()
    stage.press("n")
    stage.type("Both")
    stage.changeElsewhere(withoutSituation)
    stage.press("<Ctrl-C>")
    #expect(stage.workshop?.inquiry.answers[Self.situation] == nil)
    #expect(stage.interface.notKept == ["note on Situation: Both"])
  }

  @Test func `a private note on such a question is for a file`() {
    var stage = lockedOverPrivateNote()
    stage.changeElsewhere(withoutSituation)
    stage.press("<Ctrl-C>")
    #expect(stage.interface.notKept == [])
    #expect(stage.interface.notKeptPrivately == ["note on Situation: They need us."])
  }

  @Test func `a note that is overtaken beneath the other too is told whole`() {
    var stage = WalkTests.begun()
    stage.press("n")
    stage.type("Both")
    stage.press("<Esc>", "n", "<Ctrl-U>")
    stage.type("Each lost one")
    stage.othersFirst = { $0.inquiry[Self.situation].notes.joint = "Nobody" }
    stage.othersAgain = { $0.inquiry[Self.situation].notes.joint = Self.long }
    stage.press("<Ctrl-C>")
    #expect(stage.workshop?.inquiry[Self.situation].notes.joint == Self.long)
    #expect(stage.interface.notKept == ["note on Situation: Each lost one"])
  }

  @Test func `a row that was removed meanwhile can be put back as it was typed`() {
    var stage = WalkTests.begun()
    stage.press("a")
    stage.type("Call")
    stage.press("<Ctrl-S>", "A", "<Enter>")
    stage.type(" the plant")
    stage.othersFirst = { $0.inquiry.actions = [] }
    stage.press("<Ctrl-S>")
    #expect(stage.screen.contains("It was removed elsewhere meanwhile."))
    stage.press("<Ctrl-S>")
    #expect(stage.workshop?.inquiry.actions.map(\.text) == ["Call the plant"])
  }

  @Test func `a level comes back as it was chosen`() throws {
    let ladder = Workshop(
      id: Stage.id, ourFirm: "A", partnerFirm: "B", purpose: PerFirm(ours: "North", partner: "South"),
      inquiry: Inquiry(questionnaires: [Examples.ladder(attributes: ["pricing"])]))
    var stage = Stage([.workshop(ladder)])
    stage.press("<Enter>", "i", "2", "<Tab>", "2")
    let id = try #require(stage.interface.session?.place.question)
    stage.othersFirst = {
      $0.inquiry[id].level = LevelPlacement(current: 3, needed: 3)
      $0.inquiry[id].state = .rated
    }
    stage.press("<Ctrl-S>")
    #expect(stage.workshop?.inquiry[id].level == LevelPlacement(current: 3, needed: 3))
    stage.press("<Ctrl-S>")
    #expect(stage.workshop?.inquiry[id].level == LevelPlacement(current: 2, needed: 2))
  }

  @Test func `the reason for a rating that was tried waits at its question`() {
    var stage = WalkTests.begun()
    stage.press("r", "g", "<Enter>", "w", "4", "k")
    stage.type("The pilot pays")
    stage.othersFirst = {
      $0.inquiry[Self.situation].rating = .one
      $0.inquiry[Self.situation].state = .rated
    }
    stage.press("<Enter>")
    #expect(stage.workshop?.inquiry[Self.situation].rating == .one)
    stage.press("<Esc>", "<Esc>", "4")
    #expect(stage.screen.contains("It was rated 1 meanwhile."))
    stage.press("<Enter>")
    #expect(stage.workshop?.inquiry[Self.situation].rating == .four)
    #expect(stage.workshop?.inquiry[Self.situation].ratingReason == "The pilot pays")
  }

  @Test func `of several ratings that were tried and overtaken each keeps its reason`() throws {
    var stage = WalkTests.begun()
    stage.press("r", "g", "<Enter>", "w", "4", "<Down>", "2", "k")
    stage.type("The pilot pays")
    stage.othersFirst = { workshop in
      for id in workshop.inquiry.questionnaires[0].questionIDs.prefix(2) {
        workshop.inquiry[id].rating = .one
        workshop.inquiry[id].state = .rated
      }
    }
    stage.press("<Enter>", "<Ctrl-C>")
    #expect(
      stage.workshop?.inquiry.parkingLot.map(\.text) == [
        "Not finished: Rate 4. Reason: The pilot pays", "Not finished: Rate 2. Reason: The pilot pays",
      ])
  }

  @Test func `votes come back to their line`() throws {
    var stage = WalkTests.begun()
    let theirs = try VoteLine.votes(from: "11111", of: #require(stage.workshop).inquiry.participants)
    stage.press("<Enter>", "4", "4", "?", "-", "5")
    stage.othersFirst = { $0.inquiry[Self.situation].rounds = [Round(isRevealed: false, votes: theirs)] }
    stage.press("<Enter>")
    #expect(stage.screen.contains("Votes  4 4 ? - 5"))
    #expect(stage.prose.contains("Not saved: your votes on Situation. Somebody else took votes there meanwhile,"))
    stage.press("<Enter>")
    #expect(stage.workshop?.inquiry[Self.situation].rounds.map { $0.votes.map(\.value.symbol).joined() } == ["44?-5"])
  }

  @Test func `votes that are overtaken at the end of the program are told with its last words`() throws {
    var stage = WalkTests.begun()
    let theirs = try VoteLine.votes(from: "11111", of: #require(stage.workshop).inquiry.participants)
    stage.press("<Enter>", "4", "4", "?", "-")
    stage.othersFirst = { $0.inquiry[Self.situation].rounds = [Round(isRevealed: false, votes: theirs)] }
    stage.press("<Ctrl-C>")
    #expect(stage.workshop?.inquiry[Self.situation].rounds.map { $0.votes.map(\.value.symbol).joined() } == ["11111"])
    #expect(
      stage.interface.notKept == [
        "votes on Situation: Ada Lindgren 4, Bo Ek 4, Cy Dahl ?, Dora Mills -"
      ])
  }

  @Test(arguments: [false, true])
  func `votes of a secret ballot that are overtaken are shown to nobody`(isEnding: Bool) throws {
    var stage = WalkTests.begun()
    let theirs = try VoteLine.votes(from: "11111", of: #require(stage.workshop).inquiry.participants)
    stage.press("<Enter>", "s", "<Enter>", "4")
    stage.othersFirst = { $0.inquiry[Self.situation].rounds = [Round(isRevealed: false, votes: theirs)] }
    stage.press(isEnding ? "<Ctrl-C>" : "<Esc>")
    if isEnding {
      #expect(
        stage.interface.notKept == ["vote of Ada Lindgren on Situation: by secret ballot, to be voted again"])
    } else {
      #expect(!stage.screen.contains("Votes  4"), "\(stage.screen)")
      #expect(stage.prose.contains("A ballot is shown to nobody: s lets whoever it was vote again."))
    }
  }

  @Test func `votes typed after a ballot was revealed are told as what they are`() throws {
    var stage = WalkTests.begun()
    let theirs = try VoteLine.votes(from: "11111", of: #require(stage.workshop).inquiry.participants)
    stage.press("<Enter>", "s")
    for _ in 1...5 { stage.press("<Enter>", "3", "<Enter>") }
    stage.press("<Esc>", "<Enter>", "v", "4", "4")
    stage.othersFirst = { $0.inquiry[Self.situation].rounds.append(Round(isRevealed: false, votes: theirs)) }
    stage.press("<Ctrl-C>")
    #expect(stage.interface.notKept == ["votes on Situation: Ada Lindgren 4, Bo Ek 4"])
  }

  @Test func `a secret vote of an earlier run is not told with those typed beside it`() throws {
    var stage = WalkTests.begun()
    let theirs = try VoteLine.votes(from: "11111", of: #require(stage.workshop).inquiry.participants)
    stage.press("<Enter>", "s", "<Right>", "<Enter>", "3", "<Enter>", "<Ctrl-C>")
    stage.restart()
    stage.open(.workshop(Stage.id))
    stage.press("4")
    stage.othersFirst = { $0.inquiry[Self.situation].rounds = [Round(isRevealed: false, votes: theirs)] }
    stage.press("<Ctrl-C>")
    #expect(stage.interface.notKept == ["vote of Ada Lindgren on Situation: Ada Lindgren 4"])
  }

  @Test func `of a key that was overtaken nobody says that something was typed`() {
    var stage = WalkTests.begun()
    stage.othersFirst = {
      $0.inquiry[Self.situation].rating = .one
      $0.inquiry[Self.situation].state = .rated
    }
    stage.press("4")
    #expect(
      stage.prose.contains(
        "Not saved: your change (Situation rated 4). Somebody else changed the same meanwhile, and theirs stands; look, "
          + "and do it again"))
    #expect(!stage.screen.contains("typed"))
  }

  @Test func `what is on disk is not handed back`() {
    var stage = WalkTests.begun()
    stage.press("a")
    stage.type("Call")
    stage.press("<Ctrl-S>", "A")
    stage.changeElsewhere { $0.inquiry.actions[0].text = "Write" }
    #expect(stage.interface.form == nil)
    #expect(stage.workshop?.inquiry.actions.map(\.text) == ["Write"])
  }
}
