/// Forms that were left before they were done.
extension Form {
  /// What was typed into `draft` on top of this form, which shows what is there today.
  ///
  /// A field that was typed into stays as it was typed. If what it is about says something else by now than when the
  /// draft was opened, ``overtaken`` shows both.
  package func resuming(_ draft: Form) -> Form {
    var form = self
    form.focus = draft.focus
    form.question = draft.question
    var overtaken: [String] = []
    for (index, (field, typed)) in zip(fields, draft.fields).enumerated() where typed.value != draft.original[index] {
      if case .choice(let options) = field.kind {
        guard let choice = options.firstIndex(of: typed.value) else {
          overtaken.append("“\(field.name)” was \(typed.value), which is no longer there.")
          continue
        }
        form.fields[index].choice = choice
      } else {
        form.fields[index].editor = typed.editor
      }
      if field.value != draft.original[index], field.value != typed.value {
        overtaken.append(
          "“\(field.name)” was changed meanwhile and says: \(field.value.isEmpty ? "nothing" : field.value)")
      }
    }
    // What was seen and not decided is shown again.
    form.overtaken = overtaken.isEmpty ? draft.overtaken : (overtaken + [Self.way]).joined(separator: "\n")
    return form
  }

  private static let way = "Ctrl-S puts yours in its place; Esc leaves it and keeps yours for later."

  /// Replaces the options of a choice; what was chosen stays chosen if it is among them.
  package mutating func offer(_ options: [String], for name: String) {
    guard let index = fields.firstIndex(where: { $0.name == name }) else { return }
    let chosen = fields[index].value
    let isChosen = chosen != original[index]
    fields[index] = Field(name, .choice(options))
    original[index] = fields[index].value
    if isChosen, let choice = options.firstIndex(of: chosen) { fields[index].choice = choice }
  }

  /// What was typed, on one line for the parking lot: the first field says what it is about.
  package var unfinished: String {
    let said = zip(fields, original).enumerated().filter { index, pair in
      !pair.0.value.isEmpty && (index == 0 || pair.0.value != pair.1)
    }
    let texts = said.map { "\($0.element.0.name): \($0.element.0.value)" }
    return "Not finished: \(title). \(texts.joined(separator: "; "))"
      .split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

extension Form.Purpose {
  /// Whether it makes something of its own, outside of what is open.
  var isOfLibrary: Bool {
    switch self {
    case .setUp, .newAgenda, .rename, .importFile, .exportFile, .delete, .saveComparison, .newCandidate: true
    default: false
    }
  }

  /// Whether it belongs to a candidate on the criteria grid, not to what is open.
  var isOfGrid: Bool { if case .gridNote = self { true } else { false } }

  /// Whether the form stays open until the world has answered what it asked for.
  var awaitsReply: Bool { isOfLibrary || self == .saveReport }

  /// Whether what it is for happens only when somebody says so: nobody does by leaving the program.
  var isLeftUndone: Bool {
    switch self {
    case .saveReport, .saveComparison, .end, .importFile, .exportFile, .delete, .furtherPlan: true
    default: false
    }
  }

  /// Whether a word typed for it, or what was chosen, is forgotten with it.
  var isForgotten: Bool {
    switch self {
    case .delete, .furtherPlan: true
    default: false
    }
  }

  /// Whether accepting settles a question: nobody does that by leaving a form.
  var settlesQuestion: Bool {
    switch self {
    case .ratingReason, .notApplicable, .level, .keepTrial: true
    default: false
    }
  }
}
