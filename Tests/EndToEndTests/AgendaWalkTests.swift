internal import Testing

/// One firm alone: its agenda at the keyboard, and what a workshop of its programme takes from it.
struct AgendaWalkTests {
  /// What is typed for a question of the agenda: rows, a cell after the other, and the rating.
  private struct Reply {
    let question: String
    let rows: [[String]]
    let rating: String
  }

  private static let replies = [
    Reply(question: "rationale", rows: [], rating: "4"),
    Reply(
      question: "ideal-partner-value", rows: [["Reach in the north", "5"], ["A service desk", "3"]], rating: "4"),
    Reply(question: "impact-measures", rows: [["Pilots", "four", "Bo Lind", "2027-03-31"]], rating: "3"),
    Reply(question: "tangible-benefits", rows: [["Licences", "40 000"]], rating: "3"),
    Reply(question: "intangible-benefits", rows: [["Standing with clinics"]], rating: "2"),
    Reply(question: "selection-criteria", rows: [["Answers within a day", "5"], ["Own parts", "2"]], rating: "4"),
    Reply(question: "partner-links", rows: [["They resell for a rival"]], rating: "3"),
    Reply(question: "resources", rows: [["Half a trainer", "Cy Roth", "30 days"]], rating: "3"),
    Reply(question: "capacity", rows: [["2", "More would starve the first"]], rating: "5"),
    Reply(question: "our-value", rows: [["A product that sells itself"]], rating: "4"),
    Reply(question: "gaps", rows: [["Hire a partner manager", "Ada Vane", "2027-01-15"]], rating: "2"),
    Reply(question: "risks", rows: [["Prices undercut", "4", "3", "One price list", "Bo Lind"]], rating: "3"),
  ]

  @Test(.timeLimit(.minutes(5)))
  func `the agenda alone takes lists, numbers and ratings, and a workshop of the programme carries it`() async throws {
    try await TerminalRoom.use { room in
      try await room.start("agenda emea-resellers --firm Northwind")
      for (index, reply) in Self.replies.enumerated() {
        try await room.sees("\(index + 1) of 12", "Discuss · saved")
        try await enter(reply, room)
      }
      try await room.sees("Readiness · saved")
      try await room.press("q", "q")
      try await room.sees("code 0")

      try await checkProgramme(room.place)
      try await checkWorkshop(room.place)
    }
  }

  private func enter(_ reply: Reply, _ room: TerminalRoom) async throws {
    try await room.press("w")
    try await room.type("Answer to \(reply.question)")
    try await room.press("C-s")
    for row in reply.rows {
      try await room.press("i", "a")
      try await room.fill(row)
      try await room.press("C-s")
      try await room.sees("List · saved", row[0])
      try await room.press("Escape")
      try await room.sees("Discuss · saved")
    }
    try await room.press(reply.rating, "Enter")
    try await room.sees("Record · saved", "Answer to \(reply.question)")
    try await room.press("Enter")
  }

  private func checkProgramme(_ place: Workplace) async throws {
    let file = try await place.exported("emea-resellers")
    for reply in Self.replies {
      let answer = file.answer(reply.question)
      #expect(answer?.answer == "Answer to \(reply.question)")
      #expect(answer?.rating.map(String.init) == reply.rating)
    }
    #expect(
      file.rows("ideal-partner-value")
        == [["text": "Reach in the north", "weight": "5"], ["text": "A service desk", "weight": "3"]])
    #expect(file.rows("capacity") == [["number": "2", "text": "More would starve the first"]])
    #expect(
      file.rows("risks") == [
        [
          "text": "Prices undercut", "likelihood": "4", "impact": "3", "mitigation": "One price list",
          "owner": "Bo Lind",
        ]
      ])

    let score = try await place.courtship("score", "emea-resellers")
    #expect(score.code == 0)
    #expect(score.output.contains("for our own firm"))
    let report = try await place.courtship("report", "emea-resellers").output
    let typed = Self.replies.map { "Answer to \($0.question)" } + Self.replies.flatMap(\.rows).compactMap(\.first)
    #expect(typed.filter { !report.contains($0) } == [])
  }

  private func checkWorkshop(_ place: Workplace) async throws {
    let id = try await place.courtship(
      "new", "--ours", "Northwind", "--partner", "Fabrikam", "--programme", "emea-resellers"
    ).line
    #expect(
      try await place.exported(id).rows("selection-criteria").map { $0["text"] }
        == ["Answers within a day", "Own parts"])
    // In scope ours the agenda counts; both firms see nothing of it.
    let ours = try await place.courtship("score", id, "--for", "ours", "--json").output
    #expect(ours.contains("partnering-agenda/rationale"))
    #expect(try await place.courtship("report", id, "--for", "ours").output.contains("Answer to rationale"))
    let both = try await place.courtship("score", id, "--json").output
    #expect(!both.contains("partnering-agenda"))
    let report = try await place.courtship("report", id).output
    #expect(!report.contains("Answer to"))
    #expect(!report.contains("emea-resellers"))
  }
}
