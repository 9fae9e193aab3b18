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
  /// By item: how often each rating came out, with how many goes and no-goes.
  private var ratings: [[RatingCount]]

  private struct RatingCount {
    var all = 0
    var go = 0
    var noGo = 0

    mutating func add(_ other: RatingCount) {
      all += other.all
      go += other.go
      noGo += other.noGo
    }

    mutating func subtract(_ other: RatingCount) {
      all -= other.all
      go -= other.go
      noGo -= other.noGo
    }
  }

  init(_ plan: DrawPlan) {
    failedGates = plan.gates.map { _ in 0 }
    failedFloors = plan.sections.map { _ in 0 }
    ratings = plan.items.map { _ in Array(repeating: RatingCount(), count: 5) }
  }

  // MARK: Counting

  /// Counts the draws of a span.
  mutating func count(_ span: DrawnSpan) {
    var whole = RatingCount()
    for index in span.parts.indices {
      guard let outcomes = span.parts[index].outcomes else { continue }
      whole.add(RatingCount(all: span.parts[index].batch.draws, go: outcomes.go, noGo: outcomes.noGo))
      failedIndex += outcomes.failedIndex
      for gate in failedGates.indices { failedGates[gate] += outcomes.failedGates[gate] }
      for floor in failedFloors.indices { failedFloors[floor] += outcomes.failedFloors[floor] }
    }
    draws += whole.all
    go += whole.go
    noGo += whole.noGo
    // Where nothing came out so, there is nothing to count.
    let goes = whole.go == 0 ? nil : span.counts { $0.isGo }
    let noGoes = whole.noGo == 0 ? nil : span.counts { $0.isNoGo }
    for item in span.plan.items.indices {
      let law = span.plan.items[item].law
      // What is not above a rating, less what is not above the one before.
      var rest = whole
      for rating in law.exceeded {
        let column = 4 * item + rating - 1
        let above = RatingCount(
          all: span.count(above: rating, item: item), go: goes?[column] ?? 0, noGo: noGoes?[column] ?? 0)
        rest.subtract(above)
        ratings[item][rating - 1].add(rest)
        rest = above
      }
      ratings[item][law.highest - 1].add(rest)
    }
  }

  // MARK: What the counts say

  func outlook(of plan: DrawPlan) -> Outlook {
    func share(_ count: Int) -> Double { Double(count) / Double(draws) }
    let clauses: [(Outlook.Shortfall.Clause, Int)] =
      zip(plan.gates, failedGates).map { (.gate(plan.items[$0].question), $1) } + [(.index, failedIndex)]
      + zip(plan.sections, failedFloors).map { (.floor($0), $1) }
    // Equal ones stay in this order: it is part of what is compared.
    let shortfalls = clauses.enumerated().filter { $0.element.1 > 0 }
      .sorted { (-$0.element.1, $0.offset) < (-$1.element.1, $1.offset) }
      .map { Outlook.Shortfall(clause: $0.element.0, share: share($0.element.1)) }
    return Outlook(
      draws: plan.policy.draws, seed: plan.policy.seed,
      shares: .init(go: share(go), conditional: share(draws - go - noGo), noGo: share(noGo)),
      askNext: Dictionary(
        uniqueKeysWithValues: zip(plan.items, ratings).map { ($0.question, information(of: $1)) }),
      shortfalls: shortfalls)
  }

  /// I = H(outcome) − Σ p(rating) H(outcome | rating), in bits; 0 where the rating is certain.
  private func information(of ratings: [RatingCount]) -> Double {
    let rest = ratings.reduce(0) { sum, rating in
      sum + Double(rating.all) / Double(draws) * Self.entropy(go: rating.go, noGo: rating.noGo, of: rating.all)
    }
    // Never below 0 but by rounding.
    return max(0, Self.entropy(go: go, noGo: noGo, of: draws) - rest)
  }

  private static func entropy(go: Int, noGo: Int, of all: Int) -> Double {
    [go, noGo, all - go - noGo].reduce(0) { sum, count in
      guard count > 0 else { return sum }
      let share = Double(count) / Double(all)
      return sum - share * binaryLogarithm(share)
    }
  }
}
