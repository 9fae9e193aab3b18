internal import Domain
internal import QuestionnaireReader
internal import Testing

@Suite struct BoundsTests {
  @Test func `a file of 1 MiB is read, one byte more is refused`() {
    let filler = String(repeating: "#", count: Bound.questionnaireBytes - sound.utf8.count - 1) + "\n"
    #expect(findings(sound + filler) == [])
    #expect(
      findings(sound + "#" + filler) == ["q.yaml:1:1: error: the file has 1048577 bytes; use at most 1048576"])
  }

  @Test func `a text of 10,000 characters is read, one more is refused`() {
    let long = String(repeating: "ä", count: Bound.textLength)
    #expect(findings(sound([4: "title: \(long)"])) == [])
    #expect(
      findings(sound([4: "title: \(long)ä"])) == [
        "q.yaml:4:1: error: a text of 10001 characters is too long; use at most 10000"
      ])
  }

  @Test func `a character piled up out of accents counts as the many that it is`() {
    let pile = "e" + String(repeating: "\u{301}", count: 4 * Bound.textLength)
    #expect(
      findings(sound([4: "title: \(pile)"])) == [
        "q.yaml:4:1: error: a text of 10001 characters is too long; use at most 10000"
      ])
  }

  @Test func `500 questions are read, one more is refused`() {
    let questions = (1...501).map { number in
      "      - {id: q\(number), prompt: Why \(number)?, anchors: {1: a, 3: b, 5: c}}\n"
    }
    let head = soundLines[0..<8].joined(separator: "\n") + "\n"
    #expect(findings(head + questions.dropLast().joined()) == [])
    #expect(
      findings(head + questions.joined()) == ["q.yaml:5:1: error: 501 questions are too many; use at most 500"])
  }

  @Test func `nesting deeper than 20 levels is refused`() {
    func nested(_ depth: Int) -> String {
      "x: " + String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1) + "\n"
    }
    #expect(findings(sound + nested(20)).map { $0.contains("has no key “x”") } == [true])
    #expect(
      findings(sound + nested(21)) == ["q.yaml:12:23: error: this nests deeper than 20 levels; no file needs so many"])
  }

  @Test(arguments: ["[", "- ", "{a: "])
  func `nesting of any depth is refused alike`(opening: String) {
    let sentence = "this nests deeper than 20 levels; no file needs so many"
    for depth in [30, 1_000, 100_000] {
      #expect(findings(String(repeating: opening, count: depth)).map { $0.hasSuffix(sentence) } == [true])
    }
  }

  /// Texts that are small and stand for something huge, or that make a careless reader recurse or compare for ever.
  static let bombs: [(name: String, text: String)] = [
    ("100,000 brackets", String(repeating: "[", count: 100_000)),
    ("100,000 braces", String(repeating: "{", count: 100_000)),
    ("100,000 dashes", String(repeating: "- ", count: 100_000)),
    ("100,000 keys of keys", String(repeating: "? ", count: 100_000)),
    ("100,000 keys on one line", String(repeating: "a: ", count: 100_000)),
    ("brackets in brackets as keys", String(repeating: "{[a]: [{{b}: c}]},", count: 50_000)),
    (
      "a billion laughs",
      "a: &a [lol,lol]\n"
        + (0..<500).map { "a\($0): &a\($0 + 1) [*a\($0),*a\($0),*a\($0),*a\($0)]\n" }.joined()
    ),
    ("100,000 unknown keys", (0..<100_000).map { "k\($0):\n" }.joined()),
    ("100,000 times the same key", String(repeating: "id: a\n", count: 100_000)),
    ("200,000 empty sections", head + String(repeating: "- {}\n", count: 200_000)),
    ("200,000 empty questions", head + "- questions:\n" + String(repeating: "  - {}\n", count: 140_000)),
    ("100,000 levels", levels),
    ("200,000 probes that are lists", probes),
    ("100,000 plans' questionnaires", plan),
    ("a quote that never ends", "a: \"" + String(repeating: "b ", count: 500_000)),
    ("a plain text of many lines", "a: b\n" + String(repeating: "  c\n", count: 200_000)),
    ("100,000 comments", String(repeating: "#\n", count: 100_000) + sound),
    ("100,000 anchors", "a: [" + (0..<80_000).map { "&a\($0) b," }.joined() + "]"),
    ("100,000 tags", "a: [" + String(repeating: "!!str b,", count: 100_000) + "]"),
  ]

  private static let head = soundLines[0..<5].joined(separator: "\n") + "\n"
  private static let probes =
    soundLines[0..<8].joined(separator: "\n") + "\n"
    + String(repeating: "      - {id: a, probes: [" + String(repeating: "[],", count: 1000) + "]}\n", count: 200)
  private static let levels =
    sound([4: "title: A\nkind: ladder\nlevels: [" + String(repeating: "a,", count: 100_000) + "]"])
    + (0..<400).map { "      - {id: q\($0), prompt: A, anchors: {1: a}}\n" }.joined()
  private static let plan =
    "format: courtship-plan/1\nid: p\ntitle: P\nquestionnaires: [" + String(repeating: "a,", count: 100_000) + "]"

  @Test(.timeLimit(.minutes(1)), arguments: bombs.indices)
  func `a hostile file ends in findings within the minute`(index: Int) {
    let bomb = Self.bombs[index]
    let found = findings(bomb.text).count
    #expect(bomb.name == "100,000 comments" ? found == 0 : found > 0, "\(bomb.name)")
  }
}
