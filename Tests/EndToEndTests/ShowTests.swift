internal import Glibc
internal import Testing

/// The second window of a room.
struct ShowTests {
  @Test(.timeLimit(.minutes(3)))
  func `a second window follows the session, and shows no vote before its reveal`() async throws {
    try await TerminalRoom.use(columns: 80, rows: 24) { room in
      let id = try await room.place.newWorkshop()
      let wall = try await room.another()
      try await wall.start("show \(id)")
      try await wall.sees("The session will go on here as soon as somebody leads it.")
      try await room.start("open \(id)")
      try await wall.sees("What would this partnership solve or create")
      try await room.press("Enter")
      try await wall.sees("1 of 8")
      try await room.press("n")
      try await room.fill("Not for the wall")
      try await room.press("Escape")
      try await room.sees("1 of 8", "saved")
      try await room.press("Enter")
      try await room.type("44?213")
      try await room.press("Enter")
      let hidden = try await wall.sees("6 of 6 have voted.")
      #expect(!hidden.contains("■"))
      #expect(!hidden.contains("Not for the wall"))
      try await room.press("Enter")
      try await wall.sees("2 ■■    Di Marsh", "speak first")
      try await room.press("Enter", "w")
      try await room.type("Both need the mid-market this year.")
      try await room.press("Escape")
      try await wall.sees("Both need the mid-market this year.")
      try await room.press("C-c")
      try await room.sees("code 130")
      try await wall.sees("The session will go on here as soon as somebody leads it.")
      try await wall.press("4", "q")
      try await wall.sees("the main screen", "code 0")
      let exported = try await room.place.courtship("export", id).output
      #expect(exported.contains("Both need the mid-market this year."))
    }
  }

  @Test(arguments: [("", SIGKILL), ("--plain", SIGKILL), ("--plain", SIGINT), ("--plain", SIGHUP)])
  func `a second window sees at once that the first was ended, however that was`(
    flag: String, signal: Int32
  ) async throws {
    try await TerminalRoom.use(columns: 80, rows: 24) { room in
      let id = try await room.place.newWorkshop()
      let wall = try await room.another()
      try await wall.start("show \(id)")
      try await wall.sees("The session will go on here as soon as somebody leads it.")
      try await room.start("open \(id) \(flag)")
      try await wall.sees("What would this partnership solve or create")
      try await room.signal(signal)
      try await wall.sees("The session will go on here as soon as somebody leads it.")
    }
  }

  @Test func `without a terminal there is nothing to show it in`() async throws {
    try await Workplace.use { place in
      let id = try await place.newWorkshop()
      let outcome = try await place.courtship("show", id)
      #expect(outcome.code == 64)
      #expect(outcome.output.isEmpty)
      #expect(
        outcome.errors
          == "courtship: “courtship show” needs a window of its own. Run it in a terminal that can place a cursor.\n")
    }
  }
}
