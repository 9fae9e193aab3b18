internal import Domain
internal import Session

/// A form that was accepted, or kept at a pause, until all that came of it is on disk.
struct Submission: Hashable, Sendable {
  /// As it was then.
  let form: Form
  /// What it changed and nobody has answered for yet; none while it is still being carried out.
  var changes: [Change]
  /// What stood on the screen beneath it.
  let view: Interface.View
  let place: Place?
}

/// Votes that were typed on a vote line, for all to see.
struct TypedVotes: Hashable, Sendable {
  let question: QuestionID
  let votes: [Vote]
  /// All that went into the round with them: beside them stand votes that nobody has seen.
  let round: [Vote]
}

/// What somebody else's change overtook: it is handed back where it was typed, and nothing of it is lost.
extension Interface {
  /// Carries out what a form is for, and remembers which changes came of it.
  mutating func submit<Failure: Error>(
    _ form: Form, _ carryOut: (inout Interface) throws(Failure) -> [Request]
  ) throws(Failure) -> [Request] {
    let count = session?.unsaved.count ?? 0
    let (view, place, outer) = (view, session?.place, submitting)
    submitting = Submission(form: form, changes: [], view: view, place: place)
    defer { submitting = outer }
    let requests = try carryOut(&self)
    let changes = Array(session?.unsaved.dropFirst(count) ?? [])
    if !changes.isEmpty { submissions.append(Submission(form: form, changes: changes, view: view, place: place)) }
    return requests
  }

  /// Hands back what was typed for changes in whose place somebody else's words stand now.
  ///
  /// A form comes back onto what it was typed over, as ``Form/resuming(_:)`` shows both, or waits as a draft where
  /// another screen is up. Votes come back to their line. Project decision: a key that was pressed, such as a rating, is
  /// only told.
  mutating func handBack(_ overtaken: [Change]) -> [Request] {
    var typed: [Submission] = []
    for change in overtaken {
      guard let submission = takeSubmission(of: change) else {
        tellOrHandBackVotes(change)
        continue
      }
      add(submission, overtakenIn: change, to: &typed)
    }
    for submission in typed { handBack(submission) }
    // Nobody is there any more to look and to save again.
    return isEnding ? finishDrafts() : []
  }

  /// The form that a change came of; it is not asked for that change again.
  private mutating func takeSubmission(of change: Change) -> Submission? {
    // A change that was brought together with another's once already is no longer the one that was made.
    let fits: [(Change) -> Bool] = [
      { $0 == change }, { $0.kind == change.kind && $0.after.place == change.after.place },
    ]
    for isIt in fits {
      for index in submissions.indices {
        guard let place = submissions[index].changes.firstIndex(where: isIt) else { continue }
        defer { submissions[index].changes.remove(at: place) }
        return submissions[index]
      }
    }
    return submitting
  }

  /// Of forms of one purpose the last says what was typed, and the first what it was typed over.
  private func add(_ submission: Submission, overtakenIn change: Change, to typed: inout [Submission]) {
    var form = submission.form
    if form.purpose == .keepTrial, case .answer(let id, let answer) = change.after, let rating = answer.rating {
      form = ratingReasonForm(id, rating, because: "")
      form.fields[0].editor = submission.form.fields[0].editor
    }
    if let index = typed.firstIndex(where: { $0.form.purpose == form.purpose }) {
      form.rebase(onto: typed.remove(at: index).form)
    }
    typed.append(Submission(form: form, changes: [], view: submission.view, place: submission.place))
  }

  private mutating func handBack(_ submission: Submission) {
    var typed = submission.form
    if var open = form, open.purpose == typed.purpose {
      open.rebase(onto: typed)
      form = onTopOfPresent(open)
    } else if isRoomLocked, typed.isPrivate {
      drafts.append(typed)
      toast = Toast(
        "Something that you typed for yourself alone is not saved: it was changed elsewhere. It is there again once the "
          + "room is unlocked.", .error)
    } else if form == nil, !isEnding, view == submission.view, session?.place == submission.place {
      form = onTopOfPresent(typed)
      picker = nil
      scroll = 0
    } else {
      if present(typed.purpose) == nil { typed.overtaken = Self.removed }
      drafts.append(typed)
      toast = Toast(
        "“\(typed.title)” is not saved: somebody else changed the same meanwhile. What you typed is there when you "
          + "open it again.", .error)
    }
  }

  private static let removed = "It was removed elsewhere meanwhile. Ctrl-S puts it back as it stands here."

  /// What was typed, on top of what stands there now.
  func onTopOfPresent(_ typed: Form) -> Form {
    if let present = present(typed.purpose) { return present.resuming(typed) }
    var form = typed
    form.overtaken = Self.removed
    return form
  }

