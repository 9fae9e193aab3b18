/// `text` without white space and line breaks at both ends.
package func trimmed(_ text: some StringProtocol) -> String {
  guard let first = text.firstIndex(where: { !$0.isWhitespace }),
    let last = text.lastIndex(where: { !$0.isWhitespace })
  else { return "" }
  return String(text[first...last])
}

/// `text` as one line: control characters and line breaks are white space, of which one blank is left.
package func singleLine(_ text: some StringProtocol) -> String {
  let isBreak = { (character: Character) in character.isWhitespace || character.unicodeScalars.allSatisfy(isControl) }
  return text.split(whereSeparator: isBreak).joined(separator: " ")
}

/// Whether a terminal could take the character for a command: C0, delete and C1.
package func isControl(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .control }

/// Whether `text` is a whole number above `number`, in digits alone; however many there are.
package func isNumber(_ text: some StringProtocol, above number: Int) -> Bool {
  let digits = Array(text.utf8)
  let least = Array(String(number).utf8)
  guard let first = digits.first, first != UInt8(ascii: "0"),
    digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
  else { return false }
  return digits.count == least.count ? least.lexicographicallyPrecedes(digits) : digits.count > least.count
}

/// What is said of a file in an encoding that is not read; nil where its first bytes do not show one.
package func encodingProblem(of bytes: some Sequence<UInt8>) -> String? {
  bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    ? "the file is UTF-16; save it as UTF-8" : nil
}

/// A number as people write it: `3`, not `3.0`; other numbers in the shortest digits that read back to the same.
package func plain(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
}

/// Words to choose from: `a`, `a or b`, `a, b or c`.
package func alternatives(_ words: [String]) -> String {
  words.dropLast().joined(separator: ", ") + (words.count > 1 ? " or " : "") + (words.last ?? "")
}
