import Testing

@testable import Canvas

struct GlyphTests {
  /// What stands in the cells after writing, a string a cell.
  private func drawn(_ text: String) -> [String] {
    var canvas = Canvas(size: CellSize(rows: 1, columns: 12))
    let used = canvas.write(text, at: .zero)
    return (0..<used).compactMap { canvas.cell(at: CellPoint(row: 0, column: $0)) }.map(canvas.text)
  }

  @Test(arguments: [
    // A family is its first member, a skin tone is left out: one picture of two columns.
    ("👨‍👩‍👧‍👦", ["👨", ""]), ("👍🏽", ["👍", ""]), ("🏳️‍🌈", ["🏳"]),
    // Terminals disagree whether U+FE0F widens.
    ("❤️", ["❤"]), ("⌚️", ["⌚", ""]), ("1️⃣", ["1\u{20E3}"]),
    ("🇩🇪", ["D", "E"]), ("🇫🇷🇯🇵", ["F", "R", "J", "P"]),
    // Syllables keep every letter.
    ("क्षि", ["क\u{94D}", "ष", "ि"]), ("한", ["한", ""]),
    // Four marks are what a cell of ncurses holds.
    ("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", ["e\u{301}\u{302}\u{303}\u{304}"]),
    ("\u{301}", ["\u{25CC}\u{301}"]),
  ])
  func `a cluster is drawn as cells on which terminals agree`(text: String, cells: [String]) {
    #expect(drawn(text).map { Array($0.unicodeScalars) } == cells.map { Array($0.unicodeScalars) })
  }

  @Test(arguments: [
    ("a\tb", ["a", " ", "b"]), ("a\nb", ["a", " ", "b"]), ("a\r\nb", ["a", " ", "b"]),
    ("\u{1B}[2J", ["␛", "[", "2", "J"]),
    ("\u{7F}", ["␡"]), ("\u{9B}2J", ["\u{FFFD}", "2", "J"]), ("\u{0}", ["␀"]), ("\u{E000}", ["\u{FFFD}"]),
    ("a\u{202E}b", ["a", "b"]), ("a\u{200B}b", ["a", "b"]),
  ])
  func `no control reaches the grid`(text: String, cells: [String]) {
    #expect(drawn(text) == cells)
  }

  @Test func `nothing but spacing scalars and marks stands in any cell, whatever was written`() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      let scalars = (0..<8).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...(Bool.random(using: &generator) ? 0x3FF : 0x1FFFF), using: &generator))
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      var canvas = Canvas(size: CellSize(rows: 1, columns: 20))
      let used = canvas.write(String(text), at: .zero)
      #expect(used == displayWidth(of: String(text)))
      for column in 0..<20 {
        guard let cell = canvas.cell(at: CellPoint(row: 0, column: column)), cell.span != .trailing else { continue }
        let shown = Array(canvas.text(of: cell).unicodeScalars)
        guard case .spacing(let columns) = shown[0].extent else {
          Issue.record("no spacing scalar: \(shown)")
          continue
        }
        #expect(columns == (cell.span == .leading ? 2 : 1))
        #expect(shown.count <= 5)
        for mark in shown.dropFirst() {
          guard case .combining = mark.extent else {
            Issue.record("no combining scalar: \(shown)")
            continue
          }
        }
      }
    }
  }
}
