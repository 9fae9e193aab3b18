internal import Domain

/// With which chance a question’s rating comes out as each of 1…5, when it is not as sure as it looks.
///
/// Built exactly, once for a question, from what is known: see ``init(_:)``.
struct RatingLaw: Hashable {
  /// The chances of 1…5, each in the lane of its number; in place, because they are compared after each change.
  private var lanes = SIMD8<Double>.zero

  /// The chances of 1…5, in this order; they add up to 1.
  var chances: [Double] { (1...5).map { lanes[$0] } }

  /// What can come of an unrated question: anything, with the same chance.
  static let unrated = RatingLaw(chances: Array(repeating: 1 / 5, count: 5))

  init(chances: [Double]) {
    for (index, chance) in chances.enumerated() { lanes[index + 1] = chance }
  }

  /// The law of a row:
  /// - unrated: uniform;
  /// - rated with a grade of evidence of 3 or less, where the firms’ votes in the counting round take two values or more:
  ///   a vote drawn from a firm that voted, each firm with the same chance, shifted by what the room’s rating lies away
  ///   from the suggestion. No error comes on top: doubt counts once;
  /// - any other: its rating with the error of its grade of evidence.
  ///
  /// What falls off the scale stays at its end.
  init(rating: Rating?, confidence: Confidence?, agreement: Agreement) {
    guard let rating, let confidence else {
      self = .unrated
      return
    }
    guard confidence <= .example, let suggested = agreement.suggestion?.rating, agreement.hasFirmsApart else {
      self = Self.graded[5 * (confidence.rawValue - 1) + rating.rawValue - 1]
      return
    }
    let (ours, partner) = (agreement.ours, agreement.partner)
    let shift = rating.rawValue - suggested.rawValue
    let voting = ours.count > 0 && partner.count > 0 ? 2.0 : 1.0
    for firm in [ours, partner] where firm.count > 0 {
      for vote in Rating.allCases {
        add(vote.rawValue + shift, Double(firm[vote]) / Double(firm.count) / voting)
      }
    }
    settle()
  }

  /// That of a rating with the error of its grade of evidence.
  private init(_ rating: Rating, _ confidence: Confidence) {
    let (one, two) = Self.errors(by: confidence)
    add(rating.rawValue, 1 - 2 * one - 2 * two)
    add(rating.rawValue - 1, one)
    add(rating.rawValue + 1, one)
    add(rating.rawValue - 2, two)
    add(rating.rawValue + 2, two)
    settle()
  }

  /// Those of all ratings with the errors of all grades, grade by grade: most questions of a workshop have one of them.
  private static let graded = Confidence.allCases.flatMap { confidence in
    Rating.allCases.map { RatingLaw($0, confidence) }
  }

  /// A certain outcome is certain, whatever the last bit of its sum.
  private mutating func settle() {
    if lowest == highest { lanes[lowest] = 1 }
  }

  /// An outcome that may lie off the scale, or come up more than once.
  private mutating func add(_ rating: Int, _ chance: Double) { lanes[min(5, max(1, rating))] += chance }

  /// The lowest and the highest rating that has a chance.
  var lowest: Int { (1...5).first { lanes[$0] > 0 } ?? 1 }
  var highest: Int { (1...5).last { lanes[$0] > 0 } ?? 5 }

  /// The ratings that what comes out may be above, or not.
  var exceeded: Range<Int> { lowest..<highest }

  /// With which chance a rating of this grade of evidence is off by one step, and by two, to either side.
  ///
  /// Project decision: the chances are conventions, as the grades are.
  private static func errors(by confidence: Confidence) -> (one: Double, two: Double) {
    switch confidence {
    case .verified: (0, 0)
    case .document: (0.10, 0)
    case .example: (0.20, 0)
    case .sharedOpinion: (0.25, 0.05)
    case .hunch: (0.25, 0.15)
    }
  }

  /// The chances of a rating of at most 1, 2, 3 and 4.
  var cumulativeChances: SIMD4<Double> {
    var sums = SIMD4<Double>.zero
    var sum = 0.0
    for rating in 1...4 {
      sum += lanes[rating]
      sums[rating - 1] = sum
    }
    return sums
  }
}

extension Agreement {
  /// Whether the firms’ votes take two values or more.
  fileprivate var hasFirmsApart: Bool {
    let firms = ours + partner
    return firms.lowest != firms.highest
  }
}
