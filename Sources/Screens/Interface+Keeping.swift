internal import Domain
package import Session

/// What is typed and not done yet: it waits for the next time, and at the end it goes into the document.
extension Interface {
  /// Esc: notes and answers are kept; other forms wait as drafts.
  mutating func leave(_ form: Form) -> [Request] {
    if form.isKeptByLeaving, form.overtaken == nil { return accept(form) }
    self.form = nil
    if case .delete = form.purpose { toast = Toast("Nothing was deleted.", .advice) }
    guard form.isChanged, !form.purpose.isForgotten else { return [] }
    drafts.append(form)
    toast = Toast(
      form.overtaken == nil
        ? "Not done yet; what you typed is kept for the next time."
        : "What somebody else wrote stands. What you typed is kept for the next time you open it.", .advice)
    return []
  }

  /// The form of a purpose that was left half done, which from here on is not.
  mutating func takeDraft(of purpose: Form.Purpose) -> Form? {
    drafts.firstIndex { $0.purpose == purpose }.map { drafts.remove(at: $0) }
  }

  /// Everything typed so far is kept: for the end of the program, whoever ends it.
  ///
  /// Project decision: a form is accepted as it is, so that what was typed stands where it was meant to. What cannot be
  /// accepted goes to the parking lot; a set-up that makes no workshop has no document to go into, and is offered at the
  /// next start.
  package mutating func keepEverything(at moment: Moment) -> [Request] {
    now = moment
    isEnding = true
    var requests = leaveBallot()
    if let form, form.isKeptByLeaving || form.isChanged { requests += finish(form) }
    requests += finishDrafts() + leaveSession() + retryGrid()
    return requests + announcements()
  }

  /// Time is counted, and what could not be saved is tried once more.
  mutating func leaveSession() -> [Request] {
    let requests = send(.leave)
    return session?.isSaved == false ? requests + send(.retry) : requests
  }

  /// Forms and votes that were left half done go into the document that is open.
  mutating func finishDrafts() -> [Request] {
    var requests = keepVotes()
    if isEnding { keepGridNotes() }
    let open = drafts.filter { !$0.purpose.isOfLibrary && !$0.purpose.isOfGrid }
    drafts.removeAll { !$0.purpose.isOfLibrary && !$0.purpose.isOfGrid }
    for draft in open {
      // Whoever left such a form has not settled the question.
      requests += draft.purpose.settlesQuestion ? park(draft) : finish(renewed(draft))
    }
    return requests
  }

  /// A note on a candidate in whose place somebody else wrote belongs into nothing else that is open.
  private mutating func keepGridNotes() {
    for draft in drafts where draft.purpose.isOfGrid {
      notKeptPrivately.append("\(draft.advice): \(draft.fields[0].value)")
    }
    drafts.removeAll { $0.purpose.isOfGrid }
  }

  /// Votes typed for a round and not kept yet, also of a part of the room, are a round that is not revealed.
  private mutating func keepVotes() -> [Request] {
    guard let session else { return [] }
    var requests: [Request] = []
    for id in session.questions {
      let people = session.voters(on: id)
      guard let line = voteLines.removeValue(forKey: id),
        let typed = try? VoteLine.beginning(of: String(line.prefix(people.count)), by: people)
      else { continue }
      // Whoever has no sign on the line yet keeps the vote of before.
      let others = (session.openRound(of: id)?.votes ?? []).filter { vote in
        !vote.isSealed && !typed.contains { $0.participant == vote.participant }
      }
      requests += send(typed: typed, beside: others, on: id)
    }
    // Of a question that somebody else took away meanwhile there is nobody to vote on.
    for (id, line) in voteLines.sorted(by: { $0.key < $1.key }) where session.subject.inquiry.question(id) == nil {
      if !line.isEmpty { notKept.append("votes on \(id.name), in seat order: \(line)") }
      voteLines[id] = nil
    }
    return requests
  }

  /// Makes of a form what it is for, or parks what was typed.
  private mutating func finish(_ form: Form) -> [Request] {
    if form.purpose.isLeftUndone { return [] }
    toast = nil
    var requests: [Request] = []
    // A form with a problem cannot be accepted as it is, and one that was overtaken would write over what is newer.
    if (form.problem == nil && form.overtaken == nil) || form.purpose.isOfLibrary {
      self.form = form
      self.form?.problem = nil
      requests = accept(form)
      if self.form?.problem == nil || form.purpose.isOfLibrary { return requests }
    }
    self.form = nil
    if form.purpose.isOfGrid {
      drafts.append(form)
      keepGridNotes()
      return requests
    }
    return requests + park(form)
  }

  /// Puts what was typed where it takes nothing away: notes beneath those that stand there, all else on the parking lot.
  private mutating func park(_ form: Form) -> [Request] {
    if case .notes(let id, let voices) = form.purpose { return addToNotes(form, voices, of: id) }
    if form.isPrivate {
      notKeptPrivately.append(form.unfinished)
      return []
    }
    let items = subject?.inquiry.parkingLot ?? []
    let item = ParkedItem(id: .next("k", after: items.map(\.id)), text: form.unfinished, question: form.question)
    return send(.edit(.park(item)))
  }

  /// A note stays with whose it is: on the parking lot everybody would read it, and a private one is not even printed.
  private mutating func addToNotes(_ form: Form, _ voices: [Notes.Voice], of id: QuestionID) -> [Request] {
    var requests: [Request] = []
    for (index, voice) in voices.enumerated() where form.fields[index].value != form.original[index] {
      let ours = form.fields[index].value
      let theirs = subject?.inquiry[id].notes[voice] ?? ""
      let both = [theirs, ours].filter { !$0.isEmpty }.joined(separator: "\n")
      // One that was handed back once more may stand there already.
      if theirs == ours || theirs.hasSuffix("\n\(ours)") { continue }
      if subject?.inquiry.question(id) != nil, Bound.length(of: both) <= Bound.textLength {
        requests += submit(form) { $0.send(.edit(.note(id, voice, both))) }
      } else {
        let told = "note on \(subject?.inquiry.name(of: id) ?? id.name): \(ours)"
        if voice == .private { notKeptPrivately.append(told) } else { notKept.append(told) }
      }
    }
    return requests
  }

  /// A draft on top of what it is about today; where that is gone, the draft as it was left.
  private func renewed(_ draft: Form) -> Form { present(draft.purpose)?.resuming(draft) ?? draft }
}
