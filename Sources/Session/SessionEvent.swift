package import Domain

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
  /// Somebody else has written, and nothing of ours met it yet. What is typed here while `isTyping` goes on top of what
  /// stood there before.
  case written(Stored, isTyping: Bool)
  case saveFailed(String)
  /// Tries to write again what the store could not write.
  case retry
  /// The session ends, the screen is left, or the time box rests: time spent is counted.
  case leave
  /// A minute of the present question has passed: what it took so far is kept, so that it survives the machine.
  case minute
  /// The screen is shown again, or the time box runs on.
  case resume
  /// When the room has to be done; nil for when the plan says so.
  case end(Moment?)
  /// What the store has of the sitting that goes on just now, of which this session is a part; nil where it has none.
  case sitting(Sitting?)
}

/// What a session asks of the world.
package enum SessionEffect: Hashable, Sendable {
  case save(Subject, revision: Int, Change)
  /// The sitting, for other windows and for whoever opens the subject next.
  case keep(Sitting)
  /// A sentence for the person at the keyboard.
  case say(Notice)
}
