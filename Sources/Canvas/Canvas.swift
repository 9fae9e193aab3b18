/// A grid of styled cells on which a frame is drawn, before a terminal shows it or a test reads it.
///
/// Everything may be drawn anywhere: what lies outside is clipped. Drawing goes by the coordinates of the present
/// region, which is the whole canvas or the rectangle given to `withRegion`.
///
/// ```swift
/// var canvas = Canvas(size: CellSize(rows: 24, columns: 80))
/// canvas.withRegion(CellRect(row: 2, column: 10, rows: 5, columns: 30)) { canvas in
///   canvas.write("Why do we want a partner?", at: .zero, style: Style(attributes: .bold))
/// }
/// ```
package struct Canvas: Sendable {
  /// The size of the whole grid.
  package let wholeSize: CellSize
  /// Row by row.
  private(set) var cells: [Cell]
  /// Glyphs of more than one scalar, by the place that cells refer to.
  private(set) var clusters: [String] = []
  private var clusterPlaces: [String: UInt32] = [:]
  /// The present region in the coordinates of the grid; may reach out of it.
  private var region: CellRect
  /// What of the region may be drawn on: inside of the grid and of all regions around it.
  private var clip: CellRect
  /// Where the hardware cursor stands, in the coordinates of the grid.
  package private(set) var cursorOnGrid: CellPoint?

  /// No terminal is larger; a larger canvas is cut to this.
  package static let largest = CellSize(rows: 1_000, columns: 2_000)

  /// A blank canvas.
  package init(size: CellSize, style: Style = .plain) {
    let size = CellSize(
      rows: min(size.rows, Canvas.largest.rows), columns: min(size.columns, Canvas.largest.columns))
    wholeSize = size
    cells = Array(repeating: .blank(style), count: size.rows * size.columns)
    region = CellRect(size)
    clip = region
  }

  /// The size of the present region.
  package var size: CellSize { region.size }

  /// The present region in its own coordinates: its origin is zero.
  package var bounds: CellRect { CellRect(region.size) }

  /// Where the hardware cursor stands, in the coordinates of the present region; nil hides it. Set to a place that
  /// cannot be seen, it is hidden too.
  package var cursor: CellPoint? {
    get {
      cursorOnGrid.map {
        CellPoint(row: $0.row.saturatingSubtract(region.row), column: $0.column.saturatingSubtract(region.column))
      }
    }
    set { cursorOnGrid = newValue.map(grid).flatMap { clip.contains($0) ? $0 : nil } }
  }

  /// Draws in the coordinates of a rectangle of the present region, clipped to both.
  package mutating func withRegion<Result, Failure: Error>(
    _ rect: CellRect, _ draw: (inout Canvas) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let outer = (region, clip)
    region = CellRect(origin: grid(rect.origin), size: rect.size)
    clip = clip.intersection(region)
    defer { (region, clip) = outer }
    return try draw(&self)
  }

  /// Writes one line of text, clipped to the region. Line breaks and controls in it become visible substitutes.
  ///
  /// - Parameters:
  ///   - point: Where the text begins; may lie outside, then only the part inside is seen.
  ///   - maxColumns: The columns that may be used; a wide character that would not fit ends the text before.
  /// - Returns: The columns used, seen or not.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, at point: CellPoint, style: Style = .plain, maxColumns: Int = .max
  ) -> Int {
    let start = grid(point)
    if text.isPlainASCII { return writePlain(String(text).utf8, at: start, style: style, maxColumns: maxColumns) }
    var used = 0
    for character in String(text) {
      let width = displayWidth(of: character)
      guard used + width <= maxColumns else { break }
      guard start.column.saturatingAdd(used) < clip.endColumn else {
        used += width
        continue
      }
      Glyph.forEach(of: character) { glyph in
        let place = CellPoint(row: start.row, column: start.column.saturatingAdd(used))
        put(glyph, at: place, style: style)
        used += glyph.columns
      }
    }
    return used
  }

  /// Fills a rectangle with a character; a wide one leaves an odd last column blank.
  package mutating func fill(_ rect: CellRect, with character: Character = " ", style: Style = .plain) {
    let visible = CellRect(origin: grid(rect.origin), size: rect.size).intersection(clip)
    guard !visible.isEmpty else { return }
    var glyph = Glyph(base: " ", marks: [], columns: 1)
    Glyph.forEach(of: character) { glyph = $0 }
    for row in visible.row..<visible.endRow {
      var column = visible.column
      while column < visible.endColumn {
        let fits = column + glyph.columns <= visible.endColumn
        let next = fits ? glyph : Glyph(base: " ", marks: [], columns: 1)
        put(next, at: CellPoint(row: row, column: column), style: style)
        column += next.columns
      }
    }
  }

  /// Changes the style of what stands in a rectangle and keeps the glyphs: a selected row, a dimmed background.
  package mutating func restyle(_ rect: CellRect, _ change: (inout Style) -> Void) {
    let visible = CellRect(origin: grid(rect.origin), size: rect.size).intersection(clip)
    guard !visible.isEmpty else { return }
    for row in visible.row..<visible.endRow {
      for column in visible.column..<visible.endColumn {
        change(&cells[row * wholeSize.columns + column].style)
      }
    }
  }
}

