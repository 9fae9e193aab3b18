internal import Canvas
internal import Domain
internal import Report

extension RiskGrid {
  /// The lines that the grid takes.
  static let lines = Grade.allCases.count + 1

  /// Impact upwards, likelihood to the right, the numbers of the rows in the cells. The high corner has its sign in
  /// every cell, so that it needs no colour.
  ///
  /// - Parameter selected: the number of the row that is shown up.
  func draw(in flow: inout Flow, selected: Int) {
    let gutter = "likelihood ".count + 2
    let columns = min(9, max(3, (flow.columns - gutter) / Grade.allCases.count))
    for impact in Grade.allCases.reversed() {
      let (name, style) =
        switch impact {
        case .five: ("impact", Theme.dim)
        case .one: ("▲ high", Theme.caution)
        default: ("", Theme.dim)
        }
      var spans: [Flow.Span] = [
        .init(name.padded(to: gutter - 4, .right), style), .init(" \(impact.rawValue) │", Theme.dim),
      ]
      for likelihood in Grade.allCases {
        spans += cell(self[likelihood: likelihood, impact: impact], selected: selected, columns: columns)
        if Self.isHigh(likelihood: likelihood, impact: impact) { spans[spans.count - 1] = .init("▲", Theme.caution) }
      }
      flow.line(spans)
    }
    let scale = Grade.allCases.map { String($0.rawValue).padded(to: columns - 1, .centre) + " " }.joined()
    flow.line("likelihood".padded(to: gutter) + scale, Theme.dim)
  }

  /// The numbers in the middle of a cell, of which the last column is for the sign.
  private func cell(_ numbers: [Int], selected: Int, columns: Int) -> [Flow.Span] {
    let room = columns - 1
    if numbers.isEmpty { return [.init("·".padded(to: room, .centre), Theme.dim), .init(" ")] }
    let whole = numbers.map(String.init).joined(separator: " ")
    // Where not all have room, the selected one has it first.
    let shown = displayWidth(of: whole) > room && numbers.contains(selected) ? "\(selected)…" : whole
    let style = numbers.contains(selected) ? Theme.selected : Theme.strong
    return [.init(shown.padded(to: room, .centre), style), .init(" ")]
  }
}
