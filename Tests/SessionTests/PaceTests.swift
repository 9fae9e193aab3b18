import Domain
import Session
import TestSupport
import Testing

/// How a session of three questions of 8 minutes each stands with its time.
struct PaceTests {
  private let minutes = SessionPlan.Minutes(opening: 5, verdict: 6, decision: 15)

  private func pace(_ room: Room, _ minutes: SessionPlan.Minutes = SessionPlan.Minutes()) throws -> Pace {
    try #require(Pace(of: room.state, minutes: minutes, at: Moment(milliseconds: room.clock)))
  }

  /// Minutes from the beginning of the session.
  private func minutes(_ moment: Moment) -> Double { Double(moment.milliseconds) / 60_000 }

  @Test func `at its beginning a session ends as planned`() throws {
    let room = Room()
    #expect(Pace.plannedMinutes(of: room.state, minutes: minutes) == 5 + 24 + 6 + 15)
    let pace = try pace(room, minutes)
    #expect(minutes(pace.end) == 50)
    #expect(minutes(pace.finish) == 50)
    #expect(pace.minutesOver == 0)
    #expect(pace.drop == nil)
  }

  @Test func `a question that outlasts its box makes the session late by as much, and the rest by its pace`() throws {
    var room = Room(purpose: "Reach the north.")
    room.on(.resume, after: 16 * 60)
    #expect(minutes(try pace(room).finish) == 32)
    #expect(try pace(room).minutesOver == 8)
    // Twice its box, and one more box as planned: the next two take half as long again.
    room.edit(.rate(Room.context, .four, reason: ""))
    room.on(.nextQuestion)
    #expect(minutes(try pace(room).finish) == 16 + 8 + 8 * 1.5)
    #expect(try pace(room).minutesOver == 12)
  }

  @Test func `a session that is quicker than planned has minutes to spare, and nothing to drop`() throws {
    var room = Room(purpose: "Reach the north.")
    room.edit(.rate(Room.context, .four, reason: ""))
    room.on(.nextQuestion, after: 4 * 60)
    #expect(minutes(try pace(room).finish) == 4 + 8 + 8 * 0.75)
    #expect(try pace(room).minutesOver == -6)
    #expect(try pace(room).drop == nil)
  }

  @Test func `a late session drops the lightest question that is open and no gate`() throws {
    var room = Room(purpose: "Reach the north.")
    room.on(.resume, after: 20 * 60)
    // The gate, though it comes last, stays.
    #expect(try pace(room).drop == Room.brand)
    room.on(.go(.question(Room.brand, .discuss)))
    #expect(try pace(room).drop == Room.context)
    room.edit(.markUnknown(Room.context))
    #expect(try pace(room).drop == nil)
  }

  @Test func `an end that somebody gave takes the place of the plan’s`() throws {
    var room = Room(purpose: "Reach the north.")
    room.on(.end(Moment(milliseconds: 20 * 60_000)))
    #expect(try pace(room).minutesOver == 4)
    room.on(.end(nil))
    #expect(try pace(room).minutesOver == 0)
  }

  @Test func `a session that goes on another day plans what was open when it began`() throws {
    var room = Room(purpose: "Reach the north.")
    room.edit(.rate(Room.context, .four, reason: ""))
    let later = SessionState(room.stored, at: Moment(milliseconds: 600_000_000))
    #expect(Pace.plannedMinutes(of: later, minutes: minutes) == 16 + 6 + 15)
    let pace = try #require(Pace(of: later, minutes: minutes, at: later.sitting.began))
    #expect(pace.minutesOver == 0)
  }

  @Test func `what a programme’s agenda says in a workshop was not said by the room: its opening lies ahead`() throws {
    var subject = Room(purpose: "Reach the north.").stored.subject
    var agenda = Examples.questionnaire("agenda", [Examples.section("why", [Examples.question("reason")])])
    agenda.audience = .internal
    subject.inquiry.questionnaires.append(agenda)
    let planned = Pace.plannedMinutes(
      of: SessionState(Stored(subject: subject, revision: 1), at: Moment(milliseconds: 0)), minutes: minutes)
    subject.inquiry[QuestionID(agenda.id, "reason")] = Examples.agreed(.four)
    let carrying = SessionState(Stored(subject: subject, revision: 1), at: Moment(milliseconds: 0))
    #expect(Pace.plannedMinutes(of: carrying, minutes: minutes) == planned)
  }

