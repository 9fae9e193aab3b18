internal import Domain

/// A text as a form can hold it: lines end with `\n`, and what no editor shows is a sign that says so.
func plainLines(_ text: String) -> String {
  typedLines(text).map { line in
    String(String.UnicodeScalarView(line.unicodeScalars.map { isControl($0) && $0 != "\t" ? "\u{FFFD}" : $0 }))
  }.joined(separator: "\n")
}

/// A text without what word processors change by themselves: curly quotes, dashes, an ellipsis in one sign, blanks that
/// do not break, white space at the ends of lines, blank lines.
///
/// Two texts that are folded to the same are one text, which nobody changed.
func folded(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "‘", "’", "‚", "‛", "′": result.append("'")
    case "“", "”", "„", "‟", "«", "»", "″": result.append("\"")
    case "‐", "‑", "‒", "–", "—", "―", "−": result.append("-")
    case "…": result.append(contentsOf: "...".unicodeScalars)
    case "\u{A0}", "\u{202F}", "\u{2007}", "\u{3000}": result.append(" ")
    case "\u{FEFF}", "\u{200B}": break
    default: result.append(scalar)
    }
  }
  return typedLines(String(result)).map { trimmed($0) }.filter { !$0.isEmpty }.joined(separator: "\n")
    .replacing("--", with: "-")
}

/// A number as it was typed, without quotes and white space around it; digits of any script are digits. A sign before it
/// stays.
func number(_ text: String) -> String {
  let quotes: Set<Character> = ["\"", "'", "`"]
  var characters = Substring(singleLine(folded(text)))
  while let first = characters.first, quotes.contains(first) || first.isWhitespace { characters.removeFirst() }
  while let last = characters.last, quotes.contains(last) || last.isWhitespace { characters.removeLast() }
  return inASCIIDigits(characters)
}

private func inASCIIDigits(_ text: Substring) -> String {
  String(
    text.map { character in
      guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
        scalar.properties.numericType == .decimal, let digit = character.wholeNumberValue
      else { return character }
      return Character(String(digit))
    })
}

/// What a sign field holds, without what people put around a number: `[4]`, `“4”`, `4.`; digits of any script are digits.
func sign(_ text: String) -> String {
  let around: Set<Character> = ["[", "]", "(", ")", "\"", "'", "_", ".", "*", "`", "<", ">"]
  var characters = Substring(singleLine(folded(text)))
  while let first = characters.first, around.contains(first) || first.isWhitespace { characters.removeFirst() }
  while let last = characters.last, around.contains(last) || last.isWhitespace { characters.removeLast() }
  return inASCIIDigits(characters)
}

/// A name as an argument of a mark: letters, digits and `-._~` as they are, all else as `%` and two digits a byte.
func escaped(_ name: String) -> String {
  name.utf8.reduce(into: "") { result, byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
      result.append(Character(Unicode.Scalar(byte)))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      result += "%" + (digits.count == 1 ? "0" : "") + digits
    }
  }
}

/// The name that an argument of a mark stands for.
func unescaped(_ argument: String) -> String {
  var bytes: [UInt8] = []
  var rest = Array(folded(argument).utf8)[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
      rest.count >= 2
    {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
