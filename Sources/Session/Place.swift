package import Domain

/// Where in a session the room is.
package enum Place: Hashable, Sendable {
  /// One sentence for each firm on what the partnership solves or creates for it.
  case opening
  /// What became of what the sessions before a review agreed on.
  case sinceLast
  case question(QuestionID, Beat)
  /// Gut verdicts, before anybody sees the score.
  case hunches
  case readiness
  case decision

  /// The question in front of the room; nil between questions.
  package var question: QuestionID? {
    if case .question(let id, _) = self { id } else { nil }
  }

  /// Whether the score stands here, or what a room decides in its light.
  var showsScore: Bool { self == .readiness || self == .decision }

  package var beat: Beat? {
    if case .question(_, let beat) = self { beat } else { nil }
  }
}

/// What the room does with a question, in this order.
package enum Beat: String, CaseIterable, Sendable {
  /// Prompt, why, probes, notes.
  case discuss
  /// The anchors, and who has voted.
  case vote
  /// Votes per firm, who speaks first; again is a new round.
  case reveal
  /// The answer read back, rating, confidence, what follows.
  case record
}
