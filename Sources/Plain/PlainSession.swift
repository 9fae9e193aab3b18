package import Domain
package import Session

/// A session as prompts and lines: for screen readers, pipes and scripts.
///
/// A value, like the ``SessionState`` it drives. Print ``welcome(at:)``; then, until ``PlainEffect/quit``, print
/// ``prompt``, read a line and carry out the effects of ``handle(line:at:)`` in order. What the store answers to a save
/// goes to ``handle(_:at:)`` at once. A save is always the last effect: what else a line brings about comes with the
/// answer.
///
/// Nothing here draws, wraps or moves a cursor.
package struct PlainSession: Hashable, Sendable {
  package internal(set) var session: SessionState
  /// The prompt of the present place.
  var main: Ask = .readiness
  /// A prompt in between, after which ``main`` is asked again.
  var aside: Ask?
  /// Where a look at the score came from; Enter goes back there.
  var lookedFrom: Place?
  /// What is to be done, collected while a line is handled.
  var effects: [PlainEffect] = []
  /// Whether somebody has typed `unlock`.
  var isUnlocked = false
  /// Ratings tried on the side.
  var trial = Trial()
  /// How many half screens the windows that follow are to go down, until they are told.
  var pages = 0
  /// Where windows elsewhere believe the room to be.
  private var announced: Place?
  var now: Moment
  /// The change that is with the store.
  private var writing: Change?
  /// What follows once the store has answered.
  private var held: [PlainEffect] = []
  private var leaving = Leaving.no
  /// The line typed last; what it was about, where it is a secret.
  var lastLine = ""
  /// The accepted lines that are not on disk yet, oldest first.
  private var pending: [Typed] = []
  /// The lines in whose place somebody else's words stand, and that were not typed again.
  private var lost: [Typed] = []
  /// The candidates of a programme, once somebody has asked for them.
  var grid: CriteriaGrid?
  /// Which candidate each number means, the first for 1.
  var gridNumbers: [SubjectID] = []
  /// What is to be done with them as soon as they are read.
  var gridCommand: String?
  /// How many changes of candidates are with the store.
  var gridWriting = 0
  private let promptsAreRead: Bool
  /// What plans have for all that is no question: the session’s own, and those that were asked for.
  var minutesOfPlans: [PlanID: SessionPlan.Minutes] = [:]
  /// The clock on the wall of the room.
  let clock: WallClock
  /// The questionnaires of this session, in the version that can be chosen now.
  let offered: [Questionnaire]

  /// A line that changed something, to be handed back where it could not be kept.
  private struct Typed: Hashable, Sendable {
    let line: String
    let change: Change
    let place: Place
    let main: Ask
    let aside: Ask?

    /// Whether it answers what `other` answered.
    func isAgain(_ other: Typed) -> Bool {
      change.kind == other.change.kind && place == other.place && main == other.main && aside == other.aside
    }
  }

  private enum Leaving: Hashable, Sendable {
    case no
    /// Closes as soon as all is on disk.
    case whenSaved
    /// The input has ended: closes whatever the store says.
    case anyway
  }

  /// - Parameter promptsAreRead: whether somebody reads each prompt before they answer it. To them a prompt is put again
  ///   whose answer could not be kept; the lines of a script go on whatever becomes of one.
  package init(
    stored: Stored, at moment: Moment, promptsAreRead: Bool, minutes: SessionPlan.Minutes = SessionPlan.Minutes(),
    offered: [Questionnaire] = [], clock: WallClock = WallClock()
  ) {
    self.offered = offered
    self.promptsAreRead = promptsAreRead
    if let plan = stored.subject.workshop?.plan { minutesOfPlans[plan] = minutes }
    self.clock = clock
    session = SessionState(stored, at: moment)
    now = moment
    main = firstAsk(at: session.place)
  }

  /// What the session’s plan has for all that is no question.
  var minutes: SessionPlan.Minutes {
    subject.workshop?.plan.flatMap { minutesOfPlans[$0] } ?? SessionPlan.Minutes()
  }

  /// Whether everything typed is on disk.
  package var isSaved: Bool { session.isSaved }

  /// What was typed and is not kept, as somebody else had written in its place, and what was not typed again; oldest first.
  package var overtaken: [String] { lost.map(\.line) }

  /// What to print before the first prompt.
  package mutating func welcome(at moment: Moment) -> [PlainEffect] {
    now = moment
    say(heading)
    tellRenewals()
    arrive()
    return drained()
  }

  /// Folds in what the store has of the sitting that goes on just now; nil where it has none.
  package mutating func join(_ sitting: Sitting?, at moment: Moment) -> [PlainEffect] {
    now = moment
    guard subject.workshop != nil else { return [] }
    run(.sitting(sitting))
    defer { effects = [] }
    return effects
  }

  /// Folds in what somebody else has written since, so that the next prompt speaks of it.
  package mutating func follow(_ stored: Stored, at moment: Moment) -> [PlainEffect] {
    now = moment
    run(.written(stored, isTyping: false))
    mendAsk()
    return drained()
  }

  /// Folds a typed line in, without its line break.
  package mutating func handle(line: String, at moment: Moment) -> [PlainEffect] {
    now = moment
    let line = trimmed(printable(line.replacing("\n", with: " ")))
    lastLine = line
    take(line)
    mendAsk()
    return drained()
  }

  /// Folds in a text as the person's own editor left it.
  package mutating func handle(edited text: String, at moment: Moment) -> [PlainEffect] {
    now = moment
    lastLine = text
    takeEdited(printable(text))
    mendAsk()
    return drained()
  }

  /// Folds in what the store answered to a save: `saved`, `conflict` or `saveFailed`.
  package mutating func handle(_ event: SessionEvent, at moment: Moment) -> [PlainEffect] {
    now = moment
    if case .saved = event {
      if let writing, !Self.isSilent(writing.kind) { say("Saved: \(writing.summary).") }
    }
    writing = nil
    let before = lost.count
    run(event)
    if session.isSaved { pending = [] }
    if promptsAreRead, lost.count > before {
      // What the line had led to is not said: nobody gets there yet.
      ask(again: lost[before])
    } else {
      effects += held
    }
    held = []
    mendAsk()
    finishLeaving()
    return drained()
  }

  /// The input is at its end: counts the time and closes. Everything accepted was saved when it was typed.
  package mutating func endOfInput(at moment: Moment) -> [PlainEffect] {
    now = moment
    if case .reason(let rating) = aside {
      say("The rating \(rating.rawValue) was not kept: the votes do not suggest it, and no reason was typed.")
    }
    leave(.anyway)
    return drained()
  }

  // MARK: Effects

  mutating func drained() -> [PlainEffect] {
    announce()
    let save = effects.firstIndex { if case .save = $0 { true } else { false } }
    let end = save.map { $0 + 1 } ?? effects.endIndex
    held = Array(effects[end...])
    defer { effects = [] }
    return Array(effects[..<end])
  }

  /// Tells the windows that follow a workshop where its room is, if it has gone elsewhere or sends them up or down.
  private mutating func announce() {
    let now = effects.contains(.quit) ? nil : session.place
    guard subject.workshop != nil, now != announced || pages != 0 else { return }
    effects.insert(.announce(now, pages: pages, of: subject.subjectID), at: 0)
    (announced, pages) = (now, 0)
  }

  mutating func say(_ text: String) {
    effects.append(.print(printable(text)))
  }

  /// Gives the session an event, and passes on what it asks for.
  ///
  /// - Returns: false if the session refused.
  @discardableResult
  mutating func run(_ event: SessionEvent) -> Bool {
    let place = session.place
    var isAccepted = true
    for effect in session.handle(event, at: now) {
      switch effect {
      case .save(let subject, let revision, let change):
        writing = change
        effects.append(.save(subject, revision: revision, change))
      case .keep(let sitting): effects.insert(.keep(sitting, of: subject.subjectID), at: 0)
      case .say(let notice):
        if case .refused = notice { isAccepted = false }
        say(notice.sentence)
        if case .overtaken(let change) = notice { handBack(change) }
      }
    }
    if session.place != place, let id = place.question, !session.questions.contains(id) {
      say("The question that was asked here is no longer one of this session.")
      arrive()
    }
    return isAccepted
  }

  /// Makes the change that the present line asks for.
  ///
  /// - Returns: false if the session refused.
  @discardableResult
  mutating func edit(_ edit: Edit) -> Bool {
    let count = session.undoable.count
    guard run(.edit(edit)) else { return false }
    if session.undoable.count > count, let change = session.undoable.last {
      let typed = Typed(line: lastLine, change: change, place: session.place, main: main, aside: aside)
      lost.removeAll { typed.isAgain($0) }
      pending.append(typed)
    }
    return true
  }

  // MARK: Somebody else's words

  private mutating func handBack(_ change: Change) {
    let same = pending.firstIndex { $0.change == change }
    // A change that was brought together with another's once already is no longer the one that was typed.
    let alike = pending.firstIndex { $0.change.kind == change.kind && $0.change.after.place == change.after.place }
    guard let index = same ?? alike else { return }
    let typed = pending.remove(at: index)
    say("You typed: \(typed.line)")
    lost.append(typed)
  }

  /// Back to the prompt that a line answered: it shows what stands there now.
  private mutating func ask(again typed: Typed) {
    if leaving == .whenSaved { leaving = .no }
    run(.go(typed.place))
    guard session.place == typed.place else { return }
    (main, aside) = (typed.main, typed.aside)
  }

  /// Changes that happen by themselves, or that are told in other words.
  static func isSilent(_ kind: Change.Kind) -> Bool {
    switch kind {
    case .time, .reveal, .undo, .redo: true
    default: false
    }
  }

  // MARK: Leaving

  mutating func quit() {
    if !trial.isEmpty { say("What was on trial is not kept.") }
    leave(.whenSaved)
  }

  private mutating func leave(_ leaving: Leaving) {
    let hasFailed = if case .failed = session.saving { true } else { false }
    self.leaving = leaving
    run(.leave)
    if hasFailed, writing == nil { run(.retry) }
    retryGrid()
    finishLeaving()
  }

  mutating func finishLeaving() {
    guard leaving != .no, writing == nil, gridWriting == 0 else { return }
    if session.isSaved, unsavedCandidates.isEmpty {
      if lost.isEmpty { say("Everything is saved.") }
      effects.append(.quit)
    } else if leaving == .anyway {
      effects.append(.quit)
    } else {
      leaving = .no
      say("The session stays open. Type quit to try again; the end of the input (Ctrl-D) closes it without saving.")
    }
  }
}

