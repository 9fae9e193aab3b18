internal import Domain

/// A stretch of text with marked words: what a paragraph, a heading, a list item or a table cell says.
///
/// Text is kept as it was typed. A line break in it stands for a line break on the page, or for “ / ” where there is
/// only one line (a heading, a cell). Whoever shows a phrase guards its own output against control characters and syntax.
///
/// ```swift
/// let advice: Phrase = "Bring \(emphasis: "exit") from \(2) to \(3)."
/// ```
package struct Phrase: Hashable, Sendable {
  package enum Run: Hashable, Sendable {
    case text(String)
    case strong(String)
    case emphasis(String)
    /// In a type of even width: a bar, an identifier.
    case code(String)

    /// The words without the mark.
    package var text: String {
      switch self {
      case .text(let text), .strong(let text), .emphasis(let text), .code(let text): text
      }
    }

    /// Other words with the same mark.
    func with(_ words: String) -> Run {
      switch self {
      case .text: .text(words)
      case .strong: .strong(words)
      case .emphasis: .emphasis(words)
      case .code: .code(words)
      }
    }
  }

  package var runs: [Run]

  package init(_ runs: [Run] = []) {
    self.runs = runs
  }

  package init(_ text: String) {
    runs = [.text(text)]
  }

  /// The words alone, for places that mark nothing: plain mode, a test.
  package var text: String { runs.map(\.text).joined() }

  package var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }

  package static func + (a: Self, b: Self) -> Self { Phrase(a.runs + b.runs) }

  /// The phrase on one line of at most `limit` characters, with an ellipsis where it is cut.
  func shortened(to limit: Int) -> Phrase {
    if text.count <= limit { return self }
    var room = max(0, limit - 1)
    var short: [Run] = []
    for run in runs where room > 0 {
      let piece = onOneLine(run.text).prefix(room)
      room -= piece.count
      short.append(run.with(String(piece)))
    }
    return Phrase(short + [.text("…")])
  }

  /// The phrase as the beginning of a sentence: its first letter in upper case.
  package var capitalised: Phrase {
    guard let first = runs.first else { return self }
    let text = first.text.prefix(1).uppercased() + first.text.dropFirst()
    // Code stands as it is typed elsewhere.
    let run = if case .code = first { first } else { first.with(text) }
    return Phrase([run] + runs.dropFirst())
  }
}

extension Phrase: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) {
    self.init(value)
  }

  package init(stringInterpolation: StringInterpolation) {
    runs = stringInterpolation.runs
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var runs: [Run] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      runs.reserveCapacity(2 * interpolationCount + 1)
    }

    package mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { runs.append(.text(literal)) }
    }

    package mutating func appendInterpolation(_ text: String) { runs.append(.text(text)) }

    package mutating func appendInterpolation(_ number: Int) { runs.append(.text(String(number))) }

    package mutating func appendInterpolation(_ phrase: Phrase) { runs += phrase.runs }

    package mutating func appendInterpolation(strong text: String) { runs.append(.strong(text)) }

    package mutating func appendInterpolation(emphasis text: String) { runs.append(.emphasis(text)) }

    package mutating func appendInterpolation(code text: String) { runs.append(.code(text)) }
  }
}

extension Sequence<Phrase> {
  /// The phrases one after the other, with `separator` between.
  package func joined(by separator: String) -> Phrase {
    Phrase(Array(map(\.runs).joined(separator: [.text(separator)])))
  }

  /// The phrases as an enumeration: `a`, `a and b`, `a, b and c`.
  package var enumeration: Phrase {
    let all = Array(self)
    guard all.count > 1, let last = all.last else { return all.first ?? Phrase() }
    return "\(all.dropLast().joined(by: ", ")) and \(last)"
  }

  /// The clauses as one sentence, where commas and an “and” may stand in them: `a; b, and c`.
  var clauses: Phrase {
    let all = Array(self)
    guard all.count > 1, let last = all.last else { return all.first ?? Phrase() }
    return "\(all.dropLast().joined(by: "; ")), and \(last)"
  }

  /// The enumeration of at most `limit` phrases: `a, b and 3 more`.
  func abridged(to limit: Int) -> Phrase {
    let all = Array(self)
    return all.count <= limit
      ? all.enumeration : (all.prefix(limit - 1) + ["\(all.count - limit + 1) more"]).enumeration
  }
}
