import Canvas
import Domain
import Screens
import Session
import TestSupport
import Testing

/// The room: a joint session shows nothing of other partnerships or of one firm alone until somebody types `unlock`.
struct RoomTests {
  private static let situation = QuestionID(Shelf.strategy.id, "situation")
  private static let customer = QuestionID(Shelf.strategy.id, "customer")
  private static let rationale = QuestionID(Shelf.agenda.id, "rationale")

  private let closed = "The room is closed to other partnerships. : then unlock opens it."

  // MARK: Leaving

  @Test func `q in a locked room asks before it closes, and the default is no`() {
    var stage = WalkTests.begun()
    for key in ["<Enter>", "n", "<Esc>"] {
      stage.press("q")
      #expect(stage.screen.contains("Close courtship? Everything is saved."))
      stage.press(key)
      #expect(stage.interface.mode == .discuss)
      #expect(stage.quitCode == nil)
    }
    stage.press("a")
    stage.type("Call")
    stage.press("<Esc>", "q", "y")
    #expect(stage.quitCode == 0)
    #expect(stage.workshop?.inquiry.actions.map(\.text) == ["Call"])
  }

  @Test func `closing does not call saved what is not`() {
    var stage = WalkTests.begun()
    stage.failure = "the disk is full."
    stage.press("d", "q")
    #expect(stage.screen.contains("Close courtship? The last change could not be saved yet."))
  }

  @Test func `the library is named by the palette alone, and says why it cannot be reached`() {
    var stage = WalkTests.begun()
    stage.press(":")
    stage.type("library")
    #expect(stage.screen.contains("The room is closed"))
    stage.press("<Enter>")
    #expect(stage.screen.contains(closed))
    #expect(stage.interface.view == .session)
    stage.press("<Unlock>", ":")
    stage.type("library\n")
    #expect(stage.interface.view == .library)
  }

  @Test func `hints and sentences say what q does`() {
    var stage = WalkTests.begun()
    #expect(stage.screen.contains("q close"))
    stage.press("<Left>", "<Esc>")
    #expect(stage.screen.contains("Nothing comes before this. q closes courtship."))
    stage.press("<Unlock>")
    #expect(stage.screen.contains("q library"))
    stage.press("<Esc>")
    #expect(stage.screen.contains("Nothing comes before this. q leads to the library."))
  }

  @Test func `an agenda is no room: q leads to the library, and nothing needs to be unlocked`() {
    var stage = Stage([
      .programme(
        Programme(id: ProgrammeID("emea"), firm: "Halvorsen", inquiry: Inquiry(questionnaires: [Shelf.agenda])))
    ])
    stage.press("<Enter>", "<Unlock>")
    #expect(stage.screen.contains("A firm alone has no room to close."))
    stage.press("q")
    #expect(stage.interface.view == .library)
  }

  // MARK: The word

  @Test(arguments: ["", "u", "un", "unl", "unlo", "unloc", "nlock", "ulock", "unlockk", "lock"])
  func `nothing but the whole word opens the room`(typed: String) {
    var stage = WalkTests.begun(rows: 60)
    stage.press(":")
    stage.type(typed)
    let rows = stage.lines.dropFirst(3)
    #expect(!rows.contains { $0.contains("unlock") && !$0.contains("then unlock") })
    for _ in 0...60 {
      var chosen = stage
      chosen.press("<Enter>")
      #expect(!chosen.interface.isUnlocked)
      stage.press("<Down>")
    }
  }

  @Test(arguments: ["unlock", "Unlock ", "UNLOCK"])
  func `the whole word opens it, the bar says so, and lock closes it`(typed: String) {
    var stage = WalkTests.begun()
    stage.press(":")
    stage.type(typed + "\n")
    #expect(stage.lines[0].hasSuffix("Discuss · unlocked · saved"))
    #expect(stage.screen.contains("The room is open."))
    stage.press(":")
    stage.type("lock\n")
    #expect(stage.lines[0].hasSuffix("Discuss · saved"))
    #expect(stage.screen.contains("The room is closed to other partnerships, and to what belongs to one firm."))
  }

