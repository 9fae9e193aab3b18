internal import Testing

/// What comes from a terminal and is no key of the program does nothing at all.
@Suite(.timeLimit(.minutes(5)))
struct StrayInputTests {
  /// Sequences a terminal may send unasked, or for keys that mean nothing here.
  private static let stray: [(name: String, bytes: String)] = [
    ("Ctrl-Up", "\u{1B}[1;5A"), ("Ctrl-Right as rxvt says it", "\u{1B}Oc"), ("focus gained", "\u{1B}[I"),
    ("focus lost", "\u{1B}[O"), ("an unknown CSI", "\u{1B}[99;15z"), ("an unknown key", "\u{1B}[45;3~"),
    ("a private report", "\u{1B}[?1;2c"), ("an unknown SS3", "\u{1B}Oz"), ("where the cursor is", "\u{1B}[2;5R"),
    ("a colour", "\u{1B}]11;rgb:1111/2222/3333\u{1B}\\"), ("a device string", "\u{1B}P1$r4 q\u{1B}\\"),
    ("Alt-3", "\u{1B}3"), ("a number too long", "\u{1B}[99999999999999999999;4;3;2;1A"),
  ]

  private static let page = "Page 1 of 5\nWe scored 4 and 5, then 3.\nd x q y 2"

  @Test func `no stray sequence and no pasted page rates anything, and a lone Escape goes back`() async throws {
    try await TerminalRoom.use { room in
      let id = try await room.place.newWorkshop()
      try await room.start("open \(id)")
      try await room.press("Enter")
      try await room.sees("1 of 8", "Discuss · saved")
      for sequence in Self.stray { try await room.send(sequence.bytes) }
      try await room.press("C-Up", "C-Down", "C-Left", "M-Up", "S-F5")
      try await room.paste(Self.page)
      // Help comes only after all that.
      try await room.press("?")
      try await room.sees("Help", "1 of 8")
      try await room.press("Escape")
      let screen = try await room.sees("1 of 8", "Discuss · saved", "Enter vote")
      #expect(screen.contains("▸○ Situation"))
      try await room.press("Escape")
      try await room.sees("Opening · saved")
      let file = try await room.place.exported(id)
      #expect(!file.isRatedAnywhere)
      #expect(file.answers?.allSatisfy { $0.state == "open" } ?? true)

      // The same page is text where text is asked for.
      try await room.press("Enter", "n")
      try await room.sees("Notes · saved")
      try await room.paste(Self.page)
      try await room.press("C-s")
      try await room.sees("Discuss · saved", "We scored 4 and 5, then 3.")
      #expect(try await room.place.exported(id).answer("situation")?.notes == ["joint": Self.page])
    }
  }

  @Test func `no stray sequence votes for anybody`() async throws {
    try await TerminalRoom.use { room in
      let id = try await room.place.newWorkshop()
      try await room.start("open \(id)")
      try await room.press("Enter", "Enter")
      try await room.sees("Vote · saved", "Votes  · · · · · ·")
      for sequence in Self.stray { try await room.send(sequence.bytes) }
      try await room.paste(Self.page)
      try await room.type("4")
      try await room.sees("Votes  4 · · · · ·")
    }
  }

  @Test func `a storm of sizes leaves every line right, and the keys at work`() async throws {
    try await TerminalRoom.use { room in
      let id = try await room.place.newWorkshop()
      try await room.start("")
      try await room.sees("Northwind × Fabrikam")
      let sizes = [
        (1, 1), (300, 100), (2, 1), (1, 60), (300, 1), (40, 12), (39, 11), (70, 20), (100, 30), (5, 3), (80, 24),
        (1, 1),
        (200, 60), (99, 24), (69, 13), (300, 100), (90, 28),
      ]
      for (columns, rows) in sizes { try await room.resize(columns: columns, rows: rows) }
      // A key that comes after all the sizes is answered after them.
      try await room.press("/")
      try await room.sees("Filter:")
      try await room.press("Enter")
      let after = try await room.sees("Northwind × Fabrikam", "? help")
      // What the terminal shows without a full repaint is what it shows with one.
      try await room.wipe()
      try await room.press("C-l")
      #expect(try await room.sees("Northwind × Fabrikam", "? help") == after)

      try await room.press("Enter")
      try await room.sees("Opening · saved")
      try await room.press("Enter")
      for (columns, rows) in sizes.suffix(6) {
        try await room.resize(columns: columns, rows: rows)
        try await room.press("PageDown", "Right", "Left")
      }
      try await room.sees("1 of 8", "Discuss · saved")
      try await room.press("4", "q", "y")
      try await room.sees("code 0")
      #expect(try await room.place.exported(id).answer("situation")?.rating == 4)
    }
  }
}
