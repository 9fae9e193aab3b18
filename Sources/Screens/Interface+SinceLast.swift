internal import Domain
internal import Report
internal import Session

/// What a review asks about the sessions before it: a key for an answer, and a line for what is said of it.
extension Interface {
  /// What is asked, as far as the room may see it.
  var sinceLast: SinceLast? { session?.sinceLast(seesInternal: !isRoomLocked) }

  /// Where the keys act: the rows of an unlocked room may be gone again.
  var selectedSinceLast: Int? { sinceLast.map { max(0, min(selection, $0.rows.count - 1)) } }

  var rowAsked: SinceLast.Row? { selectedSinceLast.flatMap { sinceLast?.rows[$0] } }

  /// Where the room begins: at the first row that has no answer yet.
  var firstUnanswered: Int { sinceLast?.rows.firstIndex { !$0.isAnswered } ?? 0 }

  mutating func performInSinceLast(_ command: Command) -> [Request] {
    switch (command, rowAsked) {
    case (.openSinceLast, _):
      if view != .session { show(.session) }
      return send(.go(.sinceLast))
    case (.answerRow(let choice), let row?):
      guard let edit = row.edit(choosing: choice) else { return [] }
      let word = choice.map { row.choices[$0] }
      let requests = self.edit(edit, saying: word.map { "Noted: \($0)." } ?? "Not answered any more.")
      goOn(from: row.id)
      return requests
    case (.noteRow, let row?): open(sinceLastForm(row))
    default: break
    }
    return []
  }

  /// What went as agreed leads on to the next row; what did not waits for a word on it.
  private mutating func goOn(from id: SinceLast.Row.ID) {
    guard let rows = sinceLast?.rows, let index = rows.firstIndex(where: { $0.id == id }) else { return }
    selection = rows[index].wentAsAgreed && index + 1 < rows.count ? index + 1 : index
  }

  // MARK: What keys say

  func obstacleInSinceLast(to command: Command) -> String? {
    if command == .openSinceLast {
      return session?.looksBack == true ? nil : "There is nothing to look back on: only a review asks about promises."
    }
    guard let row = rowAsked else { return "There is nothing here any more." }
    switch command {
    case .answerRow(nil) where !row.isAnswered: return "It is not answered yet."
    case .answerRow(_?) where row.choices.isEmpty: return "n writes where it stands."
    case .answerRow(let choice?) where !row.choices.indices.contains(choice):
      return "1 says that it has not happened, 2 that it has."
    default: return nil
    }
  }

  /// What a key does just now, where that is not always the same.
  func sinceLastLabel(of command: Command) -> String? {
    switch command {
    case .answerRow(let choice?): rowAsked.flatMap { $0.choices.indices.contains(choice) ? $0.choices[choice] : nil }
    case .noteRow: if case .measure? = rowAsked { "where it stands" } else { nil }
    default: nil
    }
  }

  // MARK: The form

  func sinceLastForm(_ row: SinceLast.Row) -> Form {
    var isMeasure = false
    if case .measure = row { isMeasure = true }
    return Form(
      .sinceLast(row.id, isInternal: row.isInternal), title: row.kind,
      advice: [row.subject, row.before].compactMap(\.self).joined(separator: "\n"),
      fields: [
        Form.Field(
          isMeasure ? "Where it stands" : "Note", text: row.note,
          hint: isMeasure ? "a figure, or a few words" : "what the room says of it")
      ])
  }

  /// The row of a form, whoever sees it; nil where it is gone.
  func sinceLastRow(_ id: SinceLast.Row.ID) -> SinceLast.Row? {
    session?.sinceLast(seesInternal: true)?.rows.first { $0.id == id }
  }

  mutating func putNote(_ form: Form, _ id: SinceLast.Row.ID) throws(FormProblem) -> [Request] {
    guard let row = sinceLastRow(id) else {
      throw FormProblem(sentence: "It was removed elsewhere meanwhile. Copy what you typed, and press Esc.", field: 0)
    }
    let requests = edit(row.edit(noting: form.fields[0].value))
    if session?.place == .sinceLast { goOn(from: id) }
    return requests
  }
}
