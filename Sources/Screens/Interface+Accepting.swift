internal import Domain
internal import Session

/// The forms: what happens when they are accepted.
extension Interface {
  /// Enter: leads on, and from the last field out.
  mutating func enter(_ form: Form) -> [Request] {
    if form.isAtEnd { return accept(form) }
    self.form?.move(by: 1)
    return []
  }

  /// Does what a form is for. It closes when that is done; where it is not, it stays with the reason in sight.
  mutating func accept(_ form: Form) -> [Request] {
    self.form?.problem = nil
    do {
      let requests = try submit(form) { interface throws(FormProblem) in try interface.carryOut(form) }
      // A refusal by the session leaves the form as it is, with the sentence in sight.
      if let toast, toast.isError {
        let problems = [toast.sentence, self.form?.problem].compactMap { $0 }
        self.form?.problem = problems.joined(separator: "\n")
        self.toast = nil
        return requests
      }
      if self.form?.purpose == form.purpose, !form.purpose.awaitsReply {
        self.form = nil
        if form.overtaken != nil {
          toast = Toast("Yours stands now in place of what somebody else had written. u brings theirs back.")
        }
      }
      return requests
    } catch {
      self.form?.problem = error.sentence
      if let field = error.field { self.form?.focus = field }
      return []
    }
  }

  /// A field that cannot be used as it is.
  struct FormProblem: Error {
    let sentence: String
    /// 0-based; nil where it is no single field.
    let field: Int?
  }

  private mutating func carryOut(_ form: Form) throws(FormProblem) -> [Request] {
    let values = form.fields.map(\.value)
    switch form.purpose {
    case .setUp: return try createWorkshop(form)
    case .editSetUp: return try changeSetUp(form)
    case .newAgenda:
      guard isKebabCase(values[0]) else {
        throw FormProblem(sentence: "Use lower-case letters, digits and hyphens: emea-resellers.", field: 0)
      }
      if values[1].isEmpty { throw FormProblem(sentence: "Whose agenda is it? Type the firm’s name.", field: 1) }
      return [.openAgenda(ProgrammeID(values[0]), firm: values[1])]
    case .purposes, .answer, .notes:
      return keepTyped(form) + send(.typed)
    case .ratingReason(let id, let rating):
      return edit(.rate(id, rating, reason: values[0]))
    case .notApplicable(let id):
      return edit(.markNotApplicable(id, reason: values[0]))
    case .action(let id):
      if values[0].isEmpty { throw FormProblem(sentence: "Say what will be done.", field: 0) }
      let actions = subject?.inquiry.actions ?? []
      var action =
        actions.first { $0.id == id }
        ?? Action(id: .next("a", after: actions.map(\.id)), text: "", question: form.question)
      action.text = values[0]
      action.owner = values[1]
      action.due = try day(values[2], field: 2)
      action.isCondition = form.fields[3].choice == 1
      return edit(.putAction(action), saying: "Action noted.")
    case .park(let id):
      if values[0].isEmpty { throw FormProblem(sentence: "Say what to come back to.", field: 0) }
      let items = subject?.inquiry.parkingLot ?? []
      var item =
        items.first { $0.id == id }
        ?? ParkedItem(id: .next("k", after: items.map(\.id)), text: "", question: form.question)
      item.text = values[0]
      return edit(.park(item), saying: "Parked.")
    case .entry(let question, let id): return try putEntry(form, question, id)
    case .level(let id):
      let placement = LevelPlacement(current: try level(values[0], field: 0), needed: try level(values[1], field: 1))
      return edit(.place(id, placement))
    case .decision: return try decide(form)
    case .keepTrial:
      guard let trial else { return [] }
      if values[0].isEmpty { throw FormProblem(sentence: "Say in a few words why the room agrees on this.", field: 0) }
      return keep(trial, reason: values[0])
    case .rename, .importFile, .exportFile, .delete: return try carryOutInLibrary(form)
    case .saveReport, .saveComparison:
      guard let text = documentText else { return [] }
      if values[0].isEmpty { throw FormProblem(sentence: "Type a file name.", field: 0) }
      return [.write(text: text, path: values[0], replacing: false)]
    case .evidence(let question, let id): return try putEvidence(form, question, id)
    case .partnerItem(let kind, let id): return try putPartnerItem(form, kind, id)
    case .sinceLast(let id, _): return try putNote(form, id)
    case .gridNote:
      typedAt = nil
      return keepGridNote(form, isDone: true)
    case .newCandidate: return try addCandidate(form)
    case .furtherPlan: return takePlan(form)
    case .end: return try setEnd(form)
    }
  }

  /// Puts the texts of a form that is kept by leaving into the document.
  mutating func keepTyped(_ form: Form) -> [Request] {
    typedAt = nil
    if form.purpose.isOfGrid { return keepGridNote(form, isDone: false) }
    return edits(of: form).flatMap { send(.typing($0)) }
  }

  /// What the texts of a form that is kept by leaving change; none for other forms.
  private func edits(of form: Form) -> [Edit] {
    let values = form.fields.map(\.value)
    switch form.purpose {
    case .purposes:
      guard var details = subject?.workshop?.details else { return [] }
      details.purpose.ours = values[0]
      details.purpose.partner = values[1]
      return [.details(details)]
    case .answer(let id): return [.answer(id, values[0])]
    case .notes(let id, let voices): return zip(voices, values).map { .note(id, $0, $1) }
    default: return []
    }
  }

  private func day(_ text: String, field: Int) throws(FormProblem) -> Day? {
    if text.isEmpty { return nil }
    guard let day = Day(text) else {
      throw FormProblem(sentence: "“\(text)” is no day. Use a day like 2026-12-15.", field: field)
    }
    return day
  }

