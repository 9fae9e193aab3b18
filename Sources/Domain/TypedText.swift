/// The lines of a typed text, by every kind of line break that Unicode knows; `\r\n` is one.
package func typedLines(_ text: String) -> [String] {
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
package func isBlank(_ text: some StringProtocol) -> Bool {
  text.allSatisfy(\.isWhitespace)
}

/// A typed text where there is room for one line: its line breaks become “ / ”.
package func onOneLine(_ text: String) -> String {
  let lines = typedLines(text)
  return lines.count == 1 ? text : lines.filter { !isBlank($0) }.joined(separator: " / ")
}
