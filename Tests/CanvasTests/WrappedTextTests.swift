import Canvas
import Testing

struct WrappedTextTests {
  @Test(arguments: [
    ("", 5, [""]),
    ("one two", 7, ["one two"]),
    ("one two", 6, ["one", "two"]),
    ("one two three", 8, ["one two", "three"]),
    ("one  two", 3, ["one", "two"]),
    ("one two ", 7, ["one two"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("to abcdefgh", 4, ["to", "abcd", "efgh"]),
    ("a\nb", 9, ["a", "b"]),
    ("a\r\nb\n", 9, ["a", "b", ""]),
    ("a\n\nb", 9, ["a", "", "b"]),
    ("  indented text", 10, ["  indented", "text"]),
    ("  indented", 5, ["  ind", "ented"]),
    ("日本語です", 5, ["日本", "語で", "す"]),
    ("日本", 1, ["日", "本"]),
    ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
    ("👨‍👩‍👧👨‍👩‍👧", 3, ["👨‍👩‍👧", "👨‍👩‍👧"]),
    ("one two", 0, ["o", "n", "e", "t", "w", "o"]),
    ("שלום עולם", 5, ["שלום", "עולם"]),
    ("only 67 % of it", 9, ["only 67 %", "of it"]),
    ("only 67 % of it", 8, ["only", "67 % of", "it"]),
    ("only 67 % of it", 7, ["only", "67 % of", "it"]),
    ("67 % rated", 3, ["67", "%", "rat", "ed"]),
  ])
  func `text is broken at blanks, words only where they must`(text: String, columns: Int, lines: [String]) {
    #expect(wrap(text, columns: columns).map(\.text) == lines)
  }

  @Test func `a line says where in the text it comes from`() {
    let text = "one two\nthree"
    let lines = wrap(text, columns: 5)
    #expect(lines.map { String(text[$0.range]) } == ["one", "two", "three"])
    #expect(lines.map(\.columns) == [3, 3, 5])
    #expect(lines.map { text.distance(from: text.startIndex, to: $0.next) } == [4, 8, 13])
  }

  @Test func `a cursor goes through the text place by place`() {
    let wrapped = WrappedText("one two\nthree", columns: 5)
    let places = wrapped.text.indices.map(wrapped.point) + [wrapped.point(of: wrapped.text.endIndex)]
    let expected = [
      (0, 0), (0, 1), (0, 2), (0, 3), (1, 0), (1, 1), (1, 2), (1, 3), (2, 0), (2, 1), (2, 2), (2, 3), (2, 4), (2, 5),
    ]
    #expect(places == expected.map { CellPoint(row: $0.0, column: $0.1) })
  }

  @Test func `an empty last line has room for the cursor`() {
    let wrapped = WrappedText("one\n", columns: 5)
    #expect(wrapped.lines.count == 2)
    #expect(wrapped.point(of: wrapped.text.endIndex) == CellPoint(row: 1, column: 0))
  }

  @Test(arguments: [(0, 2, 2), (0, 99, 3), (1, 1, 5), (1, -7, 4), (-1, 2, 0), (2, 0, 8), (9, 0, 13)])
  func `a place is taken to the nearest one in the text`(row: Int, column: Int, offset: Int) {
    let wrapped = WrappedText("one two\nthree", columns: 5)
    let index = wrapped.index(at: CellPoint(row: row, column: column))
    #expect(wrapped.text.distance(from: wrapped.text.startIndex, to: index) == offset)
  }

  @Test func `a click on the right half of a wide character is before it`() {
    let wrapped = WrappedText("日本", columns: 8)
    #expect(wrapped.index(at: CellPoint(row: 0, column: 3)) == wrapped.text.index(after: wrapped.text.startIndex))
  }

  @Test func `the end of a broken word is still on its line`() {
    let wrapped = WrappedText("abcdef", columns: 3)
    let index = wrapped.index(at: CellPoint(row: 0, column: 99))
    #expect(wrapped.point(of: index) == CellPoint(row: 0, column: 2))
  }

  @Test func `whatever is wrapped keeps every character and its columns`() {
    var generator = SeededGenerator(seed: 3)
    let pieces = ["a", "word", " ", "  ", "\n", "\r\n", "日本", "e\u{301}", "👨‍👩‍👧", "\t", "\u{200B}", "longlonglong", "🇩🇪"]
    for _ in 0..<400 {
      let text = (0..<12).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let columns = Int.random(in: 0...9, using: &generator)
      let wrapped = WrappedText(text, columns: columns)
      var next = text.startIndex
      for line in wrapped.lines {
        #expect(line.range.lowerBound == next)
        #expect(text[line.range.upperBound..<line.next].allSatisfy { $0.isWhitespace })
        #expect(line.columns == displayWidth(of: text[line.range]))
        #expect(line.columns <= max(2, columns))
        next = line.next
      }
      #expect(next == text.endIndex)
      for index in text.indices {
        let point = wrapped.point(of: index)
        let back = wrapped.point(of: wrapped.index(at: point))
        #expect(back.row == point.row)
        #expect(back.column <= point.column)
      }
    }
  }
}