  private func level(_ text: String, field: Int) throws(FormProblem) -> Int {
    guard let level = Int(text) else { throw FormProblem(sentence: "Choose a level by its number.", field: field) }
    return level
  }

  private func createWorkshop(_ form: Form) throws(FormProblem) -> [Request] {
    let values = form.fields.map(\.value)
    try checkFirms(values)
    var draft = WorkshopDraft(
      ourFirm: values[0], partnerFirm: values[1], date: try day(values[7], field: 7), facilitator: values[8])
    draft.participants = PeopleText.participants(
      from: [(.ours, form.fields[2].text), (.partner, form.fields[3].text), (.outside, form.fields[4].text)])
    draft.plan = plans.first { $0.title == values[5] }?.id
    draft.direction = form.fields[6].choice > 0 ? Direction.allCases[form.fields[6].choice - 1] : nil
    return [.create(draft, in: try programme(of: form.fields[9], number: 9))]
  }

  /// The programme that was chosen; nil for none.
  private func programme(of field: Form.Field, number: Int) throws(FormProblem) -> ProgrammeID? {
    if field.choice == 0 { return nil }
    if let programme = programmes.first(where: { $0.name == field.value }) { return programme.id }
    throw FormProblem(
      sentence: "“\(field.value)” has another name by now, or is gone. Leave the form and open it again.", field: number
    )
  }

  /// A name as it may be kept; see ``WorkshopDraft/name(_:)``.
  func name(_ typed: String, field: Int) throws(FormProblem) -> String {
    do {
      return try WorkshopDraft.name(typed)
    } catch {
      throw FormProblem(sentence: error.description, field: field)
    }
  }

  /// The first two fields of a set-up: its firms.
  private func checkFirms(_ values: [String]) throws(FormProblem) {
    for (field, name) in ["Our firm", "The partner firm"].enumerated() where values[field].isEmpty {
      throw FormProblem(sentence: "\(name) needs a name.", field: field)
    }
  }

  private mutating func changeSetUp(_ form: Form) throws(FormProblem) -> [Request] {
    guard let session, let workshop = session.subject.workshop else { return [] }
    let subject = session.subject
    let values = form.fields.map(\.value)
    try checkFirms(values)
    var details = workshop.details
    details.ourFirm = try name(values[0], field: 0)
    details.partnerFirm = try name(values[1], field: 1)
    details.direction = form.fields[5].choice > 0 ? Direction.allCases[form.fields[5].choice - 1] : nil
    details.date = try day(values[6], field: 6)
    details.facilitator = try name(values[7], field: 7)
    let usual = Workshop.title(workshop.ourFirm, workshop.partnerFirm)
    let isUsual = values[8].isEmpty || (values[8] == workshop.title && workshop.title == usual)
    details.title = isUsual ? Workshop.title(details.ourFirm, details.partnerFirm) : try name(values[8], field: 8)
    let seated = workshop.inquiry.participants
    let typing = Set(voteLines.flatMap { id, line in zip(session.voters(on: id), line).map(\.0.id) })
    var people = PeopleText.participants(
      from: [(.ours, form.fields[2].text), (.partner, form.fields[3].text), (.outside, form.fields[4].text)],
      keeping: seated, heard: { subject.hasHeard($0) || typing.contains($0) })
    for index in people.indices {
      let field = 2 + (Firm.allCases.firstIndex(of: people[index].firm) ?? 0)
      people[index].name = try name(people[index].name, field: field)
      people[index].role = try name(people[index].role, field: field)
    }
    return edit(.participants(people), .details(details), saying: "Set-up noted.")
  }

  private mutating func putEntry(
    _ form: Form, _ question: QuestionID, _ id: EntryID?
  ) throws(FormProblem) -> [Request] {
    let entries = subject?.inquiry[question].entries ?? []
    var entry = entries.first { $0.id == id } ?? Entry(id: id ?? .next("n", after: entries.map(\.id)))
    let columns = subject?.inquiry.question(question)?.fields ?? []
    // Another version of the questionnaire may have come since the form was opened.
    guard form.fields.map(\.name) == columns.map(\.title) else {
      throw FormProblem(
        sentence: "The columns of this list are others now. Copy what you typed, press Esc, and open the list again.",
        field: 0)
    }
    for (index, column) in columns.enumerated() {
      do {
        entry.cells[column] = try column.cell(from: form.fields[index])
      } catch {
        throw FormProblem(sentence: error.description, field: index)
      }
    }
    if entry.cells.isEmpty { throw FormProblem(sentence: "Fill in one column at least, or press Esc.", field: 0) }
    return edit(.putEntry(question, entry))
  }

  private mutating func decide(_ form: Form) throws(FormProblem) -> [Request] {
    let values = form.fields.map(\.value)
    let date = try day(values[3], field: 3)
    guard form.fields[0].choice > 0 else {
      if !values[1].isEmpty || !values[2].isEmpty {
        throw FormProblem(sentence: "Choose a verdict first. Without one, the fields below have to be empty.", field: 0)
      }
      return edit(.decide(nil), saying: "Not decided any more.")
    }
    var decision = subject?.workshop?.decision ?? Decision(verdict: .go)
    decision.verdict = Self.decidable[form.fields[0].choice - 1]
    decision.rationale = values[1]
    decision.decidedBy = values[2].split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty }
    decision.date = date
    return edit(.decide(decision), saying: "Decided: \(decision.verdict.mention(in: stage)).")
  }
}