  @Test func `a room that is open or closed already says so`() {
    var stage = WalkTests.begun()
    stage.press(":")
    stage.type("lock\n")
    #expect(stage.screen.contains("The room is closed already."))
    stage.press("<Unlock>", "<Unlock>")
    #expect(stage.screen.contains("The room is open already."))
  }

  @Test func `whatever is opened is locked`() {
    var stage = WalkTests.begun()
    stage.press("<Leave>", "<Enter>")
    #expect(!stage.interface.isUnlocked)
  }

  @Test func `what cannot be left, because it is not saved, is locked again`() {
    let agenda = Programme(id: ProgrammeID("emea"), firm: "Northwind", inquiry: Inquiry(questionnaires: [Shelf.agenda]))
    var stage = Stage([.workshop(Examples.workshop), .programme(agenda)])
    stage.press("<Enter>", "<Unlock>")
    stage.failure = "the disk is full."
    stage.press("d", "q", "/")
    stage.type("emea\n\n")
    #expect(stage.lines[0].hasSuffix("Discuss · NOT SAVED"))
    #expect(!stage.interface.isUnlocked)
  }

  // MARK: One firm alone

  @Test func `the report for ours needs an open room, and closing it shows the one for both`() {
    var stage = WalkTests.begun()
    stage.press("r", "g", "<Enter>", "R", "t")
    #expect(stage.screen.contains("The room is closed: it sees the report for both."))
    #expect(stage.interface.view == .report(.both))
    stage.press("<Unlock>", "t")
    #expect(stage.interface.view == .report(.ours))
    stage.press(":")
    stage.type("lock\n")
    #expect(stage.interface.view == .report(.both))
  }

  @Test func `a private note is written, shown and found only in an open room`() {
    var stage = WalkTests.begun(rows: 40)
    stage.press("n")
    #expect(!stage.screen.contains("Private"))
    stage.press("<Esc>", "<Unlock>", "n", "<Backtab>")
    #expect(stage.screen.contains("Private"))
    stage.type("Their CEO leaves.")
    stage.press("<Esc>")
    #expect(stage.workshop?.inquiry[Self.situation].notes == Notes(private: "Their CEO leaves."))
    #expect(stage.screen.contains("Their CEO leaves."))
    stage.press("/")
    stage.type("CEO leaves")
    #expect(stage.screen.contains("private note: Their CEO leaves."))
    stage.press("<Esc>", ":")
    stage.type("lock\n")
    #expect(!stage.screen.contains("Their CEO"))
    stage.press("/")
    stage.type("leaves")
    #expect(stage.screen.contains("Nothing here holds these words."))
    stage.press("<Esc>", "n")
    #expect(!stage.screen.contains("Their CEO"))
  }

  @Test func `a note of one question keeps its voices when somebody else adds to it`() {
    var stage = WalkTests.begun()
    stage.press("<Right>", "<Unlock>", "n", "<Tab>")
    stage.type("Be careful.")
    // Now the question has notes of each firm, and the form would have more fields.
    stage.changeElsewhere { $0.inquiry[Self.customer].notes.ours = "Two plants." }
    stage.press("<Esc>")
    #expect(stage.workshop?.inquiry[Self.customer].notes == Notes(ours: "Two plants.", private: "Be careful."))
  }

  @Test func `what goes wrong elsewhere names nobody in a locked room`() {
    var stage = WalkTests.begun()
    _ = stage.interface.handle(.failed("There is no workshop of Contoso."), at: stage.moment)
    #expect(!stage.screen.contains("Contoso"))
    #expect(stage.screen.contains("Something outside of this workshop could not be done."))
    stage.press("<Leave>")
    _ = stage.interface.handle(.failed("There is no workshop of Contoso."), at: stage.moment)
    #expect(stage.screen.contains("There is no workshop of Contoso."))
  }

