/// A stretch of numbers laid out on a line of columns: bars on the same scale can be compared.
struct Scale: Hashable {
  let range: ClosedRange<Double>
  let columns: Int

  /// The scale of an index.
  static func index(columns: Int) -> Scale { Scale(range: 0...100, columns: columns) }

  /// The column of a number, 0-based; what lies outside of the range stands at its edge.
  func column(of number: Double) -> Int {
    let length = range.upperBound - range.lowerBound
    guard length > 0 else { return 0 }
    let share = (number - range.lowerBound) / length
    return min(columns - 1, max(0, Int((share * Double(columns - 1)).rounded())))
  }

  /// A span with its ends and a point in it, and where the scale is cut: `··┊·1──●┼───5···`.
  func bar(_ span: ClosedRange<Double>, ends: (Character, Character), point: Double, cuts: [Double] = []) -> String {
    let (start, end, dot) = (column(of: span.lowerBound), column(of: span.upperBound), column(of: point))
    let cuts = Set(cuts.map(column(of:)))
    return String(
      (0..<columns).map { column -> Character in
        if column == dot { return "●" }
        if column == start { return ends.0 }
        if column == end { return ends.1 }
        let isInside = column > start && column < end
        return cuts.contains(column) ? (isInside ? "┼" : "┊") : isInside ? "─" : "·"
      })
  }

  /// A line of marks to stand under a bar, each with its text: `    ▴50      ▴70`.
  func marks(_ numbers: [(number: Double, text: String)]) -> String {
    var line: [Character] = []
    for (number, text) in numbers {
      let start = column(of: number)
      let mark = Array("▴" + text)
      line += Array(repeating: " ", count: max(0, start + mark.count - line.count))
      line.replaceSubrange(start..<start + mark.count, with: mark)
    }
    return String(line)
  }
}
