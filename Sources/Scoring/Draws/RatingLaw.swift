internal import Domain

/// With which chance a question’s rating comes out as each of 1…5, when it is not as sure as it looks.
///
/// Built exactly, once for a question, from what is known: see ``init(_:)``.
struct RatingLaw: Hashable {
  /// The chances of 1…5, in this order; they add up to 1.
  let chances: [Double]

  /// What can come of an unrated question: anything, with the same chance.
  static let unrated = RatingLaw(chances: Array(repeating: 1 / 5, count: 5))

  init(chances: [Double]) {
    self.chances = chances
  }

  /// The law of a row:
  /// - unrated: uniform;
  /// - rated with a grade of evidence of 3 or less, where the firms’ votes in the counting round take two values or more:
  ///   a vote drawn from a firm that voted, each firm with the same chance, shifted by what the room’s rating lies away
  ///   from the suggestion. No error comes on top: doubt counts once;
  /// - any other: its rating with the error of its grade of evidence.
  ///
  /// What falls off the scale stays at its end.
  init(_ row: ScoreSheet.Row) {
    guard let rating = row.rating, let confidence = row.confidence else {
      self = .unrated
      return
    }
    let firms = [row.agreement.ours, row.agreement.partner].filter { $0.count > 0 }
    let distinct = Rating.allCases.count { rating in firms.contains { $0[rating] > 0 } }
    if confidence <= .example, distinct >= 2, let suggested = row.agreement.suggestion?.rating {
      let shift = rating.rawValue - suggested.rawValue
      self.init(
        of: firms.flatMap { firm in
          Rating.allCases.map { vote in
            (vote.rawValue + shift, Double(firm[vote]) / Double(firm.count) / Double(firms.count))
          }
        })
    } else {
      let errors = Self.errors(by: confidence)
      let rest = 1 - errors.reduce(0) { $0 + 2 * $1.chance }
      self.init(
        of: [(rating.rawValue, rest)]
          + errors.flatMap { [(rating.rawValue - $0.steps, $0.chance), (rating.rawValue + $0.steps, $0.chance)] })
    }
  }

  /// Outcomes that may lie off the scale, or come up more than once; those of no chance are none.
  private init(of outcomes: [(rating: Int, chance: Double)]) {
    var chances = Array(repeating: 0.0, count: 5)
    for (rating, chance) in outcomes { chances[min(5, max(1, rating)) - 1] += chance }
    // A certain outcome is certain, whatever the last bit of its sum.
    if let only = chances.indices.first(where: { chances[$0] > 0 }), chances.count(where: { $0 > 0 }) == 1 {
      chances[only] = 1
    }
    self.chances = chances
  }

  /// How far a rating of this grade of evidence may be off, and with which chance to either side.
  ///
  /// Project decision: the chances are conventions, as the grades are.
  private static func errors(by confidence: Confidence) -> [(steps: Int, chance: Double)] {
    switch confidence {
    case .verified: []
    case .document: [(1, 0.10)]
    case .example: [(1, 0.20)]
    case .sharedOpinion: [(1, 0.25), (2, 0.05)]
    case .hunch: [(1, 0.25), (2, 0.15)]
    }
  }

  /// For 1…4: a whole number of 0 ..< 2³¹ makes a higher rating if it is greater than this. In this order; −1 if every
  /// number is.
  var bounds: Bounds {
    var sum = 0.0
    let bounds = (0..<4).map { step in
      sum += chances[step]
      // After the last outcome that has a chance nothing is left, whatever the last bit of the sum.
      let isLast = chances.dropFirst(step + 1).allSatisfy { $0 == 0 }
      return SIMD8(repeating: Int32((isLast ? 1 : min(1, sum)) * 0x1p31 - 1))
    }
    return (bounds[0], bounds[1], bounds[2], bounds[3])
  }

  typealias Bounds = (SIMD8<Int32>, SIMD8<Int32>, SIMD8<Int32>, SIMD8<Int32>)
}

extension RandomLanes {
  /// Eight ratings of a law, each 0…4: one less than the rating.
  @inline(__always)
  mutating func nextSteps(_ bounds: RatingLaw.Bounds) -> SIMD8<Int32> {
    let numbers = nextWhole()
    let (first, second) = (bits(numbers .> bounds.0), bits(numbers .> bounds.1))
    let (third, fourth) = (bits(numbers .> bounds.2), bits(numbers .> bounds.3))
    return SIMD8<Int32>.zero &- (first &+ second &+ third &+ fourth)
  }
}
