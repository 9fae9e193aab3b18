package import Domain
package import Session

/// Fields that are filled in together: one for a note, several for an action, a screenful for set-up.
package struct Form: Hashable, Sendable {
  /// What the fields are for, and so what happens when they are accepted.
  package enum Purpose: Hashable, Sendable {
    case setUp
    case editSetUp
    case newAgenda
    case purposes
    case answer(QuestionID)
    /// Whose note each field is.
    case notes(QuestionID, [Notes.Voice])
    case ratingReason(QuestionID, Rating)
    case notApplicable(QuestionID)
    /// Of a new action, or of one that is there.
    case action(ActionID?)
    case park(ParkedItemID?)
    /// Of a new entry, or of one that is there.
    case entry(QuestionID, EntryID?)
    case level(QuestionID)
    case decision
    case saveReport
    case saveComparison
    case rename(SubjectID, from: String)
    case importFile
    case exportFile(SubjectID)
    /// The word that erases it.
    case delete(SubjectID, revision: Int)
    /// The reason for the ratings that were tried.
    case keepTrial
    /// Of something new that speaks for or against, or of what is there.
    case evidence(QuestionID, EvidenceID?)
    /// Of something new that the partner needs or offers, or of what is there.
    case partnerItem(PartnerLists.Kind, EntryID?)
    /// What is said of a row of what a review asks; whether that is no matter of the other firm.
    case sinceLast(SinceLast.Row.ID, isInternal: Bool)
    /// When the session has to be over.
    case end
    /// Of a candidate by a criterion, on the grid.
    case gridNote(SubjectID, QuestionID)
    /// Of the programme whose grid is shown.
    case newCandidate
    /// Whose questions come in besides.
    case furtherPlan
  }

  package struct Field: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case line
      case text
      /// A person each line: see ``PeopleText``.
      case people
      /// One of these, by ``Field/choice``.
      case choice([String])
    }

    package let name: String
    /// What to type, while the field is empty.
    package let hint: String
    package let kind: Kind
    package var editor: TextEditor
    /// Which of the choices: 0-based.
    package var choice: Int
    /// Whether what is typed first takes the place of what stands there: nobody adds to it.
    package let isReplacedByTyping: Bool

    /// - Parameter limit: how long the text can become; a name is kept short enough for a list.
    package init(
      _ name: String, _ kind: Kind = .line, text: String = "", choice: Int = 0, hint: String = "",
      limit: Int = Bound.textLength, isReplacedByTyping: Bool = false
    ) {
      self.isReplacedByTyping = isReplacedByTyping
      self.name = name
      self.kind = kind
      self.hint = hint
      self.choice = choice
      editor = TextEditor(text, isMultiline: kind == .text || kind == .people, limit: limit)
    }

    package var text: String { editor.text }
    /// What the field says: the text without blanks around it, or the option chosen.
    package var value: String {
      guard case .choice(let options) = kind else { return trimmed(editor.text) }
      return options.indices.contains(choice) ? options[choice] : ""
    }
  }

  package let purpose: Purpose
  /// The question it came up in; nil between questions.
  package internal(set) var question: QuestionID?
  package let title: String
  /// A sentence above the fields.
  package let advice: String
  package var fields: [Field]
  package var focus: Int
  /// What the fields said when the form was opened, before anybody typed.
  package internal(set) var original: [String]
  /// Why the form was not accepted.
  package var problem: String?
  /// What somebody else wrote in its place since it was opened: what is typed here is put over that by nobody but the
  /// person, who reads it.
  package internal(set) var overtaken: String?

  package init(
    _ purpose: Purpose, title: String, advice: String = "", question: QuestionID? = nil, fields: [Field],
    focus: Int = 0
  ) {
    self.purpose = purpose
    self.question = question
    self.title = title
    self.advice = advice
    self.fields = fields
    self.focus = focus
    original = fields.map(\.value)
  }

  package var focused: Field { fields[focus] }

  package var mode: Mode {
    switch focused.kind {
    case .line: .line
    case .text, .people: .text
    case .choice: .choice
    }
  }

  /// Whether there are so many fields, or so much to read beneath them, that each takes one line.
  package var isLong: Bool {
    if case .level = purpose { return true }
    return fields.count > 4
  }

  /// Whether the last field has the focus: Enter leads out from here, and on from the others.
  package var isAtEnd: Bool { focus + 1 == fields.count }

  /// Whether anything was typed or chosen since the form was opened.
  package var isChanged: Bool { fields.map(\.value) != original }

  /// Notes and answers are kept by leaving them; other forms make something only when they are accepted.
  package var isKeptByLeaving: Bool {
    switch purpose {
    case .answer, .notes, .purposes, .gridNote: true
    default: false
    }
  }

  package mutating func move(by offset: Int) {
    focus = (focus + offset + fields.count) % fields.count
  }

  /// Takes the choice before or after, around the end.
  package mutating func choose(by offset: Int) {
    guard case .choice(let options) = focused.kind, !options.isEmpty else { return }
    problem = nil
    fields[focus].choice = (focused.choice + offset + options.count) % options.count
  }

  /// Takes a character as text; of a choice it takes the next option that begins with it.
  package mutating func type(_ character: Character) {
    problem = nil
    guard case .choice(let options) = focused.kind else { return put(String(character)) }
    let order = (1...options.count).map { (focused.choice + $0) % options.count }
    let letter = character.lowercased()
    if let index = order.first(where: { options[$0].lowercased().hasPrefix(letter) }) {
      fields[focus].choice = index
    } else {
      problem = "No choice begins with “\(character)”. ← and → choose."
    }
  }

  /// Edits the text of the field; up from its first line and down from its last lead to the fields around it.
  ///
  /// - Parameter columns: the width that texts are wrapped to.
  package mutating func edit(_ command: EditorCommand, columns: Int) {
    problem = nil
    if command == .breakLine { return put("\n") }
    // Drawn on one line however long it is, a field has no edges but its own.
    let columns = isLong && focused.kind == .line ? Int.max : columns
    if fields[focus].editor.perform(command, columns: columns) { return }
    switch command {
    case .up where focus > 0: focus -= 1
    case .down where focus + 1 < fields.count: focus += 1
    default: break
    }
  }

  package mutating func paste(_ text: String) {
    problem = nil
    switch focused.kind {
    case .choice: problem = "Nothing can be pasted into a choice. ← and → choose."
    case .people: put(PeopleText.pasted(text))
    case .line, .text: put(text)
    }
  }

  /// Puts a text in place of the focused field’s, as one step to undo.
  package mutating func replace(with text: String) {
    problem = nil
    if fields[focus].editor.replace(with: text) { return }
    let limit = focused.editor.limit
    problem = "That is \(Bound.length(of: text)) characters, and \(limit) are the most. The text stays as it was."
  }

  /// Puts text in at the cursor, or says that there is no room for it.
  private mutating func put(_ text: String) {
    let editor = focused.editor
    if focused.isReplacedByTyping, editor.text == original[focus], editor.cursor == editor.text.count {
      return replace(with: text)
    }
    if fields[focus].editor.insert(text) { return }
    let (present, added) = (Bound.length(of: focused.text), Bound.length(of: text))
    let limit = focused.editor.limit
    problem =
      added == 1
      ? "“\(focused.name)” has \(present) characters; \(limit) are the most. Erase something first."
      : "With these \(added) characters “\(focused.name)” would have \(present + added); \(limit) are the most. Nothing was "
        + "put in."
  }
}
