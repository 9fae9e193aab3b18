internal import Domain
internal import Session

/// The secret ballot: the keyboard goes from seat to seat, and nothing that is typed is shown.
extension Interface {
  mutating func performInBallot(_ command: Command) -> [Request] {
    guard let session, let id = session.place.question else { return [] }
    switch command {
    case .startBallot:
      // Where all have voted, only who goes to a seat changes its vote.
      ballot = Ballot(voter: session.missingVoters(on: id).first?.id)
      scroll = 0
    case .takeKeyboard: ballot?.hasKeyboard = true
    case .previousSeat: moveBallot(by: -1)
    case .nextSeat: moveBallot(by: 1)
    case .ballotSign(let sign): ballot?.sign = sign
    case .eraseBallotSign: ballot?.sign = nil
    case .castVote: return castVote(on: id)
    default: break
    }
    return []
  }

  /// Back to the facilitator. What was typed and not confirmed is kept too, but never in place of a vote that was cast.
  mutating func leaveBallot() -> [Request] {
    if hasVoterVoted { ballot?.sign = nil }
    let requests = session?.place.question.map { keepBallotSign(on: $0) } ?? []
    ballot = nil
    return requests
  }

  /// To the seat before or after, around the table.
  private mutating func moveBallot(by offset: Int) {
    let people = subject?.inquiry.participants ?? []
    guard !people.isEmpty else { return }
    let seat = people.firstIndex { $0.id == ballot?.voter } ?? (offset > 0 ? -1 : 0)
    ballot?.voter = people[(seat + offset + people.count) % people.count].id
  }

  /// Keeps the vote, and sends the keyboard on to the next who has none.
  private mutating func castVote(on id: QuestionID) -> [Request] {
    let requests = keepBallotSign(on: id)
    let people = subject?.inquiry.participants ?? []
    let seat = people.firstIndex { $0.id == ballot?.voter } ?? 0
    let missing = session?.missingVoters(on: id) ?? []
    let next = people.dropFirst(seat + 1).first { missing.contains($0) } ?? missing.first
    ballot = Ballot(voter: next?.id)
    return requests
  }

  private mutating func keepBallotSign(on id: QuestionID) -> [Request] {
    guard let session, let sign = ballot?.sign else { return [] }
    let people = session.subject.inquiry.participants
    guard let person = people.first(where: { $0.id == ballot?.voter }),
      let vote = try? VoteLine.votes(from: String(sign), of: [person]).first
    else { return [] }
    let others = session.openRound(of: id)?.votes.filter { $0.participant != person.id } ?? []
    let votes = people.compactMap { seat in (others + [vote]).first { $0.participant == seat.id } }
    ballot?.sign = nil
    return send(.edit(.vote(id, votes)))
  }

  /// Whether the one whose turn it is has a vote in the round already.
  var hasVoterVoted: Bool {
    guard let id = session?.place.question, let voter = ballot?.voter else { return false }
    return session?.openRound(of: id)?[voter] != nil
  }

  func obstacleInBallot(to command: Command) -> String? {
    switch command {
    case .startBallot where !voteLine.isEmpty:
      "Votes are being typed. Type the rest, or erase them with Backspace, and then begin the ballot."
    case .takeKeyboard where ballot?.voter == nil: "Everybody has voted. Esc leads back to the facilitator."
    case .castVote where ballot?.sign == nil && !hasVoterVoted:
      "Type 1 to 5 first, ? for does not know or - for absent."
    case .eraseBallotSign where ballot?.sign == nil: "Nothing is typed yet."
    default: nil
    }
  }
}
