internal import Testing

/// Workshops made from the plans that are built in.
struct PlanTests {
  /// What is typed from the first question to level 3 now and level 5 needed on the continuum's horizon, and out.
  private static func placing(at number: Int) -> String { "/go \(number)\n\n\n3\n5\n/quit\n" }

  @Test(arguments: [("due-diligence", 30, "Strict"), ("review-60", 22, "Balanced"), ("prioritise", 7, "Exploratory")])
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
}
