internal import Glibc
internal import Testing

/// However the program ends, the terminal is as it was, and what can be kept is kept.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct SignalTests {
  @Test(arguments: [
    (SIGHUP, "code 129"), (SIGINT, "code 130"), (SIGTERM, "code 143"),
  ])
  func `a signal to end keeps a note half typed, and gives the terminal back`(signal: Int32, code: String) async throws
  {
    try await halfTyped(endingIn: code) { room in try await room.signal(signal) }
  }

  @Test(arguments: [
    (SIGQUIT, "code 131"), (SIGILL, "code 132"), (SIGTRAP, "code 133"), (SIGABRT, "code 134"), (SIGBUS, "code 135"),
    (SIGFPE, "code 136"), (SIGSEGV, "code 139"),
  ])
  func `a crash gives the terminal back, and costs nothing that the screen called saved`(
    signal: Int32, code: String
  ) async throws {
    try await halfTyped(endingIn: code) { room in
      try await room.sees("Notes · saved")
      try await room.signal(signal)
    }
  }

  @Test func `Ctrl-C asks nothing and keeps a note half typed`() async throws {
    try await halfTyped(endingIn: "code 130") { room in try await room.press("C-c") }
  }

  @Test func `q and y lead to the shell`() async throws {
    try await halfTyped(endingIn: "code 0") { room in
      try await room.press("C-s")
      try await room.sees("Discuss · saved")
      try await room.press("q", "y")
    }
  }

  /// Rates a question, types half a note, ends the program, and looks at the terminal and at what is on disk.
  private func halfTyped(
    endingIn code: String, _ end: (TerminalRoom) async throws -> Void
  ) async throws {
    try await TerminalRoom.use { room in
      let id = try await room.place.newWorkshop()
      try await room.shell("stty -g >modes-before; echo ready")
      try await room.sees("\nready")
      let before = try await room.state()
      try await room.start("open \(id)")
      try await room.sees("Opening · saved")
      try await room.press("Enter", "4", "n")
      try await room.type("Half a sentence")
      try await room.sees("Notes", "Half a sentence")
      #expect(try await room.state() != before)
      try await end(room)
      try await room.sees("the main screen", code)
      #expect(try await room.state() == before)
      try await room.shell("stty -g >modes-after; echo measured")
      try await room.sees("\nmeasured")
      #expect(try room.place.read("modes-after") == (try room.place.read("modes-before")))
      // Pasted text is no longer put in brackets.
      try await room.paste("echo $((6 * 7))")
      try await room.press("Enter")
      try await room.sees("\n42")

      let answer = try await room.place.exported(id).answer("situation")
      #expect(answer?.rating == 4)
      #expect(answer?.notes == ["joint": "Half a sentence"])
    }
  }

  @Test func `a terminal that goes away keeps a note half typed`() async throws {
    try await TerminalRoom.use { room in
      let id = try await room.place.newWorkshop()
      try await room.start("open \(id)")
      try await room.press("Enter", "n")
      try await room.type("Half a sentence")
      try await room.sees("Notes", "Half a sentence")
      try await room.hangUp()
      let isKept = try await room.eventually {
        try await room.place.exported(id).answer("situation")?.notes == ["joint": "Half a sentence"]
      }
      #expect(isKept)
      // And it does not go on without a terminal.
      #expect(try await room.eventually { (try? await room.signal(0)) == nil })
    }
  }

  @Test func `Ctrl-Z leads to the shell and fg back, also to a window of another size`() async throws {
    try await TerminalRoom.use { room in
      let id = try await room.place.newWorkshop()
      try await room.shell("stty -g >modes-before")
      try await room.start("open \(id)")
      try await room.press("Enter", "n")
      try await room.type("Before the break")
      try await room.sees("Notes", "Before the break")
      try await room.press("C-z")
      try await room.sees("code 148", "Stopped")
      #expect(try await room.state().hasPrefix("alternate 0 cursor 1"))
      try await room.shell("stty -g >modes-after; echo measured")
      try await room.sees("\nmeasured")
      #expect(try room.place.read("modes-after") == (try room.place.read("modes-before")))
      try await room.resize(columns: 80, rows: 24)
      try await room.shell("fg; echo code $?")
      try await room.sees("Notes", "Before the break")
      try await room.type(" and after")
      try await room.press("C-s")
      try await room.sees("Discuss · saved", "1 of 8")
      try await room.press("C-c")
      try await room.sees("code 130")
      #expect(
        try await room.place.exported(id).answer("situation")?.notes == ["joint": "Before the break and after"])
    }
  }
}
