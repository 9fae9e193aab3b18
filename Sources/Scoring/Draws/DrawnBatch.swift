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
  /// By section, then by vector: Σ part · step; then by section whether its index is below the floor.
  private var sectionSums: [SIMD8<Double>] = []
  private var low: [DrawBits] = []

  /// How many groups of 256 draws a batch has.
  static let groups = WeightDraws.drawsInBatch / DrawBits.draws
  private static let vectors = WeightDraws.vectorsInBatch

  /// Where an item’s rating is above 1, 2, 3 or 4, in a group.
  @inline(__always)
  func isAbove(_ rating: Int, item: Int, _ group: Int) -> DrawBits {
    ratings[(4 * item + rating - 1) * Self.groups + group]
  }

  /// In how many draws an item’s rating is above 1, 2, 3 or 4.
  func count(above rating: Int, item: Int) -> Int { counts[4 * item + rating - 1] }

  /// Counts in how many of some draws ratings are above 1, 2, 3 and 4, where they can be and need not: by item, four each.
  ///
  /// - Parameter chosen: by group.
  func count(_ chosen: [DrawBits], _ plan: DrawPlan, into tallies: inout [DrawTally]) {
    tallies.withMutablePointer { tallies in
      ratings.withPointer { ratings in
        chosen.withPointer { chosen in
          for item in plan.items.indices {
            for rating in plan.items[item].law.exceeded {
              let column = 4 * item + rating - 1
              for group in 0..<Self.groups {
                tallies[column].add(ratings[column * Self.groups + group] & chosen[group])
              }
            }
          }
        }
      }
    }
  }

  /// What is asked for of a group.
  func isValid(_ group: Int) -> DrawBits { valid[group] }

  /// Where a section’s index is below the floor.
  func isLow(section: Int, _ group: Int) -> DrawBits { low[section * Self.groups + group] }

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
  mutating func draw(_ plan: DrawPlan, _ source: WeightDraws, _ streams: [RandomStream], number: Int, draws: Int) {
    if weights.questions != plan.weighted.count { weights = WeightMatrix(questions: plan.weighted.count) }
    source.fill(&weights, batch: number)
    drawRatings(plan, streams, number: number, draws: draws)
  }

  /// Draws ratings.
  ///
  /// - Parameters:
  ///   - weights: the same draws’ weights, a column for each weighted item.
  ///   - draws: how many of them are asked for.
  mutating func draw(_ plan: DrawPlan, _ weights: WeightMatrix, _ streams: [RandomStream], number: Int, draws: Int) {
    self.weights = weights
    drawRatings(plan, streams, number: number, draws: draws)
  }

  private mutating func drawRatings(_ plan: DrawPlan, _ streams: [RandomStream], number: Int, draws: Int) {
    self.draws = draws
    valid = (0..<Self.groups).map { DrawBits(first: draws - DrawBits.draws * $0) }
    counts.makeRoom(for: 4 * plan.items.count, 0)
    levels.makeRoom(for: 3 * Self.vectors, .zero)
    ratings.makeRoom(for: 4 * plan.items.count * Self.groups, .none)
    sectionSums.makeRoom(for: plan.sections.count * Self.vectors, .zero)
    low.makeRoom(for: plan.sections.count * Self.groups, .none)
    for vector in 0..<Self.vectors { levels[vector] = .zero }
    for index in sectionSums.indices { sectionSums[index] = .zero }
    measure(plan.policy)
    for item in plan.items.indices { draw(plan.items[item], item, from: streams[item].lanes(batch: number)) }
    for section in plan.sections.indices { mark(section, floor: plan.policy.floor) }
  }

  /// An index is 25 Σ weight · step / Σ weight: how much Σ weight · step has to be, in whole numbers.
  mutating func measure(_ policy: Policy) {
    let (go, more) = ((policy.go - tolerance) / 25, (policy.noGo - tolerance) / 25)
    for vector in 0..<Self.vectors {
      let total = SIMD8<Double>(weights.total(vector))
      levels[Self.vectors + vector] = SIMD8<Float>((total * go).rounded(.down))
      levels[2 * Self.vectors + vector] = SIMD8<Float>((total * more).rounded(.down))
    }
  }

  /// Draws the ratings of an item.
  ///
  /// - Parameter before: the law that its last ratings were drawn by from the same numbers, to be taken out of the sums;
  ///   nil where they are in none.
  mutating func draw(
    _ item: DrawPlan.Item, _ place: Int, from random: consuming RandomLanes, insteadOf before: RatingLaw? = nil
  ) {
    let (bounds, boundsBefore) = (Bounds(item.law), before.map(Bounds.init))
    var random = random
    withUnsafeTemporaryAllocation(of: SIMD16<Int16>.self, capacity: 2 * DrawBits.steps) { room in
      guard let numbers = room.baseAddress else { return }
      let steps = numbers + DrawBits.steps
      for group in 0..<Self.groups {
        // Numbers first, ratings after: at once they would not fit the registers.
        for index in 0..<DrawBits.steps { numbers[index] = random.nextWhole() }
        var above = (DrawBits.none, DrawBits.none, DrawBits.none, DrawBits.none)
        for index in 0..<DrawBits.steps {
          let masks = bounds.masks(of: numbers[index])
          above.0.push(masks.0)
          above.1.push(masks.1)
          above.2.push(masks.2)
          above.3.push(masks.3)
          steps[index] = SIMD16<Int16>.zero &- (masks.0 &+ masks.1 &+ masks.2 &+ masks.3)
        }
        let start = 4 * place * Self.groups + group
        ratings[start] = above.0
        ratings[start + Self.groups] = above.1
        ratings[start + 2 * Self.groups] = above.2
        ratings[start + 3 * Self.groups] = above.3
        if let boundsBefore {
          for index in 0..<DrawBits.steps {
            let masks = boundsBefore.masks(of: numbers[index])
            steps[index] &+= masks.0 &+ masks.1 &+ masks.2 &+ masks.3
          }
        }
        add(steps, of: item, group)
      }
    }
    for column in 4 * place..<4 * place + 4 {
      var above = DrawTally()
      for group in 0..<Self.groups { above.add(ratings[column * Self.groups + group] & valid[group]) }
      counts[column] = above.count
    }
  }

  /// Adds steps of a group, or by how many they changed, to the sums that an item counts in.
  private mutating func add(_ steps: UnsafeMutablePointer<SIMD16<Int16>>, of item: DrawPlan.Item, _ group: Int) {
    let start = group * DrawBits.vectors
    if let column = item.column {
      weights.withColumns { columns in
        let weights = columns + column * Self.vectors + start
        levels.withMutablePointer { levels in
          let sums = levels + start
          for index in 0..<DrawBits.steps {
            sums[2 * index] += weights[2 * index] * SIMD8<Float>(steps[index].lowHalf)
            sums[2 * index + 1] += weights[2 * index + 1] * SIMD8<Float>(steps[index].highHalf)
          }
        }
      }
    }
    if let section = item.section {
      sectionSums.withMutablePointer { sums in
        let sums = sums + section * Self.vectors + start
        for index in 0..<DrawBits.steps {
          sums[2 * index] += SIMD8<Double>(SIMD8<Int32>(truncatingIfNeeded: steps[index].lowHalf)) * item.part
          sums[2 * index + 1] += SIMD8<Double>(SIMD8<Int32>(truncatingIfNeeded: steps[index].highHalf)) * item.part
        }
      }
    }
  }

  /// Marks where the index of a section, by its fixed weights, is below the floor.
  mutating func mark(_ section: Int, floor: Double) {
    // A section’s index is 25 times the mean of its steps.
    let least = SIMD8<Double>(repeating: (floor - tolerance) / 25 * DrawPlan.wholePart)
    for group in 0..<Self.groups {
      var isLow = DrawBits.none
      sectionSums.withPointer { sums in
        let sums = sums + section * Self.vectors + group * DrawBits.vectors
        for vector in stride(from: 0, to: DrawBits.vectors, by: 2) {
          isLow.push(bits(sums[vector] .<= least, sums[vector + 1] .<= least))
        }
      }
      low[section * Self.groups + group] = isLow
    }
  }
}

/// What sixteen numbers have to be above, to make a rating above 1, 2, 3 and 4.
private struct Bounds {
  private let bounds: (SIMD16<Int16>, SIMD16<Int16>, SIMD16<Int16>, SIMD16<Int16>)

  init(_ law: RatingLaw) {
    let bounds = law.bounds
    self.bounds = (
      SIMD16(repeating: bounds[0]), SIMD16(repeating: bounds[1]), SIMD16(repeating: bounds[2]),
      SIMD16(repeating: bounds[3])
    )
  }

  @inline(__always)
  func masks(of numbers: SIMD16<Int16>) -> (SIMD16<Int16>, SIMD16<Int16>, SIMD16<Int16>, SIMD16<Int16>) {
    (bits(numbers .> bounds.0), bits(numbers .> bounds.1), bits(numbers .> bounds.2), bits(numbers .> bounds.3))
  }
}

extension Array {
  /// Makes room for so many; what is in it means nothing.
  fileprivate mutating func makeRoom(for count: Int, _ anything: Element) {
    if self.count != count { self = Array(repeating: anything, count: count) }
  }
}
