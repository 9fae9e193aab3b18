internal import Glibc
internal import Testing

/// Two windows that facilitate one workshop, in two processes on one library.
struct TwoWindowsTests {
  @Test(.timeLimit(.minutes(3)))
  func `a window follows what another writes, without a key and without losing what is typed`() async throws {
    try await TerminalRoom.use(columns: 80, rows: 24) { room in
      let id = try await room.place.newWorkshop()
      let other = try await room.another()
      try await other.start("open \(id)")
      try await other.press("Enter")
      try await other.sees("1 of 8")
      try await other.press("Enter")
      try await other.sees("▸ Ada Vane")
      try await room.start("open \(id)")
      try await room.press("Enter")
      try await room.sees("1 of 8")
      try await room.press("Enter")
      try await room.type("44?213")
      try await room.press("Enter")
      try await other.sees("6 of 6 voted. Enter reveals")
      try await other.press("n")
      try await other.fill("Typed in the second window")
      try await room.press("n")
      try await room.fill("Typed in the first")
      try await room.press("Escape")
      try await other.sees("Typed in the second window")
      try await other.press("Escape")
      try await room.press("n")
      try await room.sees("Typed in the first", "Typed in the second window")
      try await room.press("Escape")
      try await room.sees("Vote · saved")
      // Undo takes back what was written in the first window, and leaves what the second wrote.
      try await room.press("u")
      try await room.sees("Undone: note on Situation.")
      try await other.press("n")
      let isAlone = try await other.eventually {
        let screen = try await other.screen()
        return screen.contains("Typed in the second window") && !screen.contains("Typed in the first")
      }
      #expect(isAlone)
    }
  }

  @Test(.timeLimit(.minutes(3)))
  func `votes that nobody has seen are dropped from the window they were found in`() async throws {
    try await TerminalRoom.use(columns: 80, rows: 24) { room in
      let id = try await room.place.newWorkshop()
      try await room.start("open \(id)")
      try await room.press("Enter")
      try await room.sees("1 of 8")
      try await room.press("Enter")
      try await room.type("44?213")
      try await room.press("Escape", "C-c")
      try await room.sees("code 130")
      #expect(try await room.place.courtship("export", id).output.contains("\"revealed\": false"))
      try await room.start("open \(id)")
      try await room.sees("6 of 6 voted. Enter reveals", "Del drop the votes")
      try await room.press("DC")
      try await room.sees("Dropped:", "u takes it back.")
      try await room.press("C-c")
      try await room.sees("code 130")
      #expect(!(try await room.place.courtship("export", id).output.contains("\"revealed\"")))
      #expect(!(try await room.place.courtship("report", id).output.contains("Never")))
    }
  }
}
