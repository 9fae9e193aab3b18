internal import Testing

/// The main job at the keyboard, from an empty library to the saved report, and what stands on disk then.
struct ScreenWalkTests {
  @Test(.timeLimit(.minutes(5)))
  func `a workshop of three and three through all eight questions stands in the export and in the report`() async throws
  {
    try await TerminalRoom.use { room in
      try await room.start("")
      try await room.sees("Should these two firms become partners?")
      try await setUp(room)
      try await situation(room)
      try await contextAndOffering(room)
      try await commitment(room)
      try await verdict(room)
      try await room.press("q", "y")
      try await room.sees("code 0")

      let file = try await room.place.exported("Northwind × Fabrikam")
      checkPeople(file)
      checkAnswers(file)
      checkTasks(file)
      try checkReport(room.place.read("northwind-fabrikam.md"))
    }
  }

  // MARK: The room

  private func setUp(_ room: TerminalRoom) async throws {
    try await room.press("n")
    try await room.sees("Two names are enough to begin.")
    try await room.fill(
      "Northwind", "Fabrikam", "Ada Vane, sales\nBo Lind, product\nCy Roth", "Di Marsh, alliances\nEd Falk\nFlo Kern")
    try await room.press("Tab", "Tab", "Tab", "Right", "Right", "Tab", "Tab")
    try await room.type("Gil Hart")
    try await room.press("C-s", "w")
    try await room.fill("Reach the mid-market", "A product for the north")
    try await room.press("C-s")
    try await room.sees("Opening · saved", "Reach the mid-market")
    try await room.press("Enter")
    try await room.sees("1 of 8")
  }

  /// The first question: notes of both firms, a split vote, a new round, the rating between two, an action.
  private func situation(_ room: TerminalRoom) async throws {
    try await room.press("n")
    try await room.fill("Both lost an account", "We grow but cannot deliver", "We have people but no product")
    try await room.press("C-s", "Enter")
    try await room.type("44?213")
    try await room.press("Enter")
    let hidden = try await room.sees("6 of 6 voted")
    #expect(!hidden.contains("■"))
    try await room.press("Enter")
    try await room.sees("Reveal · saved", "■")
    try await room.press("v")
    try await room.type("444-33")
    try await room.press("Enter", "Enter")
    try await room.sees("Round 2", "4 4 ?  |  2 1 3")
    try await room.press("Enter", "w")
    try await room.type("Both need the mid-market this year")
    try await room.press("C-s", "4", "c", "4", "a")
    try await room.fill("Compare customer lists", "Ada Vane", "2026-12-01")
    try await room.press("Tab", "Right", "Enter")
    try await room.sees("Action noted", "Record · saved")
    try await room.press("Enter")
    try await room.sees("2 of 8")
  }

  private func contextAndOffering(_ room: TerminalRoom) async throws {
    try await answer(room, "Regional clinics must report by 2027", votes: "454443", confidence: "4")
    try await room.sees("3 of 8")
    // Competitors: the room agrees on something else than it voted, and says why.
    try await room.press("Enter")
    try await room.type("225445")
    try await room.press("Enter", "Enter", "Enter", "5")
    try await room.sees("The votes suggest 4.")
    try await room.type("We trust the pilot")
    try await room.press("Enter", "Enter")
    try await room.sees("4 of 8")
    // The whole offering: nobody knows, something is parked.
    try await room.press("d", "p")
    try await room.type("Who prices spare parts")
    try await room.press("Enter")
    try await room.sees("Parked.")
    try await room.press("Right")
    try await room.sees("5 of 8")
    try await addRow(room, "Clinics pay for reports", "Bo Lind", "2026-12-20")
    try await answer(room, "One assumption carries it all", votes: "434343", confidence: "3")
    try await room.sees("6 of 8")
  }

  private func commitment(_ room: TerminalRoom) async throws {
    // Investment: no gate, so it can be set aside.
    try await room.press("x")
    try await room.type("Decided by the board in May")
    try await room.press("Enter", "Right")
    try await room.sees("7 of 8")
    try await addRow(room, "Pilots", "4 by March", "Flo Kern", "2027-03-31")
    try await answer(room, "Four pilots", votes: "444444", confidence: "3")
    try await room.sees("8 of 8")
    try await addRow(room, "Change of owner", "Cy Roth")
    try await answer(room, "Six months of notice", votes: "333343", confidence: "2")
  }

  private func verdict(_ room: TerminalRoom) async throws {
    let hunches = try await room.sees("what does your gut say?")
    #expect(!hunches.contains("Index"))
    try await room.press("g", "c", "n", "g", "c", "Enter")
    try await room.sees("Readiness · saved", "Conditional", "How sure is that?")
    // What if: tried, seen, and discarded.
    try await room.press("w")
    try await room.sees("What-if · saved", "A trial")
    try await room.press("1")
    try await room.sees("→ 1", ", was")
    try await room.press("Escape")
    try await room.sees("Discard the rating that you tried?")
    try await room.press("y")
    try await room.sees("Readiness · saved", "Conditional")
    try await room.press("Enter", "Enter", "Right", "Right", "Tab")
    try await room.fill("Exit first, then go", "Ada Vane, Di Marsh")
    try await room.press("C-s")
    try await room.sees("Decision · saved", "Exit first, then go")
    try await room.press("R", "s", "Enter")
    try await room.sees("Saved as", "northwind-fabrikam.md.")
    try await room.press("q")
    try await room.sees("Decision · saved")
  }

