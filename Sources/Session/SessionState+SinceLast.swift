package import Domain

/// What a review asks about the sessions before it.
extension SessionState {
  /// - Parameter seesInternal: whether what is a matter of our own firm alone is among it.
  /// - Returns: nothing to ask, where the session is no review.
  package func sinceLast(seesInternal: Bool = false) -> SinceLast? {
    subject.workshop.map { SinceLast(of: $0, seesInternal: seesInternal) }.flatMap { $0.rows.isEmpty ? nil : $0 }
  }

  /// Whether the room has anything to look back on.
  package var looksBack: Bool { sinceLast() != nil }
}

extension SinceLast.Row {
  /// The edit that answers it.
  ///
  /// - Parameters:
  ///   - choice: which of its ``choices``, 0-based; nil takes the answer back.
  ///   - note: what is written down of it; nil for what stands there.
  /// - Returns: nil where it has no such choice.
  package func edit(choosing choice: Int?, note: String? = nil) -> Edit? {
    if let choice, !choices.indices.contains(choice) { return nil }
    let note = note ?? self.note
    switch self {
    case .promise(let action): return .promise(action.id, choice.map { Promise.Outcome.allCases[$0] }, note: note)
    case .trigger(var trigger):
      trigger.hasHappened = choice.map { $0 == 1 }
      trigger.note = note
      return .putTrigger(trigger)
    case .measure(var measure):
      measure.standing = ""
      return .putMeasure(measure)
    }
  }

  /// The edit that writes down a note, or where a measure stands.
  package func edit(noting note: String) -> Edit {
    switch self {
    case .promise(let action): return .promise(action.id, action.outcome, note: note)
    case .trigger(var trigger):
      trigger.note = note
      return .putTrigger(trigger)
    case .measure(var measure):
      measure.standing = note
      return .putMeasure(measure)
    }
  }
}
