internal import Foundation
internal import Testing

/// Before and after the room: a form out and back, two ballots, the session that reveals them, its report, two reviews and
/// the partnership's line over all three.
struct ReviewWalkTests {
  @Test(.timeLimit(.minutes(5)))
  func `from an agenda's form to the second review of a partnership`() async throws {
    try await TerminalRoom.use { room in
      try await fillInAgenda(room.place)
      let first = try await collectBallots(room.place)
      try await room.start("open \(first)")
      try await revealBallots(room)
      try await decide(room)
      try await checkFirstReport(room.place, first)
      try await room.start("")
      try await makeReview(room)
      try await lookBack(room)
      try await rateReview(room)
      try await checkFirstReview(room.place, of: first)
      let second = try await room.place.courtship("follow", first)
      #expect(second.errors.contains("It was reviewed already: this review goes on from"))
      try await room.start("open \(second.line)")
      try await seeLastTime(room)
      try await checkLine(room.place, second.line)
    }
  }

  // MARK: Before the room

  private func fillInAgenda(_ place: Workplace) async throws {
    _ = try await place.courtship("agenda", "emea", "--firm", "Northwind")
    _ = try await place.courtship("form", "emea", "--output", "agenda.md")
    let mark = "Answer, in one or two sentences [answer]:"
    let filled = try place.read("agenda.md").replacing(
      mark, with: "\(mark) Our kept reason to partner", maxReplacements: 1)
    try place.write(filled.replacingOccurrences(of: "\n", with: "\r\n"), to: "agenda-back.md")
    let outcome = try await place.courtship("collect", "agenda-back.md")
    #expect(outcome.line == "agenda-back.md: emea: rationale (answer)")
  }

  /// Both vote 4 on everything but the exit, which both find bad.
  ///
  /// - Returns: the workshop's id.
  private func collectBallots(_ place: Workplace) async throws -> String {
    let id = try await place.courtship(
      "new", "--ours", "Northwind", "--partner", "Fabrikam", "--programme", "emea", "--participant", "Ada Vane:ours",
      "--participant", "Di Marsh:partner"
    ).line
    let (score, report) = (
      try await place.courtship("score", id, "--json").output, try await place.courtship("report", id).output
    )
    for person in ["p1", "p2"] {
      var votes = try await place.courtship("form", id, "--participant", person).output.components(
        separatedBy: "[vote]:")
      #expect(votes.count == 9)
      let last = votes.removeLast()
      try place.write(votes.joined(separator: "[vote]: 4") + "[vote]: 2" + last, to: "\(person).md")
    }
    #expect(try await place.courtship("collect", "p1.md", "p2.md").code == 0)
    // Sealed: nobody learns anything from the library.
    #expect(try await place.courtship("score", id, "--json").output == score)
    #expect(try await place.courtship("report", id).output == report)
    return id
  }

  // MARK: The session

  private func revealBallots(_ room: TerminalRoom) async throws {
    try await room.sees("Northwind × Fabrikam")
    try await room.press("Enter")
    for question in 1...8 {
      try await room.sees("\(question) of 8", "Discuss · saved")
      if question == 7 { try await addRow(room, "Trained sellers", "12", "Di Marsh", "2027-03-31") }
      if question == 8 { try await addRow(room, "A rival buys one of us", "Ada Vane") }
      try await room.press("Enter")
      let sealed = try await room.sees("2 of 2 voted, all of them before the session")
      #expect(!sealed.contains("■"), "no vote before its reveal")
      try await room.press("Enter")
      try await room.sees("■", "Di Marsh")
      try await room.press("Enter")
      try await room.sees("Record · saved")
      if question == 1 {
        try await room.press("a")
        try await room.fill("Send the price list", "Ada Vane", "2026-12-01")
        try await room.press("C-s")
        try await room.sees("Action noted", "Record · saved")
      }
      try await room.press("c", "4")
      try await room.press("Enter")
    }
  }

  private func addRow(_ room: TerminalRoom, _ cells: String...) async throws {
    try await room.press("i", "a")
    try await room.fill(cells)
    try await room.press("C-s")
    try await room.sees("List · saved", cells[0])
    try await room.press("Escape")
    try await room.sees("Discuss · saved")
  }

  private func decide(_ room: TerminalRoom) async throws {
    try await room.sees("what does your gut say?")
    try await room.press("c", "c", "Enter")
    try await room.sees("Readiness · saved", "Conditional")
    // The step that is missing is promised, and somebody has it.
    try await room.press("+")
    try await room.sees("An action now: A leads there.")
    try await room.press("Enter", "Enter", "Right", "Right", "Tab")
    try await room.fill("The exit first", "Ada Vane, Di Marsh")
    try await room.press("C-s")
    try await room.sees("Decision · saved", "The exit first")
    try await room.press("q")
    try await room.press("y")
    try await room.sees("code 0")
  }

