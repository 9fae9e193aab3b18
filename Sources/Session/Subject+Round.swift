package import Domain

extension Round {
  /// What came by forms; nil where nothing did.
  package var sealed: Round? {
    let sealed = votes.filter(\.isSealed)
    return sealed.isEmpty ? nil : Round(isRevealed: false, votes: sealed)
  }
}

/// The round being taken.
extension Subject {
  /// Votes with the sealed ones of those who have none among them, in seat order.
  func withSealed(_ votes: [Vote], of round: Round) -> [Vote] {
    let voters = Set(votes.map(\.participant))
    let sealed = round.votes.filter { $0.isSealed && !voters.contains($0.participant) }
    if sealed.isEmpty { return votes }
    return inquiry.participants.compactMap { seat in (votes + sealed).first { $0.participant == seat.id } }
  }

  /// Whose votes a change is about, as its summary says it, and never what they are: “vote of Ada Vane”, “votes”.
  func voters(of answer: Answer, since before: Answer) -> String {
    func votes(_ answer: Answer) -> [ParticipantID: Vote.Value] {
      let open = answer.rounds.last.flatMap { $0.isRevealed ? nil : $0 }
      return Dictionary(open?.votes.map { ($0.participant, $0.value) } ?? [], uniquingKeysWith: { $1 })
    }
    let (old, new) = (votes(before), votes(answer))
    let changed = inquiry.participants.filter { old[$0.id] != new[$0.id] }
    guard changed.count == 1, inquiry.participants.count > 1, let person = changed.first else { return "votes" }
    return "vote of \(person.name)"
  }

  /// The rounds with a firm's guess in the one being taken, which a guess begins where there is none, and which is gone
  /// again with the last of its guesses.
  func guessing(_ rating: Rating?, by firm: Firm, in rounds: [Round]) throws(EditRefusal) -> [Round] {
    if workshop == nil { throw .notInProgramme }
    var rounds = rounds
    if rounds.last?.isRevealed != false { rounds.append(Round(isRevealed: false)) }
    let last = rounds.count - 1
    switch firm {
    case .ours: rounds[last].guesses.ours = rating
    case .partner: rounds[last].guesses.partner = rating
    case .outside: throw .onlyFirmsGuess
    }
    if rounds[last] == Round(isRevealed: false) { rounds.removeLast() }
    return rounds
  }
}
