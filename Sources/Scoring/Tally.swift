package import Domain

/// How many votes there are at each rating. Votes that are no numbers are in no tally.
package struct Tally: Hashable, Sendable {
  /// By rating 1…5, each in the lane of its number; in place, because a session tallies thousands of votes.
  private var counts = SIMD8<Int32>.zero
  private static let numbers = SIMD8<Int32>(0, 1, 2, 3, 4, 5, 6, 7)

  package init() {}

  mutating func add(_ rating: Rating) {
    counts[rating.rawValue] += 1
  }

  package subscript(rating: Rating) -> Int { Int(counts[rating.rawValue]) }

  /// How many votes there are in all.
  package var count: Int { Int(counts.wrappedSum()) }

  /// The sum of all votes.
  package var sum: Int { Int((counts &* Self.numbers).wrappedSum()) }

  /// The mean vote, 1…5; nil without votes.
  package var mean: Double? { count == 0 ? nil : Double(sum) / Double(count) }

  var lowest: Rating? { Rating.allCases.first { self[$0] > 0 } }
  var highest: Rating? { Rating.allCases.last { self[$0] > 0 } }

  /// Both tallies as one.
  static func + (a: Self, b: Self) -> Self {
    var all = a
    all.counts &+= b.counts
    return all
  }

  /// How far the votes agree: Cns = 1 + Σ p(k) log₂(1 − |k − μ| / 4), with p(k) the share of the votes at k and μ their
  /// mean. 1 where all are the same, 0 where half are 1 and half 5; nil with fewer than two votes.
  ///
  /// - SeeAlso: Tastle & Wierman, International Journal of Approximate Reasoning 45 (2007).
  var consensus: Double? {
    let (count, sum) = (count, sum)
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