  /// Opens a note of one’s own that could not be handed back while the room was locked.
  mutating func handBackPrivate() {
    guard form == nil, let index = drafts.firstIndex(where: \.isPrivate) else { return }
    form = onTopOfPresent(drafts.remove(at: index))
    scroll = 0
    toast = Toast("The room is open. Here is what you typed for yourself alone, and could not be saved.", .advice)
  }

  /// Keeps what was typed on a vote line, and remembers that it was typed there.
  ///
  /// - Parameter others: the votes that stay beside it.
  mutating func send(typed votes: [Vote], beside others: [Vote] = [], on id: QuestionID) -> [Request] {
    typedVotes.append(TypedVotes(question: id, votes: votes, round: votes + others))
    return send(.edit(.vote(id, votes + others)))
  }

  private mutating func tellOrHandBackVotes(_ change: Change) {
    toast = Toast(
      "Not saved: your change (\(change.summary)). Somebody else changed the same meanwhile, and theirs stands; look, and "
        + "do it again if it is still right.", .error)
    guard change.kind == .vote, case .answer(let id, let answer) = change.after else {
      if isEnding { notKept.append(change.summary) }
      return
    }
    let typed = typedVotes.last { $0.question == id && $0.round == answer.rounds.last?.votes.filter { !$0.isSealed } }?
      .votes
    let people = session?.voters(on: id) ?? []
    let signs = people.map { person in typed?.first { $0.participant == person.id }?.value.symbol }
    if isEnding {
      let said = zip(people, signs).compactMap { person, sign in sign.map { "\(person.name) \($0)" } }
      notKept.append(
        "\(change.summary): \(typed == nil ? "by secret ballot, to be voted again" : said.joined(separator: ", "))")
    } else if typed == nil {
      toast = Toast(
        "Not saved: your \(change.summary). Somebody else took votes there meanwhile, and theirs stand. A ballot is shown "
          + "to nobody: s lets whoever it was vote again.", .error)
    } else if voteLines[id] == nil {
      voteLines[id] = signs.prefix { $0 != nil }.compactMap { $0 }.joined()
      toast = Toast(
        "Not saved: your \(change.summary). Somebody else took votes there meanwhile, and theirs stand. Yours are on the "
          + "line again; look, and Enter keeps them.", .error)
    }
  }

  /// The form of a purpose with what stands there now; nil where what it is about is gone.
  func present(_ purpose: Form.Purpose) -> Form? {
    if case .gridNote(let id, let criterion) = purpose { return presentGridNote(id, criterion) }
    guard let inquiry = subject?.inquiry else { return nil }
    switch purpose {
    case .action(let id?): return inquiry.actions.first { $0.id == id }.map { actionForm($0) }
    case .park(let id?): return inquiry.parkingLot.first { $0.id == id }.map { parkForm($0) }
    case .entry(let question, let id?):
      return inquiry[question].entries.first { $0.id == id }.map { entryForm(question, $0) }
    case .evidence(let question, let id?):
      return inquiry[question].evidence.first { $0.id == id }.map { evidenceForm(question, $0) }
    case .evidence(let question, nil): return evidenceForm(question)
    case .action(nil): return actionForm()
    case .park(nil): return parkForm()
    case .entry(let question, nil): return entryForm(question)
    case .partnerItem(let kind, let id?):
      return subject?.workshop?.partnerLists[kind].first { $0.id == id }.map { partnerItemForm(kind, $0) }
    case .partnerItem(let kind, nil): return partnerItemForm(kind)
    case .sinceLast(let id, _): return sinceLastRow(id).map { sinceLastForm($0) }
    case .editSetUp: return editSetUpForm()
    case .purposes: return purposesForm()
    case .answer(let id): return answerForm(id)
    case .notes(let id, let voices): return notesForm(id, voices)
    case .ratingReason(let id, let rating):
      let theirs = inquiry[id].rating.map { "It was rated \($0.rawValue) meanwhile." }
      return ratingReasonForm(id, rating, because: theirs ?? "It was settled otherwise meanwhile.")
    case .notApplicable(let id): return notApplicableForm(id)
    case .level(let id): return levelForm(id)
    case .decision: return decisionForm()
    case .setUp, .newAgenda, .saveReport, .saveComparison, .rename, .importFile, .exportFile, .delete, .keepTrial, .end,
      .gridNote, .newCandidate, .furtherPlan:
      return nil
    }
  }
}

extension Form {
  /// Takes over what an earlier form of the same purpose was typed over.
  fileprivate mutating func rebase(onto earlier: Form) {
    if earlier.original.count == original.count { original = earlier.original }
  }

  /// Whether it holds what is the facilitator’s or our firm’s alone.
  var isPrivate: Bool {
    switch purpose {
    case .notes(_, let voices): voices.contains(.private)
    case .partnerItem: true
    case .sinceLast(_, let isInternal): isInternal
    default: false
    }
  }
}
