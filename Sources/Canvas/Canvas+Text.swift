/// Frames as text, for tests and for people: the glyphs and the styles apart.
extension Canvas {
  /// A canvas with these lines of plain text, as wide as the widest.
  package init(lines: [String], style: Style = .plain) {
    let columns = lines.map { displayWidth(of: $0) }.max() ?? 0
    self.init(size: CellSize(rows: lines.count, columns: columns), style: style)
    for (row, line) in lines.enumerated() {
      write(line, at: CellPoint(row: row, column: 0), style: style)
    }
  }

  /// The glyphs row by row, without the blanks at the end of each.
  package var lines: [String] {
    rows { text(of: $0) }
  }

  /// The styles row by row, a letter a column, without the blanks at the end of each.
  ///
  /// - Parameter legend: The letter of each style that is looked for; a style not named shows as `?`. A plain cell
  ///   shows as a blank unless named.
  package func styleLines(legend: [Style: Character]) -> [String] {
    rows { cell in String(legend[cell.style] ?? (cell.style == .plain ? " " : "?")) }
  }

  private func rows(_ describe: (Cell) -> String) -> [String] {
    (0..<wholeSize.rows).map { row in
      let start = row * wholeSize.columns
      let line = cells[start..<(start + wholeSize.columns)].map(describe).joined()
      return line.trimmingBlanksAtEnd
    }
  }
}

extension String {
  fileprivate var trimmingBlanksAtEnd: String {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...last])
  }
}
