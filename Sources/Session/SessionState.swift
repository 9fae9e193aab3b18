package import Domain

/// A facilitated session: what is being worked on, where the room is, what is saved, and what undo would take back.
///
/// A value. ``handle(_:at:)`` is the only way to change it; what has to happen outside comes back as effects.
package struct SessionState: Hashable, Sendable {
  /// Whether the last change is on disk.
  package enum Saving: Hashable, Sendable {
    case saved
    /// Handed to the store; the answer is not here yet.
    case writing
    /// Not on disk, for this reason; the next change tries again.
    case failed(String)
  }

  package private(set) var subject: Subject
  /// The revision of ``subject`` that is on disk.
  package private(set) var revision: Int
  package private(set) var saving = Saving.saved
  package private(set) var place: Place
  /// This session's changes, the latest last.
  package private(set) var undoable: [Change] = []
  package private(set) var redoable: [Change] = []
  /// Since when the present question has been running; nil while none is.
  package private(set) var questionSince: Moment?
  /// When the session began.
  package let started: Moment
  /// Whether the latest change is a text still being typed: what is typed next belongs to it.
  private var isTyping = false
  /// The changes that are not on disk, oldest first: the first is with the store, or failed.
  private var unsaved: [Change] = []

  package init(_ stored: Stored, at moment: Moment) {
    subject = stored.subject
    revision = stored.revision
    started = moment
    place = .readiness
    place = Self.resumption(of: stored.subject, in: questions)
    questionSince = place.question == nil ? nil : moment
  }

  /// The questions this session walks, in order: the joint ones of a workshop, all of a programme's.
  package var questions: [QuestionID] { subject.inquiry.questionIDs(in: subject.usualScope) }

  /// The beats of a question: a firm alone has nobody to vote against, and a ladder's attribute is placed at once.
  package func beats(of question: QuestionID) -> [Beat] {
    let isLadder = subject.inquiry.questionnaire(question.questionnaire)?.kind == .ladder
    return isLadder || subject.inquiry.participants.isEmpty ? [.discuss, .record] : Beat.allCases
  }

  /// The round whose votes are being taken: not revealed yet.
  package func openRound(of question: QuestionID) -> Round? {
    guard let last = subject.inquiry[question].rounds.last, !last.isRevealed else { return nil }
    return last
  }

  /// Whole seconds spent on a question so far, the running time included.
  package func seconds(on question: QuestionID, at moment: Moment) -> Int {
    let running = place.question == question ? questionSince.map { moment.seconds(since: $0) } ?? 0 : 0
    return subject.inquiry[question].seconds + running
  }

  /// Whether everything said so far is on disk.
  package var isSaved: Bool { unsaved.isEmpty }

  /// The first question that nobody has settled, or the beginning of a session where nothing is.
  private static func resumption(of subject: Subject, in questions: [QuestionID]) -> Place {
    let firstOpen = questions.first { subject.inquiry[$0].state == .open }
    let isUntouched = questions.allSatisfy { subject.inquiry.answers[$0] == nil }
    if let workshop = subject.workshop, isUntouched, workshop.purpose.ours.isEmpty || workshop.purpose.partner.isEmpty {
      return .opening
    }
    guard let question = firstOpen ?? questions.first else { return .readiness }
    return .question(question, .discuss)
  }
}

// MARK: - Events

/// What happens to a session.
package enum SessionEvent: Hashable, Sendable {
  case edit(Edit)
  /// A text still being typed, kept at a pause. All of it is one change to undo, until it is ``typed``.
  case typing(Edit)
  case typed
  case undo
  case redo
  /// On: the next beat, or the next place.
  case advance
  /// Back: the beat before, or the place before.
  case retreat
  case go(Place)
  case nextQuestion
  case previousQuestion
  /// Votes again on the present question.
  case newRound
  /// The store has written the change it was last given.
  case saved(revision: Int)
  /// Somebody else had written first.
  case conflict(Stored)
  case saveFailed(String)
  /// Tries to write again what the store could not write.
  case retry
  /// The session ends, or the screen is left: time spent is counted.
  case leave
}

/// What a session asks of the world.
package enum SessionEffect: Hashable, Sendable {
  case save(Subject, revision: Int, Change)
  /// A sentence for the person at the keyboard.
  case say(Notice)
}

