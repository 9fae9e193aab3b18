internal import Domain

/// The lines of a typed text, by every kind of line break that Unicode knows; `\r\n` is one.
func typedLines(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  var lines: [String] = []
  var start = 0
  var index = 0
  while index < bytes.count {
    guard let length = lineBreakLength(bytes, at: index) else {
      index += 1
      continue
    }
    lines.append(String(decoding: bytes[start..<index], as: UTF8.self))
    index += length
    start = index
  }
  return lines + [String(decoding: bytes[start...], as: UTF8.self)]
}

/// The length in bytes of a line break at `index` of a UTF-8 text; nil where there is none.
private func lineBreakLength(_ bytes: [UInt8], at index: Int) -> Int? {
  let byte = bytes[index]
  if byte > 0x0D && byte < 0xC2 { return nil }
  let rest = bytes[index...].prefix(3)
  switch byte {
  case 0x0D where rest.starts(with: "\r\n".utf8): return 2
  case 0x0A...0x0D: return 1
  case 0xC2 where rest.starts(with: "\u{85}".utf8): return 2
  case 0xE2 where rest.starts(with: "\u{2028}".utf8) || rest.starts(with: "\u{2029}".utf8): return 3
  default: return nil
  }
}

/// Whether nothing can be seen in a text.
func isBlank(_ text: some StringProtocol) -> Bool {
  text.allSatisfy(\.isWhitespace)
}

/// A typed text where there is room for one line: its line breaks become “ / ”.
func onOneLine(_ text: String) -> String {
  let lines = typedLines(text)
  return lines.count == 1 ? text : lines.filter { !isBlank($0) }.joined(separator: " / ")
}

/// A typed text on one line of at most `limit` characters, cut between words with an ellipsis.
func shortened(_ text: String, to limit: Int) -> String {
  let line = trimmed(onOneLine(text))
  guard let end = line.index(line.startIndex, offsetBy: max(1, limit), limitedBy: line.endIndex), end < line.endIndex
  else { return line }
  let head = line[..<end]
  let cut = head.lastIndex(where: \.isWhitespace) ?? head.endIndex
  let words = trimmed(head[..<cut])
  return (words.isEmpty ? String(head) : words) + "…"
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
