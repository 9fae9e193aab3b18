internal import Foundation
internal import Testing

/// From an empty library to the prioritised list: an agenda, its criteria, four candidates on the grid, who are ranked by them at
/// once, and two who go into the room.
struct GridWalkTests {
  private struct List: Decodable {
    struct Candidate: Decodable {
      let partnerFirm: String
      let fit: Double?
      let index: Double?
      let rankAcceptability: [Double]?
    }

    let capacity: Int?
    let questionnaires: [String]
    let leftOut: [String]
    let candidates: [Candidate]
  }

  private static let criteria = [
    ("Answers within a day", "5"), ("Own spare parts", "4"), ("Trained people", "3"), ("Reach in the north", "2"),
    ("A fair price", "1"),
  ]

  /// A row for each candidate, a digit for each criterion.
  private static let ratings = [
    ("Adatum", "44344"), ("Contoso", "55545"), ("Fabrikam", "22312"), ("Litware", "33?34"),
  ]

  @Test(.timeLimit(.minutes(5)))
  func `from an empty library to the prioritised list and its Markdown`() async throws {
    try await TerminalRoom.use { room in
      try await room.start("agenda emea-resellers --firm Northwind")
      try await acceptAgenda(room)
      try await rateOnGrid(room)
      try await readFirstList(room)
      try await facilitate("Contoso", digit: "5", room)
      try await facilitate("Adatum", digit: "4", room)
      try await saveList(room)
      try await room.press("q")
      try await room.sees("code 0")
      try await check(room.place)
    }
  }

  /// Five criteria with their weights, room for two.
  private func acceptAgenda(_ room: TerminalRoom) async throws {
    // How ready the firm itself is counts, too.
    for question in 1...12 {
      try await room.sees("\(question) of 12", "Discuss · saved")
      try await room.press("c", "3", "4", "Right")
    }
    try await room.sees("Readiness · saved")
    try await goTo("selection criteria", room)
    try await room.press("i")
    for (text, weight) in Self.criteria {
      try await room.press("a")
      try await room.fill(text, weight)
      try await room.press("C-s")
      try await room.sees("List · saved", text)
    }
    try await room.press("Escape")
    try await room.sees("Discuss · saved")
    try await goTo("capacity", room)
    try await room.press("i", "a")
    try await room.fill("2", "More would starve the first")
    try await room.press("C-s")
    try await room.sees("List · saved", "More would starve")
    try await room.press("Escape")
    try await room.sees("Discuss · saved")
    try await room.press("r")
    try await room.sees("Readiness · saved", "The agenda is not accepted yet")
    try await room.press("C")
    try await room.sees("accepted with 5 criteria (version 1) and room for 2 partners")
  }

  private func goTo(_ question: String, _ room: TerminalRoom) async throws {
    try await room.press("g")
    try await room.type(question)
    try await room.press("Enter")
    try await room.sees("of 12", "Discuss · saved")
  }

  private func rateOnGrid(_ room: TerminalRoom) async throws {
    try await room.press("G")
    try await room.sees("Criteria grid", "No candidates yet. a adds the first")
    for (firm, digits) in Self.ratings {
      try await room.press("a")
      try await room.type(firm)
      try await room.press("Enter")
      try await room.sees("Added \(firm).")
      for digit in digits { try await room.press(digit == "?" ? "d" : String(digit)) }
    }
    try await room.sees("20 of 20 settled", "Criteria grid · saved")
    // A slip, and back.
    try await room.press("1")
    try await room.press("u")
    try await room.sees("Undone: Litware, A fair price rated 1.")
    try await room.press("n")
    try await room.type("Offered 12 % off.")
    try await room.press("Escape")
    try await room.sees("Offered 12 % off.", "Criteria grid · saved")
  }

  /// All four are ranked by what is known of them so far.
  private func readFirstList(_ room: TerminalRoom) async throws {
    try await room.press("C")
    let screen = try await room.sees("Candidates, best first", "There is room for 2 partners.", "Fabrikam")
    let places = ["Contoso", "Adatum", "Litware", "Fabrikam"].compactMap { screen.firstRange(of: $0)?.lowerBound }
    #expect(places.count == 4 && places == places.sorted())
    #expect(!screen.contains("Too little known"))
    try await room.press("Escape")
    try await room.sees("Criteria grid")
    try await room.press("Escape")
    try await room.sees("Readiness · saved")
    try await room.press("q")
    try await room.sees("Library", "Contoso")
  }