  // MARK: The proof

  /// A joint session in a library of other partnerships. Everything that the room must not see holds `secret`.
  private static func room(secret: String, votes: [Rating], at time: Domain.Stage) -> Stage {
    let people = ["Ada", "Bo", "Cy"].enumerated().map {
      Participant(id: ParticipantID("p\($0 + 1)"), name: $1, firm: $0 == 2 ? .partner : .ours)
    }
    var inquiry = Inquiry(questionnaires: [Shelf.strategy, Shelf.agenda], participants: people)
    // The walk asks what is shown, not how finely it is drawn.
    inquiry.policy.draws = 100
    inquiry[situation] = Answer(
      state: .rated, answer: "Open.", rating: .four,
      rounds: [Round(votes: people.map { Vote(participant: $0.id, value: .rating(.four)) })],
      notes: Notes(joint: "Said.", private: "\(secret) note"))
    inquiry[customer].rounds = [
      Round(
        isRevealed: false, guesses: PerFirm(ours: votes[0], partner: votes[1]),
        votes: zip(people, votes).map { Vote(participant: $0.id, value: .rating($1)) })
    ]
    inquiry[rationale] = Answer(
      state: .rated, answer: "\(secret) rationale", rating: votes[0],
      notes: Notes(ours: "\(secret) ours", partner: "\(secret) theirs", joint: "\(secret) both"),
      evidence: [Evidence(id: EvidenceID("e1"), text: "\(secret) evidence")],
      entries: [Entry(id: EntryID("n1"), cells: [.text: .text("\(secret) entry")])])
    inquiry.actions = [
      Action(id: ActionID("a1"), text: "Call", question: situation),
      Action(id: ActionID("a2"), text: "\(secret) action", owner: secret, question: rationale),
      Action(id: ActionID("a3"), text: "Train", promise: Promise(session: Examples.workshop.id)),
      Action(
        id: ActionID("a4"), text: "\(secret) promise",
        promise: Promise(session: Examples.workshop.id, note: "\(secret) note", isInternal: true)),
    ]
    inquiry.parkingLot = [
      ParkedItem(id: ParkedItemID("k1"), text: "Asia", question: customer),
      ParkedItem(id: ParkedItemID("k2"), text: "\(secret) parked", question: rationale),
    ]
    // What candidates are judged by, and how this one stands.
    let criteria = Search.criteria("\(secret) reach", "\(secret) price")
    inquiry.questionnaires += [criteria.questionnaire].compactMap(\.self)
    inquiry[Search.criterion(1)] = Answer(
      state: .rated, rating: votes[0], notes: Notes(joint: "\(secret) of a criterion"))
    let programme = ProgrammeID(secret.lowercased())
    // What was rated the last time is no secret once it was rated again.
    let past = PastSession(
      session: WorkshopID("before"), title: "Ours × Theirs", date: Day("2026-08-14"),
      questionnaires: [.init(id: Shelf.strategy.id, version: Shelf.strategy.version)],
      answers: [customer: .init(rating: votes[0])])
    let workshop = Workshop(
      id: Stage.id, title: "Ours × Theirs", programme: programme, stage: time, ourFirm: "Ours", partnerFirm: "Theirs",
      purpose: PerFirm(ours: "North", partner: "South"), inquiry: inquiry,
      partnerLists: PartnerLists(needs: [PartnerLists.Item(id: EntryID("n1"), text: "\(secret) need")]),
      followUp: FollowUp(
        triggers: [ExitTrigger(id: EntryID("t1"), text: "A rival buys one of us")],
        measures: [TrackedMeasure(id: EntryID("m1"), text: "Sellers")], past: [past]))
    let other = Workshop(
      id: WorkshopID("01890a5d-ac96-774b-bcce-b302099a8058"), title: "\(secret) × \(secret)", programme: programme,
      ourFirm: "Ours", partnerFirm: "\(secret) Ltd", inquiry: Inquiry(questionnaires: [Shelf.strategy]))
    let search = Programme(
      id: programme, firm: "\(secret) AG", inquiry: Inquiry(questionnaires: [Shelf.agenda]), criteria: criteria)
    var stage = Stage(rows: 40, columns: 100, [.workshop(workshop), .workshop(other), .programme(search)])
    // Newer questions are at hand, for both firms and for one alone.
    stage.catalogue = RenewalsTests.Newer { questionnaire in
      questionnaire.sections[0].questions[0].prompt = questionnaire.audience == .joint ? "And now?" : secret
    }
    stage.open(.workshop(Stage.id))
    return stage
  }

