package import Domain

/// How many votes there are at each rating. Votes that are no numbers are in no tally.
package struct Tally: Hashable, Sendable {
  /// At ratings 1…5, in this order.
  private var counts = [0, 0, 0, 0, 0]
  /// How many votes there are in all.
  package private(set) var count = 0
  /// The sum of all votes.
  package private(set) var sum = 0

  package init() {}

  mutating func add(_ rating: Rating, times: Int = 1) {
    counts[rating.rawValue - 1] += times
    count += times
    sum += rating.rawValue * times
  }

  package subscript(rating: Rating) -> Int { counts[rating.rawValue - 1] }

  /// The mean vote, 1…5; nil without votes.
  package var mean: Double? { count == 0 ? nil : Double(sum) / Double(count) }

  /// Both tallies as one.
  static func + (a: Self, b: Self) -> Self {
    var all = a
    for rating in Rating.allCases { all.add(rating, times: b[rating]) }
    return all
  }

  /// How far the votes agree: Cns = 1 + Σ p(k) log₂(1 − |k − μ| / 4), with p(k) the share of the votes at k and μ their
  /// mean. 1 where all are the same, 0 where half are 1 and half 5; nil with fewer than two votes.
  ///
  /// - SeeAlso: Tastle & Wierman, International Journal of Approximate Reasoning 45 (2007).
  var consensus: Double? {
    guard count >= 2 else { return nil }
    return Rating.allCases.reduce(1) { consensus, rating in
      guard self[rating] > 0 else { return consensus }
      let distance = Double(abs(rating.rawValue * count - sum)) / Double(4 * count)
      return consensus + Double(self[rating]) / Double(count) * binaryLogarithm(1 - distance)
    }
  }

  /// Whether two camps face each other: two votes or more, at least a third of them 2 or less and at least a third 4 or
  /// more.
  var isSplit: Bool {
    count >= 2 && 3 * (self[.one] + self[.two]) >= count && 3 * (self[.four] + self[.five]) >= count
  }
}