package enum Notice: Hashable, Sendable {
  case undone(String)
  case redone(String)
  case nothingToUndo
  case nothingToRedo
  /// A revealed round is history.
  case revealStays
  /// What undo would take back was changed elsewhere since.
  case undoOvertaken(String)
  case refused(EditRefusal)
  /// Another program wrote something else meanwhile; both changes stand.
  case mergedWithOther
  /// Another program changed the same thing; its text stands, and what was typed here is handed back.
  case overtaken(Change)
  case notSaved(String)
  case voteFirst

  package var isError: Bool {
    switch self {
    case .refused, .overtaken, .notSaved, .undoOvertaken, .voteFirst, .revealStays: true
    case .undone, .redone, .nothingToUndo, .nothingToRedo, .mergedWithOther: false
    }
  }

  package var sentence: String {
    switch self {
    case .undone(let what): "Undone: \(what)."
    case .redone(let what): "Done again: \(what)."
    case .nothingToUndo: "Nothing to undo in this session."
    case .nothingToRedo: "Nothing to do again."
    case .revealStays: "A reveal cannot be taken back. Vote again for a new round; earlier rounds are kept."
    case .undoOvertaken(let what): "Not undone: \(what) was changed elsewhere since."
    case .refused(let refusal): refusal.description
    case .mergedWithOther: "Somebody else changed this workshop too; both changes are kept."
    case .overtaken(let change):
      "Not saved: \(change.summary) was changed elsewhere meanwhile. What you typed is kept; look, and save again."
    case .notSaved(let reason): "Not saved: \(reason)"
    case .voteFirst: "Nobody has voted yet. Type the votes in seat order first."
    }
  }
}

// MARK: - Behaviour

extension SessionState {
  /// Folds one event in.
  ///
  /// - Returns: what has to happen outside, in order.
  package mutating func handle(_ event: SessionEvent, at moment: Moment) -> [SessionEffect] {
    switch event {
    case .edit(let edit):
      isTyping = false
      return perform(edit)
    case .typing(let edit): return performTyping(edit)
    case .typed:
      isTyping = false
      return []
    case .undo: return takeBack()
    case .redo: return doAgain()
    case .advance: return advance(at: moment)
    case .retreat: return retreat(at: moment)
    case .go(let place): return move(to: place, at: moment)
    case .nextQuestion: return step(by: 1, at: moment)
    case .previousQuestion: return step(by: -1, at: moment)
    case .newRound:
      guard let id = place.question, beats(of: id).contains(.vote) else { return [] }
      return move(to: .question(id, .vote), at: moment)
    case .saved(let revision):
      self.revision = revision
      if !unsaved.isEmpty { unsaved.removeFirst() }
      saving = .saved
      return writeNext()
    case .conflict(let stored): return merge(with: stored)
    case .saveFailed(let reason):
      saving = .failed(reason)
      return [.say(.notSaved(reason))]
    case .retry:
      // What is with the store already is not to be written a second time.
      if case .failed = saving { return writeNext() }
      return []
    case .leave: return countTime(at: moment)
    }
  }

  // MARK: Changes

  private mutating func perform(_ edit: Edit) -> [SessionEffect] {
    do {
      guard let change = try subject.change(for: edit) else { return [] }
      if change.kind != .time {
        undoable.append(change)
        redoable = []
      }
      return accept(change)
    } catch {
      return [.say(.refused(error))]
    }
  }

  private mutating func performTyping(_ edit: Edit) -> [SessionEffect] {
    let count = undoable.count
    let earlier = isTyping ? undoable.last : nil
    let effects = perform(edit)
    guard undoable.count > count, let latest = undoable.last else { return effects }
    if let earlier, earlier.after.place == latest.after.place {
      undoable.removeLast(2)
      undoable.append(
        Change(kind: latest.kind, before: earlier.before, after: latest.after, summary: latest.summary))
    }
    isTyping = true
    return effects
  }

  private mutating func accept(_ change: Change) -> [SessionEffect] {
    subject.put(change.after)
    unsaved.append(change)
    return saving == .writing ? [] : writeNext()
  }

  private mutating func writeNext() -> [SessionEffect] {
    guard let change = unsaved.first else { return [] }
    saving = .writing
    // One write brings the whole document up to date; the journal still gets a line a change.
    return [.save(subject, revision: revision, change)]
  }

  /// Somebody else wrote first. What they wrote stands; ours goes on top of it where it touches another part.
  private mutating func merge(with stored: Stored) -> [SessionEffect] {
    var merged = stored.subject
    var kept: [Change] = []
    var overtaken: [Change] = []
    for change in unsaved {
      if merged[change.after.place]?.withoutTime == change.before.withoutTime {
        merged.put(change.after)
        kept.append(change)
      } else if change.kind != .time {
        overtaken.append(change)
      }
    }
    subject = merged
    revision = stored.revision
    unsaved = kept
    undoable.removeAll(where: overtaken.contains)
    saving = .saved
    let notices = overtaken.map { SessionEffect.say(.overtaken($0)) }
    return writeNext() + (notices.isEmpty ? [.say(.mergedWithOther)] : notices)
  }

  private mutating func takeBack() -> [SessionEffect] {
    guard let last = undoable.last else { return [.say(.nothingToUndo)] }
    if last.kind == .reveal { return [.say(.revealStays)] }
    undoable.removeLast()
    guard let effects = swap(last, as: .undo) else { return [.say(.undoOvertaken(last.summary))] }
    redoable.append(last)
    return effects + [.say(.undone(last.summary))]
  }

