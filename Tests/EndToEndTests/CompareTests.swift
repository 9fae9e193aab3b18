import Foundation
import Testing

/// Candidates side by side, from files and from the library.
struct CompareTests {
  private struct File: Decodable {
    struct Candidate: Decodable {
      let partnerFirm: String
      let verdict: String
      let rankAcceptability: [Double]?
      let withinCapacity: Double?
    }

    let format: String
    let capacity: Int?
    let candidates: [Candidate]
    let pairwise: [[Double?]]
  }

  /// A workshop of one questionnaire whose two questions are rated for certain.
  private func workshop(_ partner: String, _ ratings: Int...) -> String {
    let questions = ratings.indices.map {
      #"{"id": "q\#($0)", "prompt": "Why?", "anchors": {"1": "No", "3": "So", "5": "Yes"}}"#
    }
    let answers = ratings.enumerated().map {
      #"{"question": "fit/q\#($0.offset)", "rating": \#($0.element), "confidence": 5}"#
    }
    return """
      {"format": "courtship-workshop/1", "ourFirm": "Northwind", "partnerFirm": "\(partner)", "questionnaires": [
        {"format": "courtship-questionnaire/1", "id": "fit", "version": "1.0.0", "kind": "rating", "title": "Fit",
         "sections": [{"id": "s", "title": "S", "questions": [\(questions.joined(separator: ", "))]}]}],
       "answers": [\(answers.joined(separator: ", "))]}
      """
  }

  @Test func `files are compared without a library`() async throws {
    try await Workplace.use { place in
      try place.write(workshop("Fabrikam", 4, 4), to: "fabrikam.json")
      try place.write(workshop("Contoso", 5, 5), to: "contoso.json")
      let outcome = try await place.courtship("compare", "fabrikam.json", "contoso.json", "--capacity", "1", "--json")
      #expect(outcome.code == 0 && outcome.errors.isEmpty)
      let file = try JSONDecoder().decode(File.self, from: Data(outcome.output.utf8))
      #expect(file.format == "courtship-comparison/1" && file.capacity == 1)
      #expect(file.candidates.map(\.partnerFirm) == ["Contoso", "Fabrikam"])
      #expect(file.candidates.map(\.verdict) == ["go", "go"])
      #expect(file.candidates.map(\.rankAcceptability) == [[1, 0], [0, 1]])
      #expect(file.candidates.map(\.withinCapacity) == [1, 0])
      #expect(file.pairwise == [[nil, 1], [0, nil]])
      #expect(!FileManager.default.fileExists(atPath: place.library))
      // The order of arguments changes nothing.
      let other = try await place.courtship("compare", "contoso.json", "fabrikam.json", "--capacity", "1", "--json")
      #expect(other.output == outcome.output)
      let page = try await place.courtship("compare", "fabrikam.json", "contoso.json").output
      #expect(page.hasPrefix("# Candidates, best first\n"))
      #expect(page.contains("**Contoso** comes first in 100 % of the draws, **Fabrikam** in 0 %."))
    }
  }

  @Test func `a review that is named is left out with a word, unless there are only reviews`() async throws {
    try await Workplace.use { place in
      try place.write(workshop("Fabrikam", 4, 4), to: "fabrikam.json")
      let review = workshop("Contoso", 5, 5).replacingOccurrences(
        of: #""ourFirm""#, with: #""stage": "review", "title": "Northwind × Contoso, review 1", "ourFirm""#)
      try place.write(review, to: "review.json")
      let outcome = try await place.courtship("compare", "fabrikam.json", "review.json", "--json")
      #expect(outcome.code == 0)
      #expect(
        outcome.errors
          == "courtship: “Northwind × Contoso, review 1” is a review and no candidate: it is left out.\n")
      let file = try JSONDecoder().decode(File.self, from: Data(outcome.output.utf8))
      #expect(file.candidates.map(\.partnerFirm) == ["Fabrikam"])
      let alone = try await place.courtship("compare", "review.json", "--json")
      #expect(alone.code == 0 && alone.errors.isEmpty)
    }
  }

  @Test func `what cannot be compared says why`() async throws {
    try await Workplace.use { place in
      let id = try await place.courtship("sample").line
      for (arguments, code, sentence) in [
        ([], 64, "There is nobody to compare. Name workshops, or a programme with --programme ID."),
        ([id, "--capacity", "0"], 64, "--capacity 0 leaves room for nobody. Use 1 or more."),
        ([id, id], 64, "“\(id)” is named twice. Name each workshop once."),
        (
          ["service-partners"], 64,
          "“service-partners” is a programme; workshops are compared. Use --programme service-partners for all of its workshops."
        ),
        (
          ["--programme", "nobody"], 66,
          "There is no programme “nobody”. Make it with “courtship agenda nobody --firm NAME”, or look with “courtship list”."
        ),
      ] as [([String], Int32, String)] {
        let outcome = try await place.run([Workplace.program, "compare"] + arguments)
        #expect(outcome.code == code)
        #expect(outcome.errors == "courtship: \(sentence)\n")
        #expect(outcome.output.isEmpty)
      }
      let all = try await place.courtship("compare", "--programme", "service-partners", "--json")
      #expect(all.code == 0)
      #expect(try JSONDecoder().decode(File.self, from: Data(all.output.utf8)).candidates.count == 1)
    }
  }

  @Test func `long work shows a bar with a count where somebody looks, and none in a file`() async throws {
    try await TerminalRoom.use { room in
      for firm in ["Adatum", "Contoso", "Fabrikam"] { try room.place.write(workshop(firm, 4, 4), to: "\(firm).json") }
      // Two that come through pipes: work takes as long as they do.
      let pipes = ["Contoso", "Fabrikam"]
      #expect(try await room.place.run(["mkfifo"] + pipes.map { "\($0).pipe.json" }).code == 0)
      try await room.start("compare Adatum.json Contoso.pipe.json Fabrikam.pipe.json --output page.md")
      let feed = "exec 3> $1.pipe.json; sleep 0.4; cat $1.json >&3"
      #expect(try await room.place.run(["sh", "-c", feed, "sh", "Contoso"]).code == 0)
      try await room.sees("░", "2 of 3 read")
      #expect(try await room.place.run(["sh", "-c", feed, "sh", "Fabrikam"]).code == 0)
      try await room.sees("code 0")
      #expect(try await !room.screen().contains("read"))
      let quiet = try await room.place.courtship("compare", "Adatum.json", "Contoso.json")
      #expect(quiet.code == 0 && quiet.errors.isEmpty)
    }
  }
}
