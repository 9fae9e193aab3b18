import Canvas
import Domain
import Scoring
import Screens
import Session
import TestSupport
import Testing

/// The screen the room sees: with F5, or in a second window that follows.
struct ProjectorTests {
  /// Words that no room may see, each in its place; all other texts are the room’s.
  private static let secrets = [
    "hush-ours", "hush-partner", "hush-joint", "hush-private", "hush-internal", "hush-programme", "hush-parked",
    "hush-action", "hush-promise", "hush-said",
  ]

  /// A workshop with a secret in every note, and in all that is internal.
  private static let workshop: Workshop = {
    var workshop = Examples.workshop
    let agenda = QuestionID(QuestionnaireID("agenda"), "capacity")
    workshop.programme = ProgrammeID("hush-programme")
    for id in workshop.inquiry.questionIDs(in: .both) {
      workshop.inquiry[id].notes = Notes(
        ours: "hush-ours", partner: "hush-partner", joint: "hush-joint", private: "hush-private")
    }
    workshop.inquiry[agenda].answer = "hush-internal"
    workshop.inquiry.actions.append(Action(id: ActionID("a9"), text: "hush-action", question: agenda))
    workshop.inquiry.actions += Examples.review.inquiry.actions.map { action in
      var action = action
      action.promise?.note = "hush-said"
      return action
    }
    workshop.inquiry.parkingLot.append(ParkedItem(id: ParkedItemID("k9"), text: "hush-parked", question: agenda))
    return workshop
  }()

  private static func places(of workshop: Workshop) -> [Place?] {
    [nil, .opening, .sinceLast, .hunches, .readiness, .decision]
      + workshop.inquiry.questionIDs(in: .both).flatMap { id in Beat.allCases.map { Place.question(id, $0) } }
  }

  private func lines(
    _ workshop: Workshop, at place: Place?, rows: Int = 40, columns: Int = 100, votesTyped: Int = 0
  ) -> [String] {
    Projector(.workshop(workshop), at: place, votesTyped: votesTyped).draw(size: CellSize(rows: rows, columns: columns))
      .lines
  }

  private let exit = QuestionID(QuestionnaireID("strategy"), "exit")

  @Test func `nothing that is not the room’s is on any frame`() {
    for place in Self.places(of: Self.workshop) {
      let screen = lines(Self.workshop, at: place).joined(separator: "\n")
      for secret in Self.secrets { #expect(!screen.contains(secret), "\(secret) at \(String(describing: place))") }
    }
  }

  @Test func `the question stands alone and in the middle while it is discussed`() {
    #expect(
      lines(Self.workshop, at: .question(exit, .discuss), rows: 12, columns: 60) == [
        "                    Northwind × Fabrikam", "", "", "", "                     What about exit?", "",
        "                     Why exit matters.", "", "", "", "", "                           3 of 7",
      ])
  }

  @Test func `votes that are not revealed are counted, never shown`() {
    var workshop = Self.workshop
    workshop.inquiry[exit] = Answer(rounds: [Examples.round(ours: [5, 4], partner: [2], isRevealed: false)])
    let screen = lines(workshop, at: .question(exit, .vote)).joined(separator: "\n")
    #expect(screen.contains("3 of 10 have voted."))
    #expect(!screen.contains("■"))
    #expect(!lines(workshop, at: .question(exit, .reveal)).joined().contains("■"))
    #expect(lines(workshop, at: .question(exit, .vote), votesTyped: 4).joined().contains("4 of 10 have voted."))
  }

  @Test func `the reveal shows each firm’s votes, the gap and who speaks first`() {
    let screen = lines(Self.workshop, at: .question(exit, .reveal)).joined(separator: "\n")
    for text in [
      " 5 ■■■■■ O 1", " 2 ■■    P 2", "! Split: two camps face each other.",
      "△ Northwind sees it higher, by 2.5 on average.",
      "P 1, P 2 and O 1 speak first: what do you see that the others don’t?",
    ] {
      #expect(screen.contains(text), "\(text) is missing on\n\(screen)")
    }
  }

