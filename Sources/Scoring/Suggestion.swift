package import Domain

/// The rating that the votes of the two firms suggest: the firm-balanced mean ½(x̄ₒ + x̄ₚ), or the mean of the only firm
/// that voted, rounded to the nearest whole number, halves down.
///
/// Each firm counts the same however many people it brought. Halves are decided exactly, in whole numbers.
///
/// Project decision: a half goes to the cautious side, and the room is asked which it is.
package struct Suggestion: Hashable, Sendable {
  package let rating: Rating
  /// The two ratings that the mean lies midway between, the lower of which is suggested; nil where it is no half.
  package let neighbours: ClosedRange<Rating>?

  /// Whether the room has to say which of two ratings it means.
  package var isHalf: Bool { neighbours != nil }

  /// Why the room's rating is the higher of the two that the votes lie between: nobody has to say more than that. Nil
  /// where the votes do not lie midway.
  package var reasonForHigher: String? {
    neighbours.map {
      "The votes lay between \($0.lowerBound.rawValue) and \($0.upperBound.rawValue); the room chose the higher."
    }
  }

  /// Nil where neither firm voted.
  init?(ours: Tally, partner: Tally) {
    let (sum, count) =
      switch (ours.count, partner.count) {
      case (0, _): (partner.sum, partner.count)
      case (_, 0): (ours.sum, ours.count)
      default: (ours.sum * partner.count + partner.sum * ours.count, 2 * ours.count * partner.count)
      }
    guard count > 0 else { return nil }
    // The mean less ½, in units of 1 / (2 · count): rounded up, that is the mean rounded with halves down.
    let (lower, rest) = (2 * sum - count).quotientAndRemainder(dividingBy: 2 * count)
    guard let rating = Rating(rawValue: rest == 0 ? lower : lower + 1) else { return nil }
    self.rating = rating
    self.neighbours = rest == 0 ? Rating(rawValue: rating.rawValue + 1).map { rating...$0 } : nil
  }
}
