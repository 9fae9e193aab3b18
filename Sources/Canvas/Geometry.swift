/// A place in a grid of cells, counted from the top left corner at row 0, column 0. May lie outside of any grid.
package struct CellPoint: Hashable, Sendable {
  package var row: Int
  package var column: Int

  package static let zero = CellPoint(row: 0, column: 0)

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A number of rows and columns, neither negative.
package struct CellSize: Hashable, Sendable {
  package let rows: Int
  package let columns: Int

  package static let zero = CellSize(rows: 0, columns: 0)

  /// Negative numbers become 0.
  package init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  package var isEmpty: Bool { rows == 0 || columns == 0 }
}

/// A rectangle of cells. All arithmetic saturates: no size and no place traps.
package struct CellRect: Hashable, Sendable {
  package var origin: CellPoint
  package var size: CellSize

  package static let zero = CellRect(row: 0, column: 0, rows: 0, columns: 0)

  package init(origin: CellPoint, size: CellSize) {
    self.origin = origin
    self.size = size
  }

  package init(row: Int, column: Int, rows: Int, columns: Int) {
    self.init(origin: CellPoint(row: row, column: column), size: CellSize(rows: rows, columns: columns))
  }

  /// The rectangle of this size at the top left corner.
  package init(_ size: CellSize) {
    self.init(origin: .zero, size: size)
  }

  package var row: Int { origin.row }
  package var column: Int { origin.column }
  package var rows: Int { size.rows }
  package var columns: Int { size.columns }
  package var isEmpty: Bool { size.isEmpty }

  /// The row after the last one.
  package var endRow: Int { row.saturatingAdd(rows) }
  /// The column after the last one.
  package var endColumn: Int { column.saturatingAdd(columns) }

  package func contains(_ point: CellPoint) -> Bool {
    point.row >= row && point.row < endRow && point.column >= column && point.column < endColumn
  }

  /// What both rectangles cover; empty where they do not meet.
  package func intersection(_ other: CellRect) -> CellRect {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return CellRect(
      row: top, column: left,
      rows: max(0, min(endRow, other.endRow).saturatingSubtract(top)),
      columns: max(0, min(endColumn, other.endColumn).saturatingSubtract(left)))
  }

  /// This rectangle without so many rows above and below and columns left and right; empty when nothing is left.
  package func inset(rows: Int = 0, columns: Int = 0) -> CellRect {
    inset(top: rows, left: columns, bottom: rows, right: columns)
  }

  /// This rectangle without so many rows and columns at each side; empty when nothing is left. Negative is 0.
  package func inset(top: Int = 0, left: Int = 0, bottom: Int = 0, right: Int = 0) -> CellRect {
    let top = min(max(0, top), rows)
    let left = min(max(0, left), columns)
    return CellRect(
      row: row.saturatingAdd(top), column: column.saturatingAdd(left),
      rows: rows - top - min(max(0, bottom), rows - top),
      columns: columns - left - min(max(0, right), columns - left))
  }

  /// The first `rows` rows and the rest; a negative number counts from the bottom: `split(rows: -1)` leaves the
  /// last row as the second part. Never more rows than there are.
  package func split(rows count: Int) -> (top: CellRect, bottom: CellRect) {
    let first = Self.part(count, of: rows)
    return (
      CellRect(row: row, column: column, rows: first, columns: columns),
      CellRect(row: row.saturatingAdd(first), column: column, rows: rows - first, columns: columns)
    )
  }

  /// The first `columns` columns and the rest; a negative number counts from the right.
  package func split(columns count: Int) -> (left: CellRect, right: CellRect) {
    let first = Self.part(count, of: columns)
    return (
      CellRect(row: row, column: column, rows: rows, columns: first),
      CellRect(row: row, column: column.saturatingAdd(first), rows: rows, columns: columns - first)
    )
  }

  /// A rectangle of the given size in the middle of this one, never larger than this one.
  package func centred(_ inner: CellSize) -> CellRect {
    let height = min(inner.rows, rows)
    let width = min(inner.columns, columns)
    return CellRect(
      row: row.saturatingAdd((rows - height) / 2), column: column.saturatingAdd((columns - width) / 2),
      rows: height, columns: width)
  }

  private static func part(_ count: Int, of total: Int) -> Int {
    count >= 0 ? min(count, total) : max(0, total.saturatingAdd(count))
  }
}

extension Int {
  /// The sum, or the nearest number there is.
  func saturatingAdd(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other > 0 ? .max : .min) : sum
  }

  /// The difference, or the nearest number there is.
  func saturatingSubtract(_ other: Int) -> Int {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? (other < 0 ? .max : .min) : difference
  }
}
