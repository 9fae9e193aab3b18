internal import CNcursesw
package import Canvas
internal import Glibc

/// The person's terminal: shows canvases, waits for events, and is given back as it was found.
///
/// Only one may be open at a time. It catches the signals that would leave the terminal unusable; a crash restores it
/// and then kills the process as the signal would have.
///
/// ```swift
/// let terminal = try Terminal()
/// defer { terminal.stop() }
/// while !isDone {
///   terminal.paint(frame())
///   for event in terminal.wait(until: nil) { … }
/// }
/// ```
@MainActor
package final class Terminal {
  /// What it can show.
  package let colorDepth: ColorDepth
  /// Whether text goes out as UTF-8; else as ASCII, with substitutes.
  package let isUnicode: Bool
  /// Its size now; a change is an event.
  package private(set) var size: CellSize
  /// Wakes `wait` from any thread.
  package let waker: Waker

  private(set) var isRunning = true
  /// The frame on the screen; nil if unknown.
  private var shown: Canvas?
  private var looks: [Style: Look] = [:]
  private var pairs: [ColorPair: Int32] = [:]
  var parser = InputParser()
  /// Whether there may be more to read.
  var isInputOpen = true

  private struct ColorPair: Hashable {
    let foreground, background: Color
  }

  private struct Look {
    let attributes: UInt32
    let pair: Int32
  }

  /// Whether there is a person at a terminal at both ends.
  package nonisolated static var isUsable: Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  }

  /// Takes the terminal over; nothing is drawn until the first `paint`.
  ///
  /// Colours are as terminfo says, none with `NO_COLOR` set. A type that is not known here (many are newer than
  /// their description) is taken for xterm-256color, from which all of them descend.
  ///
  /// - Parameter mouse: Whether clicks and the wheel are events; the terminal's own selection then needs shift.
  package init(environment: [String: String], mouse: Bool = false) throws(TerminalError) {
    guard Self.isUsable else { throw .notATerminal }
    waker = Waker(pipe: try Pipe())
    isUnicode = cn_choose_encoding()
    let wantsColor = environment["NO_COLOR", default: ""].isEmpty
    try Self.open(environment["TERM", default: ""], wantsColor: wantsColor, mouse: mouse)
    colorDepth = ColorDepth(colors: Int(cn_colours()))
    size = Self.currentSize
  }

  private static func open(_ type: String, wantsColor: Bool, mouse: Bool) throws(TerminalError) {
    for candidate in [type, "xterm-256color"] where !candidate.isEmpty {
      switch cn_open(candidate, wantsColor, mouse) {
      case CN_OPEN: return
      case CN_TOO_SIMPLE: throw .tooSimple(candidate)
      case CN_SYSTEM: throw .system(errno)
      default: continue
      }
    }
    throw .unknownType(type)
  }

  private static var currentSize: CellSize {
    var rows: Int32 = 0
    var columns: Int32 = 0
    cn_terminal_size(&rows, &columns)
    return CellSize(rows: Int(rows), columns: Int(columns))
  }

  // MARK: Life

  /// Gives the terminal back as it was; nothing can be drawn after. Harmless twice.
  package func stop() {
    guard isRunning else { return }
    isRunning = false
    cn_close()
  }

  /// Lets another program have the terminal, such as a person's editor, and takes it back. What arrives meanwhile as
  /// an interrupt is that program's; the next `paint` draws everything.
  package func outside<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    guard isRunning else { return try body() }
    cn_leave()
    cn_yield_signals(true)
    defer {
      cn_yield_signals(false)
      _ = readSignals(except: [SIGINT, SIGQUIT, SIGCONT])
      comeBack()
    }
    return try body()
  }

  /// Gives the terminal back, stops the process as Ctrl-Z does, and takes the terminal again when it goes on.
  package func suspend() {
    guard isRunning else { return }
    cn_leave()
    cn_stop_process()
    comeBack()
  }

  /// Takes the terminal again after another program, or somebody else's stop, may have changed everything.
  func comeBack() {
    cn_return()
    updateSize()
    invalidate()
  }

  /// Asks for the size; true if it is another one now.
  @discardableResult
  func updateSize() -> Bool {
    let now = Self.currentSize
    cn_resize(Int32(clamping: now.rows), Int32(clamping: now.columns))
    guard now != size else { return false }
    size = now
    shown = nil
    return true
  }

  // MARK: Drawing

  /// Shows a frame: sends what differs from the last one, nothing if nothing does. Larger frames are cut.
  package func paint(_ canvas: Canvas) {
    guard isRunning else { return }
    var isChanged = shown == nil || shown?.cursorOnGrid != canvas.cursorOnGrid
    if shown?.wholeSize != canvas.wholeSize {
      cn_erase()
      isChanged = true
    }
    canvas.forEachDifference(from: shown) { point, cell in
      isChanged = true
      put(cell, of: canvas, at: point)
    }
    guard isChanged else { return }
    // A terminal that cannot hide its cursor blinks in the last corner then, where nobody reads.
    let corner = CellPoint(row: max(0, size.rows - 1), column: max(0, size.columns - 1))
    let cursor = canvas.cursorOnGrid ?? corner
    cn_cursor(Int32(clamping: cursor.row), Int32(clamping: cursor.column), canvas.cursorOnGrid != nil)
    cn_show()
    shown = canvas
  }

  /// Makes the next `paint` draw everything, whatever happened to the screen.
  package func invalidate() {
    shown = nil
    cn_invalidate()
  }

  private func put(_ cell: Cell, of canvas: Canvas, at point: CellPoint) {
    let columns = cell.span == .leading ? 2 : 1
    guard point.row < size.rows, point.column + columns <= size.columns else { return }
    var base = cell.base ?? " "
    var marks: [UInt32] = []
    if cell.base == nil {
      let scalars = canvas.text(of: cell).unicodeScalars
      base = scalars.first ?? base
      if isUnicode { marks = scalars.dropFirst().map(\.value) }
    }
    if !isUnicode { base = ASCIIGlyphs.substitute(for: base) }
    let (row, column) = (Int32(point.row), Int32(point.column))
    let look = look(of: cell.style)
    if !base.isASCII, cn_columns(base.value) != Int32(columns) {
      // The C library is older or younger than our table, and ncurses goes by it.
      (base, marks) = ("\u{FFFD}", [])
    }
    cn_put(row, column, base.value, marks, Int32(marks.count), look.attributes, look.pair)
    // A substitute has one column.
    if columns == 2, base.isASCII || base == "\u{FFFD}" {
      cn_put(row, column + 1, 0x20, [], 0, look.attributes, look.pair)
    }
  }

  /// A style as ncurses takes it; a frame has few.
  private func look(of style: Style) -> Look {
    if let known = looks[style] { return known }
    let nearest = colorDepth.nearest(to: style)
    let colors = ColorPair(foreground: nearest.foreground, background: nearest.background)
    let look = Look(attributes: UInt32(nearest.attributes.rawValue), pair: pair(colors))
    looks[style] = look
    return look
  }

  private func pair(_ colors: ColorPair) -> Int32 {
    if colors == ColorPair(foreground: .terminalDefault, background: .terminalDefault) { return 0 }
    if let known = pairs[colors] { return known }
    let pair = cn_pair(colors.foreground.number, colors.background.number)
    pairs[colors] = pair
    return pair
  }
}

extension Color {
  /// As ncurses counts them.
  fileprivate var number: Int32 {
    switch self {
    case .terminalDefault: -1
    case .palette(let index): Int32(index)
    }
  }
}
