internal import Domain

/// A typed text on one line of at most `limit` characters, cut between words with an ellipsis.
func shortened(_ text: String, to limit: Int) -> String {
  let line = trimmed(onOneLine(text))
  guard let end = line.index(line.startIndex, offsetBy: max(1, limit), limitedBy: line.endIndex), end < line.endIndex
  else { return line }
  let head = line[..<end]
  let cut = head.lastIndex(where: \.isWhitespace) ?? head.endIndex
  let words = trimmed(head[..<cut])
  // No sign stands before the ellipsis that the missing words would follow.
  let whole = String((words.isEmpty ? String(head) : words).reversed().drop { ",;:.–".contains($0) }.reversed())
  return (whole.isEmpty ? String(head) : whole) + "…"
}

/// As much of a typed text as stands in `limit` characters; nothing where that would be a word or two.
func excerpt(_ text: String, _ limit: Int) -> String {
  let least = 16
  let short = shortened(text, to: limit)
  return limit < least && short.hasSuffix("…") ? "" : short
}

/// The paragraphs of a typed text: empty lines separate them, other line breaks stay within.
func paragraphs(_ text: String) -> [Phrase] {
  typedLines(text).split(whereSeparator: isBlank).map { Phrase($0.joined(separator: "\n")) }
}

/// A typed text in quotation marks, on one line.
func quoted(_ text: String) -> String { "“\(trimmed(onOneLine(text)))”" }

/// A typed text in quotation marks within a sentence that goes on: without the full stop at its end.
func quotedClause(_ text: String) -> String {
  let line = trimmed(onOneLine(text))
  return quoted(line.hasSuffix(".") ? String(line.dropLast()) : line)
}
