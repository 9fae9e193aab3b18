internal import Canvas
internal import Domain

/// Rows under the heads of their columns; where the window is too narrow for that, a line or two each.
///
/// The selected row is shown whole: its cells wrap. Of the others each takes one line.
struct EntryTable {
  /// In order; numbers and grades stand to the right.
  struct Column {
    let title: String
    let alignment: Alignment
    /// Whether it may be narrower than what stands in it.
    let isFlexible: Bool
  }

  let columns: [Column]
  /// A cell for each column; empty where nothing was filled in.
  let rows: [[String]]
  /// Whether a row shows the number that people call it by.
  let isNumbered: Bool

  private static let gap = 2
  /// Narrower than this no text can be read.
  private static let narrowest = 12

  /// Draws the heads, which stay in sight, and the rows with the cursor on the selected one.
  func draw(in flow: inout Flow, selected: Int) {
    let lead = isNumbered ? 3 + String(rows.count).count : 2
    let widths = widths(within: flow.columns - lead)
    if let widths {
      let heads = zip(columns, widths).map { $0.title.padded(to: $1, $0.alignment) }
      flow.line(String(repeating: " ", count: lead) + joined(heads), Theme.dim)
    }
    flow.pinHere()
    for (index, row) in rows.enumerated() {
      let isSelected = index == selected
      let first = flow.lines.count
      let number = isNumbered ? String(index + 1).padded(to: lead - 3, .right) + " " : ""
      let mark = (isSelected ? "▸ " : "  ") + number
      if let widths {
        draw(row, widths, mark, isSelected: isSelected, &flow)
      } else {
        fold(row, mark, isSelected: isSelected, &flow)
      }
      if isSelected { flow.placeCursor(column: 0, line: first) }
    }
  }

  private func draw(_ row: [String], _ widths: [Int], _ mark: String, isSelected: Bool, _ flow: inout Flow) {
    let cells = zip(row, widths).map { text, width in isSelected ? wrap(text, columns: width).map(\.text) : [text] }
    for line in 0..<(cells.map(\.count).max() ?? 1) {
      let parts = zip(cells, zip(columns, widths)).map { lines, column in
        (line < lines.count ? lines[line] : "").padded(to: column.1, column.0.alignment)
      }
      let lead = line == 0 ? mark : String(repeating: " ", count: displayWidth(of: mark))
      flow.line([.init(lead, Theme.key), .init(joined(parts), isSelected ? Theme.selected : Theme.body)])
    }
  }

  /// What a row is about, and beneath it the rest with the names of its columns.
  private func fold(_ row: [String], _ mark: String, isSelected: Bool, _ flow: inout Flow) {
    let filled = zip(columns, row).filter { !$0.1.isEmpty }
    let main = filled.first { $0.0.isFlexible } ?? filled.first
    let rest = filled.filter { $0.0.title != main?.0.title }.map { "\($0.0.title) \($0.1)" }.joined(separator: " · ")
    let room = flow.columns - displayWidth(of: mark)
    let indent = displayWidth(of: mark)
    if isSelected {
      flow.paragraph(main?.1 ?? "", Theme.selected, lead: .init(mark, Theme.key))
      if !rest.isEmpty { flow.paragraph(rest, Theme.body, indent: indent) }
    } else {
      flow.line([.init(mark, Theme.key), .init((main?.1 ?? "").truncated(to: room))])
      if !rest.isEmpty {
        flow.line([.init(String(repeating: " ", count: indent)), .init(rest.truncated(to: room), Theme.dim)])
      }
    }
  }

  private func joined(_ cells: [String]) -> String {
    cells.joined(separator: String(repeating: " ", count: Self.gap))
  }

  /// What each column needs, the widest of the flexible ones narrowed until all have room; nil where they would be
  /// narrower than can be read.
  private func widths(within room: Int) -> [Int]? {
    var widths = columns.indices.map { index in
      max(displayWidth(of: columns[index].title), rows.map { displayWidth(of: $0[index]) }.max() ?? 0)
    }
    var excess = widths.reduce(0, +) + Self.gap * (widths.count - 1) - room
    while excess > 0 {
      let flexible = columns.indices.filter { columns[$0].isFlexible && widths[$0] > Self.narrowest }
      guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}
