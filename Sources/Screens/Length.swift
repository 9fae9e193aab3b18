/// How much room something may take.
enum Length: CaseIterable {
  case full, short
  /// As ``short``, without headings and blank lines, and what matters most first.
  case tight
  case shortest
}

extension Flow {
  /// The fullest of what `write` makes of which all is seen in so many rows; where none is, the shortest.
  static func fitting(rows: Int, _ write: (Length) -> Flow) -> Flow {
    for length in Length.allCases.dropLast() {
      let flow = write(length)
      if flow.lines.count <= rows { return flow }
    }
    return write(.shortest)
  }
}
