package import Canvas

/// Lines of styled text that a pane shows from some line on: paragraphs wrapped to a width, bullets, rows.
///
/// Every scrollable pane is one, so that all scroll alike and all can be read by tests as text.
package struct Flow: Sendable {
  package struct Span: Hashable, Sendable {
    package let text: String
    package let style: Style

    package init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  /// The columns that paragraphs are wrapped to.
  package let columns: Int
  package private(set) var lines: [[Span]] = []
  /// Where the cursor stands, by line and column.
  package private(set) var cursor: CellPoint?
  /// How many lines from the top stay in sight while the others scroll beneath them.
  package private(set) var pinned = 0
  /// Which row of a list, or field of a form, a line belongs to: what a press of the mouse there focuses.
  private var rows: [Int: Int] = [:]
  /// A line that should be seen: the selected row, the line with the cursor.
  package private(set) var focusedLine: Int?

  package init(columns: Int) {
    self.columns = max(1, columns)
  }

  /// The rows and columns that all of it takes.
  var size: CellSize {
    CellSize(rows: lines.count, columns: lines.map { $0.reduce(0) { $0 + displayWidth(of: $1.text) } }.max() ?? 0)
  }

  package mutating func blank() {
    // Never two in a row, nor one at the beginning.
    if lines.last?.isEmpty == false { lines.append([]) }
  }

  /// One line, cut at the edge.
  package mutating func line(_ spans: [Span]) {
    lines.append(spans.isEmpty ? [Span("")] : spans)
  }

  package mutating func line(_ text: String, _ style: Style = .plain) {
    line([Span(text, style)])
  }

  /// Wrapped text; its own line breaks are kept.
  ///
  /// - Parameters:
  ///   - lead: stands before the first line, in place of the indentation: a bullet, a label.
  ///   - indent: columns before every line; at least as many as `lead` has.
  package mutating func paragraph(
    _ text: String, _ style: Style = .plain, lead: Span? = nil, indent: Int = 0
  ) {
    let leadColumns = lead.map { displayWidth(of: $0.text) } ?? 0
    let indent = max(indent, leadColumns)
    let wrapped = WrappedText(text, columns: max(8, columns - indent))
    for (index, line) in wrapped.lines.enumerated() {
      var spans: [Span] = []
      if index == 0, let lead {
        spans.append(lead)
        spans.append(Span(String(repeating: " ", count: indent - leadColumns)))
      } else if indent > 0 {
        spans.append(Span(String(repeating: " ", count: indent)))
      }
      spans.append(Span(line.text, style))
      lines.append(spans)
    }
  }

  /// Wrapped text whose characters up to each mark's `end` have its style; marks are in order and cover the text.
  mutating func styled(_ text: String, marks: [(end: Int, style: Style)], lead: Span?, indent: Int) {
    let leadColumns = lead.map { displayWidth(of: $0.text) } ?? 0
    let indent = max(indent, leadColumns)
    let wrapped = WrappedText(text, columns: max(8, columns - indent))
    for (number, line) in wrapped.lines.enumerated() {
      var spans: [Span] = []
      if number == 0, let lead { spans.append(lead) }
      let missing = indent - (number == 0 ? leadColumns : 0)
      if missing > 0 { spans.append(Span(String(repeating: " ", count: missing))) }
      var place = wrapped.text.distance(from: wrapped.text.startIndex, to: line.range.lowerBound)
      var rest = Substring(line.text)
      for mark in marks where mark.end > place && !rest.isEmpty {
        let piece = rest.prefix(mark.end - place)
        spans.append(Span(String(piece), mark.style))
        rest = rest.dropFirst(piece.count)
        place += piece.count
      }
      lines.append(spans)
    }
  }

  package mutating func heading(_ text: String, _ style: Style) {
    blank()
    paragraph(text, style)
  }

  /// The lines that `write` adds belong to a row of a list, counted from 0.
  mutating func row(_ index: Int, _ write: (inout Flow) -> Void) {
    let first = lines.count
    write(&self)
    for line in first..<max(first, lines.count) { rows[line] = index }
  }

  /// The row that a pane, drawn at a scroll, shows at a point of the screen.
  func row(at point: CellPoint, in pane: CellRect, scroll: Int) -> Int? {
    let (place, head) = (point.row - pane.row, head(rows: pane.rows))
    if place < head { return rows[place] }
    return rows[pinned + self.scroll(near: scroll, rows: pane.rows) + place - head]
  }

  /// All lines up to here stay in sight, the first ones where there is no room for all.
  package mutating func pinHere() {
    pinned = lines.count
  }

  /// The last line is the one to be seen.
  package mutating func focusHere() {
    focusedLine = max(0, lines.count - 1)
  }

  /// No line has to be seen: the pane shows what it is scrolled to.
  mutating func lookAnywhere() {
    focusedLine = nil
  }

  /// An editor's text with the cursor in it where it has the focus.
  package mutating func editor(_ editor: TextEditor, isFocused: Bool, hint: String, hintStyle: Style, indent: Int) {
    let margin = Span(String(repeating: " ", count: indent))
    let layout = WrappedText(editor.text, columns: max(1, columns - indent - 1))
    if isFocused {
      let index = editor.text.index(editor.text.startIndex, offsetBy: editor.cursor)
      let point = layout.point(of: index)
      cursor = CellPoint(row: lines.count + point.row, column: indent + point.column)
      focusedLine = cursor?.row
    }
    if editor.text.isEmpty {
      lines.append([margin, Span(hint, hintStyle)])
      return
    }
    for line in layout.lines { lines.append([margin, Span(line.text)]) }
  }

  /// Puts the cursor into a line, the last one unless told otherwise, and has all be seen from there to the last.
  package mutating func placeCursor(column: Int, line: Int? = nil) {
    focusHere()
    waitHere(column: column, line: line)
  }

  /// Puts the cursor into a line that need not be seen yet.
  package mutating func waitHere(column: Int, line: Int? = nil) {
    cursor = CellPoint(row: line ?? max(0, lines.count - 1), column: column)
  }

  /// How many of the pinned lines a pane of so many rows shows: the others keep some rows to scroll in.
  private func head(rows: Int) -> Int { min(pinned, max(0, rows - Self.scrollingRows)) }

  /// How many rows of a pane scroll beneath the pinned lines.
  package func scrollingRows(of rows: Int) -> Int { rows - head(rows: rows) }

  /// Project decision: a row, those around it, and one more.
  private static let scrollingRows = 4

  /// The furthest a pane of so many rows can scroll.
  package func lastScroll(rows: Int) -> Int { max(0, lines.count - pinned - rows + head(rows: rows)) }

  /// The scroll nearest to `scroll` at which the focused line is seen.
  package func scroll(near scroll: Int, rows: Int) -> Int {
    var scroll = min(max(0, scroll), lastScroll(rows: rows))
    let rows = rows - head(rows: rows)
    if let focusedLine, focusedLine >= pinned, rows > 0 {
      scroll = min(scroll, focusedLine - pinned)
      scroll = max(scroll, focusedLine - pinned - rows + 1)
    }
    return scroll
  }

  /// Draws the pinned lines and those from `scroll` on into the whole region, with marks where more is above or below.
  package func draw(on canvas: inout Canvas, scroll: Int, markStyle: Style) {
    let (head, body) = CellRect(canvas.size).split(rows: head(rows: canvas.size.rows))
    let first = self.scroll(near: scroll, rows: canvas.size.rows)
    let isLast = first >= lastScroll(rows: canvas.size.rows)
    canvas.withRegion(head) { canvas in
      draw(lines.prefix(pinned), on: &canvas)
      if let cursor, cursor.row < canvas.size.rows { canvas.cursor = cursor }
    }
    canvas.withRegion(body) { canvas in
      draw(lines.dropFirst(pinned + first), on: &canvas)
      let (rows, edge) = (canvas.size.rows, canvas.size.columns - 1)
      if let cursor, pinned + first..<pinned + first + rows ~= cursor.row {
        canvas.cursor = CellPoint(row: cursor.row - pinned - first, column: cursor.column)
      }
      if rows > 1, first > 0 { canvas.write("▲", at: CellPoint(row: 0, column: edge), style: markStyle) }
      if rows > 1, !isLast { canvas.write("▼", at: CellPoint(row: rows - 1, column: edge), style: markStyle) }
    }
  }

  private func draw(_ lines: ArraySlice<[Span]>, on canvas: inout Canvas) {
    for (row, spans) in lines.prefix(canvas.size.rows).enumerated() {
      var column = 0
      for span in spans {
        column += canvas.write(
          span.text, at: CellPoint(row: row, column: column), style: span.style,
          maxColumns: max(0, canvas.size.columns - column))
      }
    }
  }
}
