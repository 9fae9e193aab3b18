internal import Testing

/// Ctrl-E: a text goes to the person's own editor and comes back.
struct OwnEditorTests {
  /// Gives `body` a room at the answer to the first question, with an editor that is a script.
  private func use(_ script: String, _ body: (TerminalRoom) async throws -> Void) async throws {
    try await TerminalRoom.use { room in
      let id = try await room.place.newWorkshop()
      try room.place.write(script, to: "it's an editor.sh")
      try await room.start("open \(id)", environment: "EDITOR='sh \"it'\\''s an editor.sh\" --wait'")
      try await room.sees("Opening · saved")
      try await room.press("Enter", "w")
      try await room.sees("One or two sentences.")
      try await room.type("By hand")
      try await room.press("C-e")
      try await body(room)
    }
  }

  /// The folders that are left of texts.
  private func leftovers(_ room: TerminalRoom) async throws -> String {
    try await room.place.run(["sh", "-c", "ls -d courtship-*/* 2>/dev/null"]).output
  }

  @Test(.timeLimit(.minutes(2)))
  func `an editor with arguments gets the text in a private file, and its text comes back`() async throws {
    let script = """
      echo the editor has the screen
      cat "$2" >given
      stat -c %a "$2" "$(dirname "$2")" >modes
      printf 'backup' >"$2~"
      printf 'By the editor\\nin lines\\n' >"$2"

      """
    try await use(script) { room in
      try await room.sees("By the editor", "in lines")
      #expect(try room.place.read("given") == "By hand\n")
      #expect(try room.place.read("modes") == "600\n700\n")
      try await room.press("C-s")
      try await room.sees("By the editor", "Discuss · saved")
      try await room.press("q", "y")
      try await room.sees("code 0")
      let file = try await room.place.exported("Northwind × Fabrikam")
      #expect(file.answer("situation")?.answer == "By the editor\nin lines")
      #expect(try await leftovers(room) == "")
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func `an editor that fails leaves the text as it was and says so`() async throws {
    try await use("exit 3\n") { room in
      try await room.sees("ended with code 3, so the text is as it was.", "By hand")
      #expect(try await leftovers(room) == "")
    }
  }

  @Test(
    .timeLimit(.minutes(2)),
    arguments: [
      ("head -c 10001 /dev/zero | tr '\\0' x >\"$2\"\n", "That is 10001 characters, and 10000 are the most."),
      ("printf 'caf\\351' >\"$2\"\n", "What your editor saved is not UTF-8."),
      ("printf 'half' >\"$2\"\nexit 1\n", "ended with code 1, so the text is as it was."),
    ])
  func `what cannot be taken stays in its file, and nothing is lost`(script: String, sentence: String) async throws {
    try await use(script) { room in
      try await room.sees(sentence, "By hand")
      #expect(try await leftovers(room).hasSuffix("/text.txt\n"))
    }
  }
}