  private func checkFirstReport(_ place: Workplace, _ id: String) async throws {
    let report = try await place.courtship("report", id).output
    for text in ["**Conditional**.", "Bring exit to 3", "Send the price list", "A rival buys one of us"] {
      #expect(report.contains(text), "\(text)")
    }
    #expect(!report.contains("Our kept reason"), "an internal answer crossed to the other firm")
    #expect(!report.contains("Since last time"))
  }

  // MARK: After the signature

  private func makeReview(_ room: TerminalRoom) async throws {
    try await room.sees("Library", "Fabrikam")
    try await room.press("/")
    try await room.type("Fabrikam")
    try await room.press("Enter", "R")
    try await room.sees("Northwind × Fabrikam, review 1", "Opening · saved")
    try await room.press("Enter")
    try await room.sees(
      "Since last time: 0 of 4 answered", "Send the price list", "Bring exit to 3", "Trained sellers",
      "A rival buys one of us")
  }

  /// The first promise is kept, the second late; the trigger has not happened, the measure stands where it stands.
  private func lookBack(_ room: TerminalRoom) async throws {
    try await room.press("1", "2", "n")
    try await room.type("The lawyers need a month")
    try await room.press("Enter")
    try await room.sees("The lawyers need a month", "Since last time · saved")
    try await room.press("Down", "1", "n")
    try await room.type("9 of them")
    try await room.press("Enter")
    try await room.sees("Since last time: 4 of 4 answered", "✓ kept", "~ late", "9 of them")
    try await room.press("Enter")
  }

  /// Rates what is rated, and does not know what would be placed.
  private func rateReview(_ room: TerminalRoom) async throws {
    for question in 1...22 {
      let screen = try await room.sees("· \(question) of 22", "Discuss · saved")
      #expect(!screen.contains("Last time"), "nobody has rated this before")
      if question <= 15 { try await room.press("c", "4", "4") } else { try await room.press("d") }
      try await room.press("Right")
    }
    try await room.sees("what does your gut say?", "Continue, repair or part")
    try await room.press("c", "c", "Enter")
    try await room.sees("Readiness · saved", "Continue")
    try await room.press("End")
    try await room.sees("The partnership over its sessions", "1 of 2 kept")
    try await room.press("q")
    try await room.press("y")
    try await room.sees("code 0")
  }

  private func checkFirstReview(_ place: Workplace, of first: String) async throws {
    let list = try await place.courtship("list").output
    #expect(list.contains("Northwind × Fabrikam, review 1"))
    let report = try await place.courtship("report", "Northwind × Fabrikam, review 1").output
    for text in [
      "## Since last time", "Bring exit to 3", "The lawyers need a month", "9 of them", "A rival buys one of us",
    ] {
      #expect(report.contains(text), "\(text)")
    }
    #expect(!report.contains("Our kept reason"), "an internal answer crossed to the other firm")
    let form = try await place.courtship("form", "Northwind × Fabrikam, review 1").output
    #expect(!form.contains("Our kept reason"))
  }

  /// Where a question stood shows once the room has voted anew, and no sooner.
  private func seeLastTime(_ room: TerminalRoom) async throws {
    try await room.sees("Northwind × Fabrikam, review 2")
    try await room.press("Enter")
    // What was late is asked again, what was kept is settled.
    let asked = try await room.sees("Since last time: 0 of 3 answered", "Bring exit to 3")
    #expect(!asked.contains("Send the price list"))
    try await room.press("1", "Enter")
    try await room.sees("· 1 of 22", "Discuss · saved")
    try await room.press("Enter")
    try await room.type("23")
    let voted = try await room.sees("2 3")
    #expect(!voted.contains("Last time"))
    try await room.press("Enter", "Enter")
    try await room.sees("Reveal · saved", "Last time 4", "now 2: down 2")
    try await room.press("q")
    try await room.press("y")
    try await room.sees("code 0")
  }

  /// The partnership's line over its three sessions, and the facilitator's record.
  private func checkLine(_ place: Workplace, _ second: String) async throws {
    let report = try await place.courtship("report", second).output
    for text in ["1 of 2", "1 of 1", "Insufficient evidence", "Continue"] { #expect(report.contains(text), "\(text)") }
    let record = try await place.courtship("record", "--json").output
    #expect(record.contains(#""format": "courtship-record/1""#))
    #expect(record.contains(#""partnerships": 1,"#))
  }
}
