internal import Domain

/// The lines of a typed text, by every kind of line break that Unicode knows.
func typedLines(_ text: String) -> [Substring] {
  text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
}

/// Whether nothing can be seen in a text.
func isBlank(_ text: some StringProtocol) -> Bool {
  text.allSatisfy(\.isWhitespace)
}

/// A typed text where there is room for one line: its line breaks become “ / ”.
func onOneLine(_ text: String) -> String {
  guard text.contains(where: \.isNewline) else { return text }
  return typedLines(text).filter { !isBlank($0) }.joined(separator: " / ")
}

/// A typed text on one line of at most `limit` characters, cut between words with an ellipsis.
func shortened(_ text: String, to limit: Int) -> String {
  let line = trimmed(onOneLine(text))
  guard line.count > limit else { return line }
  let head = line.prefix(limit)
  let cut = head.lastIndex(where: \.isWhitespace) ?? head.endIndex
  let words = trimmed(head[..<cut])
  return (words.isEmpty ? String(head) : words) + "…"
}

/// The paragraphs of a typed text: empty lines separate them, other line breaks stay within.
func paragraphs(_ text: String) -> [Phrase] {
  typedLines(text).split(whereSeparator: isBlank).map { Phrase($0.joined(separator: "\n")) }
}

/// A typed text in quotation marks, on one line.
func quoted(_ text: String) -> String { "“\(trimmed(onOneLine(text)))”" }
