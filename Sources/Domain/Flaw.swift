/// A rule that a questionnaire, a plan, a policy or a workshop breaks: where in its file, and what to do about it.
///
/// Rules live with the values. Readers, who know lines and columns, turn the path into a place that a person can find.
package struct Flaw: Error, Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    case key(String)
    /// 0-based.
    case index(Int)
  }

  package enum Severity: String, Sendable {
    case error, warning
  }

  /// From the top of the file inwards, by the keys of the file format.
  package let path: [Step]
  package let severity: Severity
  /// What is wrong and the remedy, without the place.
  package let sentence: String

  package init(_ path: [Step], _ sentence: String, severity: Severity = .error) {
    self.path = path
    self.sentence = sentence
    self.severity = severity
  }

  /// The same flaw seen from further out.
  package func inside(_ outer: [Step]) -> Flaw {
    Flaw(outer + path, sentence, severity: severity)
  }

  /// The path as `answers[3].rounds[0].votes`; empty for the whole file.
  package var pathText: String {
    path.reduce(into: "") { text, step in
      switch step {
      case .key(let key): text += text.isEmpty ? key : ".\(key)"
      case .index(let index): text += "[\(index)]"
      }
    }
  }
}

/// The bounds of what a file may hold.
///
/// Project decision: far above any real session, low enough that no file can exhaust the machine.
package enum Bound {
  /// Questions in one questionnaire, and in one workshop.
  package static let questions = 500
  /// Characters of one text, as ``length(of:)`` counts them.
  package static let textLength = 10_000
  /// Characters of a name: of a firm, a person, a workshop.
  package static let nameLength = 200
  /// Bytes of a questionnaire, plan or policy file.
  package static let questionnaireBytes = 1 << 20
  /// Bytes of a workshop or programme file.
  package static let workshopBytes = 16 << 20
  /// Seconds spent on one question: over a hundred days.
  package static let seconds = 10_000_000
  /// How deep a file may nest.
  package static let nesting = 20

  /// The characters of a text, but no fewer than a quarter of its Unicode scalars.
  ///
  /// Project decision: one character can pile up accents without end. Four scalars are more than any script needs for
  /// each of many, and a family in one emoji may still have its seven.
  package static func length(of text: String) -> Int {
    max(text.count, (text.unicodeScalars.count + 3) / 4)
  }
}

/// The items of `items` that came before already, with their places.
package func repeated<Item: Hashable>(_ items: [Item]) -> [(index: Int, item: Item)] {
  var seen: Set<Item> = []
  return items.enumerated().compactMap { seen.insert($1).inserted ? nil : ($0, $1) }
}
