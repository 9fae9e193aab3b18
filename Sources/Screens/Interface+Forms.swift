internal import Domain
internal import Report
internal import Scoring
internal import Session

/// The forms: what each asks.
extension Interface {
  /// Shows a form, with what was typed when one of the same purpose was left half done.
  mutating func open(_ form: Form) {
    self.form = takeDraft(of: form.purpose).map(form.resuming) ?? form
    scroll = 0
  }

  func setUpForm() -> Form {
    Form(
      .setUp, title: "New workshop",
      advice: "Two names are enough to begin. People are listed one a line, “Name, role”; a pasted list works.",
      fields: [
        Form.Field(
          "Our firm", text: summaries.first?.ourFirm ?? "", hint: "the firm whose workshop this is",
          limit: Bound.nameLength),
        Form.Field("Partner firm", hint: "the firm that might become the partner", limit: Bound.nameLength),
        Form.Field("People of our firm", .people, hint: "Name, role"),
        Form.Field("People of the partner", .people, hint: "Name, role"),
        Form.Field("People from outside", .people, hint: "a customer, an independent; may stay empty"),
        Form.Field("Plan", .choice(planTitles)),
        Form.Field("Direction", .choice(["not said", "inbound", "outbound", "both"])),
        Form.Field("Date", text: today?.description ?? "", hint: "2026-11-22"),
        Form.Field("Facilitator", hint: "who leads the session", limit: Bound.nameLength),
        Form.Field("Programme", .choice(["none"] + programmes.map(\.name))),
      ], focus: (summaries.first?.ourFirm ?? "").isEmpty ? 0 : 1)
  }

  private var planTitles: [String] {
    plans.isEmpty ? ["Courtship 90"] : courtshipPlans.map(\.title)
  }

  /// The plans for a session of two firms, the usual one first.
  private var courtshipPlans: [SessionPlan] {
    let fit = plans.filter { $0.stage == .courtship }
    return fit.filter { $0.id == WorkshopDraft.usualPlan } + fit.filter { $0.id != WorkshopDraft.usualPlan }
  }

  /// The programmes in the library, by names that tell them apart.
  var programmes: [(name: String, id: ProgrammeID)] {
    let all = summaries.compactMap { summary in summary.id.programme.map { (name: summary.title, id: $0) } }
    return all.map { programme in
      let isAlone = all.count { $0.name == programme.name } == 1
      return isAlone ? programme : ("\(programme.name) (\(programme.id))", programme.id)
    }
  }

  /// Puts the plans into a set-up form that was opened before they were known.
  mutating func offerPlans() {
    let titles = planTitles
    if form?.purpose == .setUp { form?.offer(titles, for: "Plan") }
  }

  func editSetUpForm() -> Form {
    guard let workshop = subject?.workshop else { return setUpForm() }
    let people = workshop.inquiry.participants
    let directions = Direction.allCases
    return Form(
      .editSetUp, title: "Set-up and people",
      advice: "People are listed one a line, “Name, role”. Whoever has voted stays in the list: a slip in the name can "
        + "be corrected, somebody new gets a line.",
      fields: [
        Form.Field("Our firm", text: workshop.ourFirm, limit: Bound.nameLength),
        Form.Field("Partner firm", text: workshop.partnerFirm, limit: Bound.nameLength),
        Form.Field("People of our firm", .people, text: PeopleText.text(of: people, firm: .ours), hint: "Name, role"),
        Form.Field(
          "People of the partner", .people, text: PeopleText.text(of: people, firm: .partner), hint: "Name, role"),
        Form.Field(
          "People from outside", .people, text: PeopleText.text(of: people, firm: .outside), hint: "Name, role"),
        Form.Field(
          "Direction", .choice(["not said"] + directions.map(\.rawValue)),
          choice: workshop.direction.flatMap(directions.firstIndex).map { $0 + 1 } ?? 0),
        Form.Field("Date", text: workshop.date?.description ?? "", hint: "2026-11-22"),
        Form.Field("Facilitator", text: workshop.facilitator, limit: Bound.nameLength),
        Form.Field("Title", text: workshop.title, limit: Bound.nameLength),
      ], focus: 2)
  }

  func newAgendaForm() -> Form {
    Form(
      .newAgenda, title: "New agenda",
      advice: "A programme is one firm’s search for partners. Its agenda is answered alone, before anybody is courted.",
      fields: [
        Form.Field("Programme", hint: "short, lower-case, with hyphens: emea-resellers", limit: Bound.nameLength),
        Form.Field("Firm", text: summaries.first?.ourFirm ?? "", hint: "whose agenda it is", limit: Bound.nameLength),
      ])
  }

  func purposesForm() -> Form {
    let purpose = subject?.workshop?.purpose ?? .empty
    return Form(
      .purposes, title: "What would this partnership solve or create?",
      advice: "One sentence for each firm, in its own words.",
      fields: [
        Form.Field(subject?.workshop?.ourFirm ?? "", .text, text: purpose.ours, hint: "For us, this partnership …"),
        Form.Field(
          subject?.workshop?.partnerFirm ?? "", .text, text: purpose.partner, hint: "For us, this partnership …"),
      ])
  }

  func answerForm(_ id: QuestionID) -> Form {
    Form(
      .answer(id), title: "The answer", advice: "One or two sentences. Read them back to the room.",
      fields: [
        Form.Field(
          "What we say", .text, text: subject?.inquiry[id].answer ?? "", hint: "What everybody here would sign today")
      ])
  }

  /// The voices that have a note at a question, as far as the room may see them.
  private func voices(of id: QuestionID) -> [Notes.Voice] {
    let notes = subject?.inquiry[id].notes ?? Notes()
    let isEachFirm = subject?.inquiry.question(id)?.voices == .eachFirm
    let hasFirms = subject?.workshop != nil && (isEachFirm || !notes.ours.isEmpty || !notes.partner.isEmpty)
    return [.joint] + (hasFirms ? [.ours, .partner] : []) + (isRoomLocked ? [] : [.private])
  }