  /// The keys that do something in a mode, and where characters are text some of those.
  private static func keys(in mode: Mode) -> [Key] {
    KeyMap.bindings(in: mode).flatMap(\.keys) + (KeyMap.fields.contains(mode) ? "aZ 1".map { Key($0) } : [])
  }

  /// Lines for the palette: each name that it knows, and what nearly opens the room.
  private static let lines: [String] =
    Set(KeyMap.inside.flatMap(KeyMap.bindings).filter { $0.command != .unlock }.map { $0.name ?? $0.label }).sorted()
    + ["unloc", "unlok", "un lock", "report for ours", "private"]

  /// Two rooms that differ in nothing but what they must not see yet, walked through side by side.
  private struct Pair {
    var one: Stage
    var other: Stage

    /// Where the walk is: at a question in some mode, or in a form.
    var name: String {
      let question = one.interface.session?.place.question?.name ?? ""
      return one.interface.form.map { "\($0.title) \($0.mode)" } ?? "\(question) \(one.interface.mode)"
    }
    /// Whether the votes have been shown: from there on they are no secret.
    var isRevealed: Bool {
      one.interface.subject?.inquiry[RoomTests.customer].rounds.contains(where: \.isRevealed) == true
    }

    func sending(_ keys: [Key]) -> Pair {
      var next = self
      for key in keys {
        next.one.send(.key(key))
        next.other.send(.key(key))
      }
      return next
    }
  }

  @Test(arguments: [Domain.Stage.courtship, .review])
  func `no key in any mode shows a locked room what it must not see`(_ time: Domain.Stage) {
    let start = Pair(
      one: Self.room(secret: "Qzxone", votes: [.one, .two, .five], at: time),
      other: Self.room(secret: "Qzxanother", votes: [.five, .four, .one], at: time))
    // Whoever has something to look back on does so between the first question and the opening.
    var queue = [start, start.sending(Array(repeating: Key(.left), count: 3))]
    var seen: Set<String> = [start.name]
    var modes: Set<Mode> = []
    while !queue.isEmpty {
      let pair = queue.removeFirst()
      modes.insert(pair.one.interface.mode)
      let typed = pair.one.interface.mode == .palette ? Self.lines.map { $0.map { Key($0) } + [Key(.enter)] } : []
      for keys in Self.keys(in: pair.one.interface.mode).map({ [$0] }) + typed {
        let next = pair.sending(keys)
        let (frame, other) = (next.one.interface.draw(), next.other.interface.draw())
        let screen = frame.lines.joined(separator: "\n")
        let way = "\(pair.name), then \(keys)\n\(screen)"
        #expect(!screen.lowercased().contains("qzx"), "\(way)")
        if next.one.interface.session?.awaitsHunches == true {
          #expect(!screen.contains("Index") && !screen.contains("Outlook"), "\(way)")
        }
        if next.isRevealed { continue }
        #expect(frame.lines == other.lines && frame.cursor == other.cursor, "\(way)")
        if next.one.quitCode == nil, seen.insert(next.name).inserted { queue.append(next) }
      }
    }
    // The walk was everywhere that a joint session leads to.
    let others: Set<Mode> = time == .review ? [.hunches] : [.reviewHunches]
    #expect(
      Set(Mode.allCases).subtracting(modes)
        == others.union([.library, .filter, .comparison, .grid, .giveAndGet, .show]))
  }
}
