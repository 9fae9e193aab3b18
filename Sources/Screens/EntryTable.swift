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
  /// Narrower than this no text can be read, and what a row is about not from the back of a room.
  private static let narrowest = (main: 20, other: 12)

  /// Draws the heads, which stay in sight, and the rows with the cursor on the selected one.
  ///
  /// - Parameter height: the rows of the pane; of a row that needs more, the beginning is shown.
  func draw(in flow: inout Flow, selected: Int, height: Int) {
    let lead = isNumbered ? 3 + String(rows.count).count : 2
    let widths = widths(within: flow.columns - lead)
    if let widths {
      let heads = zip(columns, widths).map { $0.title.padded(to: $1, $0.alignment) }
      flow.line(String(repeating: " ", count: lead) + joined(heads), Theme.dim)
    }
    flow.pinHere()
    let room = flow.scrollingRows(of: height)
    for (index, row) in rows.enumerated() {
      let isSelected = index == selected
      let first = flow.lines.count
      let number = isNumbered ? String(index + 1).padded(to: lead - 3, .right) + " " : ""
      let mark = (isSelected ? "▸ " : "  ") + number
      var lines = Flow(columns: flow.columns)
      if let widths {
        draw(row, widths, mark, isSelected: isSelected, &lines)
      } else {
        fold(row, mark, isSelected: isSelected, &lines)
      }
      let isCut = lines.lines.count > room
      flow.row(index) {
        for line in lines.lines.prefix(isCut ? room - 1 : room) { $0.line(line) }
        if isCut { $0.line(String(repeating: " ", count: lead) + "… Enter shows the rest.", Theme.dim) }
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
    let filled = columns.indices.filter { !row[$0].isEmpty }
    let first = filled.first { $0 == main } ?? filled.first
    let text = first.map { row[$0] } ?? ""
    let rest = filled.filter { $0 != first }.map { "\(columns[$0].title) \(row[$0])" }.joined(separator: " · ")
    let room = flow.columns - displayWidth(of: mark)
    let indent = displayWidth(of: mark)
    if isSelected {
      flow.paragraph(text, Theme.selected, lead: .init(mark, Theme.key))
      if !rest.isEmpty { flow.paragraph(rest, Theme.body, indent: indent) }
    } else {
      flow.line([.init(mark, Theme.key), .init(text.truncated(to: room))])
      if !rest.isEmpty {
        flow.line([.init(String(repeating: " ", count: indent)), .init(rest.truncated(to: room), Theme.dim)])
      }
    }
  }

  private func joined(_ cells: [String]) -> String {
    cells.joined(separator: String(repeating: " ", count: Self.gap))
  }

  /// What a row is about: the first of the texts.
  private var main: Int? { columns.firstIndex { $0.isFlexible } }

  /// What each column needs, the widest of the flexible ones narrowed until all have room; nil where they would be
  /// narrower than can be read.
  private func widths(within room: Int) -> [Int]? {
    var widths = columns.indices.map { index in
      max(displayWidth(of: columns[index].title), rows.map { displayWidth(of: $0[index]) }.max() ?? 0)
    }
    var excess = widths.reduce(0, +) + Self.gap * (widths.count - 1) - room
    while excess > 0 {
      let flexible = columns.indices.filter { index in
        columns[index].isFlexible && widths[index] > (index == main ? Self.narrowest.main : Self.narrowest.other)
      }
      guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}
