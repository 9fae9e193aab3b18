import Canvas
import Domain
import Screens
import Session
import TestSupport
import Testing

/// A thousand candidates: no key waits for them.
struct ManyCandidatesTests {
  private func stage(_ count: Int) -> Stage {
    let programme = Programme(
      id: ProgrammeID("emea"), firm: "Northwind", inquiry: Inquiry(questionnaires: [Shelf.agenda]), capacity: 3)
    return Stage(
      [.programme(programme)]
        + (1...count).map { Shelves.workshop("Firm \($0)", in: "emea", rated: $0 % 2 == 0 ? .four : .five) })
  }

  /// Ticks until the screen says something; false where it never does.
  private func wait(_ stage: inout Stage, for words: String) -> Bool {
    for _ in 0..<1200 {
      stage.clock += 1
      if stage.screen.contains(words) { return true }
      stage.tick()
    }
    return false
  }

  @Test func `candidates are read one at a time and scored some at a time, with a count, and Esc ends it anywhere`() {
    for words in ["of 1,001 read", "of 1,000 scored"] {
      var stage = stage(1000)
      stage.press("<Home>", "C")
      #expect(!stage.screen.contains("read"), "nobody waits yet")
      #expect(wait(&stage, for: words))
      stage.press("?")
      #expect(stage.screen.contains("Keys: Comparison"))
      stage.press("<Esc>", "<Esc>")
      #expect(stage.interface.mode == .library)
      #expect(stage.screen.contains("Not compared. C begins again."))
      #expect(stage.interface.nextTick == nil)
    }
  }

  @Test func `a tick asks for one candidate at most`() {
    var interface = stage(30).interface
    var moment = Moment(milliseconds: 1_700_000_000_000)
    #expect(interface.handle(.key(Stage.key("C")), at: moment).isEmpty)
    for _ in 0..<5 {
      moment = moment.later(by: 10)
      let requests = interface.tick(at: moment)
      #expect(requests.count == 1)
      guard case .read? = requests.first else {
        Issue.record("\(requests)")
        return
      }
    }
  }

  @Test func `the page of many scrolls, and stays as it is laid out until the window changes`() {
    var stage = stage(60)
    stage.press("C", "<Wait>", "<End>")
    let end = stage.screen
    #expect(end.contains("Lahdelma and Salminen 2001"))
    stage.press("<Home>", "<End>")
    #expect(stage.screen == end)
    stage.press("<Home>")
    #expect(stage.screen.contains("60 candidates."))
    stage.send(.resize(.init(rows: 24, columns: 60)))
    #expect(stage.lines.allSatisfy { $0.count <= 60 })
    stage.press("<End>")
    #expect(stage.screen.contains("2001"))
  }
}
