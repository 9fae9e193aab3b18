package import Domain

/// What the votes on one question say: each side's tally, the rating they suggest, and how far the room agrees.
///
/// All of it comes from the counting round, the last revealed one in which anybody gave a number, whatever the state of
/// the question; a question that was set aside has none of it. Outsiders' votes count towards agreement, never towards the
/// rating.
///
/// ```swift
/// let agreement = Agreement(of: workshop.inquiry[question], in: workshop.inquiry)
/// if agreement.suggestion?.isHalf == true { … }
/// ```
package struct Agreement: Hashable, Sendable {
  package private(set) var ours = Tally()
  package private(set) var partner = Tally()
  package private(set) var outside = Tally()
  /// Nil where neither firm gave a number.
  package private(set) var suggestion: Suggestion?
  /// Agreement among all numbers, 0…1; nil with fewer than two.
  ///
  /// - SeeAlso: Tastle & Wierman 2007.
  package private(set) var consensus: Double?
  /// Whether at least a third of all numbers are 2 or less, and at least a third 4 or more.
  package private(set) var isSplit = false
  /// Nil with fewer than two numbers.
  package private(set) var label: QuestionScore.Label?
  /// Those with the lowest and those with the highest vote, in this order, each in seat order; empty unless the two
  /// differ by 2 or more.
  package private(set) var firstToSpeak: [ParticipantID] = []

  /// Mean vote of our firm less that of the partner's, −4…4; nil unless both voted.
  package var perceptionGap: Double? {
    guard let ours = ours.mean, let partner = partner.mean else { return nil }
    return ours - partner
  }

  /// That of no votes.
  init() {}

  /// What the votes on one question say, without scoring the others.
  package init(of answer: Answer, in inquiry: Inquiry) {
    self.init(of: answer, by: Seats(inquiry.participants))
  }

  init(of answer: Answer, by seats: Seats) {
    if case .notApplicable = answer.state { return }
    guard let round = answer.countingRoundIndex else { return }
    let votes = answer.rounds[round].votes
    Self.forEach(votes, by: seats) { rating, _, firm in
      switch firm {
      case .ours: ours.add(rating)
      case .partner: partner.add(rating)
      case .outside: outside.add(rating)
      }
    }
    let all = ours + partner + outside
    suggestion = Suggestion(ours: ours, partner: partner)
    consensus = all.consensus
    isSplit = all.isSplit
    label = consensus.map(label(consensus:))
    if let lowest = all.lowest, let highest = all.highest, highest.rawValue - lowest.rawValue >= 2 {
      var places: (lowest: [Int], highest: [Int]) = ([], [])
      Self.forEach(votes, by: seats) { rating, place, _ in
        if rating == lowest { places.lowest.append(place) }
        if rating == highest { places.highest.append(place) }
      }
      firstToSpeak = (places.lowest.sorted() + places.highest.sorted()).map(seats.participant(at:))
    }
  }

  /// Every number that somebody of this room voted, and who sits where.
  private static func forEach(_ votes: [Vote], by seats: Seats, _ body: (Rating, _ place: Int, Firm) -> Void) {
    var next = 0
    for index in votes.indices {
      guard let rating = votes[index].value.rating,
        let (place, firm) = seats.seat(of: votes[index].participant, expected: next)
      else { continue }
      next = place + 1
      body(rating, place, firm)
    }
  }

  /// Must-discuss where the room is split, Cns < 0.5 or |Δ| ≥ 1.5; discuss where Cns < 0.7 or |Δ| ≥ 1; else agreed.
  ///
  /// Project decision: the bounds of consensus and gap are conventions.
  private func label(consensus: Double) -> QuestionScore.Label {
    if isSplit || isBelow(consensus, 0.5) || isGap(ofHalves: 3) { return .mustDiscuss }
    if isBelow(consensus, 0.7) || isGap(ofHalves: 2) { return .discuss }
    return .agreed
  }

  /// The perception gap where it is worth saying: 1 or more, decided exactly.
  package var gapWorthSaying: Double? {
    isGap(ofHalves: 2) ? perceptionGap : nil
  }

  /// Whether both firms voted and |Δ| is so many halves or more; exact, in whole numbers.
  private func isGap(ofHalves halves: Int) -> Bool {
    guard ours.count > 0, partner.count > 0 else { return false }
    return 2 * abs(ours.sum * partner.count - partner.sum * ours.count) >= halves * ours.count * partner.count
  }
}
