internal import Testing

/// Workshops made from the plans that are built in.
struct PlanTests {
  /// What is typed from the first question to level 3 now and level 5 needed on the continuum's horizon, and out.
  private static func placing(at number: Int) -> String { "/go \(number)\n\n\n3\n5\n/quit\n" }

  @Test(arguments: [("due-diligence", 30, "Strict"), ("review-60", 22, "Balanced")])
  func `a plan makes a workshop under its cut-offs, and the ladder in it stands in the report`(
    plan: String, questions: Int, policy: String
  ) async throws {
    try await Workplace.use { place in
      let id = try await place.courtship(
        "new", "--ours", "Northwind", "--partner", "Fabrikam", "--plan", plan
      ).line
      let session = try await place.courtship("open", id, "--plain", input: Self.placing(at: questions - 1))
      #expect(session.code == 0)
      #expect(session.output.contains("Question \(questions - 1) of \(questions): horizon."))
      #expect(session.output.contains("3. Value-added: To the last day of a contract"))
      let report = try await place.courtship("report", id).output
      #expect(report.contains("| Horizon | 3, Value-added | 5, Cooperation | `███--░` | 2 levels short |"))
      #expect(report.contains("Policy *\(policy)*"))
    }
  }

  @Test func `prioritise rates a candidate by the criteria of its programme, and needs one that has any`() async throws
  {
    try await Workplace.use { place in
      let new = ["new", "--ours", "Northwind", "--partner", "Fabrikam", "--plan", "prioritise"]
      let sentence = """
        courtship: The plan “prioritise” rates a candidate by the criteria of a programme. Choose a programme whose agenda \
        is accepted.

        """
      let alone = try await place.run([Workplace.program] + new)
      #expect(alone.code == 64 && alone.errors == sentence)
      _ = try await place.courtship("agenda", "emea", "--firm", "Northwind", "--plain", input: "/quit\n")
      let early = try await place.run([Workplace.program] + new + ["--programme", "emea"])
      #expect(early.code == 64 && early.errors == sentence)
      _ = try await place.courtship(
        "agenda", "emea", "--plain", input: "/go 6\n/entries\nAnswers within a day\n5\n\n/accept\n/quit\n")
      let id = try await place.run([Workplace.program] + new + ["--programme", "emea"]).line
      let session = try await place.courtship("open", id, "--plain", input: "/go 6\n\n\n3\n5\n/quit\n")
      #expect(session.output.contains("Question 6 of 7: horizon."))
      #expect(!session.output.contains("Answers within a day"))
      let rated = try await place.courtship(
        "agenda", "emea", "--plain", input: "/grid rate Fabrikam 1 4\n/quit\n")
      #expect(rated.output.contains("Saved: Fabrikam, Answers within a day rated 4."))
      #expect(try await place.courtship("compare", "--programme", "emea", "--json").output.contains("\"fit\": 75"))
    }
  }
}
