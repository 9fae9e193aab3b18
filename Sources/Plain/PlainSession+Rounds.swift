internal import Domain
internal import Report
internal import Session

/// Guesses and the secret ballot.
extension PlainSession {
  private static let nobody = "Nobody is in the room to vote. Type people to add them, or rate with a number."

  // MARK: Guesses

  /// `guess ours 4`, `guess partner none`.
  mutating func takeGuess(_ text: String, on id: QuestionID) -> Reply {
    guard session.beats(of: id).contains(.vote) else { return .rejected(Self.nobody) }
    let words = text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    let who = words.dropLast().joined(separator: " ")
    let firm = [Firm.ours, .partner].first { [$0.rawValue, name(of: $0).lowercased()].contains(who) }
    let rating = words.last.flatMap(Int.init).flatMap(Rating.init(rawValue:))
    guard let firm, rating != nil || words.last == "none" else {
      return .rejected("\(guessesSoFar) Type guess ours or guess partner, and 1 to 5 or none.")
    }
    lastLine = "the guess of \(name(of: firm))"
    edit(.guess(id, firm, rating))
    return .taken
  }

  /// Which firm has guessed, and never what.
  private var guessesSoFar: String {
    let guesses = session.place.question.flatMap { session.openRound(of: $0)?.guesses }
    let names = [(Firm.ours, guesses?.ours), (.partner, guesses?.partner)].filter { $0.1 != nil }.map { name(of: $0.0) }
    return names.isEmpty ? "Nobody has guessed yet." : "So far: \(names.joined(separator: " and "))."
  }

  // MARK: Second thoughts

  /// `drop`: nothing stays of a round that was not revealed; a ballot that is under way ends with it.
  mutating func dropRound(on id: QuestionID) {
    if edit(.dropRound(id)), case .ballot = aside { returnToMain() }
  }

  // MARK: The secret ballot

  /// `ballot`, `ballot 3`: from the first who has not voted yet, or from a seat, one after the other.
  mutating func beginBallot(_ argument: String, on id: QuestionID) -> Reply {
    guard session.beats(of: id).contains(.vote) else { return .rejected(Self.nobody) }
    let seat = Int(argument).flatMap { inquiry.participants.item($0) }
    if !argument.isEmpty, seat == nil {
      return .rejected("“ballot \(argument)” names no seat; they go from 1 to \(inquiry.participants.count).")
    }
    if session.place.beat != .vote { pass(.go(.question(id, .vote))) }
    if let seat {
      aside = .ballot(seat.id)
      return .taken
    }
    guard let first = session.missingVoters(on: id).first else {
      return .rejected("Everybody has voted. Press Enter to reveal, or type the votes in seat order to replace them.")
    }
    aside = .ballot(first.id)
    return .taken
  }

  func ballotRequest(of id: ParticipantID) -> String {
    let people = inquiry.participants
    let seat = (people.firstIndex { $0.id == id } ?? 0) + 1
    let name = inquiry.participant(id)?.name ?? ""
    return "\(name), seat \(seat) of \(people.count): 1 to 5, ? does not know, - absent. What you type shows here: let "
      + "nobody else look. Enter leaves the vote out."
  }

  mutating func takeBallotVote(_ text: String, of id: ParticipantID) -> Reply {
    guard let question = session.place.question, let person = inquiry.participant(id) else {
      return .rejected(Self.noQuestion)
    }
    guard let vote = try? VoteLine.votes(from: text, of: [person]).first else {
      return .rejected("That is no vote. Type 1 to 5, ? for does not know, - for absent.")
    }
    let others = session.openRound(of: question)?.votes.filter { $0.participant != id } ?? []
    let votes = inquiry.participants.compactMap { seat in (others + [vote]).first { $0.participant == seat.id } }
    lastLine = "the vote of \(person.name)"
    edit(.vote(question, votes))
    passBallot(from: id)
    return .taken
  }

  /// On to the next behind a seat who has not voted, and after the last back to the vote.
  mutating func passBallot(from id: ParticipantID) {
    let missing = session.place.question.map { session.missingVoters(on: $0) } ?? []
    let behind = inquiry.participants.drop { $0.id != id }.dropFirst()
    if let next = behind.first(where: { missing.contains($0) }) {
      aside = .ballot(next.id)
    } else {
      returnToMain()
    }
  }
}
