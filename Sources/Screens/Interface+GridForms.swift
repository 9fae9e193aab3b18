internal import Domain
internal import Session

/// What is typed on the criteria grid: a note in a cell, and the name of a new candidate.
extension Interface {
  func gridNoteForm(_ candidate: CriteriaGrid.Candidate, _ criterion: QuestionID) -> Form {
    let inquiry = candidate.session.subject.inquiry
    return Form(
      .gridNote(candidate.id, criterion), title: "Note", advice: "\(candidate.firm): \(inquiry.name(of: criterion))",
      fields: [Form.Field("Note", .text, text: inquiry[criterion].notes.joint, hint: "What stands behind the rating")])
  }

  func newCandidateForm() -> Form {
    Form(
      .newCandidate, title: "New candidate",
      advice: "A workshop of this programme with its criteria. Everything else can come later.",
      fields: [Form.Field("Partner firm", hint: "the firm that might become the partner", limit: Bound.nameLength)])
  }

  mutating func addCandidate(_ form: Form) throws(FormProblem) -> [Request] {
    guard let programme = grid?.sheet?.programme else { return [] }
    let partner = try name(form.fields[0].value, field: 0)
    if partner.isEmpty { throw FormProblem(sentence: "The partner firm needs a name.", field: 0) }
    return [.addCandidate(WorkshopDraft(candidate: partner, of: programme, date: today), in: programme.id)]
  }

  /// Puts the note as it stands in the form into its candidate.
  mutating func keepGridNote(_ form: Form, isDone: Bool) -> [Request] {
    guard case .gridNote(let id, let criterion) = form.purpose else { return [] }
    grid?.notes.removeAll { $0.purpose == form.purpose }
    grid?.notes.append(form)
    let typed = carry(grid?.handle(.typing(.note(criterion, .joint, form.fields[0].value)), of: id, at: now) ?? [])
    return isDone ? typed + carry(grid?.handle(.typed, of: id, at: now) ?? []) : typed
  }

  /// A note in whose place somebody else wrote is opened again, on top of theirs.
  mutating func handBackNote(_ change: Change, of id: SubjectID) {
    guard change.kind == .note, case .answer(let criterion, _) = change.after else { return }
    let purpose = Form.Purpose.gridNote(id, criterion)
    let open = form?.purpose == purpose ? form : nil
    guard let typed = open ?? grid?.notes.last(where: { $0.purpose == purpose }) else { return }
    grid?.notes.removeAll { $0.purpose == purpose }
    guard !isEnding, open != nil || form == nil, let present = presentGridNote(id, criterion) else {
      drafts.append(typed)
      return
    }
    form = present.resuming(typed)
    scroll = 0
  }

  /// The form of a cell with the note that stands there now; nil where the candidate is gone.
  func presentGridNote(_ id: SubjectID, _ criterion: QuestionID) -> Form? {
    guard let sheet = grid?.sheet, let row = sheet.row(of: id) else { return nil }
    return gridNoteForm(sheet.candidates[row], criterion)
  }
}
