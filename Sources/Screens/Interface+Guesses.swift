internal import Domain
internal import Session

/// What each firm expects of the other, before the vote. Secret until the reveal.
extension Interface {
  mutating func performInGuesses(_ command: Command) -> [Request] {
    guard let session, let id = session.place.question else { return [] }
    switch (command, guesser) {
    case (.startGuesses, _):
      let guesses = session.openRound(of: id)?.guesses
      guesser = guesses?.ours != nil && guesses?.partner == nil ? .partner : .ours
      scroll = 0
    case (.guess(let rating), let firm?):
      let requests = send(.edit(.guess(id, firm, rating)))
      if rating != nil { passGuess(from: firm) }
      return requests
    case (.nextGuesser, let firm?): passGuess(from: firm)
    default: break
    }
    return []
  }

  /// On to the other firm, and from there to the vote.
  private mutating func passGuess(from firm: Firm) {
    guesser = firm == .ours ? .partner : nil
    if guesser == nil, toast == nil { toast = Toast("Back at the vote. The reveal shows what each firm expected.") }
  }

  /// What the firm whose turn it is has guessed in the round being taken.
  var presentGuess: Rating? {
    let guesses = session.flatMap { session in session.place.question.flatMap { session.openRound(of: $0)?.guesses } }
    return guesser == .ours ? guesses?.ours : guesses?.partner
  }
}
