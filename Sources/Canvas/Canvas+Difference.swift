extension Canvas {
  /// Gives the cells that differ from an earlier frame, from the top left on; every cell if there is none of the same
  /// size. A wide glyph is given as its left half alone, from which a terminal takes the style of both.
  package func forEachDifference(from earlier: Canvas?, _ body: (CellPoint, Cell) -> Void) {
    let earlier = earlier.flatMap { $0.wholeSize == wholeSize ? $0 : nil }
    for index in cells.indices {
      let cell = cells[index]
      if cell.span == .trailing { continue }
      if let earlier, isSame(index, in: earlier) { continue }
      body(CellPoint(row: index / wholeSize.columns, column: index % wholeSize.columns), cell)
    }
  }

  private func isSame(_ index: Int, in earlier: Canvas) -> Bool {
    let (old, new) = (earlier.cells[index], cells[index])
    // Places in the tables of two canvases say nothing about each other.
    guard old.isInterned, new.isInterned else { return old == new }
    return old.style == new.style && old.span == new.span && earlier.text(of: old) == text(of: new)
  }
}
