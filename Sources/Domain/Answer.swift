/// All that the room said to one question.
package struct Answer: Hashable, Sendable {
  /// Four things that are not the same, and never a zero.
  package enum State: Hashable, Sendable {
    /// Not asked yet.
    case open
    /// Asked; the room does not know.
    case unknown
    case notApplicable(reason: String)
    case rated

    /// The code of the state in files.
    package var code: String {
      switch self {
      case .open: "open"
      case .unknown: "unknown"
      case .notApplicable: "not-applicable"
      case .rated: "rated"
      }
    }
  }

  /// The state governs: an `unknown` question keeps its votes, but has no rating.
  package var state: State
  /// One or two sentences, read back to the room.
  package var answer: String
  /// The rating the room agreed on; nil where the suggestion from the votes stands.
  package var rating: Rating?
  package var ratingReason: String
  /// In the order they were taken; all are kept.
  package var rounds: [Round]
  package var confidence: Confidence?
  package var notes: Notes
  package var evidence: [Evidence]
  package var entries: [Entry]
  /// Where a ladder's attribute stands; nil for a rating question.
  package var level: LevelPlacement?
  /// Time spent on the question, in whole seconds.
  package var seconds: Int
  package var unknown: UnknownFields

  package init(
    state: State = .open, answer: String = "", rating: Rating? = nil, ratingReason: String = "", rounds: [Round] = [],
    confidence: Confidence? = nil, notes: Notes = Notes(), evidence: [Evidence] = [], entries: [Entry] = [],
    level: LevelPlacement? = nil, seconds: Int = 0, unknown: UnknownFields = .none
  ) {
    self.state = state
    self.answer = answer
    self.rating = rating
    self.ratingReason = ratingReason
    self.rounds = rounds
    self.confidence = confidence
    self.notes = notes
    self.evidence = evidence
    self.entries = entries
    self.level = level
    self.seconds = seconds
    self.unknown = unknown
  }

  /// What a question has before anybody has said anything.
  package static let untouched = Answer()

  /// The same without the votes that are sealed still, and without a round of which nothing is left then: as if no form
  /// had come back.
  package var withoutSealedVotes: Answer {
    var answer = self
    for index in rounds.indices where !rounds[index].isRevealed {
      answer.rounds[index].votes.removeAll(where: \.isSealed)
    }
    let left = zip(rounds, answer.rounds).filter { $0 == $1 || $1 != Round(isRevealed: false) }
    answer.rounds = left.map(\.1)
    return answer
  }

  /// The round that makes the suggested rating: the last revealed one in which anybody gave a number.
  package var countingRound: Round? { countingRoundIndex.map { rounds[$0] } }

  /// Which of the rounds that is; for who wants no copy.
  package var countingRoundIndex: Int? {
    rounds.indices.last { rounds[$0].isRevealed && rounds[$0].votes.contains { $0.value.rating != nil } }
  }
}

/// Current and needed level of one attribute of a ladder, each 1…number of levels.
package struct LevelPlacement: Hashable, Sendable {
  package var current: Int
  package var needed: Int
  package var unknown: UnknownFields

  package init(current: Int, needed: Int, unknown: UnknownFields = .none) {
    self.current = current
    self.needed = needed
    self.unknown = unknown
  }
}

/// Notes to one question, by whose they are.
package struct Notes: Hashable, Sendable {
  package var ours: String
  package var partner: String
  package var joint: String
  /// The facilitator's own: never shown to the room, never in a report for both firms.
  package var `private`: String
  package var unknown: UnknownFields

  package init(
    ours: String = "", partner: String = "", joint: String = "", private: String = "", unknown: UnknownFields = .none
  ) {
    self.ours = ours
    self.partner = partner
    self.joint = joint
    self.private = `private`
    self.unknown = unknown
  }

  package enum Voice: String, CaseIterable, Sendable {
    case joint, ours, partner, `private`
  }

  package subscript(voice: Voice) -> String {
    get {
      switch voice {
      case .joint: joint
      case .ours: ours
      case .partner: partner
      case .private: `private`
      }
    }
    set {
      switch voice {
      case .joint: joint = newValue
      case .ours: ours = newValue
      case .partner: partner = newValue
      case .private: `private` = newValue
      }
    }
  }
}

/// Something that speaks for or against a rating.
package struct Evidence: Hashable, Sendable {
  package enum Stance: String, CaseIterable, Sendable {
    case supports, contradicts
  }

  package var id: EvidenceID
  package var text: String
  package var stance: Stance
  package var source: String
  package var unknown: UnknownFields

  package init(
    id: EvidenceID, text: String, stance: Stance = .supports, source: String = "", unknown: UnknownFields = .none
  ) {
    self.id = id
    self.text = text
    self.stance = stance
    self.source = source
    self.unknown = unknown
  }
}
