import Canvas
import Screens
import Testing

/// What a pane shows of lines that it has no room for.
struct FlowTests {
  /// Two pinned lines and ten that scroll.
  private var flow: Flow {
    var flow = Flow(columns: 10)
    flow.line("verdict")
    flow.line("index")
    flow.pinHere()
    for number in 1...10 { flow.line("row \(number)") }
    return flow
  }

  private func lines(_ flow: Flow, rows: Int, scroll: Int) -> [String] {
    var canvas = Canvas(size: CellSize(rows: rows, columns: 10))
    flow.draw(on: &canvas, scroll: scroll, markStyle: .plain)
    return canvas.lines
  }

  @Test func `pinned lines stay while the others scroll beneath them`() {
    #expect(lines(flow, rows: 6, scroll: 0) == ["verdict", "index", "row 1", "row 2", "row 3", "row 4    ▼"])
    #expect(lines(flow, rows: 6, scroll: 3) == ["verdict", "index", "row 4    ▲", "row 5", "row 6", "row 7    ▼"])
    #expect(flow.lastScroll(rows: 6) == 6)
    #expect(lines(flow, rows: 6, scroll: 99) == ["verdict", "index", "row 7    ▲", "row 8", "row 9", "row 10"])
  }

  @Test func `a low window gives up pinned lines, the last first, before the rows that scroll`() {
    #expect(lines(flow, rows: 5, scroll: 0) == ["verdict", "row 1", "row 2", "row 3", "row 4    ▼"])
    #expect(lines(flow, rows: 3, scroll: 1) == ["row 2    ▲", "row 3", "row 4    ▼"])
  }

  @Test func `the focused line is seen beneath the pinned ones`() {
    var flow = flow
    flow.placeCursor(column: 0)
    var canvas = Canvas(size: CellSize(rows: 6, columns: 10))
    flow.draw(on: &canvas, scroll: 0, markStyle: .plain)
    #expect(canvas.lines.last == "row 10")
    #expect(canvas.cursor == CellPoint(row: 5, column: 0))
  }
}
