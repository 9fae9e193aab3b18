import Canvas
import Testing

struct CanvasTests {
  private let bold = Style(attributes: .bold)
  private let red = Style(foreground: .palette(1))

  @Test func `text is drawn where it is written, and reads back as lines`() {
    var canvas = Canvas(size: CellSize(rows: 3, columns: 12))
    canvas.write("Fit", at: CellPoint(row: 0, column: 2))
    let used = canvas.write("日本 ok", at: CellPoint(row: 2, column: 0))
    #expect(used == 7)
    #expect(canvas.lines == ["  Fit", "", "日本 ok"])
  }

  @Test func `styles read back as a layer of their own`() {
    var canvas = Canvas(size: CellSize(rows: 2, columns: 8))
    canvas.write("ab", at: CellPoint(row: 0, column: 1), style: bold)
    canvas.write("語", at: CellPoint(row: 1, column: 0), style: red)
    canvas.write("x", at: CellPoint(row: 1, column: 4), style: Style(attributes: .dim))
    #expect(canvas.styleLines(legend: [bold: "b", red: "r"]) == [" bb", "rr  ?"])
  }

  @Test func `a canvas can be made from lines`() {
    let canvas = Canvas(lines: ["one", "日本語", ""])
    #expect(canvas.size == CellSize(rows: 3, columns: 6))
    #expect(canvas.lines == ["one", "日本語", ""])
  }

  @Test(arguments: [
    (-2, 3, "cdef"), (-1, 4, "bcdef"), (0, 6, "abcdef"), (5, 3, "     abc"), (8, 0, ""), (-6, 0, ""), (.max, 0, ""),
    (.min, 0, ""),
  ])
  func `text that reaches over an edge is cut there`(column: Int, visible: Int, line: String) {
    var canvas = Canvas(size: CellSize(rows: 1, columns: 8))
    #expect(canvas.write("abcdef", at: CellPoint(row: 0, column: column)) == 6)
    #expect(canvas.lines == [line])
    #expect(canvas.write("é", at: CellPoint(row: 1, column: 0)) == 1)
    #expect(canvas.lines == [line])
  }

  @Test func `half of a wide character that reaches over an edge is a blank`() {
    var canvas = Canvas(lines: ["xxxxx"])
    canvas.write("日本語", at: CellPoint(row: 0, column: -1))
    #expect(canvas.lines == [" 本語"])
    canvas = Canvas(lines: ["xxxxx"])
    canvas.write("日本語", at: .zero)
    #expect(canvas.lines == ["日本"])
  }

  @Test func `a limit of columns ends the text before a character that would not fit`() {
    var canvas = Canvas(size: CellSize(rows: 1, columns: 10))
    #expect(canvas.write("日本語", at: .zero, maxColumns: 5) == 4)
    #expect(canvas.lines == ["日本"])
    #expect(canvas.write("abc", at: .zero, maxColumns: 2) == 2)
    #expect(canvas.write("abc", at: .zero, maxColumns: -1) == 0)
  }

  @Test(arguments: [
    (0, "a本"), (1, " a本"), (2, "日a"), (3, "日 a"),
  ])
  func `breaking a wide character blanks its other half`(column: Int, line: String) {
    var canvas = Canvas(lines: ["日本"])
    canvas.write("a", at: CellPoint(row: 0, column: column))
    #expect(canvas.lines == [column == 0 ? "a 本" : line])
  }

  @Test func `a wide character over two others blanks what is left of both`() {
    var canvas = Canvas(lines: ["日本"])
    canvas.write("語", at: CellPoint(row: 0, column: 1))
    #expect(canvas.lines == [" 語"])
    #expect(canvas.cell(at: CellPoint(row: 0, column: 3))?.span == .narrow)
  }

  @Test func `a region has its own coordinates and cannot be left`() {
    var canvas = Canvas(size: CellSize(rows: 4, columns: 10))
    canvas.withRegion(CellRect(row: 1, column: 2, rows: 2, columns: 5)) { canvas in
      #expect(canvas.size == CellSize(rows: 2, columns: 5))
      canvas.fill(canvas.bounds, with: ".")
      canvas.write("overlong", at: CellPoint(row: 0, column: 1))
      canvas.write("above", at: CellPoint(row: -1, column: 0))
      canvas.withRegion(CellRect(row: 1, column: 3, rows: 9, columns: 9)) { canvas in
        #expect(canvas.size == CellSize(rows: 9, columns: 9))
        canvas.fill(canvas.bounds, with: "#")
      }
      canvas.cursor = CellPoint(row: 1, column: 1)
      #expect(canvas.cursor == CellPoint(row: 1, column: 1))
    }
    #expect(canvas.lines == ["", "  .over", "  ...##", ""])
    #expect(canvas.cursor == CellPoint(row: 2, column: 3))
    #expect(canvas.size == CellSize(rows: 4, columns: 10))
  }

