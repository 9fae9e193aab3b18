internal import Domain
internal import Scoring

extension Inquiry {
  /// How a rated question came by its rating, as a clause with the reason that was given: “the votes make it 3; the room
  /// then agreed on 2: “Nobody could buy this today.””; nil where the question is not rated.
  func origin(of answer: Answer, reasonLimit: Int = .max) -> Phrase? {
    guard answer.state == .rated else { return nil }
    let suggestion = Agreement(of: answer, in: self).suggestion
    let reason = reason(of: answer, suggestion, limit: reasonLimit)
    switch (answer.rating, suggestion) {
    case (nil, nil):
      return nil
    case (nil, let suggestion?):
      guard let half = suggestion.neighbours else { return "the votes make it \(suggestion.rating.rawValue)\(reason)" }
      return "\(midway(half)); \(suggestion.rating.rawValue), the cautious side, stands\(reason)"
    case (let rating?, let suggestion?):
      if let half = suggestion.neighbours, half.contains(rating) {
        return "\(midway(half)); the room chose \(rating.rawValue)\(reason)"
      }
      if rating == suggestion.rating { return "the room agreed on \(rating.rawValue), as the votes suggest\(reason)" }
      return """
        the votes make it \(suggestion.rating.rawValue); the room then agreed on \(rating.rawValue)\
        \(isBlank(answer.ratingReason) ? " and gave no reason" : reason)
        """
    case (let rating?, nil):
      // Votes that were taken are not denied, though nobody has seen them, or they were no numbers.
      let votes = answer.rounds.filter { !$0.votes.isEmpty }
      let how =
        votes.isEmpty
        ? "without votes of either firm"
        : votes.contains { !$0.isRevealed } ? "before its votes were shown" : "without a number from either firm"
      return "the room agreed on \(rating.rawValue) \(how)\(reason)"
    }
  }

  private func midway(_ half: ClosedRange<Rating>) -> Phrase {
    "the votes lay midway between \(half.lowerBound.rawValue) and \(half.upperBound.rawValue)"
  }

  /// The reason as people typed it. The sentence that a session writes by itself, where the votes lay midway and nobody
  /// gave a reason, is nobody's.
  private func reason(of answer: Answer, _ suggestion: Suggestion?, limit: Int) -> Phrase {
    let reason = trimmed(answer.ratingReason)
    if reason.isEmpty || reason == suggestion?.reasonForHigher { return "" }
    let excerpt = excerpt(reason, limit)
    return excerpt.isEmpty ? "" : ": \(quoted(excerpt))"
  }
}

extension Phrase {
  /// The phrase as a sentence: capitalised, with one full stop at the end, be it that of a quotation.
  var asSentence: Phrase {
    let isEnded = [".”", "!”", "?”", "…”"].contains { text.hasSuffix($0) }
    return isEnded ? capitalised : "\(capitalised)."
  }
}
