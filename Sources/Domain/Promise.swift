/// What makes an action of a review a promise: an earlier session made it, and the room is asked what became of it.
package struct Promise: Hashable, Sendable {
  /// What became of a promise.
  package enum Outcome: String, CaseIterable, Sendable {
    case kept
    /// Not kept in time, but it holds: done later, or still to be done.
    case late
    /// It will not be kept any more.
    case broken
  }

  /// What a promise was when it was made.
  package enum Origin: String, CaseIterable, Sendable {
    /// Something that had to happen before the firms went ahead.
    case condition
    case action
  }

  /// The session that made it, and its day.
  package var session: WorkshopID
  package var date: Day?
  package var origin: Origin
  /// What it was to bring about, as that session's report says it: “Bring exit to at least 3”. Empty where it stands
  /// for itself.
  package var aim: String
  /// Nil until the room has said it.
  package var outcome: Outcome?
  package var note: String
  /// Whether it belongs to a questionnaire of our own firm alone, and is no matter of the other's.
  package var isInternal: Bool
  package var unknown: UnknownFields

  package init(
    session: WorkshopID, date: Day? = nil, origin: Origin = .action, aim: String = "", outcome: Outcome? = nil,
    note: String = "", isInternal: Bool = false, unknown: UnknownFields = .none
  ) {
    self.session = session
    self.date = date
    self.origin = origin
    self.aim = aim
    self.outcome = outcome
    self.note = note
    self.isInternal = isInternal
    self.unknown = unknown
  }
}

extension Action {
  /// What became of the promise that it is: what was kept is done, what was broken or is not said is not done. What was late
  /// is done once it is ticked off. Nil for an action of this session's own.
  package var outcome: Promise.Outcome? {
    get { promise?.outcome }
    set {
      guard promise != nil else { return }
      // Taken back: it was a slip, and so was that it is done.
      if newValue != .late || outcome == .kept { isDone = newValue == .kept }
      promise?.outcome = newValue
    }
  }

  /// Whether it is still to be done.
  package var isPending: Bool { !isDone && outcome != .broken }

  /// The same where it was only said to be done or not: done is kept, unless it is known to have been late, and what is not
  /// done was not kept.
  package var agreeingWithItself: Action {
    var action = self
    switch (action.isDone, action.outcome) {
    case (true, nil): action.promise?.outcome = .kept
    case (true, .broken): action.promise?.outcome = .late
    case (false, .kept): action.promise?.outcome = nil
    case (true, .kept), (true, .late), (false, .late), (false, .broken), (false, nil): break
    }
    return action
  }
}

/// How many promises were kept, late, broken, and not asked about.
package struct PromiseCounts: Hashable, Sendable {
  package var kept: Int
  package var late: Int
  package var broken: Int
  package var open: Int

  package init(kept: Int = 0, late: Int = 0, broken: Int = 0, open: Int = 0) {
    self.kept = kept
    self.late = late
    self.broken = broken
    self.open = open
  }

  /// Of the actions that are promises.
  package init(of actions: [Action]) {
    self.init()
    for action in actions where action.promise != nil {
      switch action.outcome {
      case .kept: kept += 1
      case .late: late += 1
      case .broken: broken += 1
      case nil: open += 1
      }
    }
  }

  /// How many of each a file may hold.
  ///
  /// Project decision: no sum of them can overflow.
  package static let range = 0...1_000_000

  package var total: Int { kept + late + broken + open }
}
