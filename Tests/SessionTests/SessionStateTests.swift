import Domain
import Session
import TestSupport
import Testing

/// A room of two a side and three questions, and a store that writes at once.
struct Room {
  static let context = QuestionID(QuestionnaireID("strategy"), "context")
  static let exit = QuestionID(QuestionnaireID("strategy"), "exit")
  static let brand = QuestionID(QuestionnaireID("strategy"), "brand")

  var state: SessionState
  /// What lies in the store.
  var stored: Stored
  var clock: Int64 = 0
  /// What was written, oldest first.
  var written: [Change] = []
  var notices: [Notice] = []
  /// Answers the next write in place of the store.
  var nextAnswer: SessionEvent?

  init(purpose: String = "", people: [Participant] = Array(Examples.people.prefix(2) + Examples.people[4..<6])) {
    let questionnaire = Examples.questionnaire(
      "strategy",
      [
        Examples.section("one", [Examples.question("context"), Examples.question("brand")]),
        Examples.section("two", [Examples.question("exit", gate: Gate(minimum: .three, otherwise: .conditional))]),
      ])
    let workshop = Workshop(
      id: WorkshopID("w"), ourFirm: "Northwind", partnerFirm: "Fabrikam",
      purpose: PerFirm(ours: purpose, partner: purpose),
      inquiry: Inquiry(questionnaires: [questionnaire], participants: people))
    stored = Stored(subject: .workshop(workshop), revision: 1)
    state = SessionState(stored, at: Moment(milliseconds: 0))
  }

  mutating func on(_ event: SessionEvent, after seconds: Int = 0) {
    clock += Int64(seconds) * 1000
    var pending = state.handle(event, at: Moment(milliseconds: clock))
    while !pending.isEmpty {
      switch pending.removeFirst() {
      case .say(let notice): notices.append(notice)
      case .keep: break
      case .save(let subject, let revision, let change):
        let isCurrent = revision == stored.revision
        let answer = nextAnswer ?? (isCurrent ? .saved(revision: revision + 1) : .conflict(stored))
        nextAnswer = nil
        switch answer {
        case .saved(let revision):
          written.append(change)
          stored = Stored(subject: subject, revision: revision)
        case .conflict(let other): stored = other
        default: break
        }
        pending += state.handle(answer, at: Moment(milliseconds: clock))
      }
    }
  }

  mutating func edit(_ edit: Edit) { on(.edit(edit)) }

  mutating func vote(_ line: String, on question: QuestionID = context) throws {
    edit(.vote(question, try VoteLine.votes(from: line, of: state.subject.inquiry.participants)))
  }

  func answer(_ question: QuestionID = context) -> Answer { state.subject.inquiry[question] }
}

struct SessionStateTests {
  @Test func `a new workshop opens with what the partnership is for`() {
    #expect(Room().state.place == .opening)
    #expect(Room(purpose: "Reach the north.").state.place == .question(Room.context, .discuss))
  }