  /// - Parameter voices: whose notes; nil for all that the room may see.
  func notesForm(_ id: QuestionID, _ voices: [Notes.Voice]? = nil) -> Form {
    let notes = subject?.inquiry[id].notes ?? Notes()
    let workshop = subject?.workshop
    let voices = voices ?? self.voices(of: id)
    return Form(
      .notes(id, voices), title: "Notes",
      fields: voices.map { voice in
        switch voice {
        case .joint: Form.Field(workshop == nil ? "Notes" : "Both", .text, text: notes.joint, hint: "What was said")
        case .ours: Form.Field(workshop?.ourFirm ?? "", .text, text: notes.ours, hint: "What they said")
        case .partner: Form.Field(workshop?.partnerFirm ?? "", .text, text: notes.partner, hint: "What they said")
        case .private: Form.Field("Private", .text, text: notes.private, hint: "For you alone; in no report for both")
        }
      })
  }

  func ratingReasonForm(_ id: QuestionID, _ rating: Rating, because cause: String) -> Form {
    Form(
      .ratingReason(id, rating), title: "Rate \(rating.rawValue)",
      advice: "\(cause) Say in a few words why the room agreed on \(rating.rawValue).", question: id,
      fields: [Form.Field("Reason", text: subject?.inquiry[id].ratingReason ?? "", hint: "the room agreed because …")])
  }

  func notApplicableForm(_ id: QuestionID) -> Form {
    Form(
      .notApplicable(id), title: "Not applicable",
      advice: "The question is set aside and counts neither for nor against. Say why it does not apply.", question: id,
      fields: [Form.Field("Reason", hint: "why the question does not apply here")])
  }

  /// For a new action, or for one that is there.
  func actionForm(_ action: Action? = nil) -> Form {
    Form(
      .action(action?.id), title: "Action", advice: "What somebody does after the session.",
      question: action.map(\.question) ?? session?.place.question,
      fields: [
        Form.Field("What", text: action?.text ?? "", hint: "what will be done"),
        Form.Field("Who", text: action?.owner ?? "", hint: "one name"),
        Form.Field("When", text: action?.due?.description ?? "", hint: "a day like 2026-12-15"),
        Form.Field(
          "Before we go \(stage.onward)?", .choice(["no", "yes"]), choice: action?.isCondition == true ? 1 : 0),
      ])
  }

  /// For something new, or for what is there.
  func parkForm(_ item: ParkedItem? = nil) -> Form {
    Form(
      .park(item?.id), title: "Parking lot", advice: "Set aside so that the room can go on; it stands in the report.",
      question: item.map(\.question) ?? session?.place.question,
      fields: [Form.Field("What", text: item?.text ?? "", hint: "what to come back to")])
  }

  /// For a new entry, or for one that is there.
  func entryForm(_ id: QuestionID, _ entry: Entry? = nil) -> Form {
    let columns = subject?.inquiry.question(id)?.fields ?? []
    let fields = columns.map { $0.field(for: entry?.cells[$0], firms: subject?.firmNames ?? [:]) }
    let hasGrades = columns.contains { $0.kind == .grade }
    return Form(
      .entry(id, entry?.id), title: entry == nil ? "New entry" : "Entry",
      advice: hasGrades ? "A digit chooses a grade, n takes it away." : "", question: id, fields: fields)
  }

  func levelForm(_ id: QuestionID) -> Form {
    let levels = subject?.inquiry.questionnaire(id.questionnaire)?.levels.count ?? 0
    let placement = subject?.inquiry[id].level
    // Nobody is placed by an Enter too many: until somebody chooses, neither level is chosen.
    let choices = (placement == nil ? ["–"] : []) + (0..<levels).map { String($0 + 1) }
    let name = subject?.inquiry.name(of: id) ?? ""
    return Form(
      .level(id), title: name, advice: "No level is good in itself.", question: id,
      fields: [
        Form.Field("Now", .choice(choices), choice: (placement?.current ?? 1) - 1),
        Form.Field("Needed", .choice(choices), choice: (placement?.needed ?? 1) - 1),
      ])
  }

  func decisionForm() -> Form {
    let decision = subject?.workshop?.decision
    let verdicts = ["not decided"] + Self.decidable.map { $0.mention(in: stage) }
    return Form(
      .decision, title: "The decision", advice: "What the room decides, whatever the score says.",
      fields: [
        Form.Field(
          "Verdict", .choice(verdicts),
          choice: decision.flatMap { Self.decidable.firstIndex(of: $0.verdict) }.map { $0 + 1 } ?? 0),
        Form.Field("Because", .text, text: decision?.rationale ?? "", hint: "why, in the room’s own words"),
        Form.Field("Decided by", text: (decision?.decidedBy ?? []).joined(separator: ", "), hint: "names, with commas"),
        Form.Field("Date", text: (decision?.date ?? today)?.description ?? "", hint: "2026-11-22"),
      ])
  }

  /// What a room can decide.
  static let decidable: [Verdict] = [.go, .conditional, .noGo]

  func saveReportForm() -> Form {
    // The two reports of a workshop do not take each other's name.
    let isOwn = view == .report(.ours) && subject?.workshop != nil
    return Form(
      .saveReport, title: "Save the report",
      advice: "Markdown; a name that ends in .html makes a page to read or print.",
      fields: [
        Form.Field(
          "File",
          text: String.fileName(for: subject?.title ?? "", otherwise: "report") + (isOwn ? "-for-ours" : "") + ".md")
      ])
  }
}
