internal import Testing

/// What the screen calls saved is on disk: the machine can lose its power, nothing of that is lost.
@Suite(.timeLimit(.minutes(5)))
struct SavedTests {
  @Test func `killing the program at any moment after saved loses nothing`() async throws {
    try await TerminalRoom.use { room in
      let id = try await room.place.newWorkshop()
      try await reopen(room, id, at: "Opening · saved")
      try await room.press("w")
      try await room.fill("Reach the mid-market", "A product for the north")
      try await room.press("C-s")
      try await room.sees("Opening · saved", "A product for the north")
      #expect(try await afterCrash(room, id).purpose?.partner == "A product for the north")

      try await reopen(room, id, at: "Discuss · saved")
      try await room.press("n")
      try await room.type("Both lost an account")
      try await room.press("C-s")
      try await room.sees("Discuss · saved", "Both lost an account")
      #expect(try await afterCrash(room, id).answer("situation")?.notes == ["joint": "Both lost an account"])

      // A note that nobody has said is done is saved at a pause.
      try await reopen(room, id, at: "Discuss · saved")
      try await room.sees("Both lost an account")
      try await room.press("n")
      try await room.type(" and a plant")
      try await room.sees("Notes · saved", "and a plant")
      #expect(
        try await afterCrash(room, id).answer("situation")?.notes == ["joint": "Both lost an account and a plant"])

      try await reopen(room, id, at: "Discuss · saved")
      try await room.press("Enter")
      try await room.type("44-2?3")
      try await room.press("Enter")
      try await room.sees("Vote · saved", "5 of 6 voted")
      var rounds = try await afterCrash(room, id).answer("situation")?.rounds
      #expect(rounds?.map(\.line) == ["44-2?3"])
      #expect(rounds?.map(\.revealed) == [false])

      // What was not revealed waits for its reveal, and is still not shown.
      try await reopen(room, id, at: "Vote · saved")
      #expect(try await !room.sees("5 of 6 voted").contains("■"))
      try await room.press("Enter")
      try await room.sees("Reveal · saved", "■")
      rounds = try await afterCrash(room, id).answer("situation")?.rounds
      #expect(rounds?.map(\.revealed) == [true])

      try await reopen(room, id, at: "Discuss · saved")
      try await room.press("a")
      try await room.fill("Compare customer lists", "Ada Vane")
      try await room.press("C-s")
      try await room.sees("Discuss · saved", "Action noted")
      #expect(try await afterCrash(room, id).actions?.map(\.text) == ["Compare customer lists"])

      try await reopen(room, id, at: "Discuss · saved")
      try await room.press("r", "g", "c", "Enter", "Enter", "Enter", "Right", "Tab")
      try await room.type("We go")
      try await room.press("C-s")
      try await room.sees("Decision · saved", "We go")
      let file = try await afterCrash(room, id)
      #expect(file.hunches?.map(\.verdict) == ["go", "conditional"])
      #expect(file.decision?.verdict == "go")
      #expect(file.decision?.rationale == "We go")
      #expect(file.answer("situation")?.notes == ["joint": "Both lost an account and a plant"])
    }
  }

  private func reopen(_ room: TerminalRoom, _ id: String, at place: String) async throws {
    try await room.start("open \(id)")
    try await room.sees(place)
  }

  private func afterCrash(_ room: TerminalRoom, _ id: String) async throws -> ExportedFile {
    try await room.crash()
    return try await room.place.exported(id)
  }

  @Test func `nobody else can read the library, whatever the umask`() async throws {
    try await TerminalRoom.use { room in
      try await room.shell("umask 0")
      try await room.start("")
      try await room.press("s")
      try await room.sees("10/12")
      #expect(try room.place.permissions(of: "data") == 0o700)
      for name in ["library.sqlite", "library.sqlite-wal", "library.sqlite-shm"] {
        #expect(try room.place.permissions(of: "data/\(name)") == 0o600)
      }
      try await room.press("q")
      try await room.sees("code 0")
      #expect(try room.place.permissions(of: "data/library.sqlite") == 0o600)
    }
  }

  @Test func `closing a workshop says nothing of somebody else, as nobody else was there`() async throws {
    try await TerminalRoom.use { room in
      let id = try await room.place.newWorkshop()
      try await room.start("open \(id)")
      try await room.press("Enter")
      // A second on the question, or more where the machine is busy, is a change to write when it is closed.
      try await room.sees("of 8 min")
      #expect(try await room.eventually { try await !room.screen().contains("0:00 of 8 min") })
      try await room.press(":", "u", "n", "l", "o", "c", "k", "Enter", "q")
      #expect(try await !room.sees("Northwind × Fabrikam", "quit").contains("Somebody else"))
    }
  }
}