  @Test func `a reveal says on the projector what it says on the pane, guesses and earlier rounds included`() {
    var stage = WalkTests.begun(rows: 40, columns: 120)
    stage.press("<Enter>", "G", "4", "2", "4", "4", "?", "2", "1", "<Enter>", "<Enter>")
    stage.press("v", "G", "5", "5", "5", "4", "4", "3", "3", "<Enter>", "<Enter>")
    #expect(stage.interface.mode == .reveal, "\(stage.screen)")
    let pane = stage.lines.map { line in
      line.split(separator: "│", omittingEmptySubsequences: false).dropFirst().first.map(String.init) ?? ""
    }
    let said = pane.joined(separator: " ").split(separator: " ").drop { $0 != "Round" }.joined(separator: " ")
    #expect(said.hasPrefix("Round 2 △ Halvorsen Pumps sees it higher"))
    #expect(said.contains("· Halvorsen Pumps expected 5 of Brightwater, which voted 3: ask why."))
    #expect(said.hasSuffix("Earlier rounds 1 4 4 ? | 2 1"))
    stage.press("<F5>")
    #expect(stage.prose.contains(said), "\(said)\nis not on\n\(stage.screen)")
  }

  @Test func `two rounds with guesses still have names in an ordinary window`() {
    var workshop = Self.workshop
    let guesses = PerFirm<Rating?>(ours: .four, partner: .two)
    var rounds = [
      Examples.round(ours: [5, 4, 4, 5], partner: [2, 2, 3, 1]),
      Examples.round(ours: [5, 3, 4, 4], partner: [2, 1, 3, 3]),
    ]
    for index in rounds.indices { rounds[index].guesses = guesses }
    workshop.inquiry[exit].rounds = rounds
    let people = workshop.inquiry.participants.filter { rounds[1][$0.id] != nil }
    #expect(people.count == 8)
    let screen = Projector(.workshop(workshop), at: .question(exit, .reveal))
      .draw(size: CellSize(rows: 24, columns: 80), scroll: 0).lines.joined(separator: "\n")
    for person in people { #expect(screen.contains(person.name), "\(person.name) is missing on\n\(screen)") }
    #expect(screen.contains("5 4 4 5  |  2 2 3 1") && !screen.contains("▼"), "\(screen)")
  }

  @Test func `the answer is read back with its rating and what follows`() {
    let screen = lines(Self.workshop, at: .question(exit, .record)).joined(separator: "\n")
    #expect(screen.contains("3  A partial answer."))
    #expect(screen.contains("□ Agree who owns the data (O 1, 2026-12-15)"))
    #expect(!screen.contains("1–5"))
  }

  @Test func `hunches are counted, the verdict is read from the last row`() {
    var workshop = Self.workshop
    workshop.hunches = [Hunch(participant: ParticipantID("o1"), verdict: .noGo)]
    #expect(lines(workshop, at: .hunches).joined().contains("1 of 10 have said theirs."))
    #expect(!lines(workshop, at: .hunches).joined().lowercased().contains("✗"))
    let verdict = Score(workshop.inquiry, scope: .both).verdict.name(in: .courtship).uppercased().map(String.init)
    #expect(lines(workshop, at: .readiness).joined().contains(verdict.joined(separator: " ")))
  }

  @Test func `no size traps, and a long page can be scrolled to its end`() {
    let projector = Projector(.workshop(Self.workshop), at: .readiness)
    for rows in 1...60 {
      for columns in stride(from: 1, through: 200, by: 7) {
        let size = CellSize(rows: rows, columns: columns)
        #expect(projector.draw(size: size, scroll: projector.lastScroll(size: size)).size == size)
      }
    }
    let size = CellSize(rows: 10, columns: 40)
    let last = projector.draw(size: size, scroll: projector.lastScroll(size: size)).lines
    #expect(!last.joined().contains("▼") && last.joined().contains("▲"))
  }

  // MARK: F5

  @Test func `F5 shows what the room sees, keeps the keys, and leads back`() {
    var stage = WalkTests.begun()
    let before = stage.screen
    stage.press("<F5>")
    #expect(stage.screen.contains("Where does each firm stand today"))
    #expect(!stage.screen.contains("Ask") && !stage.screen.contains("library"))
    stage.press("<Enter>", "4", "?")
    #expect(stage.screen.contains("2 of 5 have voted."))
    stage.press("<Backspace>", "<Backspace>", "<Esc>", "<F5>")
    #expect(stage.screen == before)
  }

  @Test func `what is written has the screen before the projector`() {
    var stage = WalkTests.begun()
    stage.press("<F5>", "w")
    stage.type("We know each other’s numbers.")
    #expect(stage.screen.contains("We know each other’s numbers."))
    stage.press("<Esc>", "?")
    #expect(stage.screen.contains("Keys: Discuss"))
    stage.press("<Esc>")
    #expect(!stage.screen.contains("Keys"))
  }

  @Test func `what cannot be done is said on the projector too`() {
    var stage = WalkTests.begun()
    stage.press("<F5>", "i")
    #expect(stage.screen.contains("! This question collects no list."))
  }

  @Test func `F5 closes a room that was unlocked, so that what is opened next shows no private note`() {
    var stage = WalkTests.begun()
    stage.press(":")
    stage.type("unlock")
    stage.press("<Enter>", "<F5>")
    #expect(stage.screen.contains("The room is closed again"))
    stage.press("n")
    #expect(stage.screen.contains("Notes") && !stage.screen.contains("Private"))
  }

  // MARK: The second window

  @Test func `others are told where the room is, and when it is over`() {
    var stage = WalkTests.begun()
    let id = SubjectID.workshop(Stage.id)
    let situation = QuestionID(Shelf.strategy.id, "situation")
    #expect(stage.whereabouts[id] == .question(situation, .discuss))
    stage.press("<Enter>")
    #expect(stage.whereabouts[id] == .question(situation, .vote))
    stage.press("r")
    #expect(stage.whereabouts[id] == .hunches)
    stage.press("<Ctrl-C>")
    #expect(stage.whereabouts[id] == nil)
  }

  @Test func `a window that follows shows each place as it is told, and only scrolls`() throws {
    let workshop = Self.workshop
    let stored = Stored(subject: .workshop(workshop), revision: 1)
    var follower = Follower(stored, at: nil, size: CellSize(rows: 24, columns: 80))
    #expect(follower.draw().lines.joined().contains("The session will go on here as soon as somebody leads it."))
    follower.follow(to: .question(exit, .discuss), nil)
    #expect(follower.draw().lines.joined().contains("What about exit?"))
    var changed = workshop
    changed.inquiry[exit].answer = "Ninety days, and we part as friends."
    follower.follow(to: .question(exit, .record), Stored(subject: .workshop(changed), revision: 2))
    #expect(follower.revision == 2)
    #expect(follower.draw().lines.joined().contains("Ninety days, and we part as friends."))
    for key in ["4", "a", "n", "v", "<Enter>", "u", "R", "?"] {
      #expect(follower.handle(.key(Stage.key(key))) == nil)
    }
    #expect(follower.handle(.key(Stage.key("q"))) == .quit(code: 0))
    #expect(follower.handle(.key(Stage.key("<Ctrl-C>"))) == .quit(code: 130))
  }

  @Test func `a window whose workshop was deleted says that the session is over, and waits to be closed`() {
    let stored = Stored(subject: .workshop(Self.workshop), revision: 1)
    var follower = Follower(stored, at: .question(exit, .discuss), size: CellSize(rows: 24, columns: 80))
    follower.end()
    let screen = follower.draw().lines.joined(separator: "\n")
    #expect(screen.contains("This session is over.") && !screen.contains("What about exit?"))
    #expect(follower.handle(.key(Stage.key("q"))) == .quit(code: 0))
  }

  // MARK: Low windows

  @Test func `a low window shows each firm’s votes at the reveal, above all else`() {
    for (height, votes) in [
      (12, ["Northwind  5 O 1 · 4 O 2", "Fabrikam  2 P 1 · 2 P 2"]), (8, ["Northwind  5 4", "Fabrikam  2 2"]),
    ] {
      let screen = lines(Self.workshop, at: .question(exit, .reveal), rows: height, columns: 40)
      let rows = (["Exit"] + votes + ["! Split"]).map { part in screen.firstIndex { $0.contains(part) } }
      #expect(!rows.contains(nil), "\(screen.joined(separator: "\n"))")
      #expect(rows.compactMap { $0 } == rows.compactMap { $0 }.sorted())
    }
  }

  @Test func `where a line for each vote has no room, the names stand behind each other`() {
    let screen = lines(Self.workshop, at: .question(exit, .reveal), rows: 14, columns: 60).joined(separator: "\n")
    for text in ["What about exit?", "Northwind  5 O 1 · 4 O 2", "Fabrikam  2 P 1 · 2 P 2"] {
      #expect(screen.contains(text), "\(text) is missing on\n\(screen)")
    }
  }

  @Test func `no vote is broken where a firm has more than a line has room for`() {
    var workshop = Self.workshop
    workshop.inquiry[exit] = Answer(rounds: [Examples.round(ours: [5, 4, 4, 3], partner: [2, 2])])
    for (index, name) in ["Ada Vane", "Bo Lind", "Cy Roth", "Di Marsh"].enumerated() {
      workshop.inquiry.participants[index].name = name
    }
    let screen = lines(workshop, at: .question(exit, .reveal), rows: 14, columns: 46).joined(separator: "\n")
    #expect(screen.contains("Northwind  5 Ada Vane · 4 Bo Lind\n"), "\(screen)")
    #expect(screen.contains("              4 Cy Roth · 3 Di Marsh"), "\(screen)")
  }

  @Test func `how many have voted stays in sight in a low window, however far the ratings are scrolled`() {
    let projector = Projector(.workshop(Self.workshop), at: .question(exit, .vote), votesTyped: 4)
    let size = CellSize(rows: 6, columns: 30)
    for scroll in [0, projector.lastScroll(size: size)] {
      #expect(projector.draw(size: size, scroll: scroll).lines.joined().contains("4 of 10 have voted."))
    }
  }

  @Test func `whoever facilitates sends a second window down and up`() {
    var stage = WalkTests.begun()
    let id = SubjectID.workshop(Stage.id)
    stage.press(">", ">")
    #expect(stage.pages[id] == 2)
    #expect(stage.screen.contains("✓ Any second window (courtship show) goes down half a screen."))
    stage.press("<")
    #expect(stage.pages[id] == 1)

    let stored = Stored(subject: .workshop(Self.workshop), revision: 1)
    var follower = Follower(stored, at: .readiness, pages: 7, size: CellSize(rows: 12, columns: 40))
    let top = follower.draw().lines
    follower.follow(to: .readiness, pages: 8, nil)
    #expect(follower.draw().lines != top)
    // Too far down costs nothing: the next way up leads up.
    follower.follow(to: .readiness, pages: 50, nil)
    let bottom = follower.draw().lines
    follower.follow(to: .readiness, pages: 49, nil)
    #expect(follower.draw().lines != bottom)
    follower.follow(to: .decision, pages: 49, nil)
    follower.follow(to: .readiness, pages: 49, nil)
    #expect(follower.draw().lines == top)
  }

  @Test func `one vote is not said to be close to anything`() {
    for (votes, says) in [([4], false), ([4, 4], true)] {
      var workshop = Self.workshop
      workshop.inquiry[exit] = Answer(
        state: .rated, rounds: [Examples.round(ours: votes.compactMap { $0 }, partner: [])])
      let flow = Projector(.workshop(workshop), at: .question(exit, .reveal)).draw(
        size: CellSize(rows: 24, columns: 80), scroll: 0)
      #expect(flow.lines.joined().contains("The votes are close.") == says)
      #expect(!flow.lines.joined().contains("Nobody gave a number."))
    }
  }

  @Test(arguments: [(24, 80), (12, 40)])
  func `what is told on the projector stands on a line of its own`(rows: Int, columns: Int) throws {
    var workshop = Self.workshop
    let id = try #require(workshop.inquiry.questionIDs(in: .both).first)
    workshop.inquiry.questionnaires[0].sections[0].questions[0].prompt = String(repeating: "words ", count: 400)
    workshop.inquiry[id] = .untouched
    var stage = Stage(rows: rows, columns: columns, [.workshop(workshop)])
    stage.press("<Enter>", "<F5>")
    let told = try #require(stage.lines.first { $0.contains("F5 leaves the projector.") })
    #expect(!told.contains("words"), "\(stage.screen)")
  }
}
