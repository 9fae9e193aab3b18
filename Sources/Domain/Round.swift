/// One vote of everybody on one question. Secret until the reveal; a change after it is a new round.
package struct Round: Hashable, Sendable {
  package var isRevealed: Bool
  /// What each firm believes the other will say; never scored.
  package var guesses: PerFirm<Rating?>
  /// At most one vote a participant, in seat order.
  package var votes: [Vote]
  package var unknown: UnknownFields

  package init(
    isRevealed: Bool = true, guesses: PerFirm<Rating?> = PerFirm(ours: nil, partner: nil), votes: [Vote] = [],
    unknown: UnknownFields = .none
  ) {
    self.isRevealed = isRevealed
    self.guesses = guesses
    self.votes = votes
    self.unknown = unknown
  }

  package subscript(participant: ParticipantID) -> Vote.Value? {
    votes.first { $0.participant == participant }?.value
  }
}

package struct Vote: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    case rating(Rating)
    /// Was asked and does not know: typed `?`.
    case unknown
    /// Did not take part: typed `-`.
    case absent

    /// The number voted; nil for the two that are none.
    package var rating: Rating? {
      if case .rating(let rating) = self { rating } else { nil }
    }

    /// The vote as it is typed and shown: `4`, `?` or `-`.
    package var symbol: String {
      switch self {
      case .rating(let rating): String(rating.rawValue)
      case .unknown: "?"
      case .absent: "-"
      }
    }
  }

  package var participant: ParticipantID
  package var value: Value
  /// Whether it came by a form before the session. It is kept from everybody until its round is revealed, and no longer
  /// sealed then.
  package var isSealed: Bool
  package var unknown: UnknownFields

  package init(participant: ParticipantID, value: Value, isSealed: Bool = false, unknown: UnknownFields = .none) {
    self.participant = participant
    self.value = value
    self.isSealed = isSealed
    self.unknown = unknown
  }
}
