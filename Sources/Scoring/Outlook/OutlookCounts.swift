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
    let counts = span.counts
    let whole = RatingCount(all: span.draws, go: counts.clauses[0], noGo: counts.clauses[1])
    draws += whole.all
    go += whole.go
    noGo += whole.noGo
    failedIndex += counts.clauses[2]
    for gate in failedGates.indices { failedGates[gate] += counts.clauses[3 + gate] }
    for section in failedFloors.indices { failedFloors[section] += counts.clauses[3 + failedGates.count + section] }
    var column = 0
    for item in span.plan.items.indices {
      let exceeded = span.plan.bounds[item].exceeded
      // What is not above a rating, less what is not above the one before.
      var rest = whole
      for rating in exceeded {
        let above = RatingCount(
          all: span.count(above: rating, item: item), go: counts.goes[column], noGo: counts.noGoes[column])
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
    let failed = failedGates + [failedIndex] + failedFloors
    // Equal ones stay in this order: it is part of what is compared.
    let shortfalls = failed.indices.filter { failed[$0] > 0 }.sorted { (failed[$1], $0) < (failed[$0], $1) }
      .map { Outlook.Shortfall(clause: clause($0, of: plan), share: share(failed[$0])) }
    return Outlook(
      draws: plan.policy.draws, seed: plan.policy.seed,
      shares: .init(go: share(go), conditional: share(draws - go - noGo), noGo: share(noGo)),
      askNext: QuestionFigures(plan.questions, information),
      shortfalls: shortfalls)
  }

  /// The clauses of a go by number: the gates, the index, the floors.
  private func clause(_ number: Int, of plan: DrawPlan) -> Outlook.Shortfall.Clause {
    let gates = plan.gates.count
    if number < gates { return .gate(plan.items[plan.gates[number]].question) }
    return number == gates ? .index : .floor(plan.sections[number - gates - 1].place)
  }

  /// For each item I = H(outcome) − Σ p(rating) H(outcome | rating), in bits; 0 where the rating is certain.
  ///
  /// With n log n for each count, that is what the counts of ratings and outcomes together have, and that of all draws, less
  /// what those of ratings have and those of outcomes.
  private var information: [Double] {
    let outcomes = Self.terms(RatingCount(all: draws, go: go, noGo: noGo), RatingCount()).lowHalf
    let ofOutcomes = outcomes[3] - outcomes[0] - outcomes[1] - outcomes[2]
    return stride(from: 0, to: ratings.count, by: 5).map { start in
      var sum = 0.0
      var (last, ratingsFound) = (RatingCount(), 0)
      // Two at a time; what is left over has nothing beside it.
      for rating in start..<start + 5 where ratings[rating].all > 0 {
        ratingsFound += 1
        if ratingsFound % 2 == 1 { last = ratings[rating] } else { sum += Self.sum(last, ratings[rating]) }
      }
      if ratingsFound % 2 == 1 { sum += Self.sum(last, RatingCount()) }
      // Never below 0 but by rounding; a rating that is certain tells nothing.
      return ratingsFound < 2 ? 0 : max(0, (ofOutcomes + sum) / (Double(draws) * naturalLogarithmOfTwo))
    }
  }

  /// What two ratings have: the n ln n of their outcomes less that of all their draws.
  private static func sum(_ a: RatingCount, _ b: RatingCount) -> Double {
    let terms = terms(a, b)
    return terms[0] + terms[1] + terms[2] - terms[3] + (terms[4] + terms[5] + terms[6] - terms[7])
  }

  /// n ln n of the goes, the no-goes, the others and all draws of two ratings; 0 of 0.
  @inline(__always)
  private static func terms(_ a: RatingCount, _ b: RatingCount) -> SIMD8<Double> {
    let counts = SIMD8(
      Double(a.go), Double(a.noGo), Double(a.all - a.go - a.noGo), Double(a.all),
      Double(b.go), Double(b.noGo), Double(b.all - b.go - b.noGo), Double(b.all))
    // Lost beside any other count, it makes the logarithm of 0 a finite number.
    return counts * logarithm(counts + .leastNormalMagnitude)
  }
}
