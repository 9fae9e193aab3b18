internal import Canvas

/// Where the parts of the screen lie at a size: a bar above, hints below, the middle, and panes beside it where there is
/// room.
struct Layout {
  /// Below this the screen shows a sentence instead.
  static let smallest = CellSize(rows: 8, columns: 30)

  let bar: CellRect
  let main: CellRect
  /// Nil below 70 columns.
  let left: CellRect?
  /// Nil below 100 columns.
  let right: CellRect?
  /// One line above the hints for what the right one would say; nil where that pane is there, or has nothing to say, or no
  /// row is free.
  let folded: CellRect?
  let toast: CellRect
  let hints: CellRect

  /// Long lines are hard to read from the back of a room.
  static let widestText = 96

  /// - Parameters:
  ///   - hasFolded: whether the right pane has anything to say where it is folded to one line.
  ///   - isTable: whether the middle is a table, which may be as wide as the window.
  init(_ size: CellSize, hasPanes: Bool, hasFolded: Bool, isTable: Bool = false) {
    let hintRows = size.rows >= 20 ? 2 : 1
    bar = CellRect(row: 0, column: 0, rows: 1, columns: size.columns)
    hints = CellRect(row: size.rows - hintRows, column: 0, rows: hintRows, columns: size.columns)
    let hasRight = hasPanes && size.columns >= 100
    let hasFolded = hasFolded && !hasRight && size.rows >= 12
    // A sentence of several lines grows from here into the middle: the pace beneath it stays in sight.
    toast = CellRect(row: hints.row - (hasFolded ? 2 : 1), column: 1, rows: 1, columns: size.columns - 2)
    // Under the bar: the beats of a question, and a free row.
    let top = size.rows < 16 ? 1 : hasPanes && size.rows >= 20 ? 3 : 2
    let hasLeft = hasPanes && size.columns >= 70
    let rows = toast.row - top
    let leftColumns = size.columns >= 140 ? 30 : 22
    let rightColumns = size.columns >= 140 ? 36 : 26
    left = hasLeft ? CellRect(row: top, column: 1, rows: rows, columns: leftColumns) : nil
    right =
      hasRight
      ? CellRect(row: top, column: size.columns - rightColumns - 1, rows: rows, columns: rightColumns) : nil
    let start = (left?.endColumn).map { $0 + 3 } ?? 2
    let end = (right?.column).map { $0 - 3 } ?? size.columns - 2
    let columns = isTable ? end - start : min(end - start, Self.widestText)
    main = CellRect(row: top, column: start, rows: rows, columns: columns)
    folded =
      hasFolded
      ? CellRect(row: hints.row - 1, column: hasLeft ? 1 : start, rows: 1, columns: end - (hasLeft ? 1 : start)) : nil
  }
}