/// What a session in lines asks of the world.
package enum PlainEffect: Hashable, Sendable {
  /// Text of one or more lines, to be followed by a line break.
  case print(String)
  /// To the store, at this revision. Its answer goes to ``PlainSession/handle(_:at:)``. Always the last effect.
  case save(Subject, revision: Int, Change)
  /// The open workshops of a programme; they go to ``PlainSession/handle(candidates:at:)``.
  case readCandidates(ProgrammeID)
  /// Makes a workshop of the programme, which goes there too.
  case addCandidate(WorkshopDraft, in: ProgrammeID)
  /// What a plan of this name brings, or all plans where it is empty; they go to
  /// ``PlainSession/handle(plans:askedFor:at:)``.
  case readPlans(String)
  /// To the store, as ``save(_:revision:_:)``; its answer goes to ``PlainSession/handle(_:of:at:)``.
  case saveCandidate(Subject, revision: Int, Change)
  /// Writes the report of the present subject in a file, as `courtship report --output` does.
  case writeReport(Scope, path: String)
  /// Tells windows that follow a workshop where its room is, nil once nobody facilitates it, and by how many half screens
  /// they are to go down.
  case announce(Place?, pages: Int, of: SubjectID)
  /// Keeps the sitting for other windows and for whoever opens the workshop next.
  case keep(Sitting, of: SubjectID)
  /// Gives a text to the person's own editor; what that makes of it goes to ``PlainSession/handle(edited:at:)``.
  case edit(String)
  /// Ends the program.
  case quit
}
