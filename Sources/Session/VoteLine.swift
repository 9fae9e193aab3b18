package import Domain

/// The votes of a show of hands as the facilitator types them: one sign a person in seat order, `4 4 - ? 3` or `44-?3`.
///
/// `1`–`5` is a vote, `?` does not know, `-` did not take part.
package enum VoteLine {
  /// Reads a line in which every participant has a sign.
  package static func votes(from line: String, of participants: [Participant]) throws(VoteLineError) -> [Vote] {
    let votes = try beginning(of: line, by: participants)
    if let next = participants.dropFirst(votes.count).first {
      throw .tooFew(typed: votes.count, needed: participants.count, next: next.name)
    }
    return votes
  }

  /// Reads what is typed so far: the votes of the first people in seat order.
  package static func beginning(of line: String, by participants: [Participant]) throws(VoteLineError) -> [Vote] {
    var votes: [Vote] = []
    for sign in line where !isBetweenSigns(sign) {
      guard votes.count < participants.count else { throw .tooMany(needed: participants.count) }
      guard let value = value(of: sign) else { throw .noVote(sign) }
      votes.append(Vote(participant: participants[votes.count].id, value: value))
    }
    return votes
  }

  /// Whether a text is made of signs alone: hardly words that somebody meant.
  package static func isMeant(by text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { isBetweenSigns($0) || value(of: $0) != nil }
  }

  private static func isBetweenSigns(_ character: Character) -> Bool { character.isWhitespace || character == "," }

  private static func value(of sign: Character) -> Vote.Value? {
    switch sign {
    case "-", "–", "—": .absent
    case "?": .unknown
    default: sign.wholeNumberValue.flatMap(Rating.init(rawValue:)).map { .rating($0) }
    }
  }
}

package enum VoteLineError: Error, Hashable, CustomStringConvertible {
  case noVote(Character)
  case tooFew(typed: Int, needed: Int, next: String)
  case tooMany(needed: Int)

  package var description: String {
    switch self {
    case .noVote(let sign): "“\(sign)” is no vote. Type 1 to 5, ? for does not know, - for absent."
    case .tooFew(let typed, let needed, let next): "\(typed) of \(needed) votes. Next is \(next)."
    case .tooMany(0): "Everybody’s vote is in already. Enter reveals them."
    case .tooMany(let needed):
      "\(needed == 1 ? "One vote is" : "\(needed) votes are") to be typed; one sign each is enough."
    }
  }
}
