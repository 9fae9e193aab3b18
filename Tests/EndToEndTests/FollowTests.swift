internal import Foundation
internal import Testing

/// Reviews of a partnership, by commands alone.
struct FollowTests {
  @Test func `a partnership goes on from its last session, whichever of them is named`() async throws {
    try await Workplace.use { place in
      let first = try await place.newWorkshop()
      let one = try await place.courtship("follow", first)
      #expect(one.code == 0 && one.errors.isEmpty)
      let review = one.output.trimmingCharacters(in: .newlines)
      let two = try await place.courtship("follow", first)
      #expect(two.code == 0)
      #expect(two.errors == "courtship: It was reviewed already: this review goes on from \(review).\n")
      let file = try await place.courtship("export", two.output.trimmingCharacters(in: .newlines)).output
      #expect(file.contains(#""previous": "\#(review)""#))
      #expect(file.contains(#""stage": "review""#) && file.contains(#""plan": "review-60""#))
      #expect(file.contains("health-check") && file.contains("Ada Vane"))
    }
  }

  @Test func `another plan is taken where one is named`() async throws {
    try await Workplace.use { place in
      let review = try await place.courtship("follow", try await place.newWorkshop(), "--plan", "due-diligence")
      let file = try await place.courtship("export", review.output.trimmingCharacters(in: .newlines)).output
      #expect(file.contains(#""stage": "review""#) && file.contains(#""plan": "due-diligence""#))
    }
  }

  @Test func `what cannot be followed is refused, and nothing is made`() async throws {
    try await Workplace.use { place in
      let first = try await place.newWorkshop()
      _ = try await place.courtship("agenda", "emea", "--firm", "Northwind")
      let before = try await place.courtship("list", "--json").output
      let programme = try await place.courtship("follow", "emea")
      #expect(programme.code == 66 && programme.errors.contains("“emea” is a programme"))
      let nothing = try await place.courtship("follow", "nowhere")
      #expect(nothing.code == 66 && nothing.errors.contains("There is no workshop or programme “nowhere”"))
      let plan = try await place.courtship("follow", first, "--plan", "none")
      #expect(plan.code != 0 && plan.errors.contains("There is no plan “none”"))
      let file = try await place.courtship("follow", "w.json")
      #expect(file.code == 64 && file.errors.contains("Import it first"))
      #expect(try await place.courtship("list", "--json").output == before)
    }
  }
}