  private mutating func doAgain() -> [SessionEffect] {
    guard let last = redoable.popLast() else { return [.say(.nothingToRedo)] }
    guard let effects = swap(last.reversed(as: last.kind), as: .redo) else {
      return [.say(.undoOvertaken(last.summary))]
    }
    undoable.append(last)
    return effects + [.say(.redone(last.summary))]
  }

  /// Puts what was there before `change` in the place of what it made; nil where that is no longer there.
  private mutating func swap(_ change: Change, as kind: Change.Kind) -> [SessionEffect]? {
    let place = change.after.place
    guard let present = subject[place], present.withoutTime == change.after.withoutTime else { return nil }
    var restored = change.before
    if case .answer(let id, var answer) = restored {
      answer.seconds = subject.inquiry[id].seconds
      restored = .answer(id, answer)
    }
    return accept(Change(kind: kind, before: present, after: restored, summary: change.summary))
  }

  // MARK: Going on and back

  private mutating func advance(at moment: Moment) -> [SessionEffect] {
    switch place {
    case .opening:
      return move(to: questions.first.map { .question($0, .discuss) } ?? afterQuestions, at: moment)
    case .question(let id, .vote):
      guard openRound(of: id)?.votes.isEmpty == false else {
        // Nothing new to reveal: a room that has voted already looks at its last round, others may go on without votes.
        let hasRounds = subject.inquiry[id].rounds.contains(where: \.isRevealed)
        return move(to: .question(id, hasRounds ? .reveal : .record), at: moment)
      }
      return perform(.reveal(id)) + move(to: .question(id, .reveal), at: moment)
    case .question(let id, let beat):
      let beats = beats(of: id)
      guard let index = beats.firstIndex(of: beat), index + 1 < beats.count else { return step(by: 1, at: moment) }
      return move(to: .question(id, beats[index + 1]), at: moment)
    case .hunches: return move(to: .readiness, at: moment)
    case .readiness: return subject.workshop == nil ? [] : move(to: .decision, at: moment)
    case .decision: return []
    }
  }

  private mutating func retreat(at moment: Moment) -> [SessionEffect] {
    switch place {
    case .opening: return []
    case .question(let id, let beat):
      let beats = beats(of: id)
      if let index = beats.firstIndex(of: beat), index > 0 {
        return move(to: .question(id, beats[index - 1]), at: moment)
      }
      return step(by: -1, at: moment)
    case .hunches:
      return questions.last.map { move(to: .question($0, .record), at: moment) } ?? []
    case .readiness:
      if subject.workshop?.inquiry.participants.isEmpty == false { return move(to: .hunches, at: moment) }
      return questions.last.map { move(to: .question($0, .record), at: moment) } ?? []
    case .decision: return move(to: .readiness, at: moment)
    }
  }

  private mutating func step(by offset: Int, at moment: Moment) -> [SessionEffect] {
    guard let id = place.question, let index = questions.firstIndex(of: id) else {
      return offset > 0 ? advance(at: moment) : retreat(at: moment)
    }
    let target = index + offset
    if target < 0 { return subject.workshop == nil ? [] : move(to: .opening, at: moment) }
    if target >= questions.count { return move(to: afterQuestions, at: moment) }
    return move(to: .question(questions[target], .discuss), at: moment)
  }

  /// Hunches come before the score, where there is a room that can have any.
  private var afterQuestions: Place {
    guard let workshop = subject.workshop, !workshop.inquiry.participants.isEmpty else { return .readiness }
    return workshop.hunches.isEmpty ? .hunches : .readiness
  }

  private mutating func move(to target: Place, at moment: Moment) -> [SessionEffect] {
    var target = target
    // Neither the verdict nor what stands beside it is seen before the hunches, or the choice to go on without them.
    let isBehindHunches = target == .readiness || target == .decision
    if isBehindHunches, ![.hunches, .readiness, .decision].contains(place), afterQuestions == .hunches {
      target = .hunches
    }
    if let id = target.question, !questions.contains(id) { return [] }
    if target == .decision || target == .opening || target == .hunches, subject.workshop == nil { return [] }
    guard target != place else { return [] }
    let effects = target.question == place.question ? [] : countTime(at: moment)
    if target.question != place.question { questionSince = target.question == nil ? nil : moment }
    place = target
    return effects
  }

  /// Adds the running time to the present question, and starts it anew.
  private mutating func countTime(at moment: Moment) -> [SessionEffect] {
    guard let id = place.question, let since = questionSince else { return [] }
    let seconds = moment.seconds(since: since)
    guard seconds > 0 else { return [] }
    questionSince = moment
    return perform(.spend(id, seconds: seconds))
  }
}
