internal import Testing

/// A workshop and the files that its questionnaires came from, through the program.
struct RenewalTests {
  private static let folder = ".config/courtship/questionnaires"

  /// Puts a person's own questionnaire into its place.
  private func put(_ version: String, _ prompts: [String], into place: Workplace) async throws {
    _ = try await place.run(["mkdir", "-p", Self.folder])
    let questions = prompts.map { prompt in
      let id = prompt.lowercased().split(separator: " ").last.map { $0.filter(\.isLetter) } ?? "none"
      return "      - id: \(id)\n        prompt: \(prompt)\n        anchors: {1: No, 3: In part, 5: Yes}\n"
    }
    try place.write(
      "format: courtship-questionnaire/1\nid: own\nversion: \(version)\ntitle: Our own\nsections:\n"
        + "  - id: all\n    title: All\n    questions:\n" + questions.joined(), to: "\(Self.folder)/own.yaml")
  }

  private func newWorkshop(_ place: Workplace) async throws -> String {
    try await place.courtship("new", "--ours", "Northwind", "--partner", "Fabrikam", "--questionnaire", "own").line
  }

  @Test func `changing or deleting a file changes nothing in a workshop`() async throws {
    try await Workplace.use { place in
      try await put("1.0.0", ["Is there a market?", "Is there a team?"], into: place)
      let id = try await newWorkshop(place)
      _ = try await place.courtship("open", id, "--plain", input: "/go 1\nA note\n/quit\n")
      let (document, report) = (
        try await place.courtship("export", id).output, try await place.courtship("report", id).output
      )
      func isAsBefore() async throws -> Bool {
        let now = (try await place.courtship("export", id).output, try await place.courtship("report", id).output)
        return now == (document, report)
      }
      try await put("1.0.0", ["Is anybody there?"], into: place)
      #expect(try await isAsBefore())
      #expect(
        try await place.courtship("renew", id).output
          == "Our own 1.0.0 at hand is not what 1.0.0 was here. Raise its version, and it is offered.\n"
          + "The questions of “Northwind × Fabrikam” are the newest at hand.\n")
      try await put("1.1.0", ["Is there a big market?", "Is there a team?"], into: place)
      #expect(try await isAsBefore())
      try place.write("format: courtship-questionnaire/1\nid: own\n", to: "\(Self.folder)/own.yaml")
      #expect(try await isAsBefore())
      _ = try await place.run(["rm", "-r", Self.folder])
      #expect(try await isAsBefore())
      let session = try await place.courtship("open", id, "--plain", input: "/go 1\n/quit\n")
      #expect(session.code == 0)
      #expect(session.output.contains("Is there a market?"))
      #expect(!session.output.contains("at hand"))
    }
  }

  @Test func `a newer version is told at the opening, shown when asked and moved to when asked again`() async throws {
    try await Workplace.use { place in
      try await put("1.0.0", ["Is there a market?", "Is there a team?"], into: place)
      let id = try await newWorkshop(place)
      #expect(
        try await place.courtship("renew", id).output
          == "The questions of “Northwind × Fabrikam” are the newest at hand.\n")
      _ = try await place.courtship("open", id, "--plain", input: "/go 1\nA note\n\n4\n\n/quit\n")
      try await put("1.1.0", ["Is there a big market?", "Is there a team?", "Is there a budget?"], into: place)
      let opened = try await place.courtship("open", id, "--plain", input: "/quit\n").output
      let before = try await place.courtship("export", id).output
      #expect(
        opened.contains(
          "Our own 1.1.0 is at hand, 1.0.0 is used here: 1 question added, 1 question reworded.\n"
            + "Type /newer to hear what differs; nothing changes by itself.\n"))
      #expect(
        try await place.courtship("renew", id)
          == .init(
            code: 0,
            output: """
              Our own: 1.0.0 here, 1.1.0 at hand
                Added: Budget: Is there a budget?
                Market: reworded, from “Is there a market?” to “Is there a big market?”.

              Nothing was changed. courtship renew --move \(id) moves the answers over.

              """, errors: ""))
      #expect(try await place.courtship("export", id).output == before)
      #expect(
        try await place.courtship("renew", "--move", id)
          == .init(code: 0, output: "Our own 1.0.0 → 1.1.0: Northwind × Fabrikam\n", errors: ""))
      let after = try await place.courtship("export", id).output
      #expect(after.contains(#""version": "1.1.0""#) && after.contains("Is there a budget?"))
      #expect(after.contains("A note"))
      let answer = try await place.exported(id).answers?.first
      #expect(answer?.question == "own/market" && answer?.rating == 4 && answer?.notes?["joint"] == "A note")
    }
  }

  @Test func `what would be lost is named, and another major version is refused`() async throws {
    try await Workplace.use { place in
      try await put("1.0.0", ["Is there a market?", "Is there a team?"], into: place)
      let id = try await newWorkshop(place)
      _ = try await place.courtship("open", id, "--plain", input: "/go 2\nA note\n/quit\n")
      let before = try await place.courtship("export", id).output
      try await put("1.1.0", ["Is there a market?"], into: place)
      let loss =
        "It stays with Our own 1.0.0, as this would be lost: “team” is gone, and something was said to it."
      #expect(try await place.courtship("renew", id).output.contains("  \(loss)\n"))
      #expect(
        try await place.courtship("renew", "--move", id)
          == .init(code: 65, output: "", errors: "courtship: \(loss)\n"))
      try await put("2.0.0", ["Is there a market?", "Is there a team?"], into: place)
      let outcome = try await place.courtship("renew", "--move", id)
      #expect(outcome.code == 65)
      #expect(outcome.errors.hasPrefix("courtship: Our own 2.0.0 asks other questions than 1.0.0: "))
      #expect(try await place.courtship("export", id).output == before)
    }
  }

  @Test func `the room learns of it on its screen, and a window moves while another has it open`() async throws {
    try await TerminalRoom.use { room in
      try await put("1.0.0", ["Is there a market?", "Is there a team?"], into: room.place)
      let id = try await newWorkshop(room.place)
      try await put("1.1.0", ["Is there a big market?", "Is there a team?"], into: room.place)
      try await room.start("open \(id)")
      try await room.sees("Our own 1.1.0 is at hand", "Opening · saved")
      #expect(try await room.place.courtship("renew", "--move", id).code == 0)
      try await room.press("Right")
      try await room.press("n")
      try await room.type("Typed here")
      try await room.press("C-s")
      try await room.sees("Is there a big market?", "saved")
      try await room.press("C-c")
      try await room.sees("code 130")
      let document = try await room.place.courtship("export", id).output
      #expect(document.contains("Typed here") && document.contains(#""version": "1.1.0""#))
    }
  }

  @Test func `criteria that were accepted again reach an open workshop with --move, and a decided one never`()
    async throws
  {
    try await Workplace.use { place in
      func accept(_ criterion: String) async throws {
        _ = try await place.courtship(
          "agenda", "emea", "--firm", "Northwind", "--plain",
          input: "/go 6\n/entries\n\(criterion)\n5\n\n/accept\n/quit\n")
      }
      func new(_ partner: String) async throws -> String {
        try await place.courtship("new", "--ours", "Northwind", "--partner", partner, "--programme", "emea").line
      }
      try await accept("Answers within a day")
      let (open, decided) = (try await new("Contoso"), try await new("Fabrikam"))
      _ = try await place.courtship("agenda", "emea", "--plain", input: "/grid rate Contoso 1 4\n/quit\n")
      _ = try await place.courtship("open", decided, "--plain", input: "/decide go\n\n\n\n/quit\n")
      #expect(try await place.courtship("renew", open).output.contains("are the newest at hand"))
      try await accept("Own parts")
      let told = try await place.courtship("renew", open).output
      #expect(
        told.contains(
          """
          The agenda of its programme
            It has criteria 1; the agenda was accepted with criteria 2. 1 rating stays.

          Nothing was changed. courtship renew --move \(open) moves the answers over.
          """))
      let moved = try await place.courtship("renew", open, "--move")
      #expect(moved.output == "Agenda with criteria 2: Northwind × Contoso\n")
      #expect(try await place.courtship("renew", open).output.contains("are the newest at hand"))
      let file = try await place.exported(open)
      #expect(file.answer("n1")?.rating == 4)
      let refused = try await place.courtship("renew", decided, "--move")
      #expect(refused.code == 65 && refused.errors.contains("A decision was taken on these questions"))
    }
  }

  @Test func `a candidate takes the questions of another plan on with --plan and --move`() async throws {
    try await Workplace.use { place in
      _ = try await place.courtship(
        "agenda", "emea", "--firm", "Northwind", "--plain",
        input: "/go 6\n/entries\nAnswers within a day\n5\n\n/accept\n/grid add Contoso\n/grid rate Contoso 1 4\n/quit\n"
      )
      let title = "Northwind × Contoso"
      let told = try await place.courtship("renew", "--plan", "courtship-90", title).output
      #expect(
        told.hasPrefix(
          """
          Courtship 90 asks “Eight strategy questions” besides. All that was said stays, and so do the cut-offs.

          Nothing was changed. courtship renew --plan courtship-90 --move 
          """), "\(told)")
      #expect(
        try await place.courtship("renew", "--plan", "courtship-90", "--move", title).output
          == "Courtship 90: 8 more questions, 64 minutes: Northwind × Contoso\n")
      #expect(
        try await place.courtship("renew", "--plan", "courtship-90", "--move", title).output
          == "Courtship 90 asks nothing that is not asked here already.\n")
      let document = try await place.courtship("export", title).output
      #expect(document.contains(#""plan": "courtship-90""#) && document.contains(#""id": "strategy-questions""#))
      #expect(try await place.exported(title).answer("n1")?.rating == 4)
      // The same in lines, for half a day; and what is no plan for a room is refused.
      let lines = try await place.courtship("open", title, "--plain", input: "/plan\n/plan due-diligence\n/quit\n")
        .output
      #expect(lines.contains("due-diligence: Due diligence: 23 more questions"))
      #expect(lines.contains("though the plan would begin with those of “strict”"))
      #expect(lines.contains("Saved: Due diligence taken on."))
      let refused = try await place.courtship("renew", "--plan", "review-60", title)
      #expect(refused.code == 65 && refused.errors.contains("“Review 60” is for a review, and this workshop is none."))
      let unknown = try await place.courtship("renew", "--plan", "nothing", title)
      #expect(unknown.code != 0 && unknown.errors.contains("There is no plan “nothing”."))
    }
  }
}
