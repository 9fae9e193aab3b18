extension Canvas {
  /// Gives the cells that differ from an earlier frame, from the top left on; every cell if there is none of the same
  /// size. A wide glyph is given as its left half alone, from which a terminal takes the style of both.
  package func forEachDifference(from earlier: Canvas?, _ body: (CellPoint, Cell) -> Void) {
    let earlier = earlier.flatMap { $0.wholeSize == wholeSize ? $0 : nil }
    let before = earlier?.cells
    for index in cells.indices {
      let cell = cells[index]
      if cell.span == .trailing { continue }
      if let before, let earlier {
        let old = before[index]
        // Places in the tables of two canvases say nothing about each other.
        if cell.isInterned ? isSame(cell, as: old, in: earlier) : old == cell { continue }
      }
      body(CellPoint(row: index / wholeSize.columns, column: index % wholeSize.columns), cell)
    }
  }

  private func isSame(_ cell: Cell, as old: Cell, in earlier: Canvas) -> Bool {
    old.isInterned && old.style == cell.style && old.span == cell.span && earlier.text(of: old) == text(of: cell)
  }
}
