/// What a review asks about the sessions before it: what became of each promise, whether each exit trigger has happened,
/// where each measure stands.
package struct SinceLast: Hashable, Sendable {
  /// One thing that is asked.
  package enum Row: Hashable, Sendable {
    /// An action with a ``Promise``.
    case promise(Action)
    case trigger(ExitTrigger)
    case measure(TrackedMeasure)
  }

  /// The promises, the triggers, the measures; behind them the promises that are a matter of our own firm alone.
  package let rows: [Row]

  /// - Parameter seesInternal: whether what is a matter of our own firm alone is among them.
  package init(of workshop: Workshop, seesInternal: Bool) {
    let promises = workshop.inquiry.actions.filter { $0.promise != nil }
    let (own, joint) = (
      promises.filter { $0.promise?.isInternal == true }, promises.filter { $0.promise?.isInternal == false }
    )
    rows =
      joint.map { .promise($0) } + workshop.followUp.triggers.map { .trigger($0) }
      + workshop.followUp.measures.map { .measure($0) } + (seesInternal ? own.map { .promise($0) } : [])
  }

  /// How many have been answered.
  package var answered: Int { rows.count(where: \.isAnswered) }
}

extension SinceLast.Row {
  package enum ID: Hashable, Sendable {
    case promise(ActionID)
    case trigger(EntryID)
    case measure(EntryID)
  }

  package var id: ID {
    switch self {
    case .promise(let action): .promise(action.id)
    case .trigger(let trigger): .trigger(trigger.id)
    case .measure(let measure): .measure(measure.id)
    }
  }

  /// What it is, in a word.
  package var kind: String {
    switch self {
    case .promise: "Promise"
    case .trigger: "Exit trigger"
    case .measure: "Measure"
    }
  }

  /// Whether it is no matter of the other firm.
  package var isInternal: Bool {
    if case .promise(let action) = self { action.promise?.isInternal == true } else { false }
  }

  /// The words that answer it, in the order of their keys: the first is always as it was agreed, so that no key means good
  /// news on one row and bad news on the next. None where it is answered by a text.
  package var choices: [String] {
    switch self {
    case .promise: Promise.Outcome.allCases.map(\.rawValue)
    case .trigger: ["no", "yes"]
    case .measure: []
    }
  }

  /// Which of the ``choices`` the room has taken: 0-based; nil for none.
  package var choice: Int? {
    switch self {
    case .promise(let action): action.outcome.flatMap(Promise.Outcome.allCases.firstIndex)
    case .trigger(let trigger): trigger.hasHappened.map { $0 ? 1 : 0 }
    case .measure: nil
    }
  }

  /// What was written down of it: a note, or where a measure stands.
  package var note: String {
    switch self {
    case .promise(let action): action.promise?.note ?? ""
    case .trigger(let trigger): trigger.note
    case .measure(let measure): measure.standing
    }
  }

  package var isAnswered: Bool {
    if case .measure(let measure) = self { !isBlank(measure.standing) } else { choice != nil }
  }

  /// Whether the answer is good news about which nothing more needs to be said: a promise that was kept, a trigger that has
  /// not happened.
  package var wentAsAgreed: Bool {
    switch self {
    case .promise(let action): action.outcome == .kept
    case .trigger(let trigger): trigger.hasHappened == false
    case .measure: isAnswered
    }
  }
}
