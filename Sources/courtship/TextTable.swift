internal import Canvas
internal import Domain

/// Columns of text, set by display width.
struct TextTable {
  enum Alignment {
    case leading, trailing
  }

  /// What no column shrinks below, however narrow the terminal.
  ///
  /// Project decision: the 8 characters that tell ids apart.
  private static let leastWidth = 8

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
  ///
  /// - Parameter columns: the width of the terminal, to which the widest columns are cut; nil for a file or a pipe, where
  ///   a name of the longest kind is left whole.
  func lines(within columns: Int?) -> [String] {
    let all = [titles.map(\.0)] + rows
    let widths = fitted(titles.indices.map { column in all.map { displayWidth(of: $0[column]) }.max() ?? 0 }, columns)
    return all.map { cells in
      let line = cells.indices.map { column in
        cells[column].padded(to: widths[column], titles[column].1 == .leading ? .left : .right)
      }.joined(separator: Self.gap)
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  private static let gap = "  "

  /// The widths of columns none of which is wider than need be and all of which have room. The first, by which a line is
  /// named, is never cut.
  private func fitted(_ widths: [Int], _ columns: Int?) -> [Int] {
    func cut(_ most: Int) -> [Int] { widths.prefix(1) + widths.dropFirst().map { min($0, most) } }
    var most = 2 * Bound.nameLength
    if let columns {
      let room = columns - Self.gap.count * (widths.count - 1)
      most = min(most, max(room, Self.leastWidth))
      while most > Self.leastWidth, cut(most).reduce(0, +) > room { most -= 1 }
    }
    return cut(most)
  }
}
