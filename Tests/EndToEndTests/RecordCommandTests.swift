import Foundation
import Testing

/// What a facilitator learns of all partnerships together.
struct RecordCommandTests {
  private struct File: Decodable {
    struct Pairing: Decodable {
      let compared, same, moreHopeful, lessHopeful, notComparable: Int
    }
    struct Promises: Decodable {
      let kept, late, broken, notAsked: Int
    }

    let format: String
    let least, partnerships, sessions: Int
    let roomAgainstScore, peopleAgainstScore, scoreAgainstDecision: Pairing
    let afterDecision: [String: [String: Int]]
    let promises: Promises
  }

  /// Firms of the sample, and one of its people.
  private static let names = ["Sennfeld", "Ruiter"]

  @Test func `the record counts partnerships and their reviews, and names nobody`() async throws {
    try await Workplace.use { place in
      let id = try await place.courtship("sample").output.trimmingCharacters(in: .newlines)
      #expect(try await place.courtship("follow", id).code == 0)
      let outcome = try await place.courtship("record", "--json")
      #expect(outcome.code == 0 && outcome.errors.isEmpty)
      let file = try JSONDecoder().decode(File.self, from: Data(outcome.output.utf8))
      #expect(file.format == "courtship-record/1" && file.least == 10)
      #expect(file.partnerships == 1 && file.sessions == 2)
      #expect(file.afterDecision.keys.sorted() == ["conditional", "go", "no-go"])
      let page = try await place.courtship("record").output
      #expect(page.hasPrefix("# The facilitator's record\n\n**1 partnership in 2 sessions**"))
      #expect(page.contains("too few to say anything of how often it is so."))
      for name in Self.names { #expect(!page.contains(name) && !outcome.output.contains(name)) }
      #expect(try await place.courtship("record", "--output", "record.html").code == 0)
      #expect(
        try place.read("record.html").contains("The facilitator&#39;s record")
          || place.read("record.html").contains("The facilitator's record"))
    }
  }

  @Test func `help says what the JSON means`() async throws {
    try await Workplace.use { place in
      let help = try await place.courtship("help", "record").output
      for word in [
        "courtship-record/1", "roomAgainstScore", "notComparable", "afterDecision", "notAsked",
      ] {
        #expect(help.contains(word))
      }
    }
  }
}
