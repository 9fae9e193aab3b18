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
  }

  init(_ plan: DrawPlan) {
    failedGates = plan.gates.map { _ in 0 }
    failedFloors = plan.sections.map { _ in 0 }
    ratings = plan.items.map { _ in Array(repeating: RatingCount(), count: 5) }
  }

  // MARK: Counting

  /// Counts the first so many draws of a span.
  mutating func count(_ span: DrawnSpan, draws: Int) {
    let outcomes = outcomes(of: span, draws: draws)
    self.draws += draws
    for (isGo, isNoGo) in outcomes {
      go += sum(isGo)
      noGo += sum(isNoGo)
    }
    for item in span.plan.items.indices where !span.plan.items[item].law.isCertain {
      count(item, span.steps(of: item).prefix(outcomes.count), outcomes, draws: draws)
    }
  }

  typealias Outcome = (isGo: SIMD16<UInt8>, isNoGo: SIMD16<UInt8>)

  /// What comes out of each of the first draws: 1 for yes, 0 for no; 0 also in lanes behind the last draw.
  mutating func outcomes(of span: DrawnSpan, draws: Int) -> [Outcome] {
    let (plan, policy) = (span.plan, span.plan.policy)
    let columns = plan.gates.map { (steps: span.steps(of: $0), gate: plan.items[$0].gate) }
    let floors = plan.sections.indices.map(span.isLow)
    return (0..<DrawnSpan.groups(of: draws)).map { group in
      let isValid = valid(in: group, of: draws)
      var isKnockedOut = SIMD16<UInt8>.zero
      var isHeld = SIMD16<UInt8>.zero
      for (index, (steps, gate)) in columns.enumerated() {
        guard let gate else { continue }
        let minimum = SIMD16(repeating: UInt8(gate.minimum.rawValue - 1))
        let fails = bits(steps[steps.startIndex + group] .< minimum) & isValid
        failedGates[index] += sum(fails)
        isHeld |= fails
        if gate.isKnockOut { isKnockedOut |= fails }
      }
      for (index, floor) in floors.enumerated() {
        let fails = floor[floor.startIndex + group] & isValid
        failedFloors[index] += sum(fails)
        isHeld |= fails
      }
      let isHigh = SIMD16(
        lowHalf: isAtLeast(policy.go, span, 2 * group), highHalf: isAtLeast(policy.go, span, 2 * group + 1))
      let isAboveNoGo = SIMD16(
        lowHalf: isAtLeast(policy.noGo, span, 2 * group), highHalf: isAtLeast(policy.noGo, span, 2 * group + 1))
      failedIndex += sum((isHigh ^ 1) & isValid)
      let isNoGo = (isKnockedOut | (isAboveNoGo ^ 1)) & isValid
      return (isHigh & ((isHeld | isNoGo) ^ 1) & isValid, isNoGo)
    }
  }

  /// 1 where the index of a draw, 25 Σ weight · step / Σ weight, is at least the bound.
  @inline(__always)
  private func isAtLeast(_ bound: Double, _ span: DrawnSpan, _ vector: Int) -> SIMD8<UInt8> {
    ones(
      where: SIMD8<Double>(span.sums[vector]) * 25 .> SIMD8<Double>(span.weights.totals[vector]) * (bound - tolerance))
  }

  private func valid(in group: Int, of draws: Int) -> SIMD16<UInt8> {
    let rest = draws - group * DrawnSpan.drawsInGroup
    if rest >= DrawnSpan.drawsInGroup { return .one }
    var valid = SIMD16<UInt8>.zero
    for lane in 0..<max(0, rest) { valid[lane] = 1 }
    return valid
  }

  /// The sum of all lanes.
  @inline(__always)
  private func sum(_ counts: SIMD16<UInt8>) -> Int {
    Int(SIMD16<UInt16>(truncatingIfNeeded: counts).wrappedSum())
  }

  /// A comparison as bits: 255 in the lanes where it holds, 0 in the others.
  @inline(__always)
  private func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD16<UInt8> { unsafeBitCast(mask, to: SIMD16<UInt8>.self) }

  private mutating func count(_ item: Int, _ steps: ArraySlice<SIMD16<UInt8>>, _ outcomes: [Outcome], draws: Int) {
    // Lanes of bytes count up to 255 before they are added up.
    let chunk = 255
    var start = 0
    while start < steps.count {
      let end = min(start + chunk, steps.count)
      for step in 0..<5 {
        let number = SIMD16(repeating: UInt8(step))
        var (all, go, noGo) = (SIMD16<UInt8>.zero, SIMD16<UInt8>.zero, SIMD16<UInt8>.zero)
        for group in start..<end {
          let mask = bits(steps[steps.startIndex + group] .== number)
          let (isGo, isNoGo) = outcomes[group]
          all &-= mask
          go &+= mask & isGo
          noGo &+= mask & isNoGo
        }
        ratings[item][step].all += sum(all)
        ratings[item][step].go += sum(go)
        ratings[item][step].noGo += sum(noGo)
      }
      start = end
    }
    // Lanes behind the last draw were counted too.
    for lane in 0..<(steps.count * DrawnSpan.drawsInGroup - draws) {
      if let last = steps.last { ratings[item][Int(last[DrawnSpan.drawsInGroup - 1 - lane])].all -= 1 }
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
      askNext: Dictionary(
        uniqueKeysWithValues: zip(plan.items, ratings).map { ($0.question, information(of: $1)) }),
      shortfalls: shortfalls)
  }

  /// I = H(outcome) − Σ p(rating) H(outcome | rating), in bits; 0 where the rating is certain.
  private func information(of ratings: [RatingCount]) -> Double {
    if ratings.allSatisfy({ $0.all == 0 }) { return 0 }
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
