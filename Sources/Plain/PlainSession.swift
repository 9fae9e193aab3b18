package import Domain
package import Session

/// A session as prompts and lines: for screen readers, pipes and scripts.
///
/// A value, like the ``SessionState`` it drives. Print ``welcome(at:)``; then, until ``PlainEffect/quit``, print
/// ``prompt``, read a line and carry out the effects of ``handle(line:at:)`` in order. What the store answers to a save
/// goes to ``handle(_:at:)`` at once, before the next effect is carried out.
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
  var now: Moment
  /// The change that is with the store.
  private var writing: Change?
  private var leaving = Leaving.no
  /// The line typed last, to be handed back where it could not be kept.
  private var lastLine = ""

  private enum Leaving: Hashable, Sendable {
    case no
    /// Closes as soon as all is on disk.
    case whenSaved
    /// The input has ended: closes whatever the store says.
    case anyway
  }

  package init(stored: Stored, at moment: Moment) {
    session = SessionState(stored, at: moment)
    now = moment
    main = firstAsk(at: session.place)
  }

  /// Whether everything typed is on disk.
  package var isSaved: Bool { session.isSaved }

  /// What to print before the first prompt.
  package mutating func welcome(at moment: Moment) -> [PlainEffect] {
    now = moment
    say(heading)
    arrive()
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

  /// Folds in what the store answered to a save: `saved`, `conflict` or `saveFailed`.
  package mutating func handle(_ event: SessionEvent, at moment: Moment) -> [PlainEffect] {
    now = moment
    if case .saved = event {
      if let writing, !Self.isSilent(writing.kind) { say("Saved: \(writing.summary).") }
    }
    writing = nil
    run(event)
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

  private mutating func drained() -> [PlainEffect] {
    defer { effects = [] }
    return effects
  }

  mutating func say(_ text: String) {
    effects.append(.print(printable(text)))
  }

  /// Gives the session an event, and passes on what it asks for.
  ///
  /// - Returns: false if the session refused.
  @discardableResult
  mutating func run(_ event: SessionEvent) -> Bool {
    var isAccepted = true
    for effect in session.handle(event, at: now) {
      switch effect {
      case .save(let subject, let revision, let change):
        writing = change
        effects.append(.save(subject, revision: revision, change))
      case .say(let notice):
        if case .refused = notice { isAccepted = false }
        say(notice.sentence)
        if case .overtaken = notice, !lastLine.isEmpty { say("You typed: \(lastLine)") }
      }
    }
    return isAccepted
  }

  @discardableResult
  mutating func edit(_ edit: Edit) -> Bool { run(.edit(edit)) }

  /// Changes that happen by themselves, or that are told in other words.
  private static func isSilent(_ kind: Change.Kind) -> Bool {
    switch kind {
    case .time, .reveal, .undo, .redo: true
    default: false
    }
  }

  // MARK: Leaving

  mutating func quit() { leave(.whenSaved) }

  private mutating func leave(_ leaving: Leaving) {
    let hasFailed = if case .failed = session.saving { true } else { false }
    self.leaving = leaving
    run(.leave)
    if hasFailed, writing == nil { run(.retry) }
    finishLeaving()
  }

  private mutating func finishLeaving() {
    guard leaving != .no, writing == nil else { return }
    if session.isSaved {
      say("Everything is saved.")
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
  /// To the store, at this revision. Its answer goes to ``PlainSession/handle(_:at:)``.
  case save(Subject, revision: Int, Change)
  /// Writes the report of the present subject as Markdown, as `courtship report --output` does.
  case writeReport(Scope, path: String)
  /// Ends the program.
  case quit
}
