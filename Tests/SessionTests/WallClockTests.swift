import Session
import Testing

struct WallClockTests {
  /// 2026-11-25 15:10:30 UTC.
  private let afternoon = Moment(milliseconds: 1_795_619_430_000)

  @Test(arguments: [(0, "15:10"), (60, "16:10"), (-600, "05:10"), (330, "20:40"), (765, "03:55")])
  func `a moment is a time of day by where the room is`(minutesEast: Int, text: String) {
    #expect(WallClock(minutesEastOfUTC: minutesEast).text(afternoon) == text)
  }

  @Test(arguments: [
    ("16:45", "16:45"), ("16.45", "16:45"), ("17", "17:00"), ("9:05", nil), ("16:10", "16:10"), ("0:30", "00:30"),
    ("16:09", nil), ("25", nil), ("16:60", nil), ("16:5", nil), ("", nil), ("soon", nil), ("4:15:00", nil),
    ("-1:30", nil), ("1645", "16:45"), ("430 pm", "16:30"), ("4:45 pm", "16:45"), ("4.45PM", "16:45"),
    ("5 p.m.", "17:00"),
    ("12 am", "00:00"), ("12pm", nil), ("13 pm", nil), ("0 pm", nil), ("4:45 am", nil), ("2460", nil), ("164", nil),
    ("16450", nil), ("pm", nil), ("+30", "16:40"), ("+0", "16:10"), ("+720", "04:10"), ("+721", nil), ("+", nil),
    ("+1:30", nil), ("+-5", nil),
  ])
  func `what is typed is the next such time, unless that has passed`(typed: String, text: String?) {
    let clock = WallClock(minutesEastOfUTC: 60)
    let moment = clock.moment(of: typed, after: afternoon)
    #expect(moment.map(clock.text) == text)
    if let moment { #expect(moment.milliseconds % 60_000 == 0) }
  }
}