  @Test func `a cursor that cannot be seen is hidden`() {
    var canvas = Canvas(size: CellSize(rows: 2, columns: 2))
    canvas.cursor = CellPoint(row: 1, column: 1)
    #expect(canvas.cursor != nil)
    canvas.cursor = CellPoint(row: 2, column: 0)
    #expect(canvas.cursor == nil)
  }

  @Test func `restyling keeps the glyphs`() {
    var canvas = Canvas(lines: ["日本 ok"])
    canvas.restyle(CellRect(row: 0, column: 0, rows: 1, columns: 3)) { $0.attributes.insert(.bold) }
    #expect(canvas.lines == ["日本 ok"])
    #expect(canvas.styleLines(legend: [bold: "b"]) == ["bbb"])
  }

  @Test func `a wide character fills an odd width with a blank at the end`() {
    var canvas = Canvas(size: CellSize(rows: 1, columns: 6))
    canvas.fill(CellRect(row: 0, column: 0, rows: 1, columns: 5), with: "語")
    canvas.write("|", at: CellPoint(row: 0, column: 5))
    #expect(canvas.lines == ["語語 |"])
  }

  @Test func `anything may be drawn at any place of any size`() {
    let numbers = [Int.min, -1_000_000, -3, -1, 0, 1, 2, 7, 1_000_000, Int.max]
    for rows in [-1, 0, 1, 2, 5] {
      for columns in [-1, 0, 1, 2, 3, 9] {
        var canvas = Canvas(size: CellSize(rows: rows, columns: columns))
        for row in numbers {
          for column in numbers {
            let point = CellPoint(row: row, column: column)
            let rect = CellRect(row: row, column: column, rows: column, columns: row)
            canvas.write("a日e\u{301}👨‍👩‍👧🇩🇪", at: point)
            canvas.write("plain", at: point)
            canvas.fill(rect, with: "語")
            canvas.restyle(rect) { $0.attributes.insert(.dim) }
            canvas.withRegion(rect) { canvas in
              canvas.write("日本", at: point)
              canvas.cursor = point
              canvas.fill(canvas.bounds.inset(rows: row, columns: column), with: "x")
            }
          }
        }
        #expect(canvas.lines.count == max(0, rows))
        #expect(areHalvesWhole(canvas))
      }
    }
  }

  @Test func `a larger canvas than any terminal is cut`() {
    let canvas = Canvas(size: CellSize(rows: .max, columns: .max))
    #expect(canvas.wholeSize == Canvas.largest)
  }

  @Test func `cells are flat and small`() {
    #expect(MemoryLayout<Cell>.stride == 12)
  }

  @Test func `what differs from the frame before is all that is needed to turn it into the next`() {
    var generator = SeededGenerator(seed: 7)
    let size = CellSize(rows: 4, columns: 13)
    var earlier = Canvas(size: size)
    for _ in 0..<500 {
      var later = earlier
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        let words = ["a", "日本", "e\u{301}x\u{302}", "──", "👍🏽", "  "]
        later.write(
          words.randomElement(using: &generator) ?? "",
          at: CellPoint(
            row: .random(in: 0..<4, using: &generator), column: .random(in: -2..<14, using: &generator)),
          style: Bool.random(using: &generator) ? bold : red)
      }
      #expect(areHalvesWhole(later))
      var redrawn = earlier
      var differences = 0
      later.forEachDifference(from: earlier) { point, cell in
        differences += 1
        redrawn.write(later.text(of: cell), at: point, style: cell.style)
      }
      #expect(redrawn.lines == later.lines)
      #expect(redrawn.styleLines(legend: [bold: "b", red: "r"]) == later.styleLines(legend: [bold: "b", red: "r"]))
      var again = 0
      later.forEachDifference(from: later) { _, _ in again += 1 }
      #expect(again == 0)
      #expect(differences <= size.rows * size.columns)
      earlier = later
    }
  }

  @Test func `the same clusters in two canvases are no difference, whatever came before them`() {
    var one = Canvas(size: CellSize(rows: 1, columns: 3))
    one.write("x\u{301}", at: .zero)
    one.write("e\u{301}", at: .zero)
    let other = Canvas(lines: ["e\u{301}  "])
    var differences = 0
    other.forEachDifference(from: one) { _, _ in differences += 1 }
    #expect(differences == 0)
  }

  /// Whether every right half follows its left one.
  private func areHalvesWhole(_ canvas: Canvas) -> Bool {
    (0..<canvas.wholeSize.rows).allSatisfy { row in
      let spans = (0..<canvas.wholeSize.columns).compactMap {
        canvas.cell(at: CellPoint(row: row, column: $0))?.span
      }
      return spans.indices.allSatisfy { column in
        (spans[column] == .leading) == (column + 1 < spans.count && spans[column + 1] == .trailing)
      } && spans.first != .trailing
    }
  }
}
