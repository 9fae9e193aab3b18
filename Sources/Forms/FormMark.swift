internal import Domain

/// What a program finds its way through a form by: a word in square brackets, with arguments behind it.
///
/// A mark of a place to fill in has a colon behind it: `Rating, 1 to 5 [rating]: 4`. What stands before a mark on its line
/// is for people alone, so that it can be translated.
struct FormMark: Hashable {
  enum Word: String, CaseIterable {
    /// `[form agenda PROGRAMME]`, `[form partner WORKSHOP]`, `[form ballot WORKSHOP PARTICIPANT]`.
    case form
    /// `[question QUESTIONNAIRE/QUESTION VERSION DIGEST]`.
    case question
    /// `[row NUMBER]`; without a number it is a new one.
    case row
    /// The last line.
    case end
  }

  enum Meaning: Hashable {
    case word(Word, arguments: [String])
    /// The code of a field, with what stands on its line behind the colon.
    case field(String, rest: String)
  }

  let meaning: Meaning
  /// Where on its line its bracket opens, from 1, in Unicode scalars.
  let column: Int
  /// Where what is typed on its line begins.
  let restColumn: Int

  /// Every word that is a mark, with a colon behind it or without.
  private static let words = Dictionary(uniqueKeysWithValues: Word.allCases.map { ($0.rawValue, $0) })
  private static let fields = Set(FormField.single.keys).union(EntryField.allCases.map(\.rawValue))

  /// The first mark on a line; nil where there is none.
  ///
  /// Brackets that a program has escaped, as `\[vote\]`, are brackets; and a colon is needed only where words are typed.
  init?(in line: String) {
    let scalars = Self.withoutEscapes(Array(line.unicodeScalars))
    var index = scalars.startIndex
    while let open = scalars[index...].firstIndex(where: { $0 == "[" || $0 == "［" }) {
      guard let close = scalars[open...].firstIndex(where: { $0 == "]" || $0 == "］" }) else { return nil }
      let inside = String(String.UnicodeScalarView(scalars[(open + 1)..<close]))
      var parts = folded(inside).split(separator: " ").map(String.init)
      let name = parts.isEmpty ? "" : parts.removeFirst().lowercased()
      if let word = Self.words[name] {
        self.init(meaning: .word(word, arguments: parts), column: open + 1, restColumn: close + 2)
        return
      }
      var behind = close + 1
      while behind < scalars.endIndex, scalars[behind].properties.isWhitespace || scalars[behind] == "*" { behind += 1 }
      let hasColon = behind < scalars.endIndex && (scalars[behind] == ":" || scalars[behind] == "：")
      if parts.isEmpty, Self.fields.contains(name), hasColon || FormField.single[name]?.isCode == true {
        if !hasColon { behind = close }
        var start = behind + 1
        while start < scalars.endIndex, scalars[start].properties.isWhitespace { start += 1 }
        let rest = String(String.UnicodeScalarView(scalars[(behind + 1)...]))
        self.init(meaning: .field(name, rest: rest), column: open + 1, restColumn: start + 1)
        return
      }
      index = open + 1
    }
    return nil
  }

  private static func withoutEscapes(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let brackets: Set<Unicode.Scalar> = ["[", "]"]
    return scalars.indices.filter { index in
      scalars[index] != "\\" || !scalars.indices.contains(index + 1) || !brackets.contains(scalars[index + 1])
    }.map { scalars[$0] }
  }

  private init(meaning: Meaning, column: Int, restColumn: Int) {
    (self.meaning, self.column, self.restColumn) = (meaning, column, restColumn)
  }
}

/// A text for people that no program takes for a mark.
func defused(_ text: String) -> String {
  let line = onOneLine(plainLines(text))
  guard FormMark(in: line) != nil else { return line }
  return String(line.map { $0 == "[" || $0 == "［" ? "(" : $0 == "]" || $0 == "］" ? ")" : $0 })
}
