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

  package internal(set) var subject: Subject
  /// The revision of ``subject`` that is on disk.
  package internal(set) var revision: Int
  package internal(set) var saving = Saving.saved
  package internal(set) var place: Place
  /// The places on the way here since the questions were left, the latest last: going back leads through them.
  var trail: [Place] = []
  /// Whether the room has gone past the hunches in this session: what it would say from there on is none.
  var isPastHunches = false
  /// This session's changes, the latest last.
  package internal(set) var undoable: [Change] = []
  package internal(set) var redoable: [Change] = []
  /// Since when the present question has been running; nil while none is.
  package internal(set) var questionSince: Moment?
  /// When the room came together, and when it has to be done. A new one, until the store tells of one that goes on.
  package internal(set) var sitting: Sitting
  /// Whether the store has it, for other windows and for whoever opens the subject next.
  private var isSittingKept = false
  /// The subject as somebody sees it who is typing a text: what is typed next belongs to the latest change. Nil while
  /// nobody is. It differs from ``subject`` by what others wrote meanwhile.
  var sight: Subject?
  /// The changes that are not on disk, oldest first: the first is with the store, or failed.
  package internal(set) var unsaved: [Change] = []

  /// - Parameter earlier: the session that was open before. One of the same subject goes on where it was left.
  package init(_ stored: Stored, at moment: Moment, resuming earlier: SessionState? = nil) {
    subject = stored.subject
    revision = stored.revision
    let isSame = earlier?.subject.subjectID == stored.subject.subjectID
    sitting = Sitting(on: stored.subject, at: moment)
    place = .readiness
    place = resumption
    if let earlier, isSame, earlier.questions == questions {
      place = earlier.place
      trail = earlier.trail
      isPastHunches = earlier.isPastHunches
    }
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

  /// Whether somebody has voted in the round being taken. It may hold guesses alone.
  package func hasOpenVotes(on question: QuestionID) -> Bool { openRound(of: question)?.votes.isEmpty == false }

  /// Those whose votes are taken in the room, in seat order: all but who sent a sealed one before.
  package func voters(on question: QuestionID) -> [Participant] {
    let sealed = openRound(of: question)?.votes.filter(\.isSealed).map(\.participant) ?? []
    return subject.inquiry.participants.filter { !sealed.contains($0.id) }
  }

  /// Those who have no vote in the round being taken, in seat order.
  package func missingVoters(on question: QuestionID) -> [Participant] {
    let round = openRound(of: question)
    return subject.inquiry.participants.filter { round?[$0.id] == nil }
  }

  /// Whether the time box of the present question rests.
  package var isPaused: Bool { place.question != nil && questionSince == nil }

  /// Whole seconds spent on a question so far, the running time included.
  package func seconds(on question: QuestionID, at moment: Moment) -> Int {
    let running = place.question == question ? questionSince.map { moment.seconds(since: $0) } ?? 0 : 0
    return min(Bound.seconds, subject.inquiry[question].seconds) + min(Bound.seconds, running)
  }

  /// The actions that this session may show: a joint one keeps those of internal questions to their own firm.
  package var actions: [Action] {
    subject.inquiry.actions.filter { isSeen($0.question) && $0.promise?.isInternal != true }
  }

  /// The parked items that this session may show.
  package var parkedItems: [ParkedItem] { subject.inquiry.parkingLot.filter { isSeen($0.question) } }

  private func isSeen(_ question: QuestionID?) -> Bool {
    question.map { questions.contains($0) } ?? true
  }

  /// Whether everything said so far is on disk.
  package var isSaved: Bool { unsaved.isEmpty }

  /// Where a session goes on: at votes that were taken and not shown yet, else at what a review has still to look back on,
  /// else at the first question that nobody has settled; at the beginning where nothing is.
  var resumption: Place {
    let firstOpen = questions.first { subject.inquiry[$0].state == .open }
    let isUntouched = questions.allSatisfy { subject.inquiry[$0].isUntouchedInRoom }
    if let workshop = subject.workshop, isUntouched, workshop.purpose.ours.isEmpty || workshop.purpose.partner.isEmpty {
      return .opening
    }
    let waiting = questions.first { id in
      // Sealed votes wait for their question.
      subject.inquiry[id].rounds.last.map { !$0.isRevealed && $0.votes.contains { !$0.isSealed } } ?? false
    }
    if let waiting { return .question(waiting, .vote) }
    if let asked = sinceLast(), asked.answered < asked.rows.count { return .sinceLast }
    guard let question = firstOpen ?? questions.first else { return .readiness }
    return .question(question, .discuss)
  }
}

extension SessionState {
  /// Folds one event in.
  ///
  /// - Returns: what has to happen outside, in order.
  package mutating func handle(_ event: SessionEvent, at moment: Moment) -> [SessionEffect] {
    switch event {
    case .typing, .saved, .conflict, .written, .saveFailed, .retry, .sitting, .minute: break
    // Whatever else happens, what is typed next is a change of its own.
    default: sight = nil
    }
    let before = questions
    let effects = fold(event, at: moment)
    leaveGoneQuestion(at: moment)
    return effects + takeIntoSitting(questionsBesides: before)
  }

  /// Questions that came in since the sitting began lie ahead of the room as those do with which it began.
  private mutating func takeIntoSitting(questionsBesides before: [QuestionID]) -> [SessionEffect] {
    let present = questions
    if present == before { return [] }
    let known = Set(before)
    let new = present.filter { !known.contains($0) && subject.inquiry[$0].state == .open }
    if sitting.open.isSuperset(of: new) { return [] }
    sitting.open.formUnion(new)
    return keepSitting()
  }

  private mutating func fold(_ event: SessionEvent, at moment: Moment) -> [SessionEffect] {
    switch event {
    case .edit(let edit): return perform(edit)
    case .typing(let edit): return performTyping(edit)
    case .typed: return []
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
    case .conflict(let stored): return merge(with: stored, at: moment)
    case .written(let stored, let isTyping): return follow(stored, isTyping: isTyping, at: moment)
    case .saveFailed(let reason):
      saving = .failed(reason)
      return [.say(.notSaved(reason))]
    case .retry:
      // What is with the store already is not to be written a second time.
      if case .failed = saving { return writeNext() }
      return []
    case .leave:
      let effects = countTime(at: moment)
      questionSince = nil
      return effects
    case .minute: return countTime(at: moment)
    case .resume:
      if isPaused { questionSince = moment }
      return []
    case .end(let end):
      sitting.endsAt = end
      return keepSitting()
    case .sitting(let kept):
      guard let kept else { return isSittingKept ? [] : keepSitting() }
      (sitting, isSittingKept) = (kept, true)
      return []
    }
  }

  private mutating func keepSitting() -> [SessionEffect] {
    isSittingKept = true
    return [.keep(sitting)]
  }
}

extension Answer {
  /// Whether nothing was said to it in the room, whatever came before by forms.
  var isUntouchedInRoom: Bool {
    var answer = withoutSealedVotes
    answer.notes.partner = ""
    return answer == .untouched
  }
}
