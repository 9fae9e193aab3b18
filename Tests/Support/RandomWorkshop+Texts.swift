internal import Domain

extension RandomWorkshop {
  /// What people type, and what they should not: other scripts, wide and joined characters, combining marks, right to
  /// left, line ends of several kinds, quotes, Markdown, HTML, control characters.
  package static let texts = [
    "Northwind", "A named owner, a date and a budget.", "Über 40 % — “so far”", "東京の代理店", "Ελληνικά, русский, עברית",
    "👩‍👩‍👧‍👦 agreed 👍🏽", "e\u{301}tude or étude", "first line\nsecond line\n\nnew paragraph", "tab\tand\r\nDOS line",
    "quote \" backslash \\ slash /", "| a | table |\n|---|---|", "# not a heading", "<script>alert(1)</script> &amp;",
    "[link](https://example.org) `code` *bold* _under_", "\u{202E}turned round\u{202C}", "a\u{2028}b", "\u{1B}[31mred",
    "soft\u{AD}hyphen and\u{A0}no break", "---", "- [ ] item", "1. one", "{\"json\": [1, 2]}", "null", "0", "yes",
  ]

  mutating func text() -> String { generator.pick(Self.texts, else: "text") }

  mutating func textOrNone() -> String { generator.oneIn(2) ? "" : text() }

  /// Mostly none; else keys that no version knows, with compact JSON of every kind.
  mutating func unknownFields() -> UnknownFields {
    guard generator.oneIn(12) else { return .none }
    let values = [
      "true", "42", "-1.5", "\"text\"", "[]", "{}", "[1,\"two\",null]", "{\"a\":{\"b\":[true]},\"c\":\"ü\"}",
    ]
    return UnknownFields(
      Dictionary(
        uniqueKeysWithValues: (1...generator.number(in: 1...2)).map { number in
          ("x-later-\(number)", generator.pick(values, else: "true"))
        }))
  }

  mutating func day() -> Day? {
    Day(year: generator.number(in: 2020...2035), month: generator.number(in: 1...12), day: generator.number(in: 1...28))
  }

  /// In the form of a UUID of version 7.
  mutating func uuid() -> String {
    let digits = Array("0123456789abcdef")
    return String("xxxxxxxx-xxxx-7xxx-8xxx-xxxxxxxxxxxx".map { $0 == "x" ? generator.pick(digits, else: "0") : $0 })
  }

  mutating func decision() -> Decision {
    Decision(
      verdict: generator.pick(Verdict.allCases, else: .go), rationale: textOrNone(),
      decidedBy: several(0...3) { random, _ in random.text() }, date: generator.oneIn(2) ? day() : nil,
      unknown: unknownFields())
  }

  mutating func criteria() -> Criteria {
    Criteria(
      version: generator.number(in: 1...4),
      items: several(0...4) { random, number in
        Criteria.Item(
          id: EntryID("c\(number)"), text: random.text(),
          weight: random.generator.pick(Grade.allCases, else: .three), unknown: random.unknownFields())
      }, unknown: unknownFields())
  }
}
