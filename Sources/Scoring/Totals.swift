internal import Domain

/// Sums over applicable questions by their shares ω, of the whole or of a section, and the figures that they make.
struct Totals {
  /// Σ ω over the rated questions.
  private(set) var rated = 0.0
  /// Σ ω over the unrated ones.
  private(set) var unrated = 0.0
  /// Σ ω v over the rated.
  private(set) var value = 0.0
  /// Σ ω c over the rated.
  private(set) var confidenceGrade = 0.0

  /// The highest value and the highest grade of evidence.
  private static let (bestValue, bestGrade) = (100.0, 5.0)

  /// - Parameters:
  ///   - rating: nil where unrated, and the confidence with it.
  ///   - share: what the question counts in what is summed up.
  mutating func add(_ rating: Rating?, _ confidence: Confidence?, share: Double) {
    guard let rating, let confidence else {
      unrated += share
      return
    }
    rated += share
    value += share * rating.value
    confidenceGrade += share * Double(confidence.rawValue)
  }

  static func + (a: Self, b: Self) -> Self {
    var sum = a
    sum.rated += b.rated
    sum.unrated += b.unrated
    sum.value += b.value
    sum.confidenceGrade += b.confidenceGrade
    return sum
  }

  var weight: Double { rated + unrated }
  var isApplicable: Bool { weight > 0 }
  var isRated: Bool { rated > 0 }

  /// S = Σ ω v / Σ ω over the rated, 0…100; nil, not 0, where nothing is rated.
  var index: Double? { isRated ? value / rated : nil }

  /// The index of the whole if every unrated question came out worst: Σ ω v; nil where nothing is applicable.
  var low: Double? { isApplicable ? value : nil }

  /// The index of the whole if every unrated question came out best: Σ ω v + 100 Σ ω over the unrated; nil where nothing
  /// is applicable.
  var high: Double? { isApplicable ? value + Self.bestValue * unrated : nil }

  /// κ, the rated share of the weight, 0…1; nil where nothing is applicable.
  var coverage: Double? { isApplicable ? rated / weight : nil }

  /// C = Σ ω c / (5 Σ ω) over the rated, 0…1; nil where nothing is rated.
  var confidence: Double? { isRated ? confidenceGrade / (Self.bestGrade * rated) : nil }
}
