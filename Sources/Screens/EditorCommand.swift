/// What a key does to a text being typed, besides putting its own character in.
package enum EditorCommand: Hashable, Sendable {
  case left, right, wordLeft, wordRight, up, down
  case lineStart, lineEnd, textStart, textEnd
  case breakLine
  case eraseBefore, eraseAfter, eraseWord, eraseToLineStart, eraseToLineEnd
  case undo, redo
}
