internal import Canvas

/// Columns of text, set by display width.
struct TextTable {
  enum Alignment {
    case leading, trailing
  }

  private let titles: [(String, Alignment)]
  private var rows: [[String]] = []

  init(_ titles: [(String, Alignment)]) {
    self.titles = titles
  }

  mutating func add(_ cells: [String]) {
    // A cell is a line: what people typed may have others.
    rows.append(cells.map { printable($0).replacing("\n", with: " ") })
  }

  /// The lines, titles first, without blanks at their ends.
  var lines: [String] {
    let all = [titles.map(\.0)] + rows
    let widths = titles.indices.map { column in all.map { displayWidth(of: $0[column]) }.max() ?? 0 }
    return all.map { cells in
      var line = ""
      for (column, cell) in cells.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - displayWidth(of: cell))
        line += column == 0 ? "" : "  "
        line += titles[column].1 == .leading ? cell + padding : padding + cell
      }
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
