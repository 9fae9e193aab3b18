/// A point in a text file, as editors count: the first character of a file is 1:1.
package struct TextPlace: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// 1-based.
  package let line: Int
  /// 1-based, in Unicode scalars.
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static let start = TextPlace(line: 1, column: 1)

  package var description: String { "\(line):\(column)" }

  package static func < (a: Self, b: Self) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// Something in a file that must (an error) or should (a warning) be mended: where it is, what it is, and the remedy.
package struct Finding: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The file's name or path, as the person knows it.
  package let file: String
  package let place: TextPlace
  package let severity: Flaw.Severity
  /// What is wrong and the remedy, without the place; no capital at the beginning, no full stop at the end.
  package let sentence: String

  package init(file: String, place: TextPlace, severity: Flaw.Severity = .error, sentence: String) {
    self.file = file
    self.place = place
    self.severity = severity
    self.sentence = sentence
  }

  /// One line that editors can jump by: `strategy.yaml:12:5: error: weight -2 is below 0; use 0 or more`.
  package var description: String { "\(file):\(place): \(severity.rawValue): \(sentence)" }

  /// By file, then from top to bottom.
  package static func < (a: Self, b: Self) -> Bool {
    if a.file != b.file { return a.file < b.file }
    if a.place != b.place { return a.place < b.place }
    return (a.severity.rawValue, a.sentence) < (b.severity.rawValue, b.sentence)
  }
}
