import Canvas
import Domain
import Screens
import Session
import TestSupport
import Testing

/// The time box, the pace of the session, and its end.
struct TimeTests {
  private let situation = QuestionID(Shelf.strategy.id, "situation")

  @Test func `t lets the time box rest and run on, and a box at rest asks for no tick`() {
    var stage = WalkTests.begun()
    stage.wait(seconds: 67)
    stage.press("t")
    #expect(stage.screen.contains("1:07 of 8 min, paused"))
    #expect(stage.screen.contains("The time box rests. t lets it run on."))
    #expect(stage.interface.nextTick == nil)
    stage.wait(seconds: 600)
    stage.press("t")
    stage.wait(seconds: 3)
    #expect(stage.screen.contains("1:10 of 8 min ·"))
    stage.press("<Right>")
    #expect(stage.workshop?.inquiry[situation].seconds == 70)
  }

  @Test func `the pace says when the session will be over, and what could be dropped`() {
    var stage = WalkTests.begun(columns: 120)
    // The clock of the room stands at 22:13:20.
    #expect(stage.screen.contains("At this pace 22:37, on"))
    stage.wait(seconds: 20 * 60)
    for line in ["20:00 of 8 min over", "At this pace 22:49, 12 min", "Could be dropped:", "Investment."] {
      #expect(stage.screen.contains(line), "\(stage.screen)")
    }
    stage.send(.resize(CellSize(rows: 24, columns: 80)))
    #expect(stage.screen.contains("20:00 of 8 min · ends 22:49, 12 min over · drop"))
  }

  @Test func `where the line is short, how the session stands is said before other words`() {
    var stage = WalkTests.begun(rows: 12, columns: 40)
    stage.wait(seconds: 20 * 60)
    #expect(stage.screen.contains("20:00 of 8 · 22:49, 12 min over"), "\(stage.screen)")
    stage.press("t", "<Enter>")
    #expect(stage.screen.contains("22:49, 12 min over · 20:00 of 8"), "\(stage.screen)")
  }

  @Test func `the minutes of the plan count, and the opening says what all of it comes to`() {
    var stage = WalkTests.begun(columns: 120)
    _ = stage.interface.handle(
      .plans([
        SessionPlan(
          id: WorkshopDraft.usualPlan, title: "Courtship 90", questionnaires: [Shelf.strategy.id],
          minutes: SessionPlan.Minutes(opening: 5, verdict: 6, decision: 15))
      ]), at: stage.moment)
    stage.press("<Left>")
    #expect(stage.screen.contains("3 questions, 24 minutes."))
    #expect(stage.screen.contains("Planned for this session: 50 minutes. It ends at 23:03. T sets another end."))
    stage.press("<Enter>")
    #expect(stage.screen.contains("At this pace 22:58, 5 min"))
  }

  @Test func `somebody else’s end takes the place of the plan’s until it is emptied`() {
    var stage = WalkTests.begun()
    stage.press("T")
    stage.type("22:30")
    stage.press("<Enter>")
    #expect(stage.screen.contains("The session ends at 22:30."))
    #expect(stage.screen.contains("ends 22:37, 7 min over"))
    stage.press("T", "<Ctrl-U>")
    stage.type("22:10")
    stage.press("<Enter>")
    #expect(stage.screen.contains("“22:10” is no time still to come. It is 22:13;"))
    stage.press("<Ctrl-U>", "<Enter>")
    #expect(stage.screen.contains("ends 22:37, on time"))
  }

  @Test func `what is typed takes the place of an end that is set, and the end stands on the screen`() {
    var stage = WalkTests.begun()
    stage.press("T")
    stage.type("22:30")
    stage.press("<Enter>")
    #expect(stage.screen.contains("ends 22:37, 7 min over 22:30"), "\(stage.screen)")
    stage.press("T")
    #expect(stage.screen.contains("22:30"))
    stage.type("10:42 pm")
    stage.press("<Enter>")
    #expect(stage.screen.contains("ends 22:37, 5 min to spare before 22:42"), "\(stage.screen)")
    // Whoever goes into the text changes it.
    stage.press("T", "<Backspace>")
    stage.type("7")
    stage.press("<Enter>")
    #expect(stage.screen.contains("ends 22:37, 10 min to spare before 22:47"), "\(stage.screen)")
    stage.press("T")
    stage.type("+24")
    stage.press("<Enter>")
    #expect(stage.screen.contains("ends 22:37, on time for 22:37"), "\(stage.screen)")
    stage.send(.resize(CellSize(rows: 24, columns: 120)))
    #expect(stage.screen.contains("22:37, on") && stage.screen.contains("time for 22:37."))
  }

