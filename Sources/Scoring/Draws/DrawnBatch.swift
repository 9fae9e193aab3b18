internal import Domain

/// One batch of draws: weights and ratings in columns, one a question, and what the clauses of the verdict read off them.
struct DrawnBatch: Sendable {
  /// The weights of those items that have one.
  private(set) var weights = WeightMatrix(questions: 0)
  /// By vector of eight draws: Σ weight · step, a step being one less than the rating; then what that has to be above, so
  /// that the index reaches go, and noGo.
  private var levels: [SIMD8<Float>] = []
  /// By item: whether its rating is above 1, above 2, above 3, above 4.
  private var ratings: [DrawBits] = []
  /// In how many draws that is so.
  private var counts: [Int] = []
  /// How many of the draws are asked for, the first ones; and which these are, by group.
  private(set) var draws = 0
  private var valid: [DrawBits] = []
  /// By section whether its index is below the floor.
  private var low: [DrawBits] = []

  /// How many groups of 256 draws a batch has.
  static let groups = WeightDraws.drawsInBatch / DrawBits.draws
  private static let vectors = WeightDraws.vectorsInBatch

  /// In how many draws an item’s rating is above 1, 2, 3 or 4.
  func count(above rating: Int, item: Int) -> Int { counts[4 * item + rating - 1] }

  /// Calls `body` with where ratings are above others: by item, by the rating that they are above, by group.
  @inline(__always)
  func withRatings(_ body: (UnsafePointer<DrawBits>) -> Void) { ratings.withPointer(body) }

  /// Where an item’s rating is above 1, 2, 3 or 4, in a group.
  @inline(__always)
  func isAbove(_ rating: Int, item: Int, _ group: Int) -> DrawBits {
    ratings[(4 * item + rating - 1) * Self.groups + group]
  }

  /// Where a section’s index is below the floor.
  @inline(__always)
  func isLow(section: Int, _ group: Int) -> DrawBits { low[section * Self.groups + group] }

  /// What is asked for of a group.
  func isValid(_ group: Int) -> DrawBits { valid[group] }

  /// Σ weight · step of a vector of draws.
  func sum(_ vector: Int) -> SIMD8<Float> { levels[vector] }

  /// Where the index reaches go, and where noGo.
  func isHigh(_ group: Int) -> (go: DrawBits, more: DrawBits) {
    var (go, more) = (DrawBits.none, DrawBits.none)
    levels.withPointer { levels in
      let sums = levels + group * DrawBits.vectors
      let (leastForGo, leastForMore) = (sums + Self.vectors, sums + 2 * Self.vectors)
      for vector in stride(from: 0, to: DrawBits.vectors, by: 2) {
        let (first, second) = (sums[vector], sums[vector + 1])
        go.push(bits(first .> leastForGo[vector], second .> leastForGo[vector + 1]))
        more.push(bits(first .> leastForMore[vector], second .> leastForMore[vector + 1]))
      }
    }
    return (go, more)
  }

  // MARK: Drawing

  /// Draws weights and ratings.
  ///
  /// - Parameter draws: how many of them are asked for.
  mutating func draw(_ plan: DrawPlan, _ source: WeightDraws, _ ratings: RatingDraws, number: Int, draws: Int) {
    if weights.questions != plan.weights { weights = WeightMatrix(questions: plan.weights) }
    if source.isWhole {
      // A question’s ratings follow on its weights, which are in the cache then.
      makeRoom(plan, draws: draws)
      weights.startOver()
      for item in plan.items.indices {
        if let column = plan.items[item].column { source.fill(&weights, column: column, batch: number) }
        draw(item, plan, from: ratings.streams[item].lanes(batch: number))
      }
      judge(plan, ratings.floors)
    } else {
      source.fill(&weights, batch: number)
      drawRatings(plan, ratings, number: number, draws: draws)
    }
  }

  /// Draws ratings.
  ///
  /// - Parameters:
  ///   - weights: the same draws’ weights, a column for each weighted item.
  ///   - draws: how many of them are asked for.
  mutating func draw(_ plan: DrawPlan, _ weights: WeightMatrix, _ ratings: RatingDraws, number: Int, draws: Int) {
    self.weights = weights
    drawRatings(plan, ratings, number: number, draws: draws)
  }