  /// Votes, the reveal, the answer and its confidence; ends at the next question.
  private func answer(_ room: TerminalRoom, _ text: String, votes: String, confidence: String) async throws {
    try await room.press("Enter")
    try await room.type(votes)
    try await room.press("Enter", "Enter", "Enter", "w")
    try await room.type(text)
    try await room.press("C-s", "c", confidence)
    try await room.sees("Record · saved", text)
    try await room.press("Enter")
  }

  private func addRow(_ room: TerminalRoom, _ cells: String...) async throws {
    try await room.press("i", "a")
    try await room.fill(cells)
    try await room.press("C-s")
    try await room.sees("List · saved", cells[0])
    try await room.press("Escape")
    try await room.sees("Discuss · saved")
  }

  // MARK: What stands there

  private func checkPeople(_ file: ExportedFile) {
    typealias Person = ExportedFile.Participant
    #expect(
      file.participants == [
        Person(id: "p1", name: "Ada Vane", firm: "ours", role: "sales"),
        Person(id: "p2", name: "Bo Lind", firm: "ours", role: "product"),
        Person(id: "p3", name: "Cy Roth", firm: "ours", role: nil),
        Person(id: "p4", name: "Di Marsh", firm: "partner", role: "alliances"),
        Person(id: "p5", name: "Ed Falk", firm: "partner", role: nil),
        Person(id: "p6", name: "Flo Kern", firm: "partner", role: nil),
      ])
    #expect(file.facilitator == "Gil Hart")
    #expect(file.direction == "outbound")
    #expect(file.purpose == ExportedFile.Purpose(ours: "Reach the mid-market", partner: "A product for the north"))
  }

  private func checkAnswers(_ file: ExportedFile) {
    let states = (file.answers ?? []).map(\.state)
    #expect(states == ["rated", "rated", "rated", "unknown", "rated", "not-applicable", "rated", "rated"])
    let situation = file.answer("situation")
    #expect(
      situation?.notes == [
        "joint": "Both lost an account", "ours": "We grow but cannot deliver",
        "partner": "We have people but no product",
      ])
    #expect(situation?.rounds?.map(\.line) == ["44?213", "444-33"])
    #expect(situation?.rounds?.allSatisfy(\.revealed) == true)
    #expect(situation?.answer == "Both need the mid-market this year")
    #expect(situation?.rating == 4)
    #expect(situation?.confidence == 4)
    #expect(file.answer("market-forces")?.answer == "Regional clinics must report by 2027")
    #expect(file.answer("competitors")?.rounds?.map(\.line) == ["225445"])
    #expect(file.answer("competitors")?.rating == 5)
    #expect(file.answer("competitors")?.ratingReason == "We trust the pilot")
    #expect(file.answer("investment")?.reason == "Decided by the board in May")
    #expect(file.answer("exit")?.rounds?.map(\.line) == ["333343"])
    #expect(file.answer("exit")?.confidence == 2)
    #expect(
      file.rows("belief") == [["text": "Clinics pay for reports", "owner": "Bo Lind", "due": "2026-12-20"]])
    #expect(
      file.rows("measures")
        == [["text": "Pilots", "target": "4 by March", "owner": "Flo Kern", "due": "2027-03-31"]])
    #expect(file.rows("exit") == [["text": "Change of owner", "owner": "Cy Roth"]])
  }

  private func checkTasks(_ file: ExportedFile) {
    #expect(
      file.actions == [
        ExportedFile.Action(
          text: "Compare customer lists", owner: "Ada Vane", due: "2026-12-01",
          question: "strategy-questions/situation", condition: true)
      ])
    #expect(file.parkingLot?.map(\.text) == ["Who prices spare parts"])
    #expect(file.parkingLot?.first?.question == "strategy-questions/whole-offering")
    #expect(
      file.hunches?.map { "\($0.participant) \($0.verdict)" }
        == ["p1 go", "p2 conditional", "p3 no-go", "p4 go", "p5 conditional"])
    #expect(file.decision?.verdict == "conditional")
    #expect(file.decision?.rationale == "Exit first, then go")
    #expect(file.decision?.decidedBy == ["Ada Vane", "Di Marsh"])
  }

  private func checkReport(_ report: String) {
    let typed = [
      "Northwind × Fabrikam", "Reach the mid-market", "A product for the north", "Both lost an account",
      "We grow but cannot deliver", "We have people but no product", "Both need the mid-market this year",
      "Compare customer lists", "Ada Vane", "Regional clinics must report by 2027", "We trust the pilot",
      "Who prices spare parts", "Clinics pay for reports", "One assumption carries it all",
      "Decided by the board in May", "Four pilots", "4 by March", "Change of owner", "Six months of notice",
      "Exit first, then go", "Di Marsh",
    ]
    #expect(typed.filter { !report.contains($0) } == [])
  }
}
