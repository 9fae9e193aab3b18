internal import Domain

/// So many draws in a row: weights and ratings in columns, one a question, and what the clauses of the verdict read off
/// them. Thirty-two draws make a group.
struct DrawnSpan: Sendable {
  private(set) var plan: DrawPlan
  private(set) var weights: WeightMatrix
  private var groups: Int
  /// One less than the rating, by item, then by group.
  private(set) var steps: [DrawBytes]
  /// What the items’ next ratings come from.
  private var sources: [RandomLanes]
  /// Whose ratings they are; empty where there is nobody else’s.
  private let owner: String
  /// Σ weight · step of each draw, eight draws a vector.
  private(set) var sums: [SIMD8<Int32>]
  /// What Σ weight · step has to be above, so that the index reaches go, and noGo; eight draws a vector.
  private(set) var leastForGo: [SIMD8<Int32>]
  private(set) var leastForMore: [SIMD8<Int32>]
  /// All bits where a section’s index is below the floor; by section, then by group.
  private(set) var isLow: [DrawBytes]

  /// - Parameter owner: whose ratings are drawn, where others’ are drawn beside them.
  init(_ plan: DrawPlan, groups: Int, owner: String = "") {
    self.plan = plan
    self.groups = groups
    self.owner = owner
    weights = WeightMatrix(questions: 0, vectors: 0)
    steps = []
    sources = []
    sums = []
    leastForGo = []
    leastForMore = []
    isLow = []
    begin(plan, groups: groups)
  }

  /// Goes back to the first draw, of another plan, in the same room as far as it goes.
  mutating func begin(_ plan: DrawPlan, groups: Int) {
    self.plan = plan
    self.groups = groups
    sources = plan.items.map { plan.source(of: $0, owner) }
    steps.makeRoom(for: plan.items.count * groups, .zero)
    sums.makeRoom(for: DrawBytes.vectors * groups, .zero)
    leastForGo.makeRoom(for: DrawBytes.vectors * groups, .zero)
    leastForMore.makeRoom(for: DrawBytes.vectors * groups, .zero)
    isLow.makeRoom(for: plan.sections.count * groups, .zero)
  }

  /// The column of an item.
  func steps(of item: Int) -> ArraySlice<DrawBytes> { steps[item * groups..<(item + 1) * groups] }

  /// Where a section’s index is below the floor.
  func isLow(section: Int) -> ArraySlice<DrawBytes> { isLow[section * groups..<(section + 1) * groups] }

  // MARK: Drawing

  /// Draws the next weights and ratings in place of the last ones.
  mutating func draw(from source: inout WeightDraws) {
    if weights.questions != plan.weighted.count || weights.vectors != DrawBytes.vectors * groups {
      weights = WeightMatrix(questions: plan.weighted.count, vectors: DrawBytes.vectors * groups)
    }
    source.fill(&weights)
    measure()
    drawRatings()
  }

  /// Draws the next ratings in place of the last ones.
  ///
  /// - Parameter weights: the same draws’ weights, a column for each weighted item.
  mutating func draw(with weights: WeightMatrix) {
    self.weights = weights
    measure()
    drawRatings()
  }

  /// An index is 25 Σ weight · step / Σ weight: how much Σ weight · step has to be, in whole numbers.
  private mutating func measure() {
    for vector in sums.indices {
      for lane in 0..<8 {
        let total = Double(weights.totals[vector][lane]) / 25
        leastForGo[vector][lane] = Int32((total * (plan.policy.go - tolerance)).rounded(.down))
        leastForMore[vector][lane] = Int32((total * (plan.policy.noGo - tolerance)).rounded(.down))
      }
    }
  }

  /// All bits in the lanes of a group whose Σ weight · step is above a bound.
  @inline(__always)
  func isAbove(_ bounds: [SIMD8<Int32>], _ group: Int) -> DrawBytes {
    DrawBytes { bits(sums[4 * group + $0] .> bounds[4 * group + $0]) }
  }

  private mutating func drawRatings() {
    for vector in sums.indices { sums[vector] = .zero }
    for item in plan.items.indices {
      plan.items[item].law.fill(&steps[item * groups..<(item + 1) * groups], from: &sources[item])
    }
    for (column, item) in plan.weighted.enumerated() {
      for group in 0..<groups {
        let steps = steps[item * groups + group]
        for vector in 0..<DrawBytes.vectors {
          let index = DrawBytes.vectors * group + vector
          sums[index] &+= weights[column, index] &* steps[vector: vector]
        }
      }
    }
    for (index, section) in plan.sections.enumerated() { mark(index, section) }
  }

  /// Brings the first draws up to date with a plan of the same weights: what the change did not touch stays.
  mutating func adapt(to plan: DrawPlan) {
    let before = self.plan
    self.plan = plan
    if plan.policy != before.policy { measure() }
    guard plan.items.map(\.question) == before.items.map(\.question) else {
      begin(plan, groups: groups)
      return drawRatings()
    }
    let changed = plan.items.indices.filter { plan.items[$0].law != before.items[$0].law }
    for item in changed { redraw(item) }
    let isOtherFloor = plan.policy.floor != before.policy.floor || plan.sections != before.sections
    for (index, section) in plan.sections.enumerated() {
      if isOtherFloor || !changed.allSatisfy({ !section.items.contains($0) }) { mark(index, section) }
    }
  }

  private mutating func redraw(_ item: Int) {
    let before = Array(steps(of: item))
    var source = plan.source(of: plan.items[item], owner)
    plan.items[item].law.fill(&steps[item * groups..<(item + 1) * groups], from: &source)
    guard let column = plan.weighted.firstIndex(of: item) else { return }
    for group in 0..<groups {
      let steps = steps[item * groups + group]
      for vector in 0..<DrawBytes.vectors {
        let index = DrawBytes.vectors * group + vector
        sums[index] &+= weights[column, index] &* (steps[vector: vector] &- before[group][vector: vector])
      }
    }
  }

  /// Marks where the index of a section, by its fixed weights, is below the floor.
  private mutating func mark(_ index: Int, _ section: DrawPlan.FlooredSection) {
    // A section’s index is 25 times the mean of its steps.
    let least = SIMD8<Double>(repeating: (plan.policy.floor - tolerance) / 25)
    let (items, parts) = (section.items, section.parts)
    for group in 0..<groups {
      isLow[index * groups + group] = DrawBytes { vector in
        var sum = SIMD8<Double>.zero
        for member in 0..<items.count {
          sum += SIMD8<Double>(steps[items[member] * groups + group][vector: vector]) * parts[member]
        }
        return SIMD8(truncatingIfNeeded: unsafeBitCast(sum .<= least, to: SIMD8<Int64>.self))
      }
    }
  }
}

extension DrawPlan {
  /// What the ratings of an item come from, from its first draw on.
  func source(of item: Item, _ owner: String) -> RandomLanes {
    RandomLanes(seed: policy.seed, key: "rating \(item.question)" + (owner.isEmpty ? "" : " of \(owner)"))
  }
}

extension RatingLaw {
  /// Fills a column with what comes out of this law, one less than the rating.
  fileprivate func fill(_ steps: inout ArraySlice<DrawBytes>, from random: inout RandomLanes) {
    let bounds = bounds
    for group in steps.indices { steps[group] = DrawBytes { _ in random.nextSteps(bounds) } }
  }
}

extension Array {
  /// Makes room for so many; what is in it means nothing.
  fileprivate mutating func makeRoom(for count: Int, _ anything: Element) {
    if self.count != count { self = Array(repeating: anything, count: count) }
  }
}
