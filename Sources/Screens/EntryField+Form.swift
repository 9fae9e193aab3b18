internal import Domain

/// How each column of a row is filled in.
extension EntryField {
  /// A cell that nobody filled in, among the choices.
  static let nothing = "not said"

  /// The field of a form for this column; firms and grades are chosen, the rest is typed.
  ///
  /// - Parameter firms: what the firms are called.
  func field(for cell: Entry.Cell?, firms: [Firm: String]) -> Form.Field {
    switch kind {
    case .firm:
      var choice = 0
      if case .firm(let firm)? = cell { choice = 1 + (Firm.allCases.firstIndex(of: firm) ?? -1) }
      let names = Firm.allCases.map { firms[$0] ?? $0.rawValue }
      return Form.Field(title, .choice([Self.nothing] + names), choice: choice)
    case .grade:
      var choice = 0
      if case .grade(let grade)? = cell { choice = grade.rawValue }
      let grades = Grade.allCases.map { "\($0.rawValue) \(meaning(of: $0))" }
      return Form.Field(title, .choice([Self.nothing] + grades), choice: choice)
    case .text: return Form.Field(title, text: cell?.text ?? "", hint: self == .owner ? "one name" : "")
    case .day: return Form.Field(title, text: cell?.text ?? "", hint: "a day like 2026-12-15")
    case .number: return Form.Field(title, text: cell?.text ?? "", hint: "a number")
    }
  }

  /// What a field of this column says; nil where nothing was filled in.
  ///
  /// - Throws: ``EntryFieldError``, with the remedy.
  func cell(from field: Form.Field) throws(EntryFieldError) -> Entry.Cell? {
    switch kind {
    case .firm: field.choice > 0 ? .firm(Firm.allCases[field.choice - 1]) : nil
    case .grade: Grade(rawValue: field.choice).map { .grade($0) }
    case .text, .day, .number: try cell(from: field.value)
    }
  }
}
