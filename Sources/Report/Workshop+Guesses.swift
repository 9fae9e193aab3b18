package import Domain

extension Workshop {
  /// What each firm expected of the other before a revealed round, beside what the other voted, and what that is good for:
  /// a sentence for each guess, ours first.
  package func sentences(onGuessesOf round: Round) -> [Phrase] {
    [
      sentence(on: round.guesses.ours, by: .ours, of: .partner, in: round),
      sentence(on: round.guesses.partner, by: .partner, of: .ours, in: round),
    ].compactMap(\.self)
  }

  private func sentence(on guess: Rating?, by firm: Firm, of other: Firm, in round: Round) -> Phrase? {
    guard let guess else { return nil }
    let seats = Set(inquiry.participants.filter { $0.firm == other }.map(\.id))
    let votes = round.votes.filter { seats.contains($0.participant) }.compactMap(\.value.rating?.rawValue)
    let expected: Phrase = "\(label(of: firm)) expected \(guess.rawValue) of \(label(of: other)), which"
    if votes.isEmpty { return "\(expected) gave no number." }
    let sum = votes.reduce(0, +)
    let mean = plain((10 * Double(sum) / Double(votes.count)).rounded() / 10)
    // Project decision: from a whole point on, decided exactly, a guess is off.
    let isOff = abs(guess.rawValue * votes.count - sum) >= votes.count
    return "\(expected) voted \(mean): \(isOff ? "ask why" : "about right")."
  }
}
