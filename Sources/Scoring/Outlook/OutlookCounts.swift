internal import Domain

/// How often each thing happened in the draws counted so far.
struct OutlookCounts {
  private var draws = 0
  private var go = 0
  private var noGo = 0
  /// How often the clause failed; gates as in the plan.
  private var failedGates: [Int]
  private var failedIndex = 0
  private var failedFloors: [Int]
  /// How often each rating came out, with how many goes and no-goes: by item, five each.
  private var ratings: [RatingCount]

  private struct RatingCount {
    var all = 0
    var go = 0
    var noGo = 0

    static func += (a: inout Self, b: Self) {
      a.all += b.all
      a.go += b.go
      a.noGo += b.noGo
    }

    static func - (a: Self, b: Self) -> Self {
      RatingCount(all: a.all - b.all, go: a.go - b.go, noGo: a.noGo - b.noGo)
    }
  }

  init(_ plan: DrawPlan) {
    failedGates = plan.gates.map { _ in 0 }
    failedFloors = plan.sections.map { _ in 0 }
    ratings = Array(repeating: RatingCount(), count: 5 * plan.items.count)
  }

  // MARK: Counting

  /// Counts the draws of a span.
  mutating func count(_ span: DrawnSpan) {
    let clauses = span.clauses
    let whole = RatingCount(all: span.draws, go: clauses[0], noGo: clauses[1])
    draws += whole.all
    go += whole.go
    noGo += whole.noGo
    failedIndex += clauses[2]
    for gate in failedGates.indices { failedGates[gate] += clauses[3 + gate] }
    for section in failedFloors.indices { failedFloors[section] += clauses[3 + failedGates.count + section] }
    let outcomes = span.outcomes
    var column = 0
    for item in span.plan.items.indices {
      let exceeded = span.plan.bounds[item].exceeded
      // What is not above a rating, less what is not above the one before.
      var rest = whole
      for rating in exceeded {
        let above = RatingCount(
          all: span.count(above: rating, item: item), go: outcomes[column].go, noGo: outcomes[column].noGo)
        ratings[5 * item + rating - 1] += rest - above
        rest = above
        column += 1
      }
      ratings[5 * item + exceeded.upperBound - 1] += rest
    }
  }

  // MARK: What the counts say

  func outlook(of plan: DrawPlan) -> Outlook {
    func share(_ count: Int) -> Double { Double(count) / Double(draws) }
    let clauses: [(Outlook.Shortfall.Clause, Int)] =
      zip(plan.gates, failedGates).map { (.gate(plan.items[$0].question), $1) } + [(.index, failedIndex)]
      + zip(plan.sections, failedFloors).map { (.floor($0.place), $1) }
    // Equal ones stay in this order: it is part of what is compared.
    let shortfalls = clauses.enumerated().filter { $0.element.1 > 0 }
      .sorted { (-$0.element.1, $0.offset) < (-$1.element.1, $1.offset) }
      .map { Outlook.Shortfall(clause: $0.element.0, share: share($0.element.1)) }
    return Outlook(
      draws: plan.policy.draws, seed: plan.policy.seed,
      shares: .init(go: share(go), conditional: share(draws - go - noGo), noGo: share(noGo)),
      askNext: QuestionFigures(plan.questions, information),
      shortfalls: shortfalls)
  }

  /// For each item I = H(outcome) − Σ p(rating) H(outcome | rating), in bits; 0 where the rating is certain.
  ///
  /// With n log n for each count, that is what the counts of ratings and outcomes together have, and that of all draws, less
  /// what those of ratings have and those of outcomes.
  private var information: [Double] {
    let outcomes = Self.terms(go, noGo, draws - go - noGo, draws)
    let ofOutcomes = outcomes[3] - outcomes[0] - outcomes[1] - outcomes[2]
    return stride(from: 0, to: ratings.count, by: 5).map { start in
      var sum = 0.0
      for rating in start..<start + 5 where ratings[rating].all > 0 {
        let (all, go, noGo) = (ratings[rating].all, ratings[rating].go, ratings[rating].noGo)
        let terms = Self.terms(go, noGo, all - go - noGo, all)
        sum += terms[0] + terms[1] + terms[2] - terms[3]
      }
      // Never below 0 but by rounding; a rating that is certain tells nothing.
      let isCertain = ratings[start..<start + 5].count { $0.all > 0 } < 2
      return isCertain ? 0 : max(0, (ofOutcomes + sum) / (Double(draws) * naturalLogarithmOfTwo))
    }
  }

  /// n ln n of four counts, 0 of 0.
  private static func terms(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> SIMD4<Double> {
    let counts = SIMD4(Double(a), Double(b), Double(c), Double(d))
    let positive = pointwiseMax(counts, SIMD4(repeating: 1))
    return counts * logarithm(SIMD8(lowHalf: positive, highHalf: positive)).lowHalf
  }
}
