package import Domain
internal import Scoring

extension Workshop {
  /// Where a question of a review stood at the last session that asked it in the same sense, and what changed: “Last time 3
  /// (2026-08-14), now 4: up 1.”
  ///
  /// - Returns: nil until the room has said its own: until the last round was revealed, or, where nobody votes, until the
  ///   question is rated or placed; and where there is nothing to compare it with.
  package func lastTime(_ question: QuestionID) -> String? {
    guard hasSaid(question), let last = followUp.last(question, in: inquiry) else { return nil }
    let answer = inquiry[question]
    let day = last.session.date.map { " (\($0))" } ?? ""
    if let then = last.standing.level {
      guard let now = answer.level else { return nil }
      let change = then.current == now.current && then.needed == now.needed ? ": as it was" : ""
      return "Last time at \(then.current), needed \(then.needed)\(day)\(change)."
    }
    guard let then = last.standing.rating else { return nil }
    guard let now = rating(of: answer) else { return "Last time \(then.rawValue)\(day)." }
    let difference = now.rawValue - then.rawValue
    let change = difference == 0 ? "the same" : difference > 0 ? "up \(difference)" : "down \(-difference)"
    return "Last time \(then.rawValue)\(day), now \(now.rawValue): \(change)."
  }

  /// Whether the room has said its own on a question: its last round was revealed, or, where nobody votes, it is rated or
  /// placed. Before that nobody sees where it stood.
  func hasSaid(_ question: QuestionID) -> Bool {
    let answer = inquiry[question]
    return answer.rounds.last.map(\.isRevealed) ?? (answer.state == .rated)
  }

  /// What the room agreed on, or else what its votes suggest; nil where it does not know or set the question aside, however
  /// it voted.
  private func rating(of answer: Answer) -> Rating? {
    switch answer.state {
    case .unknown, .notApplicable: nil
    case .open, .rated: answer.rating ?? Agreement(of: answer, in: inquiry).suggestion?.rating
    }
  }
}
