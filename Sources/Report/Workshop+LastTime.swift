package import Domain
internal import Scoring

extension Workshop {
  /// Where a question of a review stood at the last session that asked it in the same sense, and what changed: “Last time 3
  /// (2026-08-14), now 4: up 1.”
  ///
  /// - Returns: nil until the room has said its own: until the last round was revealed, or, where nobody votes, until the
  ///   question is rated or placed; and where there is nothing to compare it with.
  package func lastTime(_ question: QuestionID) -> String? {
    let answer = inquiry[question]
    let isSaid = answer.rounds.last.map(\.isRevealed) ?? (answer.state == .rated)
    guard isSaid, let last = followUp.last(question, in: inquiry) else { return nil }
    let day = last.session.date.map { " (\($0))" } ?? ""
    if let then = last.standing.level {
      guard let now = answer.level else { return nil }
      let change = then.current == now.current && then.needed == now.needed ? ": as it was" : ""
      return "Last time at \(then.current), needed \(then.needed)\(day)\(change)."
    }
    guard let then = last.standing.rating else { return nil }
    guard let now = answer.rating ?? Agreement(of: answer, in: inquiry).suggestion?.rating else {
      return "Last time \(then.rawValue)\(day)."
    }
    let difference = now.rawValue - then.rawValue
    let change = difference == 0 ? "the same" : difference > 0 ? "up \(difference)" : "down \(-difference)"
    return "Last time \(then.rawValue)\(day), now \(now.rawValue): \(change)."
  }
}
