internal import Testing

/// What is pasted in a real terminal stands on disk as it was, whatever script it is in.
struct UnicodeWalkTests {
  @Test(.timeLimit(.minutes(2)))
  func `emoji, accents, wide and right-to-left text survive the terminal, the library and the export`() async throws {
    let text = "👩‍👩‍👧‍👦 🇸🇪 e\u{301} 日本語 שלום a\u{200B}b"
    try await TerminalRoom.use(columns: 80, rows: 24) { room in
      let id = try await room.place.newWorkshop()
      try await room.start("open \(id)")
      try await room.sees("Opening · saved")
      try await room.press("Enter", "w")
      try await room.sees("One or two sentences.")
      try await room.paste(text + "\n" + text)
      try await room.press("C-s", "p")
      try await room.sees("Set aside so that the room can go on")
      try await room.paste(text)
      try await room.press("Enter")
      try await room.sees("Parked.", "Discuss · saved")
      try await room.press("q", "y")
      try await room.sees("code 0")
      let file = try await room.place.exported("Northwind × Fabrikam")
      let scalars = { (kept: String?) in kept.map { Array($0.unicodeScalars) } }
      #expect(scalars(file.answer("situation")?.answer) == scalars(text + "\n" + text))
      #expect(scalars(file.parkingLot?.first?.text) == scalars(text))
    }
  }
}
