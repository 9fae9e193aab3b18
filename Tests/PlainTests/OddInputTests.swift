import Domain
import Plain
import Session
import TestSupport
import Testing

struct OddInputTests {
  @Test func `control characters neither reach the file nor the terminal`() {
    var room = Transcript(.workshop(Sample.workshop))
    room.type("\u{1B}[2JReach\tthe\u{7} market\u{9B}1m\r")
    #expect(room.workshop?.purpose.ours == "[2JReach the market1m")
  }

  @Test func `a text beyond the bound is refused whole`() {
    var room = Transcript(.workshop(Sample.workshop))
    let answer = room.answer(to: String(repeating: "x", count: Bound.textLength + 1))
    #expect(answer.hasPrefix("That is 10001 characters; a text has 10000 at most. Nothing was changed.\n0.1 "))
    #expect(room.workshop?.purpose.ours == "")
  }

  @Test func `a character piled up out of accents counts as the many that it is`() {
    var room = Transcript(.workshop(Sample.workshop))
    let answer = room.answer(to: "e" + String(repeating: "\u{301}", count: 4 * Bound.textLength))
    #expect(answer.hasPrefix("That is 10001 characters; a text has 10000 at most. Nothing was changed.\n0.1 "))
    #expect(room.workshop?.purpose.ours == "")
  }

  @Test(arguments: [
    ("4 4", "2 of 6 votes. Next is Cy Roth."),
    ("4 4 4 4 4 4 4", "6 votes are to be typed; one sign each is enough."),
    ("4 4 4 4 4 6", "“6” is no vote. Type 1 to 5, ? for does not know, - for absent."),
  ])
  func `votes that do not fit the room are a sentence, and none is kept`(line: String, sentence: String) {
    var room = Transcript(.workshop(Sample.workshop))
    room.type("", "", "", "")
    #expect(room.answer(to: line).hasPrefix(sentence + "\n1.3 "))
    #expect(room.saved("situation").rounds == [])
  }

  /// Every command, with and without something behind it, and what a cat on the keyboard types.
  private static let lines =
    [
      "", "", "", "1", "2", "3", "4", "5", "4 4 - 2 ? 3", "1 1 1 5 5 5", "go", "no-go", "yes", "2026-12-01",
      "2026-13-01",
      "Some text", "/", "//", "?", "-", "4 because", "東京", "/text /x", "people remove 1", "/people remove 6",
      "entries 1", "entries remove 1", "action 1", "action remove 1", "park this", "park remove 1", "note ours: x",
      "Zed:outside", "go 0", "go 5", "go 9", "go 10", "go 11", "report ours", "hunch", "decide go",
      "what-if 1 5", "what-if 2 none", "what-if keep Agreed", "score details", "action done 1", "park 1", "find a",
    ]
    + [
      "back", "skip", "vote", "again", "note", "answer", "rate", "confidence", "dont-know", "not-applicable", "reopen",
      "entries", "action", "park", "purpose", "people", "hunch", "score", "decide", "report", "time", "clear", "undo",
      "redo", "text", "help", "list", "what-if", "set-up", "find", "edit", "question", "ballot", "guess", "evidence",
      "show", "unlock", "lock",
    ].flatMap { [$0, "/" + $0, "/" + $0 + " 3"] }

  @Test(arguments: UInt64(1)...12)
  func `whatever is typed, the workshop stays legal and nothing is drawn`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let subject: Subject = seed.isMultiple(of: 4) ? .programme(Sample.programme) : .workshop(Sample.workshop)
    var room = Transcript(subject)
    for _ in 1...400 { room.type(Self.lines.randomElement(using: &generator) ?? "") }
    let inquiry = room.stored.subject.inquiry
    #expect(inquiry.flaws(answersInOrder: inquiry.answeredQuestions) == [])
    #expect(room.stored.subject == room.session.session.subject)
    let drawn = room.text.unicodeScalars.filter {
      (0x2500...0x259F).contains($0.value) || (0x2800...0x28FF).contains($0.value)
    }
    #expect(drawn.isEmpty)
    #expect(!room.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }
}