  private mutating func drawRatings(_ plan: DrawPlan, _ ratings: RatingDraws, number: Int, draws: Int) {
    makeRoom(plan, draws: draws)
    for item in plan.items.indices { draw(item, plan, from: ratings.streams[item].lanes(batch: number)) }
    judge(plan, ratings.floors)
  }

  /// Makes room for other draws, with sums of 0.
  private mutating func makeRoom(_ plan: DrawPlan, draws: Int) {
    self.draws = draws
    valid = (0..<Self.groups).map { DrawBits(first: draws - DrawBits.draws * $0) }
    counts.makeRoom(for: 4 * plan.items.count, 0)
    levels.makeRoom(for: 3 * Self.vectors, .zero)
    ratings.makeRoom(for: 4 * plan.items.count * Self.groups, .none)
    low.makeRoom(for: plan.sections.count * Self.groups, .none)
    for vector in 0..<Self.vectors { levels[vector] = .zero }
  }

  /// Marks what the draws have to be above, and where they are not.
  private mutating func judge(_ plan: DrawPlan, _ floors: [SectionFloor]) {
    measure(plan.policy)
    for floor in floors { mark(floor) }
  }

  /// An index is 25 Σ weight · step / Σ weight: how much Σ weight · step has to be, in whole numbers.
  mutating func measure(_ policy: Policy) {
    let (go, more) = ((policy.go - tolerance) / 25, (policy.noGo - tolerance) / 25)
    for vector in 0..<Self.vectors {
      let total = SIMD8<Double>(weights.total(vector))
      levels[Self.vectors + vector] = SIMD8<Float>(Self.roundedDown(total * go))
      levels[2 * Self.vectors + vector] = SIMD8<Float>(Self.roundedDown(total * more))
    }
  }

  /// The whole numbers below numbers of less than 2⁵⁰: adding 1.5 · 2⁵² leaves no room for more.
  @inline(__always)
  private static func roundedDown(_ numbers: SIMD8<Double>) -> SIMD8<Double> {
    numbers - 0.5 + 0x1.8p52 - 0x1.8p52
  }

  /// Draws the ratings of an item.
  ///
  /// - Parameter last: what its ratings were drawn by that the sums hold already; they go out of them.
  mutating func draw(
    _ place: Int, _ plan: DrawPlan, from random: RandomLanes, insteadOf last: RatingBounds? = nil
  ) {
    let (law, column) = (plan.bounds[place], plan.items[place].column)
    let (first, weightless) = (4 * place * Self.groups, weights.weightless)
    ratings.withMutablePointer { ratings in
      levels.withMutablePointer { sums in
        weights.withColumns { columns in
          RatingColumn(above: ratings + first, weights: columns + (column ?? weightless) * Self.vectors, sums: sums)
            .draw(law, insteadOf: last, from: random)
        }
      }
    }
    for rating in law.exceeded {
      let column = 4 * place + rating - 1
      var above = DrawTally()
      above.add { ratings[column * Self.groups + $0] & valid[$0] }
      counts[column] = above.count
    }
  }

  /// Marks where the index of a section, by its fixed weights, is below the floor.
  mutating func mark(_ floor: SectionFloor) {
    ratings.withPointer { ratings in
      for group in 0..<Self.groups {
        low[floor.section * Self.groups + group] = floor.sums.isAtMost(floor.most) { ratings[$0 * Self.groups + group] }
      }
    }
  }
}

extension DrawTally {
  /// Adds up the groups of a batch.
  @inline(__always)
  mutating func add(_ bits: (_ group: Int) -> DrawBits) {
    for group in stride(from: 0, to: DrawnBatch.groups, by: 4) {
      add(bits(group), bits(group + 1), bits(group + 2), bits(group + 3))
    }
  }

  /// Adds up the groups of two batches.
  @inline(__always)
  mutating func add(_ some: (_ group: Int) -> DrawBits, and others: (_ group: Int) -> DrawBits) {
    for group in stride(from: 0, to: DrawnBatch.groups, by: 4) {
      add(
        (some(group), some(group + 1), some(group + 2), some(group + 3)),
        (others(group), others(group + 1), others(group + 2), others(group + 3)))
    }
  }
}

extension Array {
  /// Makes room for so many; what is in it means nothing.
  fileprivate mutating func makeRoom(for count: Int, _ anything: Element) {
    if self.count != count { self = Array(repeating: anything, count: count) }
  }
}