  @Test func `a minute is kept once it has passed, whatever is on the screen`() {
    var stage = WalkTests.begun()
    stage.wait(seconds: 59)
    #expect(stage.workshop?.inquiry[situation].seconds == 0)
    stage.wait(seconds: 1)
    #expect(stage.workshop?.inquiry[situation].seconds == 60)
    #expect(stage.screen.contains("1:00 of 8 min"))
    // Where no second is shown, the minute alone wakes the machine.
    stage.press("A")
    let tick = stage.interface.nextTick
    stage.tick()
    #expect(tick?.milliseconds == stage.clock && stage.workshop?.inquiry[situation].seconds == 120)
    stage.press("<Esc>", "t")
    stage.wait(seconds: 600)
    #expect(stage.workshop?.inquiry[situation].seconds == 120)
  }

  @Test func `a minute that is kept while a text is typed leaves the text one change`() {
    var stage = WalkTests.begun()
    stage.press("n")
    for _ in 1...3 {
      stage.type("More. ")
      stage.wait(seconds: 50)
    }
    stage.press("<Esc>")
    #expect(stage.workshop?.inquiry[situation].seconds == 120)
    #expect(stage.workshop?.inquiry[situation].notes.joint == "More. More. More.")
    stage.press("u")
    #expect(stage.workshop?.inquiry[situation].notes.joint == "")
    #expect(stage.workshop?.inquiry[situation].seconds == 120)
  }

  @Test func `a long sentence leaves the pace in sight`() {
    var stage = WalkTests.begun(rows: 24, columns: 60)
    stage.failure = "the disk is full, and nothing more can be written to it before somebody has made room there."
    let pace = stage.lines.firstIndex { $0.contains("0:00 of 8 min") }
    stage.press("d")
    #expect(stage.prose.contains("Not saved: the disk is full") && stage.prose.contains("made room there."))
    #expect(stage.lines.firstIndex { $0.contains("0:00 of 8 min") } == pace, "\(stage.screen)")
  }

  @Test func `a session that was ended in its middle goes on with its beginning and its end`() {
    var stage = WalkTests.begun()
    stage.press("T")
    stage.type("22:30")
    stage.press("<Enter>")
    stage.wait(seconds: 60)
    stage.restart()
    stage.open(.workshop(Stage.id))
    stage.press("<Enter>")
    #expect(stage.screen.contains("ends 22:37, 7 min over 22:30"), "\(stage.screen)")
    stage.press("T", "<Ctrl-U>", "<Enter>")
    // One that began now would have a minute to spare.
    #expect(stage.screen.contains("ends 22:37, on time"), "\(stage.screen)")
  }

  @Test func `whoever opens the workshop next week begins anew`() {
    var stage = WalkTests.begun()
    stage.press("T")
    stage.type("22:30")
    stage.press("<Enter>", "<Ctrl-C>")
    stage.clock += 7 * 86_400_000
    stage.restart()
    stage.open(.workshop(Stage.id))
    stage.press("<Enter>")
    #expect(stage.screen.contains("ends 22:37, on time"), "\(stage.screen)")
  }

  @Test func `an end that another window sets counts here at once`() {
    var stage = WalkTests.begun()
    stage.sittings[.workshop(Stage.id)]?.endsAt = Moment(milliseconds: stage.clock + 20 * 60_000)
    stage.wake()
    #expect(stage.screen.contains("ends 22:37, 4 min over"), "\(stage.screen)")
  }

  @Test func `an end half typed is no matter for the document`() {
    var stage = WalkTests.begun()
    stage.press("T", "2", "<Ctrl-C>")
    #expect(stage.workshop?.inquiry.parkingLot == [])
  }

  @Test func `a firm alone has no time box`() {
    let programme = Programme(
      id: ProgrammeID("emea"), firm: "Halvorsen Pumps", inquiry: Inquiry(questionnaires: [Shelf.agenda]))
    var stage = Stage([.programme(programme)])
    stage.press("<Enter>", "t")
    #expect(stage.screen.contains("an agenda has no time box"))
  }
}
