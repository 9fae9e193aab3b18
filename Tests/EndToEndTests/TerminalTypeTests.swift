internal import Testing

/// The program on terminals of all kinds.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct TerminalTypeTests {
  @Test(arguments: [
    "TERM=linux", "TERM=vt100", "TERM=screen", "TERM=tmux-256color", "TERM=xterm-kitty", "TERM=not-a-terminal",
    "TERM=xterm-256color NO_COLOR=1", "LC_ALL=C", "LC_ALL=xx_YY.UTF-8",
  ])
  func `a workshop goes on, and the terminal is given back`(environment: String) async throws {
    try await TerminalRoom.use { room in
      let id = try await room.place.newWorkshop()
      try await room.shell("stty -g >modes-before; echo ready")
      try await room.sees("\nready")
      try await room.start("open \(id)", environment: environment)
      try await room.sees("Opening", "saved")
      try await room.press("Enter")
      try await room.sees("1 of 8", "Discuss", "saved")
      try await room.press("4", "q", "y")
      try await room.sees("code 0")
      try await room.shell("stty -g >modes-after; echo measured")
      try await room.sees("\nmeasured")
      #expect(try room.place.read("modes-after") == (try room.place.read("modes-before")))
      #expect(try await room.place.exported(id).answer("situation")?.rating == 4)
    }
  }

  @Test(arguments: [("", true), ("NO_COLOR=1", false), ("TERM=vt100", false)])
  func `colours are used where they are wanted and there are any`(environment: String, isColoured: Bool) async throws {
    try await TerminalRoom.use { room in
      try await room.start("", environment: environment)
      try await room.sees("? help")
      let screen = try await room.colouredScreen()
      let hasColours = screen.contains(/\u{1B}\[[0-9;]*[34][0-7]/)
      #expect(hasColours == isColoured)
    }
  }

  @Test func `without UTF-8 nothing but ASCII is drawn, and nothing else is lost`() async throws {
    try await TerminalRoom.use { room in
      let id = try await room.place.newWorkshop()
      try await room.start("open \(id)", environment: "LC_ALL=C")
      try await room.press("Enter", "4")
      let screen = try await room.sees("1 of 8", "Discuss")
      #expect(screen.filter { !$0.isASCII } == "")
      #expect(try await room.place.exported(id).title == "Northwind × Fabrikam")
    }
  }
}