  @Test func `a window that joins a sitting reckons from its beginning, to its end, with what was open then`() throws {
    var room = Room(purpose: "Reach the north.")
    room.on(.end(Moment(milliseconds: 20 * 60_000)))
    room.edit(.rate(Room.context, .four, reason: ""))
    let moment = Moment(milliseconds: 16 * 60_000)
    var later = SessionState(room.stored, at: moment)
    #expect(Pace.plannedMinutes(of: later, minutes: minutes) == 16 + 6 + 15)
    #expect(later.handle(.sitting(room.state.sitting), at: moment) == [])
    #expect(Pace.plannedMinutes(of: later, minutes: minutes) == 5 + 24 + 6 + 15)
    #expect(try minutes(#require(Pace(of: later, minutes: minutes, at: moment)).end) == 20)
  }

  @Test func `a sitting that the store has none of is kept once, and again with each end that is set`() {
    var state = Room().state
    let begun = state.sitting
    #expect(state.handle(.sitting(nil), at: begun.began) == [.keep(begun)])
    #expect(state.handle(.sitting(nil), at: begun.began) == [])
    var ended = begun
    ended.endsAt = Moment(milliseconds: 20 * 60_000)
    #expect(state.handle(.end(ended.endsAt), at: begun.began) == [.keep(ended)])
    #expect(state.handle(.end(nil), at: begun.began) == [.keep(begun)])
  }

  @Test(arguments: [(1, 1, true), (180, 1, true), (181, 1, false), (400, 300, true), (480, 300, false)])
  func `a sitting goes on until nobody has worked in it for three hours`(now: Int, worked: Int, goesOn: Bool) {
    func moment(_ minutes: Int) -> Moment { Moment(milliseconds: Int64(minutes) * 60_000) }
    let sitting = Sitting(began: moment(0), open: [], isFirst: true)
    #expect(sitting.goesOn(at: moment(now), since: moment(worked)) == goesOn)
  }

  @Test func `who only looks has not begun: that goes on for a quarter of an hour, or with an end that was set`() {
    func moment(_ minutes: Int) -> Moment { Moment(milliseconds: Int64(minutes) * 60_000) }
    var sitting = Sitting(began: moment(600), open: [], isFirst: true)
    // What was prepared before the room came together is no work in it.
    for worked in [0, 600] {
      #expect(sitting.goesOn(at: moment(614), since: moment(worked)))
      #expect(!sitting.goesOn(at: moment(615), since: moment(worked)))
    }
    sitting.endsAt = moment(720)
    #expect(sitting.goesOn(at: moment(779), since: moment(600)))
    #expect(!sitting.goesOn(at: moment(780), since: moment(600)))
  }

  @Test func `without minutes there is no pace, and none for a firm alone`() {
    let room = Room()
    var workshop = Examples.workshop
    workshop.inquiry.questionnaires = [
      Examples.questionnaire("strategy", [Examples.section("one", [Examples.question("context", minutes: 0)])])
    ]
    let untimed = SessionState(Stored(subject: .workshop(workshop), revision: 1), at: Moment(milliseconds: 0))
    #expect(Pace(of: untimed, minutes: SessionPlan.Minutes(), at: untimed.sitting.began) == nil)
    let programme = Programme(id: ProgrammeID("emea"), firm: "Northwind", inquiry: room.state.subject.inquiry)
    let alone = SessionState(Stored(subject: .programme(programme), revision: 1), at: Moment(milliseconds: 0))
    #expect(Pace(of: alone, minutes: minutes, at: alone.sitting.began) == nil)
  }

  @Test func `a time box that rests counts no time until it runs on`() {
    var room = Room(purpose: "Reach the north.")
    room.on(.leave, after: 90)
    #expect(room.state.isPaused)
    room.on(.resume, after: 600)
    #expect(!room.state.isPaused)
    room.on(.nextQuestion, after: 30)
    #expect(room.answer().seconds == 120)
  }
}