  /// A joint session of one candidate: the eight questions of Courtship 90 come in, and are rated.
  private func facilitate(_ firm: String, digit: String, _ room: TerminalRoom) async throws {
    try await room.press("/")
    try await room.type(firm)
    try await room.press("Enter", "T")
    try await room.sees("Northwind × \(firm)", "Take into the room", "Courtship 90: 8 more questions, 64 minutes")
    try await room.press("Enter")
    try await room.sees("Taken on: Courtship 90", "Opening · saved")
    try await room.press("Enter")
    for question in 1...8 {
      // Behind them, the seven attributes of the continuum.
      try await room.sees("\(question) of 15", "Discuss · saved")
      // Nothing of the criteria is seen by the other firm.
      #expect(try await !room.screen().contains("Answers within a day"))
      try await room.press("c", "4", digit, "Right")
    }
    try await room.sees("9 of 15")
    try await room.press("r")
    try await room.sees("Readiness · saved")
    try await room.press(":")
    try await room.type("unlock")
    try await room.press("Enter")
    try await room.sees("For our own firm", "Our criteria:")
    try await room.press("q")
    try await room.sees("Filter: \(firm)")
    try await room.press("Escape")
    try await room.sees("Library", "Fabrikam", "Litware")
  }

  private func saveList(_ room: TerminalRoom) async throws {
    try await room.press("Home", "G")
    try await room.sees("20 of 20 settled")
    try await room.press("C")
    try await room.sees(
      "Candidates, best first", "There is room for 2 partners.", "Fit",
      "Only Adatum and Contoso have answered Eight strategy questions")
    try await room.press("s", "Enter")
    try await room.sees("Saved as")
    try await room.press("Escape")
    try await room.sees("Criteria grid")
    try await room.press("Escape")
    try await room.sees("Library")
  }

  private func check(_ place: Workplace) async throws {
    let page = try place.read("candidates.md")
    #expect(page.hasPrefix("# Candidates, best first\n"))
    #expect(page.contains("| Fit |"))
    #expect(
      page.contains("Only **Adatum** and **Contoso** have answered *Eight strategy questions*: it counts for nothing"))
    // Compared alone, the two are ranked by that too.
    let two = try await place.courtship("compare", "Northwind × Adatum", "Northwind × Contoso").output
    #expect(two.contains("### Eight strategy questions\n") && !two.contains("counts for nothing"))
    let outcome = try await place.courtship("compare", "--programme", "emea-resellers", "--json")
    let list = try JSONDecoder().decode(List.self, from: Data(outcome.output.utf8))
    #expect(list.capacity == 2)
    #expect(list.questionnaires == ["criteria", "partnering-agenda"])
    #expect(list.leftOut == ["continuum", "strategy-questions"])
    #expect(list.candidates.map(\.partnerFirm) == ["Contoso", "Adatum", "Litware", "Fabrikam"])
    #expect(list.candidates.allSatisfy { $0.rankAcceptability?.count == 4 })
    let fits = Dictionary(
      uniqueKeysWithValues: list.candidates.map { ($0.partnerFirm, $0.fit.map { Int($0.rounded()) }) })
    // (5 × 75 + 4 × 75 + 3 × 50 + 2 × 75 + 1 × 75) / 15; Litware’s third criterion is unknown and counts nowhere.
    #expect(fits == ["Adatum": 70, "Contoso": 97, "Fabrikam": 27, "Litware": 52])
    let file = try await place.exported("emea-resellers")
    #expect(file.rows("selection-criteria").count == 5)
    // The joint report knows nothing of it.
    let id = try await place.courtship("list", "--json").output
    #expect(id.contains("Contoso"))
    let report = try await place.courtship("report", "Northwind × Contoso").output
    #expect(!report.contains("Answers within a day") && !report.contains("Our criteria"))
    let ours = try await place.courtship("report", "Northwind × Contoso", "--for", "ours").output
    #expect(ours.contains("Our criteria") && ours.contains("#### Answers within a day"))
    let score = try await place.courtship("score", "Northwind × Contoso", "--for", "ours").output
    #expect(score.contains("Our criteria") && score.contains("The partnering agenda"))
  }
}