// MARK: - Reading

extension Canvas {
  /// The cell at a place of the whole grid; nil outside.
  package func cell(at point: CellPoint) -> Cell? {
    guard CellRect(wholeSize).contains(point) else { return nil }
    return cells[point.row * wholeSize.columns + point.column]
  }

  /// What a cell shows; empty for the right half of a wide glyph.
  package func text(of cell: Cell) -> String {
    guard let base = cell.base else { return clusters[Int(cell.glyph & ~Cell.internedBit)] }
    return cell.span == .trailing ? "" : String(Character(base))
  }
}

// MARK: - Drawing

extension Canvas {
  private func grid(_ point: CellPoint) -> CellPoint {
    CellPoint(row: region.row.saturatingAdd(point.row), column: region.column.saturatingAdd(point.column))
  }

  private mutating func writePlain(
    _ bytes: String.UTF8View, at start: CellPoint, style: Style, maxColumns: Int
  ) -> Int {
    let used = min(bytes.count, max(0, maxColumns))
    guard start.row >= clip.row, start.row < clip.endRow else { return used }
    var column = start.column
    for byte in bytes.prefix(used) where column < clip.endColumn {
      if column >= clip.column {
        set(Cell(glyph: UInt32(byte), style: style, span: .narrow), row: start.row, column: column)
      }
      column += 1
    }
    return used
  }

  private mutating func put(_ glyph: Glyph, at point: CellPoint, style: Style) {
    guard point.row >= clip.row, point.row < clip.endRow else { return }
    let end = point.column.saturatingAdd(glyph.columns)
    guard point.column < clip.endColumn, end > clip.column else { return }
    // Half of a wide glyph that reaches over the edge is a blank.
    guard point.column >= clip.column, end <= clip.endColumn else {
      let column = min(max(point.column, clip.column), clip.endColumn - 1)
      set(.blank(style), row: point.row, column: column)
      return
    }
    let value = place(of: glyph)
    if glyph.columns == 2 {
      set(Cell(glyph: value, style: style, span: .leading), row: point.row, column: point.column)
      set(Cell(glyph: 0x20, style: style, span: .trailing), row: point.row, column: point.column + 1)
    } else {
      set(Cell(glyph: value, style: style, span: .narrow), row: point.row, column: point.column)
    }
  }

  /// Sets one cell, and blanks the other half of a wide glyph that it breaks.
  private mutating func set(_ cell: Cell, row: Int, column: Int) {
    let index = row * wholeSize.columns + column
    switch cells[index].span {
    case .narrow: break
    case .leading: cells[index + 1] = .blank(cells[index + 1].style)
    case .trailing: cells[index - 1] = .blank(cells[index - 1].style)
    }
    cells[index] = cell
  }

  private mutating func place(of glyph: Glyph) -> UInt32 {
    if glyph.marks.isEmpty { return glyph.base.value }
    var text = String(Character(glyph.base))
    text.unicodeScalars.append(contentsOf: glyph.marks)
    if let known = clusterPlaces[text] { return known }
    let place = Cell.internedBit | UInt32(clusters.count)
    clusters.append(text)
    clusterPlaces[text] = place
    return place
  }
}
