/// A row that a question collects: a need, a criterion, a risk, an investment…
package struct Entry: Hashable, Sendable {
  package var id: EntryID
  /// What is filled in, by column. An empty cell has no key.
  package var cells: [EntryField: Cell]
  package var unknown: UnknownFields

  package init(id: EntryID, cells: [EntryField: Cell] = [:], unknown: UnknownFields = .none) {
    self.id = id
    self.cells = cells
    self.unknown = unknown
  }

  /// What one cell holds; which case a column takes is its ``EntryField/kind``.
  package enum Cell: Hashable, Sendable {
    case text(String)
    case firm(Firm)
    case day(Day)
    case grade(Grade)
    case number(Double)

    /// The cell as a person types and reads it.
    package var text: String {
      switch self {
      case .text(let text): text
      case .firm(let firm): firm.rawValue
      case .day(let day): day.description
      case .grade(let grade): String(grade.rawValue)
      case .number(let number): plain(number)
      }
    }
  }
}

/// A column of entries.
package enum EntryField: String, CaseIterable, Sendable {
  case text, owner, firm, due, weight, likelihood, impact, mitigation, amount, target, number

  package enum Kind: Sendable {
    case text, firm, day, grade, number
  }

  package var kind: Kind {
    switch self {
    case .text, .owner, .mitigation, .amount, .target: .text
    case .firm: .firm
    case .due: .day
    case .weight, .likelihood, .impact: .grade
    case .number: .number
    }
  }

  /// The column as its heading says it.
  package var title: String {
    switch self {
    case .text: "What"
    case .owner: "Who"
    case .firm: "Firm"
    case .due: "When"
    case .weight: "Weight"
    case .likelihood: "Likelihood"
    case .impact: "Impact"
    case .mitigation: "Mitigation"
    case .amount: "Amount"
    case .target: "Target"
    case .number: "Number"
    }
  }

  /// What a person typed into this column; nil for blank text.
  ///
  /// - Throws: ``EntryFieldError`` with the remedy, where the text is none of the column's kind.
  package func cell(from typed: String) throws(EntryFieldError) -> Entry.Cell? {
    let text = trimmed(typed)
    if text.isEmpty { return nil }
    let cell: Entry.Cell? =
      switch kind {
      case .text: .text(text)
      case .firm: Firm(rawValue: text.lowercased()).map { .firm($0) }
      case .day: Day(text).map { .day($0) }
      case .grade: Int(text).flatMap(Grade.init(rawValue:)).map { .grade($0) }
      case .number: Double(text).flatMap { $0.isFinite ? .number($0) : nil }
      }
    guard let cell else { throw EntryFieldError(field: self, typed: text) }
    return cell
  }
}

/// A text that does not fit its column.
package struct EntryFieldError: Error, Hashable, CustomStringConvertible {
  package let field: EntryField
  package let typed: String

  package var description: String {
    let remedy =
      switch field.kind {
      case .text: "use any text"
      case .firm: "use ours, partner or outside"
      case .day: "use a day like 2026-11-22"
      case .grade: "use a whole number from 1 to 5"
      case .number: "use a number like 3 or 2.5"
      }
    return "“\(typed)” does not fit the column “\(field.title)”; \(remedy)."
  }
}
