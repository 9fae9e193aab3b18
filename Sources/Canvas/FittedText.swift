/// Where text stands within the columns it is given.
package enum Alignment: Sendable {
  case left, centre, right
}

extension StringProtocol {
  /// The text if it fits, else as much of its beginning as fits with an ellipsis; empty for less than one column.
  package func truncated(to columns: Int) -> String {
    guard columns > 0 else { return "" }
    var used = 0
    var keep = startIndex
    var index = startIndex
    while index < endIndex {
      used += displayWidth(of: self[index])
      if used > columns { return String(self[..<keep]) + "…" }
      formIndex(after: &index)
      if used < columns { keep = index }
    }
    return String(self)
  }

  /// Exactly so many columns: truncated if longer, filled with blanks if shorter.
  package func padded(to columns: Int, _ alignment: Alignment = .left) -> String {
    let text = truncated(to: columns)
    let missing = Swift.max(0, columns - displayWidth(of: text))
    let before =
      switch alignment {
      case .left: 0
      case .centre: missing / 2
      case .right: missing
      }
    return String(repeating: " ", count: before) + text + String(repeating: " ", count: missing - before)
  }
}
