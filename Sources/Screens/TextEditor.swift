internal import Canvas
internal import Domain

/// Text being typed, with a cursor. A value: characters and commands in, a new value out.
package struct TextEditor: Hashable, Sendable {
  package private(set) var text: String
  /// Characters before the cursor.
  package private(set) var cursor: Int
  /// Whether line breaks are text; else they become blanks.
  package let isMultiline: Bool
  /// How long the text can become, as ``Bound/length(of:)`` counts.
  package let limit: Int
  package private(set) var history = EditorHistory()
  /// The column that up and down try to keep to.
  private var wantedColumn: Int?

  package init(_ text: String = "", isMultiline: Bool = false, limit: Int = Bound.textLength) {
    self.isMultiline = isMultiline
    self.limit = limit
    self.text = Self.cleaned(text, isMultiline: isMultiline)
    cursor = self.text.count
  }

  private var index: String.Index { text.index(text.startIndex, offsetBy: cursor) }

  /// Moves, erases, breaks the line, or takes such a change back.
  ///
  /// - Parameter columns: the width the text is wrapped to, for motions up and down.
  /// - Returns: false only where there is no line above or below to move to.
  package mutating func perform(_ command: EditorCommand, columns: Int) -> Bool {
    let before = state
    defer { remember(before, command) }
    switch command {
    case .left: move(to: cursor - 1)
    case .right: move(to: cursor + 1)
    case .wordLeft: moveByWord(-1)
    case .wordRight: moveByWord(1)
    case .up: return moveByLine(-1, columns: columns)
    case .down: return moveByLine(1, columns: columns)
    case .lineStart: moveToLineEdge(start: true, columns: columns)
    case .lineEnd: moveToLineEdge(start: false, columns: columns)
    case .textStart: move(to: 0)
    case .textEnd: move(to: text.count)
    case .breakLine: insert("\n")
    case .undo: history.undo(from: before).map { restore($0) }
    case .redo: history.redo(from: before).map { restore($0) }
    case .eraseBefore: erase(from: cursor - 1, to: cursor)
    case .eraseAfter: erase(from: cursor, to: cursor + 1)
    case .eraseWord: eraseWord()
    case .eraseToLineStart: eraseToLineEdge(start: true)
    case .eraseToLineEnd: eraseToLineEdge(start: false)
    }
    return true
  }

  /// Puts text in at the cursor, without control characters: what is more than one character is a step of its own.
  ///
  /// - Returns: false where the text would become longer than ``limit``; then it stays as it is.
  @discardableResult
  package mutating func insert(_ typed: String) -> Bool {
    let clean = Self.cleaned(typed, isMultiline: isMultiline)
    guard !clean.isEmpty else { return true }
    let earlier = state
    var edited = text
    let before = edited[..<index]
    // A combining mark joins the character before it, so that counts are taken of the whole.
    let head = String(before) + clean
    let tail = edited[index...]
    edited = head + tail
    guard fits(edited) else { return false }
    text = edited
    cursor = min(head.count, text.count)
    wantedColumn = nil
    history.add(earlier, as: clean.count > 1 ? .whole : isBlank(clean) ? .blanks : .word)
    return true
  }

  /// Replaces the whole text, as one step.
  ///
  /// - Returns: false where it is longer than ``limit``; then the text stays as it is.
  @discardableResult
  package mutating func replace(with whole: String) -> Bool {
    let clean = Self.cleaned(whole, isMultiline: isMultiline)
    guard fits(clean) else { return false }
    if clean == text { return true }
    history.add(state, as: .whole)
    text = clean
    move(to: text.count)
    return true
  }

  /// Whether a text may stand here: one within the limit, or no longer than what is there.
  private func fits(_ edited: String) -> Bool {
    if edited.utf8.count <= limit { return true }
    let length = Bound.length(of: edited)
    return length <= limit || length <= Bound.length(of: text)
  }

  // MARK: Undo

  private var state: EditorHistory.State { EditorHistory.State(text: text, cursor: cursor) }

  private mutating func restore(_ state: EditorHistory.State) {
    (text, cursor) = (state.text, state.cursor)
    wantedColumn = nil
  }

  /// What erases is remembered; what moves ends the run of characters that are one step.
  private mutating func remember(_ before: EditorHistory.State, _ command: EditorCommand) {
    switch command {
    case .undo, .redo, .breakLine: break
    case .eraseBefore, .eraseAfter:
      if text != before.text { history.add(before, as: .erasing) }
    case .eraseWord, .eraseToLineStart, .eraseToLineEnd:
      if text != before.text { history.add(before, as: .whole) }
    default: history.endRun()
    }
  }

  private mutating func move(to target: Int) {
    cursor = max(0, min(target, text.count))
    wantedColumn = nil
  }

  private mutating func moveByWord(_ direction: Int) {
    let characters = Array(text)
    var place = cursor
    if direction < 0 {
      while place > 0, characters[place - 1].isWhitespace { place -= 1 }
      while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    } else {
      while place < characters.count, !characters[place].isWhitespace { place += 1 }
      while place < characters.count, characters[place].isWhitespace { place += 1 }
    }
    move(to: place)
  }

  private mutating func moveByLine(_ direction: Int, columns: Int) -> Bool {
    guard isMultiline else { return false }
    let layout = WrappedText(text, columns: columns)
    let point = layout.point(of: index)
    let row = point.row + direction
    guard (0..<layout.lines.count).contains(row) else { return false }
    let column = wantedColumn ?? point.column
    let target = layout.index(at: CellPoint(row: row, column: column))
    cursor = layout.text.distance(from: layout.text.startIndex, to: target)
    wantedColumn = column
    return true
  }

  private mutating func moveToLineEdge(start: Bool, columns: Int) {
    let layout = WrappedText(text, columns: columns)
    let row = layout.point(of: index).row
    let target = layout.index(at: CellPoint(row: row, column: start ? 0 : Int.max))
    move(to: layout.text.distance(from: layout.text.startIndex, to: target))
  }

  private mutating func erase(from start: Int, to end: Int) {
    guard start >= 0, end <= text.count, start < end else { return }
    let first = text.index(text.startIndex, offsetBy: start)
    let last = text.index(text.startIndex, offsetBy: end)
    text.removeSubrange(first..<last)
    move(to: start)
  }

  private mutating func eraseWord() {
    let end = cursor
    moveByWord(-1)
    erase(from: cursor, to: end)
  }

  private mutating func eraseToLineEdge(start: Bool) {
    let before = text[..<index]
    let after = text[index...]
    if start {
      let edge = before.lastIndex(of: "\n").map(text.index(after:)) ?? text.startIndex
      erase(from: text.distance(from: text.startIndex, to: edge), to: cursor)
    } else {
      let edge = after.firstIndex(of: "\n") ?? text.endIndex
      erase(from: cursor, to: text.distance(from: text.startIndex, to: edge))
    }
  }

  /// Text as it may be kept: line ends of every kind are `\n`, tabs are blanks, other controls go.
  private static func cleaned(_ typed: String, isMultiline: Bool) -> String {
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in typed.unicodeScalars {
      switch scalar {
      case "\r", "\n", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
        if !(scalar == "\n" && previous == "\r") { scalars.append(isMultiline ? "\n" : " ") }
      case "\t": scalars.append(" ")
      default:
        if scalar.properties.generalCategory != .control { scalars.append(scalar) }
      }
      previous = scalar
    }
    return String(scalars)
  }
}