  @Test func `Enter leads through the beats of every question, the hunches, the verdict and the decision`() throws {
    var room = Room(purpose: "Reach the north.")
    var places = [room.state.place]
    for question in [Room.context, Room.brand, Room.exit] {
      room.on(.advance)
      places.append(room.state.place)
      try room.vote("4 4 3 3", on: question)
      for _ in 0..<3 {
        room.on(.advance)
        places.append(room.state.place)
      }
    }
    room.on(.advance)
    room.on(.advance)
    places += [.readiness, room.state.place]
    #expect(
      places == [
        .question(Room.context, .discuss), .question(Room.context, .vote), .question(Room.context, .reveal),
        .question(Room.context, .record), .question(Room.brand, .discuss), .question(Room.brand, .vote),
        .question(Room.brand, .reveal), .question(Room.brand, .record), .question(Room.exit, .discuss),
        .question(Room.exit, .vote), .question(Room.exit, .reveal), .question(Room.exit, .record), .hunches, .readiness,
        .decision,
      ])
  }

  @Test func `going back from anywhere leads to the opening and stays there`() {
    var room = Room(purpose: "Reach the north.")
    room.on(.go(.decision))
    for _ in 0..<30 { room.on(.retreat) }
    #expect(room.state.place == .opening)
  }

  @Test func `the score is not shown before the hunches`() {
    var room = Room(purpose: "Reach the north.")
    for target in [Place.readiness, .decision] {
      room.on(.go(target))
      #expect(room.state.place == .hunches)
      room.on(.go(.question(Room.exit, .discuss)))
    }
    // One hunch of four is not the room’s.
    room.edit(.hunch(ParticipantID("o1"), .go))
    room.on(.go(.readiness))
    #expect(room.state.place == .hunches)
    #expect(room.state.awaitsHunches)
    for person in ["o2", "p1", "p2"] { room.edit(.hunch(ParticipantID(person), .noGo)) }
    room.on(.go(.question(Room.exit, .discuss)))
    room.on(.go(.readiness))
    #expect(room.state.place == .readiness)
  }

  @Test func `hunches that were passed once are asked no more in this session`() {
    var room = Room(purpose: "Reach the north.")
    room.on(.go(.readiness))
    room.on(.advance)
    #expect(room.state.place == .readiness)
    room.on(.go(.question(Room.exit, .discuss)))
    room.on(.go(.decision))
    #expect(room.state.place == .decision)
    #expect(SessionState(room.stored, at: Moment(milliseconds: 0)).awaitsHunches)
  }

  @Test func `going back leads the way one came`() {
    var room = Room(purpose: "Reach the north.")
    room.on(.go(.question(Room.brand, .vote)))
    room.on(.go(.readiness))
    room.on(.advance)
    room.on(.advance)
    var places: [Place] = []
    for _ in 0..<3 {
      room.on(.retreat)
      places.append(room.state.place)
    }
    #expect(places == [.readiness, .hunches, .question(Room.brand, .vote)])
    // The hunches are behind the room now: straight there, and straight back.
    room.on(.go(.readiness))
    #expect(room.state.place == .readiness)
    room.on(.retreat)
    #expect(room.state.place == .question(Room.brand, .vote))
  }

  @Test func `a firm alone goes back to the beginning of its first question, and no further`() {
    let programme = Programme(id: ProgrammeID("p"), firm: "Northwind", inquiry: Room(people: []).state.subject.inquiry)
    var state = SessionState(Stored(subject: .programme(programme), revision: 1), at: Moment(milliseconds: 0))
    for event in [SessionEvent.advance, .previousQuestion, .retreat] {
      _ = state.handle(event, at: Moment(milliseconds: 0))
    }
    #expect(state.place == .question(Room.context, .discuss))
    #expect(state.isAtBeginning)
  }

  @Test func `a session of the same subject goes on where it was left, another one where nobody has been`() {
    var room = Room(purpose: "Reach the north.")
    room.on(.go(.question(Room.brand, .record)))
    let now = Moment(milliseconds: 0)
    #expect(SessionState(room.stored, at: now, resuming: room.state).place == .question(Room.brand, .record))
    var other = Examples.workshop
    other.id = WorkshopID("other")
    other.purpose = PerFirm(ours: "North", partner: "South")
    let stored = Stored(subject: .workshop(other), revision: 1)
    #expect(SessionState(stored, at: now, resuming: room.state).place == SessionState(stored, at: now).place)
  }

  @Test func `votes are no rating until they are revealed`() throws {
    var room = Room(purpose: "Reach the north.")
    try room.vote("4 4 3 3")
    #expect(room.answer().state == .open)
    #expect(room.answer().countingRound == nil)
    room.edit(.reveal(Room.context))
    #expect(room.answer().state == .rated)
  }

  @Test func `a new revealed round clears what an earlier one agreed`() throws {
    var room = Room(purpose: "Reach the north.")
    try room.vote("4 4 2 2")
    room.edit(.reveal(Room.context))
    room.edit(.rate(Room.context, .two, reason: "The contract is not signed."))
    try room.vote("3 3 3 3")
    #expect(room.answer().rating == .two)
    room.edit(.reveal(Room.context))
    #expect(room.answer().rating == nil)
    #expect(room.answer().ratingReason == "")
    #expect(room.answer().rounds.count == 2)
  }

  @Test func `another rating than the votes suggest needs a reason`() throws {
    var room = Room(purpose: "Reach the north.")
    try room.vote("4 4 4 4")
    room.edit(.reveal(Room.context))
    room.edit(.rate(Room.context, .two, reason: " "))
    #expect(room.notices == [.refused(.overrideNeedsReason(suggested: .four))])
    #expect(
      room.notices.map(\.sentence) == [
        "The votes suggest 4. Say in a few words why the room agreed on another rating."
      ])
    #expect(room.answer().rating == nil)
    room.edit(.rate(Room.context, .two, reason: "No customer has paid yet."))
    #expect(room.answer().rating == .two)
  }

  @Test func `the room may settle a half either way without further words`() throws {
    var room = Room(purpose: "Reach the north.")
    try room.vote("4 4 3 3")
    room.edit(.reveal(Room.context))
    room.edit(.rate(Room.context, .four, reason: ""))
    #expect(room.answer().rating == .four)
    #expect(room.answer().ratingReason == "The votes lay between 3 and 4; the room chose the higher.")
  }

  @Test func `a gate is not set aside, and setting aside needs a reason`() {
    var room = Room()
    room.edit(.markNotApplicable(Room.exit, reason: "We never part."))
    room.edit(.markNotApplicable(Room.brand, reason: ""))
    #expect(room.notices == [.refused(.gateCannotBeSetAside), .refused(.notApplicableNeedsReason)])
    room.edit(.markNotApplicable(Room.brand, reason: "White label."))
    #expect(room.answer(Room.brand).state == .notApplicable(reason: "White label."))
  }

  @Test func `asking again brings back what was voted`() throws {
    var room = Room()
    try room.vote("4 4 3 3")
    room.edit(.reveal(Room.context))
    room.edit(.markUnknown(Room.context))
    #expect(room.answer().state == .unknown)
    room.edit(.reopen(Room.context))
    #expect(room.answer().state == .rated)
  }

  @Test func `every change is written with what was there before and after`() {
    var room = Room()
    room.edit(.answer(Room.context, "We share the north."))
    room.edit(.answer(Room.context, "We share the north."))
    #expect(room.written.map(\.kind) == [.answer])
    #expect(room.written[0].before == .answer(Room.context, .untouched))
    #expect(room.written[0].after == .answer(Room.context, Answer(answer: "We share the north.")))
    #expect(room.state.isSaved)
    #expect(room.state.revision == 2)
  }

  @Test func `who has voted stays in the list`() throws {
    var room = Room()
    try room.vote("4 - ? 3")
    let people = room.state.subject.inquiry.participants
    room.edit(.participants(Array(people.dropFirst())))
    #expect(room.notices.map(\.sentence) == ["O 1 has voted already and stays in the list. Correct the name instead."])
    #expect(room.state.subject.inquiry.participants == people)
  }

  @Test func `votes not shown yet wait for their reveal`() throws {
    var room = Room(purpose: "Reach the north.")
    try room.vote("4 4 3 3", on: Room.exit)
    #expect(SessionState(room.stored, at: Moment(milliseconds: 0)).place == .question(Room.exit, .vote))
  }

  @Test func `strangers neither vote nor have hunches`() {
    var room = Room()
    let stranger = ParticipantID("zz")
    room.edit(.vote(Room.context, [Vote(participant: stranger, value: .unknown)]))
    room.edit(.hunch(stranger, .go))
    #expect(room.notices == [.refused(.noSuchParticipant(stranger)), .refused(.noSuchParticipant(stranger))])
    #expect(room.written == [])
  }

  @Test func `time runs only while the question is in front of the room`() {
    var room = Room(purpose: "Reach the north.")
    room.on(.leave, after: 30)
    room.on(.resume, after: 1000)
    room.on(.leave, after: 5)
    #expect(room.answer().seconds == 35)
  }

  @Test func `no time is longer than a hundred days, whatever a file says`() {
    var room = Room()
    room.edit(.spend(Room.context, seconds: .max))
    room.edit(.spend(Room.context, seconds: .max))
    #expect(room.answer().seconds == Bound.seconds)
    #expect(room.state.seconds(on: Room.context, at: Moment(milliseconds: .max)) == Bound.seconds)
  }

  @Test func `a joint session shows no action of an internal question`() {
    var room = Room()
    var agenda = Examples.questionnaire("agenda", [Examples.section("why", [Examples.question("reason")])])
    agenda.audience = .internal
    var stored = room.stored
    stored.subject.inquiry.questionnaires.append(agenda)
    stored.subject.inquiry.actions = [
      Action(id: ActionID("a1"), text: "Ours alone", question: QuestionID(agenda.id, "reason")),
      Action(id: ActionID("a2"), text: "Both", question: Room.exit), Action(id: ActionID("a3"), text: "General"),
    ]
    room.state = SessionState(stored, at: Moment(milliseconds: 0))
    #expect(room.state.actions.map(\.text) == ["Both", "General"])
  }
}
