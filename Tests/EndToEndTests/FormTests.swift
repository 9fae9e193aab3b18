internal import Foundation
internal import Testing

/// Forms out and back, by commands alone: what the other side, who installs nothing, gets and sends.
struct FormTests {
  @Test func `an agenda goes out as a form, comes back filled in, and is taken once`() async throws {
    try await Workplace.use { place in
      _ = try await place.courtship("agenda", "emea", "--firm", "Northwind")
      #expect(
        try await place.courtship("form", "emea", "--output", "agenda.md") == .init(code: 0, output: "", errors: ""))
      let form = try place.read("agenda.md")
      let mark = "Answer, in one or two sentences [answer]:"
      let filled = form.replacingOccurrences(of: "\n", with: "\r\n").replacing(
        mark, with: "\(mark) To sell where we have no house.", maxReplacements: 1)
      try place.write(filled, to: "back.md")
      let trial = try await place.courtship("collect", "--dry-run", "back.md")
      #expect(
        trial.output == """
          back.md: emea: rationale (answer)
          Nothing was changed. Without --dry-run all of it is taken.

          """)
      #expect(try await !place.courtship("export", "emea").output.contains("no house"))
      #expect(
        try await place.courtship("collect", "back.md")
          == .init(code: 0, output: "back.md: emea: rationale (answer)\n", errors: ""))
      #expect(try await place.courtship("export", "emea").output.contains("To sell where we have no house."))
      let again = try await place.courtship("collect", "back.md")
      #expect(again.code == 65)
      #expect(again.errors.hasSuffix("error: this form was collected already: all that it says is there\n"))
    }
  }

  @Test func `ballots are sealed: neither the score nor the joint report knows of them`() async throws {
    try await Workplace.use { place in
      let id = try await place.newWorkshop()
      let (score, report) = (
        try await place.courtship("score", id, "--json").output, try await place.courtship("report", id).output
      )
      for (person, vote) in [("p1", "2"), ("Di Marsh", "5")] {
        let form = try await place.courtship("form", id, "--participant", person)
        #expect(form.code == 0)
        try place.write(form.output.replacingOccurrences(of: "[vote]:", with: "[vote]: \(vote)"), to: "\(person).md")
      }
      let outcome = try await place.courtship("collect", "p1.md", "Di Marsh.md")
      #expect(outcome.code == 0 && outcome.errors.isEmpty)
      #expect(outcome.output.split(separator: "\n").count == 2)
      #expect(!outcome.output.contains("2)") && !outcome.output.contains("5)"), "no vote is said aloud")
      #expect(try await place.courtship("export", id).output.contains(#""rating": 5"#))
      let again = try await place.courtship("collect", "p1.md")
      #expect(again.code == 65)
      #expect(again.errors.hasSuffix("by this form or in the room: nothing is left to take\n"))
      #expect(try await place.courtship("score", id, "--json").output == score)
      #expect(try await place.courtship("report", id).output == report)
    }
  }

  @Test func `one bad form among several keeps all of them out, and every finding has its place`() async throws {
    try await Workplace.use { place in
      let id = try await place.newWorkshop()
      let good = try await place.courtship("form", id, "--participant", "p1").output
      let bad = try await place.courtship("form", id, "--participant", "p2").output
      try place.write(good.replacingOccurrences(of: "[vote]:", with: "[vote]: 4"), to: "good.md")
      try place.write(bad.replacingOccurrences(of: "[vote]:", with: "[vote]: 7"), to: "bad.md")
      let before = try await place.courtship("export", id).output
      let outcome = try await place.courtship("collect", "good.md", "bad.md", "none.md")
      #expect(outcome.code == 65 && outcome.output.isEmpty)
      let lines = outcome.errors.split(separator: "\n")
      #expect(lines.count == 9)
      #expect(
        lines.first?.hasSuffix("error: “7” is no vote; use a whole number from 1 to 5, or ? for don’t know") == true)
      #expect(lines.first?.hasPrefix("bad.md:") == true)
      #expect(lines.last?.contains("none.md cannot be read") == true)
      #expect(try await place.courtship("export", id).output == before)
    }
  }

  @Test func `a form of what the library does not have says what to do`() async throws {
    try await Workplace.use { place in
      let id = try await place.newWorkshop()
      _ = try await place.courtship("form", id, "--participant", "p1", "--output", "ballot.md")
      let elsewhere = try await place.run([
        "env", "COURTSHIP_LIBRARY=other.sqlite", Workplace.program, "collect", "ballot.md",
      ])
      #expect(elsewhere.code == 66)
      #expect(
        elsewhere.errors
          == "courtship: ballot.md is a form of “\(id)”, which is not in other.sqlite. Import that first, or name its library.\n"
      )
      let nobody = try await place.courtship("form", id, "--participant", "p9")
      #expect(nobody.code == 64)
      #expect(nobody.errors.hasPrefix("courtship: There is no “p9” in the room. Name one of them: p1 (Ada Vane), "))
    }
  }
}
