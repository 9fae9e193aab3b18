/// Text laid out in lines of at most so many columns, which remembers where in the text each line comes from.
///
/// Lines end at explicit line breaks and, softly, after the last blank that lets the rest fit; a word that is longer
/// than a line is broken, and a number keeps its percent sign. Blanks at a soft end hang over the edge and are not drawn.
/// Text that is empty, or ends in a line break, has an empty line at the end, where a cursor can stand.
package struct WrappedText: Hashable, Sendable {
  package let text: String
  /// At least one.
  package let lines: [Line]

  /// One line of the layout.
  package struct Line: Hashable, Sendable {
    /// What is drawn, as text.
    package let text: String
    /// What is drawn, as a range of the whole text.
    package let range: Range<String.Index>
    /// The columns of what is drawn.
    package let columns: Int
    /// Where the next line begins: the range's end, or past the blanks or the line break that are not drawn.
    package let next: String.Index
  }

  /// Lays text out. Fewer than one column count as one; then a wide character stands alone and is clipped.
  package init(_ text: String, columns: Int) {
    self.text = text
    lines = Self.layOut(text, columns: max(1, columns))
  }

  /// Where a cursor before an index of the text stands; past hanging blanks it stays at the end of the line,
  /// which is one column outside if the line is full: lay out with a column to spare where a cursor must be seen.
  package func point(of index: String.Index) -> CellPoint {
    let row = lines.lastIndex { $0.range.lowerBound <= index } ?? 0
    let drawn = lines[row].range
    let end = min(max(index, drawn.lowerBound), drawn.upperBound)
    return CellPoint(row: row, column: displayWidth(of: text[drawn.lowerBound..<end]))
  }

  /// The index of the text at a place: the nearest where a cursor can stand, for a motion to the line above or a
  /// click. A place outside is taken to the nearest line and its nearest end.
  package func index(at point: CellPoint) -> String.Index {
    guard point.row >= 0 else { return text.startIndex }
    guard point.row < lines.count else { return text.endIndex }
    let line = lines[point.row]
    var index = line.range.lowerBound
    var column = 0
    while index < line.range.upperBound {
      let width = displayWidth(of: text[index])
      if column + width > point.column { return index }
      column += width
      text.formIndex(after: &index)
    }
    // The end of a broken word is the beginning of the next line: stay before it.
    if index == line.next, index < text.endIndex, index > line.range.lowerBound {
      return text.index(before: index)
    }
    return index
  }

  private static func layOut(_ text: String, columns: Int) -> [Line] {
    var lines: [Line] = []
    var start = text.startIndex
    var index = start
    var used = 0
    /// After the last blank of the line: where the next word begins, and what is before it without its blanks.
    var breakpoint: (drawnEnd: String.Index, drawnColumns: Int, next: String.Index)?
    /// The end of the last word and its column.
    var wordEnd = (index: start, columns: 0)

    func add(end: String.Index, columns: Int, next: String.Index) {
      lines.append(Line(text: String(text[start..<end]), range: start..<end, columns: columns, next: next))
      start = next
      breakpoint = nil
    }

    while index < text.endIndex {
      let character = text[index]
      let after = text.index(after: index)
      if character.isNewline {
        if used > columns {
          add(end: wordEnd.index, columns: wordEnd.columns, next: after)
        } else {
          add(end: index, columns: used, next: after)
        }
        index = after
        used = 0
        wordEnd = (index, 0)
        continue
      }
      let width = displayWidth(of: character)
      if character.isBreakingBlank {
        // May hang over the edge.
        used += width
        index = after
        // Blanks before the first word are its indent, unless they fill the line.
        // A number keeps its percent sign, if there is any other place to break at.
        let isBeforePercent = text[after...].first == "%" && (used < columns || breakpoint != nil)
        if !isBeforePercent, wordEnd.columns > 0 || used >= columns {
          breakpoint = (wordEnd.index, wordEnd.columns, after)
        }
        continue
      }
      if used + width > columns, used > 0 {
        if let point = breakpoint {
          add(end: point.drawnEnd, columns: point.drawnColumns, next: point.next)
        } else {
          add(end: index, columns: used, next: index)
        }
        index = start
        used = 0
        wordEnd = (start, 0)
        continue
      }
      used += width
      index = after
      wordEnd = (index, used)
    }
    if used > columns {
      add(end: wordEnd.index, columns: wordEnd.columns, next: text.endIndex)
    } else {
      add(end: text.endIndex, columns: used, next: text.endIndex)
    }
    return lines
  }
}

/// Text in lines of at most so many columns, broken at blanks; see `WrappedText`.
package func wrap(_ text: String, columns: Int) -> [WrappedText.Line] {
  WrappedText(text, columns: columns).lines
}

extension Character {
  fileprivate var isBreakingBlank: Bool { self == " " || self == "\t" }
}
